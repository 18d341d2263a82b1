/** How an outcome is put together: each part reads a replicate once, so that tables of many replicates need not be in memory together. */
import type { Plan } from '../../model/plan.ts';
import type { Trial } from '../trial.ts';
import type { Buckets, Window } from './buckets.ts';

export interface Part<T> {
  /** Reads what it needs of one replicate. */
  add(trial: Trial): void;
  /** What came out over all replicates that were added. */
  finish(): T;
}

/** What every part is told about the run. */
export interface Frame {
  /** Its camps are in the order in which results are told, its outcomes over the windows in which they are. */
  readonly plan: Plan;
  /** Names of the camps, in that order. */
  readonly camps: readonly string[];
  readonly buckets: Buckets;
  readonly window: Window;
  readonly before: Window | null;
  /** The one platform to tell of; '' = all. */
  readonly platform: string;
  /** The one camp, and the one hashtag, to tell of, for parts that count by them; '' = all. */
  readonly camp: string;
  readonly tag: string;
}
