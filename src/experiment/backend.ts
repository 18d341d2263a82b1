/**
 * The one interface between an experiment and what runs it. A backend is given tasks, each named by its trial's key, and
 * tells as they finish; it keeps nothing, decides nothing and may finish them in any order, more than once, or not at
 * all. What is true stands in the store: the manifest says which trials there are, the committed results which are done.
 * So threads of this process, a queue with workers elsewhere and a batch system are the same to an experiment, and one
 * may finish what another began.
 */
import type { Plan } from '../model/plan.ts';
import type { Identity } from './replicate-file.ts';

/** One trial to run: plain data. */
export interface Task {
  readonly plan: Plan;
  readonly identity: Identity;
  /** Tasks of one replicate share its seed: they are best done one after the other in the same place. */
  readonly replicate: number;
  /** Whether to keep a row per post. */
  readonly trace?: boolean;
  /** One of many: its progress is told in quarters, not in percent, since every word between threads costs. */
  readonly coarse?: boolean;
  /** Whether another plan of the same replicate may use its network. */
  readonly shares?: boolean;
}

/** A finished trial as the bytes of its replicate file (and its packed trace, where asked for), or why there is none. */
export type Result = { readonly bytes: Uint8Array; readonly trace?: Uint8Array } | { readonly failure: string };

/** What a backend tells; tasks by their number. */
export interface Listener {
  started(task: number): void;
  /** Ticks done. */
  progress(task: number, done: number, ticks: number): void;
  /** Called once per finished task. What it throws ends all work. */
  finished(task: number, result: Result): void;
}

/** How a backend is told to end. */
export interface Ends {
  /** Nothing new is begun; what is under way is finished. */
  readonly soon: AbortSignal;
  /** Nothing more is done: unfinished tasks have no result. */
  readonly now: AbortSignal;
}

export interface Backend {
  /** Runs the tasks; resolves when each is finished, or when told to end. */
  run(tasks: readonly Task[], listener: Listener, ends: Ends): Promise<void>;
}
