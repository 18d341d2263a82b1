/** One run of the shipped campaign at a size and a step of the clock, and what is told of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../dist/engine/build.js';
import { runTrial } from '../../dist/experiment/trial.js';
import { columnOf, numbersOf, wordAt } from '../../dist/measures/table.js';
import { NOT_YET, SUSPENDED } from '../../dist/model/accounts.js';
import { RESHARE } from '../../dist/model/posts.js';
import { audienceOf } from '../../dist/network/graph.js';
import { loadScenario } from '../../dist/scenario/load.js';

const FILE = 'fallujah-2016.yaml';
const text = readFileSync(fileURLToPath(new URL(`../../scenarios/${FILE}`, import.meta.url)), 'utf8');

/**
 * @param design { accounts, minutes, audience, replicate }: `audience` is the mean audience that is asked for, 0 as the scenario has it
 * @returns shares in per cent, the first HEADLINES of them headline shares; loads of feeds; when what was passed on was passed on
 */
export function runOf({ accounts, minutes, audience, replicate }) {
  const loaded = campaign(accounts, [`clock.tick=${minutes}min`, ...(audience > 0 ? [`network.meanAudience=${audience}`] : [])]);
  const delays = [];
  const begun = new Map();
  let world;
  const started = process.cpuUsage().user;
  const trial = runTrial(loaded.plan, loaded.seed, replicate, { observe: (now) => delaysOf((world = now), begun, delays) });
  console.error(`${accounts} accounts, ${minutes} minutes, replicate ${replicate}${audience > 0 ? `, mean audience ${audience}` : ''}: ${((process.cpuUsage().user - started) / 1e6).toFixed(1)} s CPU`);
  delays.sort((a, b) => a - b);
  return {
    shares: sharesOf(loaded.plan, trial), ...closedOf(loaded.plan, world),
    ...loadsOf(loaded.plan, world),
    timing: [0.25, 0.5, 0.75].map((q) => delays[Math.floor(q * delays.length)] / 60), reshares: delays.length, tenOrMore: 100 * trial.facts.cascadesOfTen,
  };
}

function campaign(accounts, sets) {
  const loaded = loadScenario({ text, file: FILE, accounts, sets });
  if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join('\n'));
  return loaded;
}

/**
 * Networks of a size on Twitter, on average: ordinary accounts, the largest audience, the most that one follows, and posts a day in the feed that
 * a post comes into, by the rates of writing (a full feed counts as often as posts come into it).
 * @param audience as in a design
 * @param seeds    so many networks
 */
export function networkOf(size, audience, seeds) {
  const { plan, seed } = campaign(size, audience > 0 ? [`network.meanAudience=${audience}`] : []);
  const found = Array.from({ length: seeds }, (_, n) => portrait(plan, build(plan, `${seed} ${n}`)));
  return Object.fromEntries(Object.keys(found[0]).map((name) => [name, found.reduce((sum, each) => sum + each[name], 0) / seeds]));
}

function portrait(plan, { graph, accounts }) {
  const twitter = plan.platforms.findIndex(({ name }) => name === 'twitter');
  const there = Array.from({ length: accounts.count }, (_, account) => accounts.platform[account] === twitter && accounts.force[account] < 0 && accounts.state[account] !== NOT_YET);
  const load = new Float64Array(accounts.count);
  const follows = new Int32Array(accounts.count);
  let largest = 0;
  for (let author = 0; author < accounts.count; author++) {
    if (!there[author]) continue;
    largest = Math.max(largest, audienceOf(graph, author));
    for (let edge = graph.start[author]; edge < graph.used[author]; edge++) {
      const hearer = graph.hearers[edge];
      if (hearer < 0) continue;
      load[hearer] += accounts.postsPerDay[author];
      follows[hearer]++;
    }
  }
  const loads = [...load].filter((_, account) => there[account]);
  const sum = (list) => list.reduce((total, each) => total + each, 0);
  return { accounts: loads.length, largest, mostFollowed: Math.max(...follows.filter((_, account) => there[account])), metLoad: sum(loads.map((each) => each * each)) / sum(loads) };
}

/** Seconds from a cascade's first post to each reshare of this tick. A record is used again only when its cascade is over. */
function delaysOf({ posts, tick }, begun, delays) {
  for (let id = posts.firstOfTick[tick]; id < posts.next; id++) {
    const slot = id & posts.mask;
    if (posts.depth[slot] === 0) begun.set(posts.cascade[slot], posts.second[slot]);
    else if (posts.kind[slot] === RESHARE) delays.push(posts.second[slot] - begun.get(posts.cascade[slot]));
  }
}

/** Posts a day that arrive in the feeds of ordinary accounts on Twitter, from all that each follows at the end. */
function loadsOf(plan, { accounts, graph }) {
  const load = new Float64Array(accounts.count);
  for (let author = 0; author < accounts.count; author++) {
    for (let edge = graph.start[author]; edge < graph.used[author]; edge++) if (graph.hearers[edge] >= 0) load[graph.hearers[edge]] += accounts.written[author];
  }
  const days = (plan.clock.ticks * plan.clock.tickMinutes) / 1440;
  const twitter = plan.platforms.findIndex(({ name }) => name === 'twitter');
  const loads = [...load].filter((_, account) => accounts.platform[account] === twitter && accounts.force[account] < 0 && accounts.state[account] !== NOT_YET).map((posts) => posts / days).sort((a, b) => a - b);
  return { meanLoad: loads.reduce((sum, each) => sum + each, 0) / loads.length, medianLoad: loads[loads.length >> 1] };
}

/**
 * Of a hundred accounts of banned groups, those suspended at the end; and of what all suspended would have written from then on, times
 * their audience, the part of the one account with most.
 */
function closedOf(plan, { accounts, people, graph, tick }) {
  const banned = plan.groups.map((group) => Object.keys(group.camps).some((name) => plan.camps.find((camp) => camp.name === name)?.proscribed));
  let all = 0;
  let closed = 0;
  const losses = [];
  for (let account = 0; account < accounts.count; account++) {
    const ordinary = accounts.force[account] < 0 && banned[people.group[accounts.owner[account]]] && accounts.joinTick[account] <= tick;
    if (ordinary) all++;
    if (accounts.state[account] !== SUSPENDED) continue;
    if (ordinary) closed++;
    losses.push(accounts.postsPerDay[account] * audienceOf(graph, account) * (tick - accounts.closedTick[account]));
  }
  const sum = losses.reduce((total, loss) => total + loss, 0);
  return { closed: (100 * closed) / all, largestLoss: sum > 0 ? (100 * Math.max(...losses)) / sum : 0 };
}

/** Headline shares: the scenario's outcomes, and what the report's answer and the waterfall's title say beside them. */
export const HEADLINES = 4;

function sharesOf(plan, { tables, outcomes }) {
  const at = plan.outcomes.find(({ name }) => name === 'prayerPageShown');
  const heard = plan.outcomes.find(({ name }) => name === 'criticsHeard');
  const label = (name) => plan.camps.find((camp) => camp.name === name).label;
  const feed = sums(tables.ledger, '(all)', plan.clock.burnInTicks, plan.clock.ticks);
  const asked = sums(tables.ledger, '(all)', heard.fromTick, heard.untilTick);
  const page = sums(tables.pages, at.tag, at.fromTick, at.untilTick);
  const part = (of, camp, ...names) => (100 * names.reduce((sum, name) => sum + of(camp, name), 0)) / of(camp, 'potential');
  const camps = plan.camps.map(({ name }) => name);
  const all = (of, name) => camps.reduce((sum, camp) => sum + of(camp, name), 0);
  return Object.fromEntries([
    [heard.label, 100 * outcomes[heard.name]],
    [`${label(heard.camp)}: crowded out, same window`, part(asked, heard.camp, 'crowdedOut')],
    [at.label, 100 * outcomes[at.name]],
    [`${label(at.camp)}: share of the places on that page`, (100 * page(at.camp, 'pageSeen')) / all(page, 'pageSeen')],
    ...camps.flatMap((camp) => [
      [`${label(camp)}: heard`, part(feed, camp, 'seen')],
      [`${label(camp)}: crowded out`, part(feed, camp, 'crowdedOut')],
      [`${label(camp)}: lost to fear and climate`, part(feed, camp, 'silencedByFear', 'silencedByClimate')],
      [`${label(camp)}: lost to suspension`, part(feed, camp, 'suspended')],
      [`${label(camp)}: share of all that is seen`, (100 * feed(camp, 'seen')) / all(feed, 'seen')],
    ]),
  ]);
}

/** Sums of a table on Twitter over a window, by camp and column. */
function sums(table, tag, from, until) {
  const ticks = numbersOf(table, 'tick');
  const [tags, platform, side] = ['tag', 'platform', 'camp'].map((name) => columnOf(table, name));
  const found = new Map();
  const columns = table.columns.filter(({ kind, name }) => kind !== 'text' && name !== 'tick' && name !== 'replicate');
  for (let row = 0; row < table.rows; row++) {
    if (ticks[row] < from || ticks[row] >= until || wordAt(tags, row) !== tag || wordAt(platform, row) !== 'twitter') continue;
    for (const { name, values } of columns) {
      const key = `${wordAt(side, row)} ${name}`;
      found.set(key, (found.get(key) ?? 0) + Number(values[row]));
    }
  }
  return (camp, name) => found.get(`${camp} ${name}`) ?? 0;
}
