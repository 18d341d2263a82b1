/** A task done: one trial run and packed. The same on any thread. */
import type { Plan } from '../model/plan.ts';
import { encodeReplicate } from './replicate-file.ts';
import type { Identity } from './replicate-file.ts';
import type { Progress } from './trial.ts';
import { runTrial } from './trial.ts';

/** Packed trial, or the message of what went wrong in it. */
export function performTask(task: { plan: Plan; identity: Identity; replicate: number }, progress: Progress): { bytes: Uint8Array } | { failure: string } {
  try {
    return { bytes: encodeReplicate(runTrial(task.plan, task.identity.rootSeed, task.replicate, { progress }), task.identity) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
