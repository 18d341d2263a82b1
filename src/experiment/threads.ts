/** Trials on worker threads of Node, for programs of one's own. */
import type { Task } from './backend.ts';
import { trialIdentity } from './fingerprint.ts';
import { threadPool } from './pool.ts';
import { decodeReplicate } from './replicate-file.ts';
import type { Runner } from './runs.ts';
import type { Trial } from './trial.ts';

/**
 * A runner on so many threads; results are the same as in one.
 * @example
 * await run(plan, { seed, replicates: 40, runner: threads(4) });
 * @throws (the promise of a run) where a trial fails, with its replicate
 */
export function threads(count: number): Runner {
  return async (asked, { progress, signal }) => {
    const never = new AbortController().signal;
    const tasks = asked.map(({ plan, seed, replicate }): Task => ({ plan, identity: trialIdentity('', plan, seed), replicate, shares: true }));
    const trials: Trial[] = [];
    const parts = new Float64Array(tasks.length);
    const tell = (task: number, part: number): void => {
      parts[task] = part;
      progress?.(parts.reduce((sum, value) => sum + value, 0) / tasks.length);
    };
    await threadPool({ threads: count }).run(tasks, {
      started() {},
      progress: (task, done, ticks) => tell(task, done / ticks),
      finished(task, result) {
        if ('failure' in result) throw new Error(`replicate ${tasks[task]!.replicate}: ${result.failure}`);
        trials[task] = { ...decodeReplicate(result.bytes)!.trial, seconds: { build: 0, run: 0 } };
        tell(task, 1);
      },
    }, { soon: never, now: signal ?? never });
    signal?.throwIfAborted();
    return trials;
  };
}
