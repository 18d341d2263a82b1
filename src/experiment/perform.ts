/** A task done: one trial run and packed. The same on any thread. */
import { readTrace } from '../measures/trace-table.ts';
import { createShelf } from '../network/shelf.ts';
import type { Result, Task } from './backend.ts';
import { shapeOf } from './columns.ts';
import { createHandover } from './handover.ts';
import { encodeReplicate, packTables } from './replicate-file.ts';
import type { Progress } from './trial.ts';
import { runTrial } from './trial.ts';

/** Networks kept in one place: that of the baseline, and that of a variant which has another. */
const NETWORKS = 2;

/** Does tasks one after the other; those of one replicate share its network where their plans allow it. */
export function createPerformer(): (task: Task, progress: Progress) => Result {
  const shelf = createShelf(NETWORKS);
  const handover = createHandover();
  return ({ plan, identity, replicate, trace, shares }, progress) => {
    try {
      const reader = trace ? readTrace() : null;
      const trial = runTrial(plan, identity.rootSeed, replicate, { progress, handover, ...(shares ? { shelf } : {}), ...(reader ? { observe: reader.afterTick, watch: reader.watch } : {}) });
      const bytes = encodeReplicate(trial, identity);
      if (reader === null) return { bytes };
      const posts = reader.finish();
      return { bytes, trace: packTables({ tables: [shapeOf(posts)] }, [posts]) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { failure: error instanceof RangeError && /allocation|array length|buffer size/i.test(message) ? `out of memory: ${message}` : message };
    }
  };
}
