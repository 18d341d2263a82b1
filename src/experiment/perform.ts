/** A task done: one trial run and packed. The same on any thread. */
import { readTrace } from '../measures/trace-table.ts';
import type { Plan } from '../model/plan.ts';
import { shapeOf } from './columns.ts';
import type { Identity } from './replicate-file.ts';
import { encodeReplicate, packTables } from './replicate-file.ts';
import type { Progress } from './trial.ts';
import { runTrial } from './trial.ts';

/** One trial to run: plain data. */
export interface Task {
  readonly plan: Plan;
  readonly identity: Identity;
  readonly replicate: number;
  /** Whether to keep a row per post. */
  readonly trace?: boolean;
}

/** A finished trial as the bytes of its replicate file (and its packed trace, where asked for), or why there is none. */
export type Result = { readonly bytes: Uint8Array; readonly trace?: Uint8Array } | { readonly failure: string };

export function performTask({ plan, identity, replicate, trace }: Task, progress: Progress): Result {
  try {
    const reader = trace ? readTrace() : null;
    const trial = runTrial(plan, identity.rootSeed, replicate, { progress, ...(reader ? { observe: reader.afterTick, watch: reader.watch } : {}) });
    const bytes = encodeReplicate(trial, identity);
    if (reader === null) return { bytes };
    const posts = reader.finish();
    return { bytes, trace: packTables({ tables: [shapeOf(posts)] }, [posts]) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
