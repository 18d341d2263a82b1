/** Quantities by tick of several replicates as rows by day (or hour), and as means a day. */
import type { Buckets, Window } from './buckets.ts';
import { spreadOf } from './spread.ts';

export interface BucketRow {
  readonly time: string;
  readonly mean: number;
  /** 5 % and 95 % quantiles over replicates; null with one. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Sums per bucket of one quantity in several replicates: their mean, and their spread where there is more than one. */
export function bucketRows(byTick: readonly Float64Array[], buckets: Buckets): BucketRow[] {
  return rowsOf(byTick.map((values) => bucketSums(values, buckets)), buckets);
}

/** The same for a level: its mean over the ticks of a bucket. */
export function bucketLevels(byTick: readonly Float64Array[], buckets: Buckets): BucketRow[] {
  const ticks = bucketSums(new Float64Array(buckets.ofTick.length).fill(1), buckets);
  return rowsOf(byTick.map((values) => bucketSums(values, buckets).map((sum, i) => sum / ticks[i]!)), buckets);
}

/** The share of one flow in another, by bucket; buckets in which a replicate has nothing to divide by are left to the others, and out if there are none. */
export function bucketShares(part: readonly Float64Array[], whole: readonly Float64Array[], buckets: Buckets): BucketRow[] {
  const shares = part.map((values, i) => {
    const below = bucketSums(whole[i]!, buckets);
    return bucketSums(values, buckets).map((sum, b) => (below[b]! > 0 ? sum / below[b]! : Number.NaN));
  });
  return definedRows(shares, buckets);
}

/** What several replicates have in each bucket; buckets undefined (NaN) in all of them are left out. */
export function definedRows(perTrial: readonly Float64Array[], buckets: Buckets): BucketRow[] {
  return rowsOf(perTrial, buckets).filter((_, b) => perTrial.some((values) => Number.isFinite(values[b]!)));
}

function rowsOf(perTrial: readonly Float64Array[], buckets: Buckets): BucketRow[] {
  return buckets.times.map((time, i) => {
    const spread = spreadOf(perTrial.map((values) => values[i]!));
    return { time, mean: spread.mean ?? 0, low: spread.n > 1 ? spread.quantiles['0.05'] : null, high: spread.n > 1 ? spread.quantiles['0.95'] : null };
  });
}

export function bucketSums(byTick: Float64Array, buckets: Buckets): Float64Array {
  const sums = new Float64Array(buckets.count);
  for (let tick = 0; tick < byTick.length; tick++) if (buckets.ofTick[tick]! >= 0) sums[buckets.ofTick[tick]!]! += byTick[tick]!;
  return sums;
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

/** Mean of a level within a window; null where the window is empty. */
export function levelWithin(byTick: Float64Array, window: Window): number | null {
  const ticks = window.untilTick - window.fromTick;
  return ticks <= 0 ? null : sumWithin(byTick, window) / ticks;
}
