/** The parts of the page below the charts: tables, timeline, limits, manifest, how to repeat and cite. */
import { clean, count, dateAndTime, percent, span } from '../charts/words.ts';
import type { Manifest } from '../experiment/files.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { Step } from '../experiment/outcome/waterfall.ts';
import { campLabel, named } from './answer.ts';
import { details, escaped, table } from './html.ts';
import { BY_SCENARIO } from './parameters.ts';
import type { ParameterRow } from './parameters.ts';

/** The first line is said first wherever limits are listed. */
export const LIMITS: readonly string[] = [
  'The Twitter laws in this model are from the United States and from 2009 to 2019; they stand in for Iraq in 2016, for which no such measurements were found.',
  'The waterfall is accounting: an unwritten post counts its gross audience, and a hand is who stood in the place. What would have happened without a hand is told only by paired runs (hashfront compare).',
  'A post has no text here: it is a tag, a frame and numbers. What a message says, and whether it is true, is not modelled.',
  'Values marked assumed rest on no measurement. A result that hangs on one of them is no stronger than that assumption.',
  'Numbers are counts of simulated accounts; multiply by the number each stands for with care: totals scale, extremes and chance do not.',
  'With one replicate there is no interval: the same scenario with another seed gives other figures.',
];

const COLUMNS: readonly (readonly [Step, string])[] = [['heard', 'read'], ['crowdedOut', 'crowded out'], ['offline', 'not opened'], ['silencedByFear', 'fear'], ['silencedByClimate', 'climate'], ['suspended', 'suspended']];

/** Who was heard, camp by camp. */
export function campTable(outcome: Outcome): string {
  const { feed } = outcome.waterfall;
  const rows = feed.accounts.map((account) => {
    const camp = outcome.camps.find((candidate) => candidate.name === account.camp)!;
    const views = outcome.reach.totals.find((total) => total.camp === account.camp)!;
    return [
      `<span class="camp"><span class="swatch" style="background:${escaped(camp.colour)}"></span>${campLabel(outcome, camp.name)}</span>`, count(account.potential),
      ...COLUMNS.map(([step]) => percent(account.shares[step] ?? 0)), count(views.perDay), views.share === null ? 'undefined' : percent(views.share),
    ];
  });
  const head = ['camp', 'possible readings', ...COLUMNS.map(([, label]) => label), 'views a day', 'share of views'];
  return table(`${span(outcome.time.window.from, outcome.time.window.until)}. Shares of the possible readings in feeds; views also count tag pages and threads.`, head, rows, head.map((_, i) => i).slice(1));
}

export function timeline(outcome: Outcome): string {
  if (outcome.events.length === 0) return '<p>The scenario has no offline events.</p>';
  const rows = [...outcome.events].sort((a, b) => (a.time < b.time ? -1 : 1)).map((event) => [escaped(dateAndTime(event.time)), named(event.label), escaped(event.kind), named(event.source)]);
  return table('Events outside the platform that the run contains, local time.', ['when', 'event', 'kind', 'source'], rows);
}

export function limits(): string {
  return `<ul>${LIMITS.map((limit) => `<li>${escaped(limit)}</li>`).join('')}</ul>`;
}

/** Every value with its source; those without one are marked. */
export function parameters(rows: readonly ParameterRow[]): string {
  const assumed = rows.filter((row) => row.assumed).length;
  const own = rows.filter((row) => row.source === BY_SCENARIO).length;
  const parts = [...new Set(rows.map((row) => row.section))].map((name) => {
    const those = rows.filter((row) => row.section === name);
    const body = those.map((row) => [
      escaped(row.name), String(row.value), row.default === null || row.default === row.value ? '' : String(row.default), escaped(row.unit), escaped(row.meaning),
      escaped(row.source).replace(/\bassumed\b/g, '<span class="assumed">assumed</span>'),
    ]);
    return details(`${clean(name)} (${those.length})`, table(those[0]!.about === '' ? '' : escaped(those[0]!.about), ['parameter', 'value', 'default', 'unit', 'meaning', 'source'], body, [1, 2]));
  });
  return `<p>${rows.length} values: ${assumed} <span class="assumed">assumed</span>, ${own} set by the scenario, the others from the literature or neutral. Rows are those of the model's table of empirical values.</p>\n${parts.join('\n')}`;
}

export function manifestBlock(manifest: Manifest): string {
  const { plan: _, scenario, ...rest } = manifest;
  const short = { ...rest, scenario: { ...scenario, texts: scenario.texts.map(({ path, sha256 }) => ({ path, sha256 })) } };
  const texts = scenario.texts.map(({ path, text }) => details(`scenario file ${path}`, `<pre dir="auto">${escaped(text)}</pre>`));
  return `${details('manifest, without plan and texts', `<pre>${escaped(JSON.stringify(short, null, 2))}</pre>`)}\n${texts.join('\n')}`;
}

/** The exact command, as a POSIX shell reads it. */
export function repeatCommand(manifest: Manifest): string {
  const { scenario, variant, seed, replicates } = manifest;
  const words = ['npx', 'hashfront', 'run', scenario.texts[0]?.path ?? scenario.name, '--seed', seed, '--replicates', String(replicates)];
  if (variant !== 'baseline') words.push('--variant', variant);
  for (const pair of scenario.sets) words.push('--set', pair);
  if (scenario.accounts !== null) words.push('--accounts', String(scenario.accounts));
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./=:@%+-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

export function repeatAndCite(manifest: Manifest): string {
  const { version, build, key, variant, seed, scenario, replicates } = manifest;
  const cite = `hashfront ${version} (build ${build.slice(0, 12)}), scenario ${clean(scenario.name)}, variant ${clean(variant)}, seed ${clean(seed)}, ${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}, key ${key.slice(0, 12)}.`;
  return `<p>The same program, scenario and seed give the same figures to the last bit, with any number of threads:</p>
<pre>${escaped(repeatCommand(manifest))}</pre>
<p>To check this folder against its own manifest, without the scenario file:</p>
<pre>npx hashfront verify DIR</pre>
<p>Cite as:</p>
<pre>${escaped(cite)}</pre>
<p>The citation of the program itself is in its CITATION.cff.</p>`;
}
