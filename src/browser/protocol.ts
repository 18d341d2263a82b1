/** What page and worker say to each other: plain data. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Summary } from '../experiment/outcome/summary.ts';
import type { Trial } from '../experiment/trial.ts';
import type { Problem } from '../scenario/problem.ts';

/** A scenario to run. */
export interface Asked {
  readonly text: string;
  /** Its name in messages. */
  readonly file: string;
  readonly variant?: string;
  readonly sets?: readonly string[];
  readonly accounts?: number;
  readonly seed?: string;
  readonly replicates?: number;
}

/** What came out, or everything that is wrong with the scenario. */
export type Answer =
  | { readonly problems: readonly Problem[] }
  | { readonly problems?: undefined; readonly seed: string; readonly trials: readonly Trial[]; readonly fingerprints: readonly string[]; readonly summary: Summary; readonly outcome: Outcome };

export type ToWorker = { readonly id: number; readonly asked: Asked };
export type FromWorker = { readonly id: number } & ({ readonly progress: number } | { readonly answer: Answer } | { readonly failure: string });
