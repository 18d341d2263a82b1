/**
 * Writes docs/gallery: for each shipped scenario the comparison of its variants, with the command, the chart and the answer.
 *
 *   npm run gallery                      all of them, at most 1,500 accounts and 8 replicates each (half an hour)
 *   node scripts/gallery.mjs NAME...     these alone; the others' entries stay
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs', 'gallery');
const MOST_ACCOUNTS = 1500;
const REPLICATES = 8;

const names = readdirSync(join(ROOT, 'scenarios')).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length)).sort();
const asked = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
for (const name of asked.length > 0 ? asked : names) make(name);
writeFileSync(join(FOLDER, 'README.md'), overview());

/** Runs a comparison and keeps its chart and its answer. */
function make(name) {
  const folder = mkdtempSync(join(tmpdir(), 'hashfront-gallery-'));
  try {
    const args = ['compare', name, '--replicates', String(REPLICATES), ...scaling(name)];
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.js'), ...args, '--out', join(folder, 'run'), '--quiet'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(`hashfront ${args.join(' ')} ended with ${status}: ${stderr}`);
    const page = readFileSync(join(folder, 'run', 'report.html'), 'utf8');
    const answer = unescaped(/<p class="answer">([^<]*)</.exec(page)[1]);
    copyFileSync(join(folder, 'run', 'charts', 'comparison.png'), join(FOLDER, `${name}.png`));
    writeFileSync(join(FOLDER, `${name}.md`), [`# ${name}`, '<!-- Written by `npm run gallery`. -->', `**${questionOf(name)}**`, `    hashfront ${args.join(' ')}`, `![Differences from the baseline](${name}.png)`, answer, ''].join('\n\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Large scenarios are made smaller, so that the gallery can be made anew on any machine. */
function scaling(name) {
  return accountsOf(name) > MOST_ACCOUNTS ? ['--accounts', String(MOST_ACCOUNTS)] : [];
}

function accountsOf(name) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.js'), 'explain', name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(/([\d,]+) accounts/.exec(stdout)[1].replaceAll(',', ''));
}

function questionOf(name) {
  return parse(readFileSync(join(ROOT, 'scenarios', `${name}.yaml`), 'utf8')).question;
}

function unescaped(text) {
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, entity) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[entity]);
}

function overview() {
  const entries = names.filter((name) => existsSync(join(FOLDER, `${name}.md`)));
  return ['# Gallery', '<!-- Written by `npm run gallery`. -->',
    `The comparison of each shipped scenario with its variants: question, command, chart, answer. Runs are small (at most ${MOST_ACCOUNTS.toLocaleString('en')} accounts, ${REPLICATES} pairs), so intervals are wide; the sentences claim no more than their intervals do.`,
    ...entries.map((name) => `- [${name}](${name}.md): ${questionOf(name)}`), ''].join('\n\n').replaceAll('\n\n- ', '\n- ');
}
