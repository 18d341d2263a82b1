/**
 * Whether the headline shares of the shipped campaign depend on how many accounts stand for it, and on the step of the clock.
 *
 *   node bench/sizes.mjs [--sizes 5000,20000,100000] [--ticks 60,30,15] [--tick-accounts 5000] [--replicates 1]
 *
 * Sizes are told against the middle one, steps against an hour. Writes docs/sizes.md. The largest size takes minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTrial } from '../dist/experiment/trial.js';
import { columnOf, numbersOf, wordAt } from '../dist/measures/table.js';
import { RESHARE } from '../dist/model/posts.js';
import { loadScenario } from '../dist/scenario/load.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'fallujah-2016.yaml';
const text = readFileSync(`${ROOT}scenarios/${FILE}`, 'utf8');
const option = (name, usual) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : usual);
const numbers = (list) => list.split(',').map(Number);
const sizes = numbers(option('--sizes', '5000,20000,100000'));
const steps = numbers(option('--ticks', '60,30,15'));
const tickAccounts = Number(option('--tick-accounts', '5000'));
const replicates = Number(option('--replicates', '1'));
const BY_SIZE = 3;
const BY_TICK = 2;

const bySize = sizes.map((accounts) => ({ name: `${accounts.toLocaleString('en')} accounts`, ...measured(accounts, 60) }));
const byTick = steps.map((minutes) => ({ name: `${minutes} minutes`, ...measured(tickAccounts, minutes) }));
const middle = bySize[Math.floor(bySize.length / 2)];
writeFileSync(`${ROOT}docs/sizes.md`, page());

/** Headline shares of one plan, means over the replicates, in per cent; and how soon what is passed on was passed on. */
function measured(accounts, minutes) {
  const loaded = loadScenario({ text, file: FILE, accounts, sets: [`clock.tick=${minutes}min`] });
  if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join('\n'));
  const runs = Array.from({ length: replicates }, (_, replicate) => {
    const delays = [];
    const begun = new Map();
    const started = process.cpuUsage().user;
    const trial = runTrial(loaded.plan, loaded.seed, replicate, { observe: (world) => delaysOf(world, begun, delays) });
    console.error(`${accounts} accounts, ${minutes} minutes: ${((process.cpuUsage().user - started) / 1e6).toFixed(1)} s CPU`);
    return { shares: sharesOf(loaded.plan, trial), delays: delays.sort((a, b) => a - b), cascades: trial.facts };
  });
  const mean = (read) => runs.reduce((sum, run) => sum + read(run), 0) / runs.length;
  return {
    shares: Object.fromEntries(Object.keys(runs[0].shares).map((name) => [name, mean(({ shares }) => shares[name])])),
    timing: Object.fromEntries([0.25, 0.5, 0.75].map((q) => [q, mean(({ delays }) => delays[Math.floor(q * delays.length)] / 60)])),
    reshares: mean(({ delays }) => delays.length), tenOrMore: mean(({ cascades }) => 100 * cascades.cascadesOfTen),
  };
}

/** Seconds from a cascade's first post to each reshare of this tick. A record is used again only when its cascade is over. */
function delaysOf({ posts, tick }, begun, delays) {
  for (let id = posts.firstOfTick[tick]; id < posts.next; id++) {
    const slot = id & posts.mask;
    if (posts.depth[slot] === 0) begun.set(posts.cascade[slot], posts.second[slot]);
    else if (posts.kind[slot] === RESHARE) delays.push(posts.second[slot] - begun.get(posts.cascade[slot]));
  }
}

function sharesOf(plan, { tables, outcomes }) {
  const named = plan.outcomes.filter(({ unit }) => unit === 'share').map(({ name, label }) => [label || name, 100 * outcomes[name]]);
  const camps = plan.camps.map(({ name }) => name);
  const burnIn = plan.clock.burnInTicks;
  const sums = new Map();
  const { ledger } = tables;
  const ticks = numbersOf(ledger, 'tick');
  const [tag, platform, side] = ['tag', 'platform', 'camp'].map((name) => columnOf(ledger, name));
  const columns = ['potential', 'published', 'seen', 'crowdedOut', 'silencedByFear', 'silencedByClimate', 'suspended'].map((name) => [name, numbersOf(ledger, name)]);
  for (let row = 0; row < ledger.rows; row++) {
    if (ticks[row] < burnIn || wordAt(tag, row) !== '(all)' || wordAt(platform, row) !== 'twitter') continue;
    const camp = wordAt(side, row);
    for (const [name, values] of columns) sums.set(`${camp} ${name}`, (sums.get(`${camp} ${name}`) ?? 0) + values[row]);
  }
  const of = (camp, name) => sums.get(`${camp} ${name}`) ?? 0;
  const all = camps.reduce((sum, camp) => sum + of(camp, 'seen'), 0);
  return Object.fromEntries([
    ...named,
    ...plan.camps.flatMap(({ name, label }) => [
      [`${label || name}: heard`, (100 * of(name, 'seen')) / of(name, 'potential')],
      [`${label || name}: crowded out`, (100 * of(name, 'crowdedOut')) / of(name, 'potential')],
      [`${label || name}: lost to fear and climate`, (100 * (of(name, 'silencedByFear') + of(name, 'silencedByClimate'))) / of(name, 'potential')],
      [`${label || name}: lost to suspension`, (100 * of(name, 'suspended')) / of(name, 'potential')],
      [`${label || name}: share of all that is seen`, (100 * of(name, 'seen')) / all],
    ]),
  ]);
}

function page() {
  const table = (runs, base, most) => {
    const rows = Object.keys(base.shares).map((name) => ({ name, values: runs.map(({ shares }) => shares[name]), apart: Math.max(...runs.map(({ shares }) => Math.abs(shares[name] - base.shares[name]))) }));
    const told = `| share, % | ${runs.map(({ name }) => name).join(' | ')} | furthest from ${base.name}, points |\n|---|${runs.map(() => '---').join('|')}|---|\n${rows.map(({ name, values, apart }) => `| ${name} | ${values.map((value) => value.toFixed(1)).join(' | ')} | ${apart > most ? `**${apart.toFixed(1)}**` : apart.toFixed(1)} |`).join('\n')}`;
    const beyond = rows.filter(({ apart }) => apart > most);
    return { told, beyond, count: rows.length };
  };
  const size = table(bySize, middle, BY_SIZE);
  const half = byTick.filter(({ name }) => name === '60 minutes' || name === '30 minutes');
  const tick = table(byTick, byTick[0], BY_TICK);
  const halved = half.length === 2 ? table(half, half[0], BY_TICK).beyond : [];
  const listed = (beyond) => (beyond.length === 0 ? 'none' : beyond.map(({ name, apart }) => `${name} (${apart.toFixed(1)})`).join('; '));
  return `# Size and step of the clock

<!-- Written by \`node bench/sizes.mjs --sizes ${sizes.join(',')} --ticks ${steps.join(',')} --tick-accounts ${tickAccounts} --replicates ${replicates}\`. Change it there. -->

Whether the headline shares of \`fallujah-2016\` (54 days, after the burn-in, on Twitter) depend on how many accounts stand for
it, and on the step of the clock. ${replicates === 1 ? 'One replicate of each' : `Means of ${replicates} replicates`}: what a share differs by chance alone is in it.

## Size

\`--accounts\` scales people, forces, reviewers, quotas of forces and absolute thresholds; attention, feed length and the mean
audience stay. At most ${BY_SIZE} points from ${middle.name} are asked for. Beyond: ${listed(size.beyond)}, of ${size.count} shares.

${size.told}

What may differ with size, and why: a camp of few accounts is a few heavy writers more or less (the law of writing has a
heavy tail, and the fewest are hundreds of people at ${bySize[0].name}); communities keep their size, so that a smaller world has
fewer of them; a cell of operators stays ten, so that a small force has fewer cells and acts more in step.

## Step of the clock

At ${tickAccounts.toLocaleString('en')} accounts. At most ${BY_TICK} points from an hour's are asked for at half an hour. Beyond at half an hour: ${listed(halved)}. Bold: beyond at any step.

${tick.told}

Timing of cascades, which converges as the step shrinks (a reaction comes at the earliest in the next step):

| | ${byTick.map(({ name }) => name).join(' | ')} |
|---|${byTick.map(() => '---').join('|')}|
${[0.25, 0.5, 0.75].map((q) => `| ${q === 0.5 ? 'half' : q === 0.25 ? 'a quarter' : 'three quarters'} of all reshares within, minutes after the first post | ${byTick.map(({ timing }) => timing[q].toFixed(0)).join(' | ')} |`).join('\n')}
| reshares | ${byTick.map(({ reshares }) => Math.round(reshares).toLocaleString('en')).join(' | ')} |
| cascades of ten or more, % | ${byTick.map(({ tenOrMore }) => tenOrMore.toFixed(2)).join(' | ')} |
`;
}
