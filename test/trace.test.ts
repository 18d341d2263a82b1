/** The trace against the books of its own run: the same posts, audiences and views, by camp, tag and tick. */
import { expect, test } from 'vitest';
import { fingerprintOf } from '../src/experiment/fingerprint.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { columnOf, numbersOf, wordAt, type Table } from '../src/measures/table.ts';
import { readTrace } from '../src/measures/trace-table.ts';
import { mechanismsOn, smallGroup } from './small-plan.ts';
import { busyPlan } from './mechanisms/busy-plan.ts';

const base = busyPlan();
const late = smallGroup('late', 20, 'a', { joinFromTick: 10, joinUntilTick: 30 });
const plan = busyPlan({
  ticks: 60, staleHours: 12, groups: [...base.groups, late],
  // Some orders carry two tags at once.
  forces: base.forces.map((force) => ({ ...force, orders: [...force.orders, { ...force.orders[0]!, name: 'both', tags: ['#a', '#b'] }] })),
  mechanisms: mechanismsOn({ suspension: { pressure: 5, shape: 1, scaleDays: 10, flagChance: 0.2 }, insults: { leavePerDay: 1 } }),
});
const reader = readTrace();
const trial = runTrial(plan, 'trace', 0, { observe: reader.afterTick, watch: reader.watch });
const trace = reader.finish();
const { series, ledger } = trial.tables;

/** Sums by key of a table's rows that pass. */
function sums(table: Table, value: (row: number) => number, key: (row: number) => string | null): Map<string, number> {
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const at = key(row);
    if (at !== null && value(row) !== 0) found.set(at, (found.get(at) ?? 0) + value(row));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const word = (table: Table, column: string): ((row: number) => string) => (row) => wordAt(columnOf(table, column), row) ?? '';
const number = (table: Table, column: string): ((row: number) => number) => (row) => numbersOf(table, column)[row]!;
const tagsOf = (row: number): string[] => word(trace, 'tags')(row).split(' ').filter((tag) => tag === '#a' || tag === '#b');
const tick = (table: Table, byTick: boolean): ((row: number) => string) => (row) => (byTick ? String(numbersOf(table, 'tick')[row]) : '');

/** The trace's rows with a tag, or all of them. */
function traced(column: string | null, tag: string, byTick: boolean): Map<string, number> {
  return sums(trace, column === null ? () => 1 : number(trace, column), (row) => (tag === '(all)' || tagsOf(row).includes(tag) ? `${tick(trace, byTick)(row)} ${word(trace, 'platform')(row)} ${word(trace, 'camp')(row)}` : null));
}

function booked(table: Table, value: string, tag: string, byTick: boolean, measure = ''): Map<string, number> {
  return sums(table, number(table, value), (row) =>
    (word(table, 'tag')(row) === tag && (measure === '' || word(table, 'measure')(row) === measure) ? `${tick(table, byTick)(row)} ${word(table, 'platform')(row)} ${word(table, 'camp')(row)}` : null));
}

test.each(['(all)', '#a', '#b'])('%s: posts, audiences and views are those of series and ledger', (tag) => {
  expect(traced(null, tag, true)).toEqual(booked(series, 'value', tag, true, 'posts'));
  expect(traced('audience', tag, true)).toEqual(booked(ledger, 'published', tag, true));
  expect(traced('seen', tag, false)).toEqual(booked(ledger, 'seen', tag, false));
  expect(traced('borrowed', tag, false)).toEqual(booked(ledger, 'borrowed', tag, false));
  expect(traced('seen', tag, false).size).toBeGreaterThan(1);
});

test('there is something to get wrong: accounts close, leave and join, replies and pages are read', () => {
  const states = columnOf(trial.accounts, 'state');
  const found = new Set(Array.from({ length: trial.accounts.rows }, (_, row) => wordAt(states, row)));
  expect(found).toEqual(new Set(['active', 'suspended', 'left']));
  expect(Math.max(...numbersOf(trace, 'borrowed'))).toBeGreaterThan(0);
  expect([...new Set(Array.from({ length: trace.rows }, (_, row) => word(trace, 'kind')(row)))]).toEqual(expect.arrayContaining(['original', 'reply', 'reshare']));
  expect(Array.from({ length: trace.rows }, (_, row) => tagsOf(row).length).filter((count) => count === 2).length).toBeGreaterThan(10);
});

test('no post is seen by more than its audience, and looking on changes nothing', () => {
  for (let row = 0; row < trace.rows; row++) expect(numbersOf(trace, 'seen')[row]!).toBeLessThanOrEqual(numbersOf(trace, 'audience')[row]!);
  expect(fingerprintOf(trial)).toBe(fingerprintOf(runTrial(plan, 'trace', 0)));
});

test('violating posts are those that the series counts views of', () => {
  const views = sums(trace, (row) => (numbersOf(trace, 'violating')[row] === 1 ? numbersOf(trace, 'seen')[row]! + numbersOf(trace, 'borrowed')[row]! : 0), word(trace, 'camp'));
  expect(views).toEqual(sums(series, number(series, 'value'), (row) => (word(series, 'measure')(row) === 'violatingViews' ? word(series, 'camp')(row) : null)));
});
