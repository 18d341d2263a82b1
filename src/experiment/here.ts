/** Tasks in this very thread, one after the other: where there are no threads, or nothing else has to happen meanwhile. */
import type { Backend } from './backend.ts';

export interface HereOptions {
  /** Seconds that one task may take, and the clock that says so. */
  readonly timeout?: number | undefined;
  readonly seconds: () => number;
}

export function inThisThread({ timeout, seconds }: HereOptions): Backend {
  return {
    async run(tasks, listener, ends) {
      // Loaded only here: where threads do the work, this one has no use for the engine.
      const { createPerformer } = await import('./perform.ts');
      const perform = createPerformer();
      for (let number = 0; number < tasks.length && !ends.now.aborted && !ends.soon.aborted; number++) {
        const started = seconds();
        listener.started(number);
        listener.finished(number, perform(tasks[number]!, (done, ticks) => {
          if (timeout !== undefined && seconds() - started > timeout) throw new Error(`not finished after ${timeout} seconds`);
          listener.progress(number, done, ticks);
        }));
        // Lets signals and timers in between two trials.
        await new Promise((resolve) => { setImmediate(resolve); });
      }
    },
  };
}
