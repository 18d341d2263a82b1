/**
 * What --dry-run promises against what then happens, scenario by scenario: deliveries, memory, minutes.
 *
 *   node bench/forecast.mjs [SCENARIO...]      shipped names; by default five that differ
 *
 * Each forecast and each run has a process of its own, so that peak memory is its own and both begin cold. Fails where a figure is off by more than 1.5.
 * Minutes are of this machine's processor; the forecast is for one of 2020.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pilotForecast } from '../dist/experiment/pilot.js';
import { runTrial } from '../dist/experiment/trial.js';
import { loadFormulaParser } from '../dist/scenario/formula/parser.js';
import { loadScenario } from '../dist/scenario/load.js';

const FIVE = ['fallujah-2016', 'mechanisms/insults', 'mechanisms/flooding', 'mechanisms/multitude', 'mechanisms/visiting'];
const MOST = 1.5;

async function planOf(name, accounts) {
  const file = fileURLToPath(new URL(`../scenarios/${name}.yaml`, import.meta.url));
  const loaded = loadScenario({ text: readFileSync(file, 'utf8'), file, ...(accounts === undefined ? {} : { accounts: Number(accounts) }), parser: await loadFormulaParser() });
  if (loaded.problems) throw new Error(`${name} does not load`);
  return loaded;
}

if (process.argv[2] === '--before') {
  const { plan, seed } = await planOf(process.argv[3], process.argv[4]);
  console.log(JSON.stringify(pilotForecast(plan, seed, () => process.cpuUsage().user / 1e6)));
} else if (process.argv[2] === '--one') {
  const { plan, seed } = await planOf(process.argv[3], process.argv[4]);
  const before = process.cpuUsage();
  const { counts } = runTrial(plan, seed, 0);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ deliveries: counts.deliveries, posts: counts.posts, memory: process.resourceUsage().maxRSS * 1024, minutes: (user + system) / 6e7 }));
} else {
  let worst = 1;
  for (const name of process.argv.slice(2).length > 0 ? process.argv.slice(2) : FIVE) {
    const [forecast, actual] = ['--before', '--one'].map((what) => {
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), what, name], { encoding: 'utf8' });
      if (child.status !== 0) throw new Error(child.stderr);
      return JSON.parse(child.stdout);
    });
    const parts = ['posts', 'deliveries', 'memory', 'minutes'].map((key) => {
      const ratio = forecast[key] / actual[key];
      if (key !== 'posts') worst = Math.max(worst, ratio, 1 / ratio);
      return `${key} ${short(forecast[key])} / ${short(actual[key])} = ${ratio.toFixed(2)}`;
    });
    console.log(`${name.padEnd(24)} ${parts.join('   ')}`);
  }
  console.log(`largest factor: ${worst.toFixed(2)} (limit ${MOST})`);
  process.exitCode = worst > MOST ? 1 : 0;
}

function short(value) {
  return value >= 1e6 ? `${(value / 1e6).toFixed(1)}M` : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
