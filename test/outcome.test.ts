import { describe, expect, test } from 'vitest';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { summarise } from '../src/experiment/outcome/summary.ts';
import { buildBuckets, windowOf } from '../src/experiment/outcome/buckets.ts';
import { spreadOf, tQuantile } from '../src/experiment/outcome/spread.ts';
import { numbersOf } from '../src/measures/table.ts';
import type { Table } from '../src/measures/table.ts';
import { readWords } from '../src/experiment/outcome/fold.ts';
import { PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const plan = syntheticPlan();
const trials = [0, 1, 2].map((replicate) => syntheticTrial(plan, replicate));
const outcome = buildOutcome(plan, trials);

/** Sums a column over rows that pass, straight from the table: the second opinion. */
function sum(table: Table, column: string, pass: (row: number) => boolean): number {
  const values = numbersOf(table, column);
  let total = 0;
  for (let row = 0; row < table.rows; row++) if (pass(row)) total += values[row]!;
  return total;
}

describe('outcome', () => {
  test('reach rows are the daily sums of impressions, means over replicates', () => {
    const day = outcome.reach.rows.find((row) => row.camp === 'critics' && row.time === '2016-05-25T00:00')!;
    const perTrial = trials.map(({ tables: { series } }) => {
      const [measure, camp, tag, tick] = [readWords(series, 'measure'), readWords(series, 'camp'), readWords(series, 'tag'), numbersOf(series, 'tick')];
      return sum(series, 'value', (row) => measure(row) === 'impressions' && camp(row) === 'critics' && tag(row) === '(all)' && Math.floor(tick[row]! / 24) === 19);
    });
    expect(day.views).toBeCloseTo((perTrial[0]! + perTrial[1]! + perTrial[2]!) / 3, 9);
    expect(day.low).toBeGreaterThanOrEqual(Math.min(...perTrial));
    expect(outcome.reach.rows.filter((row) => row.camp === 'critics')).toHaveLength(54);
  });

  test('another window: headlines, totals and waterfall speak of it; lines over time stay', () => {
    const other = windowOf(plan.clock, 20 * 24, 27 * 24);
    const week = buildOutcome(plan, trials, other);
    const ofTrial = ({ tables: { ledger } }: (typeof trials)[number], column: string) => {
      const [camp, tick] = [readWords(ledger, 'camp'), numbersOf(ledger, 'tick')];
      return sum(ledger, column, (row) => camp(row) === 'critics' && tick[row]! >= other.fromTick && tick[row]! < other.untilTick);
    };
    const heard = trials.map((trial) => ofTrial(trial, 'seen') / ofTrial(trial, 'potential'));
    const headline = week.headlines.find(({ name }) => name === 'criticsHeard')!;
    expect(headline).toMatchObject({ mean: spreadOf(heard).mean, ci95: spreadOf(heard).ci95, from: '2016-05-26T00:00', until: '2016-06-02T00:00' });
    expect(week.waterfall.feed.accounts.find(({ camp }) => camp === 'critics')!.potential).toBeCloseTo(spreadOf(trials.map((trial) => ofTrial(trial, 'potential'))).mean!, 6);
    expect(week.time).toMatchObject({ window: other, before: { fromTick: 13 * 24, untilTick: 20 * 24 } });
    expect(week.reach.rows).toEqual(outcome.reach.rows);
    expect(week.reach.totals).not.toEqual(outcome.reach.totals);
    expect(buildOutcome(plan, trials, outcome.time.window)).toEqual(outcome);
  });

  test('the waterfall adds up: losses and heard make the potential, and hands make their loss', () => {
    for (const panel of [outcome.waterfall.feed, outcome.waterfall.page!]) {
      for (const account of panel.accounts) {
        const steps = Object.entries(account.steps).filter(([step]) => step !== 'potential' && step !== 'pagePotential');
        expect(steps.reduce((total, [, units]) => total + units!, 0)).toBeCloseTo(account.potential, 6);
        for (const [step, units] of steps) {
          const pieces = panel.rows.filter((row) => row.camp === account.camp && row.step === step);
          expect(pieces.reduce((total, row) => total + row.units, 0)).toBeCloseTo(units!, 6);
        }
        const last = panel.rows.filter((row) => row.camp === account.camp).at(-1)!;
        expect(last.from).toBeCloseTo(0, 9);
      }
    }
    expect(outcome.waterfall.page!.tag).toBe(PRAYER);
  });

  test('a waterfall over a window that begins in mid-run still adds up when units are in flight at both ends', () => {
    const late = syntheticTrial(plan);
    const inFlight = numbersOf(late.tables.ledger, 'inFlight') as Float64Array;
    const seen = numbersOf(late.tables.ledger, 'seen') as Float64Array;
    const [tick, camp] = [numbersOf(late.tables.ledger, 'tick'), readWords(late.tables.ledger, 'camp')];
    for (let row = 0; row < late.tables.ledger.rows; row++) {
      if (camp(row) !== 'critics') continue;
      inFlight[row] = 100 + (tick[row]! % 11);
      seen[row]! -= tick[row] === 0 ? 100 : tick[row]! % 11 - (tick[row]! - 1) % 11;
    }
    const account = buildOutcome(plan, [late]).waterfall.feed.accounts.find((each) => each.camp === 'critics')!;
    const { potential, ...rest } = account.steps;
    expect(rest.inFlight).toBe(((52 * 24 - 1) % 11) - ((17 * 24 - 1) % 11));
    expect(Object.values(rest).reduce((total, units) => total + units!, 0)).toBe(potential);
  });

  test('all offline events are one hand', () => {
    expect(outcome.waterfall.hands.map((hand) => hand.by)).toContain('offline events');
    expect(outcome.waterfall.feed.rows.some((row) => row.by.startsWith('event: '))).toBe(false);
  });

  test('the race ranks tags by posts and counts the days led', () => {
    expect(outcome.race.tags.map((tag) => tag.perDay)).toEqual([...outcome.race.tags.map((tag) => tag.perDay)].sort((a, b) => b - a));
    expect(outcome.race.tags.reduce((days, tag) => days + tag.led, 0)).toBe(outcome.race.rounds);
    expect(outcome.race.rounds).toBe(35);
  });

  test('missing measures leave charts poorer, not broken', () => {
    const words = trials[0]!.tables.series.columns.map((column) => (column.name === 'measure' && column.kind === 'text' ? { ...column, words: ['x', 'y', 'z'] } : column));
    const bare = { ...trials[0]!, tables: { ...trials[0]!.tables, series: { ...trials[0]!.tables.series, columns: words } } };
    const result = buildOutcome(plan, [bare]);
    expect(result.reach.measure).toBe('seen');
    expect(result.race.tags).toEqual([]);
  });

  test('a short run is told in hours, and incomplete days are left out', () => {
    expect(buildBuckets({ ...plan.clock, ticks: 48 })).toMatchObject({ unit: 'hour', count: 48 });
    const shifted = buildBuckets({ ...plan.clock, startLocalMinutes: plan.clock.startLocalMinutes + 180 });
    expect(shifted.times[0]).toBe('2016-05-07T00:00');
    expect(shifted.ofTick[20]).toBe(-1);
    expect(shifted.count).toBe(53);
  });
});

describe('spread', () => {
  test('Student t quantiles agree with the printed table (0.975)', () => {
    const table: readonly (readonly [number, number])[] = [[1, 12.7062], [2, 4.30265], [3, 3.18245], [4, 2.77645], [9, 2.26216], [19, 2.09302], [30, 2.04227], [120, 1.97993]];
    for (const [freedom, value] of table) expect(tQuantile(0.975, freedom)).toBeCloseTo(value, 4);
    expect(tQuantile(0.95, 7)).toBeCloseTo(1.89458, 4);
  });

  test('by hand: 1, 2, 3, 4, 5', () => {
    const spread = spreadOf([5, 1, 4, 2, 3]);
    expect(spread).toMatchObject({ n: 5, mean: 3 });
    expect(spread.sd).toBeCloseTo(1.5811388, 6);
    expect(spread.ci95![1]).toBeCloseTo(3 + (2.77645 * 1.5811388) / Math.sqrt(5), 4);
    expect(spread.quantiles['0.5']).toBe(3);
  });

  test('one replicate has no spread; undefined values are not counted', () => {
    expect(spreadOf([0.4])).toMatchObject({ n: 1, mean: 0.4, sd: null, ci95: null });
    expect(spreadOf([null, 0.4, null])).toMatchObject({ n: 1, mean: 0.4 });
    expect(spreadOf([null])).toMatchObject({ n: 0, mean: null, sd: null, ci95: null });
  });
});

describe('summary', () => {
  const summary = summarise(plan, trials);
  test('holds the scenario outcomes and each measure by camp and tag', () => {
    expect(summary.outcomes['prayerPageShown']!.mean).toBeCloseTo(0.123, 9);
    expect(Object.keys(summary.outcomes)).toEqual(expect.arrayContaining(['posts[critics, (all)]', `posts[extremists, ${PRAYER}]`, 'willingness[critics]']));
    expect(summary.outcomes['willingness[operation]']!.mean).toBeCloseTo(0.6, 6);
    expect(summary.outcomes['posts[critics, (all)]']!.n).toBe(3);
  });
});
