/** One value of a line of a chart over time. */
import type { BucketRow } from './over-time.ts';

/** What a line is of; place (of origin, or platform) is '' where the measure does not tell places apart. */
export interface Line<Measure extends string> {
  readonly measure: Measure;
  readonly camp: string;
  readonly place: string;
}

export interface LineRow<Measure extends string> extends Line<Measure> {
  readonly time: string;
  readonly value: number;
  /** 5 % and 95 % quantiles over replicates; null with one. */
  readonly low: number | null;
  readonly high: number | null;
}

export function lineRows<Measure extends string>({ measure, camp, place }: Line<Measure>, rows: readonly BucketRow[]): LineRow<Measure>[] {
  return rows.map(({ time, mean, low, high }) => ({ measure, camp, place, time, value: mean, low, high }));
}
