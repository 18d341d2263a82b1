/** Reach over time: how often the posts of each camp were seen. */
import { numbersOf } from '../../measures/table.ts';
import type { Trial } from '../trial.ts';
import type { Buckets, Window } from './buckets.ts';
import { eachOfMeasure, measuresOf, readWords, Sums } from './fold.ts';
import { meanOf, spreadOf } from './spread.ts';

/** One camp in one day (or hour): views of its posts. Low and high are the 5 % and 95 % quantiles over replicates, null with one. */
export interface ReachRow {
  readonly time: string;
  readonly camp: string;
  readonly views: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ReachTotal {
  readonly camp: string;
  /** Mean views a day within the main window. */
  readonly perDay: number;
  /** Mean views a day in the week before it; null where there is none. */
  readonly perDayBefore: number | null;
  /** perDay / perDayBefore - 1; null where undefined. */
  readonly change: number | null;
  /** Share of all camps' views within the window; null when there are none. */
  readonly share: number | null;
}

export interface Reach {
  /** impressions = every sight in feed, tag page and thread; seen = first sights in feeds, where a run has no impressions. */
  readonly measure: 'impressions' | 'seen';
  readonly rows: readonly ReachRow[];
  readonly totals: readonly ReachTotal[];
}

/** Views by tick and camp of one trial, all tags and platforms together. */
function viewsByTick(trial: Trial, ticks: number, measure: Reach['measure']): Sums {
  const sums = new Sums(ticks);
  const { series, ledger } = trial.tables;
  if (measure === 'impressions') {
    eachOfMeasure(series, 'impressions', ({ tick, camp, tag }, value) => { if (tag === '(all)') sums.add(camp, tick, value); });
    return sums;
  }
  const tick = numbersOf(ledger, 'tick');
  const seen = numbersOf(ledger, 'seen');
  const camp = readWords(ledger, 'camp');
  const tag = readWords(ledger, 'tag');
  for (let row = 0; row < ledger.rows; row++) if (tag(row) === '(all)') sums.add(camp(row), tick[row]!, seen[row]!);
  return sums;
}

export function buildReach(camps: readonly string[], trials: readonly Trial[], ticks: number, buckets: Buckets, window: Window, before: Window | null): Reach {
  const measure = trials.every((trial) => measuresOf(trial.tables.series).includes('impressions')) ? 'impressions' : 'seen';
  const byTrial = trials.map((trial) => viewsByTick(trial, ticks, measure));
  const rows = camps.flatMap((camp) => bucketRows(byTrial.map((sums) => sums.get(camp)), buckets)
    .map(({ time, mean, low, high }): ReachRow => ({ time, camp, views: mean, low, high })));
  const within = camps.map((camp) => meanOf(byTrial.map((sums) => perDay(sums.get(camp), window))));
  const all = within.reduce((sum, value) => sum + value, 0);
  const totals = camps.map((camp, i): ReachTotal => {
    const perDayBefore = before && meanOf(byTrial.map((sums) => perDay(sums.get(camp), before)));
    return { camp, perDay: within[i]!, perDayBefore, change: perDayBefore ? within[i]! / perDayBefore - 1 : null, share: all > 0 ? within[i]! / all : null };
  });
  return { measure, rows, totals };
}

export interface BucketRow {
  readonly time: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Sums per bucket of one quantity in several replicates: their mean, and their spread where there is more than one. */
export function bucketRows(byTick: readonly Float64Array[], buckets: Buckets): BucketRow[] {
  const perTrial = byTick.map((values) => {
    const sums = new Float64Array(buckets.count);
    for (let tick = 0; tick < values.length; tick++) if (buckets.ofTick[tick]! >= 0) sums[buckets.ofTick[tick]!]! += values[tick]!;
    return sums;
  });
  return buckets.times.map((time, i) => {
    const spread = spreadOf(perTrial.map((sums) => sums[i]!));
    return { time, mean: spread.mean ?? 0, low: spread.n > 1 ? spread.quantiles['0.05'] : null, high: spread.n > 1 ? spread.quantiles['0.95'] : null };
  });
}

/** Mean a day of a quantity within a window. */
export function perDay(byTick: Float64Array, window: Window): number {
  return window.days === 0 ? 0 : sumWithin(byTick, window) / window.days;
}

export function sumWithin(byTick: Float64Array, window: Window): number {
  let sum = 0;
  for (let tick = window.fromTick; tick < window.untilTick; tick++) sum += byTick[tick]!;
  return sum;
}
