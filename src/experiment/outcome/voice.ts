/** Share of voice: of all views of a day, the part that each camp's posts with a conflict tag had. All other posts are in the whole: without them every share is inflated. */
import type { Trial } from '../trial.ts';
import { eachOfMeasure, measuresOf, Sums } from './fold.ts';
import { bucketShares, sumWithin } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { spreadOf } from './spread.ts';

/** A camp in one day (or hour); camp '' = posts of all camps without a conflict tag. Shares of all views of that day (with one tag alone: of its views) add up to 1. */
export interface VoiceRow {
  readonly time: string;
  readonly camp: string;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface VoiceTotal {
  readonly camp: string;
  /** Share of all views within the main window, mean over replicates; null where nothing was viewed. */
  readonly share: number | null;
  /** The same in the week before. */
  readonly before: number | null;
  /** Share of the views of posts with a conflict tag; null for the rest. */
  readonly ofConflict: number | null;
}

export interface Voice {
  /** impressions = every sight; posts = what was written, where a run has no impressions. */
  readonly measure: 'impressions' | 'posts';
  readonly rows: readonly VoiceRow[];
  readonly totals: readonly VoiceTotal[];
}

const AMBIENT = '';
/** Rows that hold what carries no conflict tag; a post stands in one of them at most. */
const OUTSIDE: ReadonlySet<string> = new Set(['(none)', '(background)']);

export function beginVoice({ camps, plan, buckets, window, before, tag }: Frame): Part<Voice> {
  const parts = tag === '' ? [...camps, AMBIENT] : camps;
  const trials: Sums[] = [];
  let measure: Voice['measure'] = 'impressions';
  return {
    add(trial) {
      if (!measuresOf(trial.tables.series).includes('impressions')) measure = 'posts';
      trials.push(voices(trial, plan.clock.ticks, measure, tag));
    },
    finish() {
      const wholes = trials.map((sums) => added(parts.map((part) => sums.get(part)), plan.clock.ticks));
      const conflicts = trials.map((sums) => added(camps.map((camp) => sums.get(camp)), plan.clock.ticks));
      const of = (part: string) => trials.map((sums) => sums.get(part));
      const shareIn = (part: string, whole: readonly Float64Array[], span: typeof window) => spreadOf(of(part).map((values, i) => ratio(sumWithin(values, span), sumWithin(whole[i]!, span)))).mean;
      return {
        measure,
        rows: parts.flatMap((camp) => bucketShares(of(camp), wholes, buckets).map(({ time, mean, low, high }): VoiceRow => ({ time, camp, share: mean, low, high }))),
        totals: parts.map((camp): VoiceTotal => ({
          camp, share: shareIn(camp, wholes, window), before: before && shareIn(camp, wholes, before), ofConflict: camp === AMBIENT ? null : shareIn(camp, conflicts, window),
        })),
      };
    },
  };
}

/** Views with a conflict tag by tick and camp, and under '' all other views; or those with one tag alone. */
function voices(trial: Trial, ticks: number, measure: Voice['measure'], alone: string): Sums {
  const sums = new Sums(ticks);
  eachOfMeasure(trial.tables.series, measure, ({ tick, camp, tag }, value) => {
    if (alone !== '') {
      if (tag === alone) sums.add(camp, tick, value);
      return;
    }
    if (tag === '(all)') sums.add(camp, tick, value);
    if (!OUTSIDE.has(tag)) return;
    sums.add(camp, tick, -value);
    sums.add(AMBIENT, tick, value);
  });
  return sums;
}

function added(rows: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const row of rows) for (let i = 0; i < length; i++) sum[i]! += row[i]!;
  return sum;
}

export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
