/** Measures against the run itself, counted anew from every post, every reading and every wish. */
import { expect, test } from 'vitest';
import { build } from '../src/engine/build.ts';
import { run, wake } from '../src/engine/run.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { summarise } from '../src/experiment/outcome/summary.ts';
import { evaluate } from '../src/measures/formula.ts';
import { MEASURES } from '../src/measures/index.ts';
import { addsUp } from '../src/measures/measure.ts';
import { wordAt, columnOf, numbersOf, type Table } from '../src/measures/table.ts';
import type { FormulaPlan } from '../src/model/plan.ts';
import { replicateSeed } from '../src/random/key.ts';
import { law, mechanismsOn } from './small-plan.ts';
import { busyPlan } from './mechanisms/busy-plan.ts';

const base = busyPlan();
const plan = busyPlan({
  ticks: 75,
  clock: { ...base.clock, startLocalMinutes: base.clock.startLocalMinutes + 300, ticks: 75, burnInTicks: 10 },
  forces: base.forces.map((force) => ({ ...force, accountsPerOperator: 2, automationShare: 1, origin: 'abroad', accountAgeDays: law(3), orders: force.orders.map((order) => ({ ...order, insultShare: 0, quotaPerDay: 4 })) })),
  mechanisms: mechanismsOn({ suspension: { pressure: 5, shape: 1, scaleDays: 10, flagChance: 0.2, wrongfulShare: 1 } }),
});
const trial = runTrial(plan, 'measures', 0);
const CAMPS = plan.camps.map((camp) => camp.name);
/** The run starts at five in the morning. */
const dayOf = (tick: number): number => Math.floor((tick + 5) / 24);
const DAY_ENDS = [18, 42, 66, 74];

interface Post { tick: number; author: number; camp: string; kind: number; conflict: boolean; violating: boolean; tags: string[]; slant: number }
interface Sight { tick: number; account: number; post: number; own: boolean }
const posts = new Map<number, Post>();
const sights: Sight[] = [];
const wishes: { tick: number; person: number; passed: boolean }[] = [];
const closings: { tick: number; account: number; state: string }[] = [];
const world = build(plan, replicateSeed('measures', 0));
const campOf = (account: number): string => CAMPS[world.people.camp[world.accounts.owner[account]!]!]!;
const noteSights = (): void => {
  const { readings, tick } = world;
  for (let i = 0; i < readings.count; i++) sights.push({ tick, account: readings.account, post: readings.post[i]!, own: readings.where[i] === 0 });
};
run(world, [...wake(world), { name: 'witness', stages: { read: noteSights } }], () => {
  const { posts: log, hashtags, tick, wishes: wished, accounts } = world;
  for (let id = log.firstOfTick[tick]!; id < log.firstOfTick[tick + 1]!; id++) {
    const slot = id & log.mask;
    const author = log.author[slot]!;
    const frame = log.frame[slot]!;
    const set = log.tagSet[slot]!;
    const tags = [...hashtags.list.subarray(hashtags.start[set]!, hashtags.start[set + 1]!)].map((t) => hashtags.names[t]!);
    posts.set(id, { tick, author, camp: campOf(author), kind: log.kind[slot]!, conflict: frame !== 0, violating: frame === 6 || frame === 5 || (frame !== 0 && campOf(author) === 'b'), tags, slant: log.slant[slot]! / 127 });
  }
  for (let i = 0; i < wished.count; i++) {
    const fate = wished.fate[i]! & 63;
    if (wished.frame[i] !== 0 && wished.order[i]! < 0 && [1, 5, 6].includes(fate)) wishes.push({ tick, person: accounts.owner[wished.account[i]!]!, passed: fate === 1 });
  }
  for (let account = 0; account < accounts.count; account++) if (accounts.closedTick[account] === tick) closings.push({ tick, account, state: accounts.state[account] === 2 ? 'suspended' : 'left' });
});
const conflictSights = sights.filter((sight) => posts.get(sight.post)!.conflict);

interface Row { tick: number; camp: string | null; tag: string | null; origin: string | null; platform: string | null; value: number }
const series = trial.tables.series;
const rowsOf = (measure: string): Row[] => {
  const [measures, camp, tag, origin, platform] = ['measure', 'camp', 'tag', 'origin', 'platform'].map((name) => columnOf(series, name)) as [ReturnType<typeof columnOf>, ReturnType<typeof columnOf>, ReturnType<typeof columnOf>, ReturnType<typeof columnOf>, ReturnType<typeof columnOf>];
  return Array.from({ length: series.rows }, (_, row) => row).filter((row) => wordAt(measures, row) === measure).map((row) => ({
    tick: numbersOf(series, 'tick')[row]!, value: numbersOf(series, 'value')[row]!, camp: wordAt(camp, row), tag: wordAt(tag, row), origin: wordAt(origin, row), platform: wordAt(platform, row),
  }));
};
const total = (measure: string, camp: string, tick: number): number => rowsOf(measure).filter((row) => row.camp === camp && row.tick === tick).reduce((sum, row) => sum + row.value, 0);
const inAll = (measure: string, camp: string): number => rowsOf(measure).filter((row) => row.camp === camp).reduce((sum, row) => sum + row.value, 0);

test('the witness saw the same run', () => {
  expect(trial.counts.posts).toBe(posts.size);
  expect(trial.counts.impressions).toBe(sights.length);
});

test.each(MEASURES.map((measure) => [measure.name, measure] as const))('%s keeps to its margins and its times', (name, measure) => {
  const { margins, every, unit } = measure;
  const rows = rowsOf(name);
  for (const row of rows) {
    expect(row.camp !== null).toBe(margins.includes('camp'));
    expect(row.tag !== null).toBe(margins.includes('tag'));
    expect(row.origin !== null).toBe(margins.includes('origin'));
    if (unit === 'share' && !Number.isNaN(row.value)) expect(row.value >= 0 && row.value <= 1).toBe(true);
    if (!addsUp(measure) && unit !== 'accounts') expect(row.platform).toBeNull();
  }
  if (every !== 'tick' && rows.length > 0) expect([...new Set(rows.map((row) => row.tick))]).toEqual(every === 'day' ? DAY_ENDS : [74]);
});

test('few measures have nothing to say here: those of causes that need more than this world has', () => {
  expect(MEASURES.filter(({ name }) => rowsOf(name).length > 0).length).toBeGreaterThan(36);
});

test.each([['originals', 0], ['reshares', 1], ['replies', 2]] as const)('%s', (name, kind) => {
  for (const camp of CAMPS) expect(inAll(name, camp)).toBe([...posts.values()].filter((post) => post.kind === kind && post.camp === camp).length);
});

test('share of voice and of writers; views that posts carry', () => {
  for (const tick of [20, 42]) {
    const own = [...posts.values()].filter((post) => post.conflict && post.tick === tick);
    for (const camp of CAMPS) expect(total('shareOfVoice', camp, tick)).toBeCloseTo(own.filter((post) => post.camp === camp).length / own.length, 12);
    expect(rowsOf('expressedClimate').find((row) => row.tick === tick)!.value).toBeCloseTo(own.reduce((sum, post) => sum + post.slant, 0) / own.length, 12);
  }
  const writers = [...new Set([...posts.values()].filter((post) => post.conflict && dayOf(post.tick) === 1).map((post) => post.author))];
  for (const camp of CAMPS) expect(total('writersShare', camp, 42)).toBeCloseTo(writers.filter((author) => campOf(author) === camp).length / writers.length, 12);
});

test('reach: accounts and people, own and borrowed, each once a day', () => {
  const persons = (accounts: Iterable<number>): Set<number> => new Set([...accounts].map((account) => world.accounts.owner[account]!));
  for (const camp of CAMPS) {
    const ofCamp = conflictSights.filter((sight) => posts.get(sight.post)!.camp === camp);
    const today = ofCamp.filter((sight) => dayOf(sight.tick) === 2);
    const accounts = new Set(today.map((sight) => sight.account));
    expect(total('reach', camp, 66)).toBe(accounts.size);
    expect(rowsOf('reach').find((row) => row.camp === camp && row.tick === 66 && row.origin === 'abroad')!.value).toBe([...accounts].filter((account) => world.accounts.force[account]! >= 0).length);
    expect(total('peopleReach', camp, 66)).toBe(persons(accounts).size);
    expect(total('ownReach', camp, 66)).toBe(new Set(today.filter((sight) => sight.own).map((sight) => sight.account)).size);
    expect(total('borrowedReach', camp, 66)).toBe(new Set(today.filter((sight) => !sight.own).map((sight) => sight.account)).size);
    const since = new Set(ofCamp.filter((sight) => sight.tick >= 10 && sight.tick <= 66).map((sight) => sight.account));
    expect(total('reachSoFar', camp, 66)).toBe(since.size);
    expect(total('peopleReachSoFar', camp, 66)).toBe(persons(since).size);
    expect(inAll('conflictViews', camp)).toBe(ofCamp.length);
    expect(inAll('violatingViews', camp)).toBe(ofCamp.filter((sight) => posts.get(sight.post)!.violating).length);
  }
  for (const tag of ['#a', '#b', '(all)']) {
    const own = conflictSights.filter((sight) => sight.tick >= 10 && (tag === '(all)' || posts.get(sight.post)!.tags.includes(tag)));
    expect(rowsOf('tagReach').find((row) => row.tag === tag && row.tick === 74)!.value).toBe(new Set(own.map((sight) => sight.account)).size);
    for (const camp of CAMPS) {
      const ofCamp = new Set(own.filter((sight) => posts.get(sight.post)!.camp === camp).map((sight) => sight.account)).size;
      expect(rowsOf('campTagReach').filter((row) => row.tag === tag && row.camp === camp && row.tick === 74).reduce((sum, row) => sum + row.value, 0), `${camp} ${tag}`).toBe(ofCamp);
      if (tag === '(all)') expect(ofCamp).toBe(total('reachSoFar', camp, 74));
    }
  }
});

test('silence: who wanted to speak, who kept everything back, who has not spoken', () => {
  const day = wishes.filter((wish) => dayOf(wish.tick) === 2);
  const spoke = new Set(day.filter((wish) => wish.passed).map((wish) => wish.person));
  for (const [c, camp] of CAMPS.entries()) {
    const wanted = [...new Set(day.map((wish) => wish.person))].filter((person) => world.people.camp[person] === c);
    expect(total('wantedToSpeak', camp, 66)).toBe(wanted.length);
    expect(total('silencedPeople', camp, 66)).toBe(wanted.filter((person) => !spoke.has(person)).length);
  }
  expect(inAll('silencedPeople', 'b')).toBeGreaterThan(0);
  const ever = new Set(wishes.filter((wish) => wish.passed).map((wish) => wish.person));
  const holders = [...world.people.camp.keys()].filter((person) => world.people.camp[person] === 1 && Math.abs(world.people.stance[person]!) >= 0.25 && isOpen(person));
  expect(total('unspoken', 'b', 74)).toBeCloseTo(holders.filter((person) => !ever.has(person)).length / holders.length, 12);
});

function isOpen(person: number): boolean {
  return [...world.accounts.owner.keys()].some((account) => world.accounts.owner[account] === person && world.accounts.state[account]! <= 1);
}

test('true shares and views are those of the people who are there', () => {
  const there = [...world.people.camp.keys()].filter(isOpen);
  for (const [c, camp] of CAMPS.entries()) expect(total('trueShare', camp, 74)).toBeCloseTo(there.filter((person) => world.people.camp[person] === c).length / there.length, 12);
  expect(rowsOf('trueClimate').at(-1)!.value).toBeCloseTo(there.reduce((sum, person) => sum + world.people.stance[person]!, 0) / there.length, 9);
});

test('moderation over time agrees with every suspension', () => {
  const suspended = closings.filter((each) => each.state === 'suspended');
  const guilty = (account: number, until: number): boolean => campOf(account) === 'b' || [...posts.values()].some((post) => post.author === account && post.violating && post.tick <= until);
  for (const camp of CAMPS) {
    const own = suspended.filter(({ account }) => campOf(account) === camp);
    const right = own.filter(({ account, tick }) => guilty(account, tick));
    expect(inAll('suspensions', camp)).toBe(own.length);
    expect(inAll('rightlySuspended', camp)).toBe(right.length);
    expect(inAll('wronglySuspended', camp)).toBe(own.length - right.length);
    expect(inAll('departures', camp)).toBe(closings.filter((each) => each.state === 'left' && campOf(each.account) === camp).length);
    const views = right.reduce((sum, { account }) => sum + conflictSights.filter((sight) => posts.get(sight.post)!.author === account).length, 0);
    expect(inAll('viewsBeforeTakedown', camp)).toBe(views);
    const first = own.map(({ account, tick }) => tick + 1 - Math.min(...[...posts.values()].filter((post) => post.author === account && post.violating).map((post) => post.tick))).filter(Number.isFinite);
    expect(inAll('actedUpon', camp)).toBe(first.length);
    expect(inAll('hoursToAction', camp)).toBe(first.reduce((sum, hours) => sum + hours, 0));
    const violating = [...world.accounts.owner.keys()].filter((account) => campOf(account) === camp && guilty(account, 74));
    expect(total('recall', camp, 74)).toEqual(violating.length === 0 ? Number.NaN : right.length / violating.length);
  }
  const right = suspended.filter(({ account, tick }) => guilty(account, tick)).length;
  expect(rowsOf('precision').at(-1)!.value).toBeCloseTo(right / suspended.length, 12);
});

test('formulas: a level read once a day is averaged over the days, one read at the end over that', () => {
  const reading = (measure: string, op: 'mean' | 'largest' | 'sum', camp = 'a', tag = ''): FormulaPlan => ({ op, measure, platform: '', camp, tag, fromTick: 0, untilTick: 75 });
  const tables = trial.tables as Readonly<Record<'series' | 'ledger' | 'pages', Table>>;
  expect(evaluate(reading('ownReach', 'mean'), tables)).toBeCloseTo(DAY_ENDS.reduce((sum, tick) => sum + total('ownReach', 'a', tick), 0) / 4, 9);
  expect(evaluate(reading('postsGini', 'mean'), tables)).toBe(total('postsGini', 'a', 74));
  expect(evaluate(reading('tagReach', 'largest', '', '#b'), tables)).toBe(rowsOf('tagReach').find((row) => row.tag === '#b' && row.tick === 74)!.value);
  expect(evaluate(reading('conflictViews', 'sum'), tables)).toBe(inAll('conflictViews', 'a'));
  expect(evaluate({ ...reading('ownReach', 'mean'), fromTick: 20, untilTick: 30 } as FormulaPlan, tables)).toBeNull();
});

test('the summary means levels over the times they are read, and leaves the undefined out', () => {
  const summary = summarise(plan, [trial]).outcomes;
  expect(summary['ownReach[a]']!.mean).toBeCloseTo([42, 66, 74].concat(18).reduce((sum, tick) => sum + total('ownReach', 'a', tick), 0) / 4, 9);
  expect(summary['trueClimate']!.mean).not.toBeNull();
  expect(summary['originals[a]']!.mean).toBe(rowsOf('originals').filter((row) => row.camp === 'a' && row.tick >= 10).reduce((sum, row) => sum + row.value, 0));
});
