/**
 * What --dry-run promises against what the same command then takes, scenario by scenario: deliveries, memory, minutes.
 *
 *   node bench/forecast.mjs [SCENARIO...]      shipped names; by default five that differ, with charts and page
 *   node bench/forecast.mjs --json NAME ...    one command's figures for a program: its arguments as `run` has them
 *
 * Fails where a figure is off by more than 1.5. Minutes are CPU of this machine's processor; the forecast is for one of 2020.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const FIVE = ['fallujah-2016', 'mechanisms/insults', 'mechanisms/flooding', 'mechanisms/multitude', 'mechanisms/visiting'];
const MOST = 1.5;
/** Loaded into the command: writes down at its end what it took. */
const TAKEN = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(process.env.HASHFRONT_TAKEN, JSON.stringify({ memory: process.resourceUsage().maxRSS * 1024, minutes: (user + system) / 6e7 })); });`;

if (process.argv[2] === '--json') console.log(JSON.stringify(figuresOf(process.argv.slice(3))));
else {
  let worst = 1;
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : FIVE) {
    const { foretold, taken } = figuresOf([name]);
    const parts = ['deliveries', 'memory', 'minutes'].map((key) => {
      const ratio = foretold[key] / taken[key];
      worst = Math.max(worst, ratio, 1 / ratio);
      return `${key} ${short(foretold[key])} / ${short(taken[key])} = ${ratio.toFixed(2)}`;
    });
    console.log(`${name.padEnd(24)} ${parts.join('   ')}`);
  }
  console.log(`largest factor: ${worst.toFixed(2)} (limit ${MOST})`);
  process.exitCode = worst > MOST ? 1 : 0;
}

/** What the command says of itself and what it takes, for `run` with these arguments. */
function figuresOf(args) {
  const folder = mkdtempSync(join(tmpdir(), 'hashfront-bench-'));
  try {
    const { memoryBytes, minutes, deliveries } = JSON.parse(command(['run', ...args, '--dry-run', '--json'], {}));
    writeFileSync(join(folder, 'taken.cjs'), TAKEN);
    command(['run', ...args, '--out', join(folder, 'run'), '--quiet'], { NODE_OPTIONS: `--require=${join(folder, 'taken.cjs')}`, HASHFRONT_TAKEN: join(folder, 'taken.json') });
    const { counts } = JSON.parse(readFileSync(join(folder, 'run', 'manifest.json'), 'utf8'));
    return {
      foretold: { deliveries, memory: memoryBytes, minutes },
      taken: { deliveries: counts.reduce((sum, one) => sum + one.deliveries, 0), ...JSON.parse(readFileSync(join(folder, 'taken.json'), 'utf8')) },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function command(args, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`hashfront ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function short(value) {
  return value >= 1e6 ? `${(value / 1e6).toFixed(1)}M` : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
