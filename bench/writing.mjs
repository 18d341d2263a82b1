/**
 * V1 on the shipped campaign: what share of the posts of two weeks the busiest tenth of ordinary accounts wrote.
 *
 *   node bench/writing.mjs [--accounts 20000] [--replicates 3]
 *
 * Counted are all posts, reshares too, of accounts on Twitter that belong to no force and had opened when a window of 14 days
 * ended, those that wrote nothing included, as in the survey that the range comes from (Wojcik & Hughes 2019). Beside it what
 * the same accounts' rates of the build would give.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTrial } from '../dist/experiment/trial.js';
import { NOT_YET } from '../dist/model/accounts.js';
import { loadScenario } from '../dist/scenario/load.js';

const FILE = 'fallujah-2016.yaml';
const DAYS = 14;
const option = (name) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : null);
const loaded = loadScenario({ text: readFileSync(fileURLToPath(new URL(`../scenarios/${FILE}`, import.meta.url)), 'utf8'), file: FILE, accounts: option('--accounts') });
if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join('\n'));
const { plan, seed } = loaded;
const perWindow = (DAYS * 1440) / plan.clock.tickMinutes;
const twitter = plan.platforms.findIndex(({ name }) => name === 'twitter');

for (let replicate = 0; replicate < (option('--replicates') ?? 3); replicate++) {
  let before = null;
  runTrial(plan, seed, replicate, { observe: ({ accounts, tick }) => {
    before ??= new Int32Array(accounts.count);
    if ((tick + 1) % perWindow !== 0) return;
    const ordinary = Array.from(accounts.written.keys()).filter((account) => accounts.platform[account] === twitter && accounts.force[account] < 0 && accounts.state[account] !== NOT_YET);
    const written = ordinary.map((account) => accounts.written[account] - before[account]);
    const rates = ordinary.map((account) => accounts.postsPerDay[account]);
    const silent = written.filter((posts) => posts === 0).length;
    console.log(`replicate ${replicate}, days ${(tick + 1) / perWindow * DAYS - DAYS + 1} to ${(tick + 1) / perWindow * DAYS}: ${ordinary.length} accounts, ${percent(silent / ordinary.length)} wrote nothing; busiest tenth: ${percent(topTenth(written))} of posts, ${percent(topTenth(rates))} of rates`);
    before.set(accounts.written);
  } });
}

function topTenth(values) {
  const sorted = values.toSorted((a, b) => b - a);
  const sum = (list) => list.reduce((total, value) => total + value, 0);
  return sum(sorted.slice(0, Math.round(sorted.length / 10))) / sum(sorted);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
