/** Tallies against the posts of the run themselves, counted anew from its trace and its accounts. */
import { describe, expect, test } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import { gini, shareOfFirst } from '../src/measures/gini.ts';
import { columnOf, numbersOf, wordAt, type Table } from '../src/measures/table.ts';
import { TALLIES } from '../src/measures/tallies/index.ts';
import { readTrace } from '../src/measures/trace-table.ts';
import { ACTIVE } from '../src/model/accounts.ts';
import type { World } from '../src/model/world.ts';
import { mechanismsOn } from './small-plan.ts';
import { busyPlan } from './mechanisms/busy-plan.ts';

type Row = Record<string, number | string | null>;
const reader = readTrace();
const base = busyPlan();
/** Accounts are closed quickly here, scripts are taken for rule-breakers whatever they write, and ordered posts carry both tags. */
const plan = busyPlan({
  forces: base.forces.map((force) => ({ ...force, operators: 20, automationShare: 1, orders: force.orders.map((order) => ({ ...order, insultShare: 0, quotaPerDay: 4, tags: ['#a', '#b'] })) })),
  mechanisms: mechanismsOn({ suspension: { pressure: 5, shape: 1, scaleDays: 8, flagChance: 0.2, wrongfulShare: 1 } }),
});
let last: World | undefined;
const trial = runTrial(plan, 'tallies', 0, { observe: (world) => { reader.afterTick(world); last = world; }, watch: reader.watch });
const posts = rowsOf(reader.finish());
const accounts = rowsOf(trial.accounts);
const tally = (name: string): Row[] => rowsOf(trial.tallies[name]!);
/** A tally's rows that count with and without tags: only these add up. */
const whole = (name: string): Row[] => tally(name).filter((row) => row['tag'] === '(all)');
const aboutConflict = posts.filter((post) => post['frame'] !== 'ambient');
const tagsOf = (post: Row): string[] => String(post['tags']).split(' ').filter((tag) => tag === '#a' || tag === '#b');

function rowsOf(table: Table): Row[] {
  return Array.from({ length: table.rows }, (_, row) => Object.fromEntries(table.columns.map((column) => [column.name, column.kind === 'text' ? wordAt(column, row) : column.values[row]!])));
}

const sum = (rows: readonly Row[], name: string): number => rows.reduce((total, row) => total + Number(row[name]), 0);

function countBy(rows: readonly Row[], key: (row: Row) => unknown): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

test('every tally of the register is there, with its columns explained or plain', () => {
  expect(Object.keys(trial.tallies)).toEqual(TALLIES.map((each) => each.name));
  for (const { name, meaning, columns } of TALLIES) {
    expect(meaning).toMatch(/\.$/);
    for (const column of Object.keys(columns)) expect(() => columnOf(trial.tallies[name]!, column)).not.toThrow();
    expect(trial.tallies[name]!.rows).toBeGreaterThan(0);
  }
});

test('hours hold every post once, at its own hour', () => {
  const found = new Map(whole('hours').map((row) => [`${row['time']} ${row['weekday']} ${row['hour']} ${row['camp']}`, row]));
  // The run starts on Sunday, 22 May 2016.
  const own = countBy(posts, (post) => { const day = Math.floor(Number(post['second']) / 86_400); const hour = Math.floor(Number(post['second']) / 3600) % 24; return `2016-05-${22 + day}T${String(hour).padStart(2, '0')}:00 ${[7, 1, 2][day]} ${hour} ${post['camp']}`; });
  expect(new Map([...found].map(([key, row]) => [key, row['posts']]))).toEqual(own);
  expect(sum(whole('hours'), 'conflictPosts')).toBe(aboutConflict.length);
});

test('hours, writing and readings tell each conflict tag apart: a post counts once for each of its tags', () => {
  expect(new Set(['hours', 'writing', 'readings', 'ties', 'suspended'].flatMap((name) => tally(name).map((row) => row['tag'])))).toEqual(new Set(['(all)', '#a', '#b']));
  expect(posts.filter((post) => tagsOf(post).length === 2).length).toBeGreaterThan(0);
  for (const tag of ['#a', '#b']) {
    const onTag = posts.filter((post) => tagsOf(post).includes(tag));
    const of = (name: string) => tally(name).filter((row) => row['tag'] === tag);
    expect(new Map(of('hours').map((row) => [`${row['time']} ${row['origin']} ${row['camp']}`, row['posts']])).size).toBe(of('hours').length);
    expect(sum(of('hours'), 'posts')).toBe(onTag.length);
    expect(countBy(onTag, (post) => `${post['camp']} ${Math.floor(Number(post['second']) / 3600) % 24}`)).toEqual(new Map([...countBy(onTag, (post) => `${post['camp']} ${Math.floor(Number(post['second']) / 3600) % 24}`).keys()].map((key) => [key, sum(of('hours').filter((row) => `${row['camp']} ${row['hour']}` === key), 'posts')])));
    expect(sum(of('hours'), 'conflictPosts')).toBe(sum(of('writing'), 'posts'));
    expect(new Map([...countBy(onTag, (post) => post['author'])].map(([author]) => [author, sum(of('writing').filter((row) => row['account'] === author), 'posts')]))).toEqual(countBy(onTag.filter((post) => post['frame'] !== 'ambient'), (post) => post['author']));
    const seen = rowsOf(trial.tables.series).filter((row) => row['measure'] === 'impressions' && row['tag'] === tag);
    for (const camp of ['a', 'b']) for (const name of ['readings', 'ties']) expect(sum(of(name).filter((row) => row['camp'] === camp), 'readings'), name).toBe(sum(seen.filter((row) => row['camp'] === camp), 'value'));
    for (const row of of('suspended')) expect(row['conflictPosts']).toBe(onTag.filter((post) => post['author'] === row['account'] && Number(post['tick']) <= Number(row['tick'])).length);
    expect(of('suspended').map((row) => row['account'])).toEqual(whole('suspended').map((row) => row['account']).filter((account) => onTag.some((post) => post['author'] === account)));
  }
});

test('starts hold the first day of each tag, and each of its writers once', () => {
  for (const tag of ['#a', '#b']) {
    const onTag = posts.filter((post) => tagsOf(post).includes(tag));
    const day = onTag.filter((post) => Number(post['second']) - Number(onTag[0]!['second']) < 86_400);
    const rows = tally('starts').filter((row) => row['tag'] === tag);
    expect(sum(rows, 'posts')).toBe(day.length);
    expect(sum(rows, 'reshares')).toBe(day.filter((post) => post['kind'] === 'reshare').length);
    expect(sum(rows, 'accounts')).toBe(new Set(day.map((post) => post['author'])).size);
    expect(new Set(rows.map((row) => row['tick']))).toEqual(new Set([onTag[0]!['tick']]));
  }
});

test('accounts by the day they were created: each once', () => {
  expect(sum(tally('created'), 'accounts')).toBe(accounts.length);
  expect(sum(tally('created'), 'posts')).toBe(posts.length);
  expect(tally('created').every((row) => /^\d{4}-\d\d-\d\d$/.test(String(row['day'])) && String(row['day']) < '2016-05-22')).toBe(true);
});

test('posters are those who wrote most about the conflict, in order', () => {
  const own = [...countBy(aboutConflict, (post) => post['author']).values()].sort((a, b) => b - a);
  expect(tally('posters').map((row) => row['conflictPosts'])).toEqual(own.slice(0, 100));
  for (const row of tally('posters')) {
    expect(row['posts']).toBe(accounts[Number(row['account'])]!['written']);
    expect(row['state']).toBe(accounts[Number(row['account'])]!['state']);
  }
});

test('writing holds every account that wrote about the conflict with its posts hour by hour, the busiest first', () => {
  const rows = whole('writing');
  // Two days are too few to be told by the day.
  const own = countBy(aboutConflict, (post) => `${post['author']} ${new Date(Date.UTC(2016, 4, 22) + 3_600_000 * Math.floor(Number(post['second']) / 3600)).toISOString().slice(0, 16)}`);
  expect(new Map(rows.map((row) => [`${row['account']} ${row['time']}`, row['posts']]))).toEqual(own);
  expect(rows).toHaveLength(own.size);
  const listed = tally('posters').map((row) => [row['rank'], row['account'], row['camp'], row['by'], row['conflictPosts']]);
  const ranked = [...new Set(rows.map((row) => row['rank']))];
  expect(ranked).toEqual(ranked.map((_, i) => i + 1));
  expect(ranked.slice(0, 100).map((rank) => { const those = rows.filter((row) => row['rank'] === rank); const { account, camp, by } = those[0] as Record<string, string>; return [rank, account, camp, by, sum(those, 'posts')]; })).toEqual(listed);
  const times = rows.map((row) => `${String(row['rank']).padStart(6, '0')} ${row['time']}`);
  expect(times).toEqual([...times].sort());
});

test('concentration by camp and tag', () => {
  for (const row of tally('concentration')) {
    const those = aboutConflict.filter((post) => (row['camp'] === null || post['camp'] === row['camp']) && (row['tag'] === '(all)' || tagsOf(post).includes(String(row['tag']))));
    const counts = [...countBy(those, (post) => post['author']).values()].sort((a, b) => b - a);
    expect(row).toMatchObject({ accounts: counts.length, posts: those.length, topOne: counts[0]! / those.length });
    expect(row['topTen']).toBeCloseTo(counts.slice(0, 10).reduce((total, count) => total + count, 0) / those.length, 12);
    const differences = counts.reduce((total, x) => total + counts.reduce((inner, y) => inner + Math.abs(x - y), 0), 0);
    expect(row['gini']).toBeCloseTo(differences / (2 * counts.length * those.length), 9);
  }
});

describe('moderation', () => {
  const violating = posts.filter((post) => post['frame'] === 'insult' || post['frame'] === 'shock' || (post['camp'] === 'b' && post['frame'] !== 'ambient'));
  const suspended = whole('suspended');

  test('every suspension once, with what the account had done until then', () => {
    const closed = accounts.flatMap((account, row) => (account['state'] === 'suspended' ? [row] : []));
    expect(suspended.map((row) => Number(row['account'])).sort((a, b) => a - b)).toEqual(closed);
    expect(closed.length).toBeGreaterThan(5);
    for (const row of suspended) {
      const account = Number(row['account']);
      const own = violating.filter((post) => post['author'] === account);
      expect(row).toMatchObject({ tick: accounts[account]!['closedTick'], by: accounts[account]!['closedBy'], violatingPosts: own.length, rightly: row['camp'] === 'b' || own.length > 0 ? 1 : 0 });
      expect(row['conflictPosts']).toBe(aboutConflict.filter((post) => post['author'] === account).length);
      expect(row['hoursToAction']).toBe(own.length === 0 ? Number.NaN : Number(row['tick']) + 1 - Number(own[0]!['tick']));
    }
    expect(new Set(suspended.map((row) => row['rightly']))).toEqual(new Set([0, 1]));
  });

  test('precision, recall and wrongful rate follow from who broke the rules', () => {
    const guilty = new Set(violating.map((post) => post['author']));
    for (const row of tally('moderation')) {
      const those = suspended.filter((each) => each['camp'] === row['camp'] && each['origin'] === row['origin']);
      const right = sum(those, 'rightly');
      expect(row).toMatchObject({ suspended: those.length, rightly: right, wrongly: those.length - right, precision: right / those.length, recall: right / Number(row['violating']) });
      if (row['camp'] === 'b') expect(row['violating']).toBe(row['accounts']);
    }
    const others = tally('moderation').filter((row) => row['camp'] !== 'b');
    expect(sum(others, 'violating')).toBe([...guilty].filter((author) => posts.find((post) => post['author'] === author)!['camp'] !== 'b').length);
  });
});

test('the sample is part of the truth, and what can be collected is part of the sample', () => {
  const rows = tally('sample');
  for (const tag of ['#a', '#b']) expect(sum(rows.filter((row) => row['tag'] === tag), 'posts')).toBe(posts.filter((post) => tagsOf(post).includes(tag)).length);
  const all = rows.filter((row) => row['tag'] === '(all)');
  expect(sum(all, 'posts')).toBe(posts.length);
  for (const row of rows) {
    expect(Number(row['sampled'])).toBeLessThanOrEqual(Number(row['posts']));
    expect(Number(row['collected'])).toBeLessThanOrEqual(Number(row['sampled']));
  }
  // 1 % of about 3,000 posts, give or take five standard deviations.
  expect(Math.abs(sum(all, 'sampled') - posts.length / 100)).toBeLessThan(5 * Math.sqrt(posts.length / 100));
  expect(sum(all, 'collected')).toBeLessThan(sum(all, 'sampled'));
});

test('tallies do not depend on the order in which a plan lists its groups', () => {
  const turned = runTrial({ ...plan, groups: [...plan.groups].reverse() }, 'tallies', 0);
  for (const name of ['hours', 'created', 'concentration', 'moderation', 'sample', 'readings']) {
    const plain = (table: Table): string[] => rowsOf(table).map((row) => JSON.stringify(row));
    expect(plain(turned.tallies[name]!)).toEqual(plain(trial.tallies[name]!));
  }
  expect(numbersOf(turned.tallies['posters']!, 'conflictPosts')).toEqual(numbersOf(trial.tallies['posters']!, 'conflictPosts'));
});

test('unevenness, by hand', () => {
  expect(gini([5, 5, 5])).toBeCloseTo(0, 12);
  expect(gini([9, 0, 0])).toBeCloseTo(2 / 3, 12);
  expect(shareOfFirst([6, 3, 1], 2)).toBeCloseTo(0.9, 12);
  expect(gini([])).toBeNaN();
});

test('ties hold every live edge between active accounts, and the views of posts about the conflict', () => {
  const { graph, accounts: columns } = last!;
  const edges = Array.from({ length: columns.count }, (_, speaker) => [...graph.hearers.subarray(graph.start[speaker]!, graph.used[speaker]!)].map((hearer) => [speaker, hearer] as const)).flat()
    .filter(([speaker, hearer]) => hearer >= 0 && columns.state[speaker] === ACTIVE && columns.state[hearer] === ACTIVE);
  expect(accounts.filter((account) => account['state'] === 'active').length).toBe([...columns.state].filter((state) => state === ACTIVE).length);
  expect(sum(whole('ties'), 'follows')).toBe(edges.length);
  for (const tag of ['#a', '#b']) {
    const writers = new Set(posts.filter((post) => tagsOf(post).includes(tag)).map((post) => post['author']));
    expect(sum(tally('ties').filter((row) => row['tag'] === tag), 'follows')).toBe(edges.filter((edge) => edge.every((account) => writers.has(account))).length);
    expect(edges.some((edge) => edge.every((account) => writers.has(account)))).toBe(true);
    const campOf = new Map(posts.map((post) => [post['author'], post['camp']]));
    for (const row of tally('ties').filter((each) => each['tag'] === tag)) expect(row['hearerAccounts']).toBe([...writers].filter((account) => campOf.get(account) === row['hearers']).length);
  }
  const impressions = rowsOf(trial.tables.series).filter((row) => row['measure'] === 'impressions');
  for (const camp of ['a', 'b']) {
    const of = (tag: string) => sum(impressions.filter((row) => row['camp'] === camp && row['tag'] === tag), 'value');
    // Untagged posts may be about the conflict (replies with insults) or not.
    const readings = sum(whole('ties').filter((row) => row['camp'] === camp), 'readings');
    expect(readings).toBeGreaterThanOrEqual(of('(all)') - of('(none)') - of('(background)'));
    expect(readings).toBeLessThan(of('(all)') - of('(background)'));
    for (const hearers of ['a', 'b']) expect(sum(whole('readings').filter((row) => row['camp'] === camp && row['hearers'] === hearers), 'readings')).toBe(sum(whole('ties').filter((row) => row['camp'] === camp && row['hearers'] === hearers), 'readings'));
  }
});

test('the network is measured as the graph stands: counted anew, edge by edge', () => {
  const { graph, accounts: owners, people } = last!;
  const camp = (account: number): string => plan.camps[people.camp[owners.owner[account]!]!]!.name;
  const edges = Array.from({ length: graph.accounts }, (_, speaker) => [...graph.hearers.subarray(graph.start[speaker]!, graph.used[speaker]!)].map((hearer) => ({ speaker, hearer }))).flat();
  const figure = (name: string, of: string | null): number => Number(tally('network').find((row) => row['figure'] === name && (row['camp'] ?? null) === of)!['value']);
  expect(figure('accounts', null)).toBe(owners.count);
  expect(figure('edges', null)).toBe(edges.length);
  expect(figure('meanAudience', null)).toBeCloseTo(edges.length / owners.count, 12);
  const linked = new Set(edges.map(({ speaker, hearer }) => `${speaker} ${hearer}`));
  const back = edges.filter(({ speaker, hearer }) => linked.has(`${hearer} ${speaker}`)).length;
  expect(figure('reciprocity', null)).toBeCloseTo(back / 2 / (edges.length - back / 2), 12);
  for (const name of ['a', 'b', 'uncommitted']) {
    const heard = edges.filter(({ hearer }) => camp(hearer) === name);
    expect(figure('insularity', name)).toBeCloseTo(heard.filter(({ speaker }) => camp(speaker) === name).length / heard.length, 12);
    expect(figure('blindInsularity', name)).toBeCloseTo(edges.filter(({ speaker }) => camp(speaker) === name).length / edges.length, 12);
  }
  expect(figure('postsPerAccountDay', null)).toBeCloseTo(posts.length / owners.count / 2, 12);
  expect(figure('medianFeedLoad', null)).toBeGreaterThan(10);
});
