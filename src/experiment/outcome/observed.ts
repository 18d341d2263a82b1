/** Real volumes beside the simulated ones: how far off the simulation is, in posts as they were counted. */
import type { ObservedRow } from '../../model/plan.ts';
import type { Trial } from '../trial.ts';
import { tickTime } from './buckets.ts';
import { eachOfMeasure, Sums } from './fold.ts';
import type { Frame, Part } from './part.ts';
import { meanOf, spreadOf } from './spread.ts';

/** One observed volume, and what was simulated from its first tick to its last. Posts are real ones: simulated posts times what an account stands for. */
export interface ObservedVolume {
  readonly tag: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
  readonly bound: ObservedRow['bound'];
  readonly source: string;
  readonly observed: number;
  readonly simulated: number;
  /** 5 % and 95 % quantiles over replicates; null with one. */
  readonly low: number | null;
  readonly high: number | null;
  /** How far the simulated mean is off, posts; below a lower bound only. */
  readonly error: number;
}

export interface Observed {
  readonly file: string;
  readonly rows: readonly ObservedVolume[];
  /** Rows of the file that do not lie within the run. */
  readonly outside: number;
  /** Mean over the rows of the error a day, posts; null without rows. */
  readonly meanAbsoluteError: number | null;
  /** Mean over the rows of error / ((observed + simulated) / 2), 0 to 2; null without rows. */
  readonly symmetricError: number | null;
}

/** Null where the scenario names no observed volumes. */
export function beginObserved({ plan }: Frame): Part<Observed | null> {
  const { observed } = plan;
  const wanted = observed?.rows ?? [];
  const sums: number[][] = wanted.map(() => []);
  return {
    add(trial: Trial): void {
      if (wanted.length === 0) return;
      const posts = new Sums(plan.clock.ticks);
      eachOfMeasure(trial.tables.series, 'posts', ({ tick, tag }, value) => posts.add(tag, tick, value));
      wanted.forEach(({ tag, fromTick, untilTick }, i) => sums[i]!.push(plan.represents * posts.get(tag).subarray(fromTick, untilTick).reduce((sum, value) => sum + value, 0)));
    },
    finish() {
      if (observed === undefined) return null;
      const rows = wanted.map((row, i) => compared(plan.clock, row, sums[i]!));
      const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : meanOf(values));
      return {
        file: observed.file, rows, outside: observed.outside,
        meanAbsoluteError: mean(rows.map(({ error, days }) => error / days)),
        symmetricError: mean(rows.map(({ error, observed: seen, simulated }) => (error === 0 ? 0 : error / ((seen + simulated) / 2)))),
      };
    },
  };
}

function compared(clock: Frame['plan']['clock'], { tag, fromTick, untilTick, posts, bound, source }: ObservedRow, sums: readonly number[]): ObservedVolume {
  const spread = spreadOf(sums);
  const simulated = spread.mean ?? 0;
  return {
    tag, from: tickTime(clock, fromTick), until: tickTime(clock, untilTick), days: ((untilTick - fromTick) * clock.tickMinutes) / 1440, bound, source, observed: posts, simulated,
    low: spread.n > 1 ? spread.quantiles['0.05'] : null, high: spread.n > 1 ? spread.quantiles['0.95'] : null,
    error: bound === 'exact' ? Math.abs(simulated - posts) : Math.max(0, posts - simulated),
  };
}
