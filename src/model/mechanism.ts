/**
 * The contract of a mechanism: one causal claim, one file.
 *
 * Mechanisms never call each other. They meet on dials (multipliers, reset to 1, only ever multiplied), on the world's
 * columns, and through the ledger's verbs. The engine knows this contract and the register (mechanisms.ts), and names
 * no mechanism.
 */
import type { Parameters, Values } from './parameters.ts';
import type { Plan } from './plan.ts';
import type { World } from './world.ts';

export type Family = 'crowd' | 'forces' | 'extremists' | 'platforms' | 'media' | 'offline';

/** What a mechanism does at which stage of the tick. Each is called once a tick, `read` once a visit. */
export interface Stages {
  /** What happens outside, and orders that arrive. */
  events?(): void;
  /** Dials on people's rates: who is inclined to do more or less of what. Runs for all mechanisms before `incline`. */
  dial?(): void;
  /** Wishes and visits are drawn, before any gate. */
  incline?(): void;
  /** Wishes drawn in this tick may change their frame (an order may carry an insult). Runs after all `incline`. */
  colour?(): void;
  /** Multiply the wishes' dials `brave` (fear) and `free` (climate): the chances to speak in spite of it. */
  gate?(): void;
  /** One visit's readings (world.readings): what is read changes people and may lead to reactions later. */
  read?(): void;
  /** Frames of which `read` needs to see one (bits of frames.ts): it is not called after other visits. Without it, after every visit. */
  readonly reads?: number;
  /** What trends from the next tick on. */
  trend?(): void;
  /** Moderation: flags are worked, accounts are closed. */
  moderate?(): void;
  /** People follow and unfollow. */
  follow?(): void;
  /** Habits, memories, decay. */
  remember?(): void;
}

export interface Mechanism<P extends Parameters = Parameters> {
  readonly name: string;
  readonly family: Family;
  /** The claim, in two or three sentences. */
  readonly claim: string;
  readonly source: string;
  /** What a test must see, in one sentence. */
  readonly prediction: string;
  readonly limits: string;
  readonly parameters: P;
  /** Whether a plan gives it anything to act on; without it, any plan does. Where it says no, switching it off changes no reading. */
  acts?(plan: Plan): boolean;
  /**
   * Called once; the mechanism allocates its own columns here, enters them in world.columns, and never does so later.
   * @param values of its parameters; those that are rates may change between ticks, so they are read where they are used
   */
  build(world: World, values: Values<P>): Stages;
}

/** Declares a mechanism with the types of its parameters inferred. */
export function mechanism<const P extends Parameters>(declaration: Mechanism<P>): Mechanism {
  return declaration as unknown as Mechanism;
}
