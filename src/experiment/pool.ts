/**
 * Tasks on worker threads. Results are handed back by task number, never by who finished first, so that nothing depends
 * on how many threads there are. A thread that dies is replaced and its task tried once more.
 */
import { Worker } from 'node:worker_threads';
import type { Result, Task } from './perform.ts';

export type { Result, Task };

export interface PoolOptions {
  /** Threads; 0 = in this one (then nothing else can happen while a trial runs). */
  readonly threads: number;
  /** File of the worker; another one in tests. */
  readonly workerFile?: URL;
  /** Ends all work at once: unfinished tasks have no result. */
  readonly stop: AbortSignal;
  started(task: number): void;
  progress(task: number, done: number, ticks: number): void;
  /** Called once per finished task, as it finishes. */
  finished(task: number, result: Result): void;
}

/** How often a task is tried where its thread died under it. */
const TRIES = 2;

/** Runs all tasks; resolves when each is finished, or when stopped. */
export async function runTasks(tasks: readonly Task[], options: PoolOptions): Promise<void> {
  if (options.threads === 0) return runHere(tasks, options);
  const queue = tasks.map((_, number) => ({ number, tries: 0 }));
  const threads = Math.min(options.threads, tasks.length);
  // A promise keeps no process alive, and between the end of a thread and the word of it nothing else may be left to do.
  const alive = setInterval(() => undefined, 2 ** 30);
  try {
    await Promise.all(Array.from({ length: threads }, () => keepWorking(tasks, queue, options)));
  } finally {
    clearInterval(alive);
  }
}

async function runHere(tasks: readonly Task[], options: PoolOptions): Promise<void> {
  // Loaded only here: where threads do the work, this one has no use for the engine.
  const { performTask } = await import('./perform.ts');
  for (let number = 0; number < tasks.length && !options.stop.aborted; number++) {
    options.started(number);
    options.finished(number, performTask(tasks[number]!, (done, ticks) => options.progress(number, done, ticks)));
    // Lets signals and timers in between two trials.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

interface Waiting {
  readonly number: number;
  tries: number;
}

/** One thread's share of the queue, with a new thread after each death. */
async function keepWorking(tasks: readonly Task[], queue: Waiting[], options: PoolOptions): Promise<void> {
  while (queue.length > 0 && !options.stop.aborted) {
    const lost = await oneThread(tasks, queue, options);
    if (lost === null) continue;
    lost.waiting.tries++;
    if (lost.waiting.tries < TRIES) queue.unshift(lost.waiting);
    else options.finished(lost.waiting.number, { failure: `the worker thread stopped: ${lost.why}` });
  }
}

/** Told to a thread that has nothing left to do. */
export const END = 'end';

/** What a worker tells. */
export type Told = { readonly done: number; readonly ticks: number } | Result;

/** Feeds one thread until the queue is empty, it is stopped, or it dies; then tells which task it died on. */
function oneThread(tasks: readonly Task[], queue: Waiting[], options: PoolOptions): Promise<{ waiting: Waiting; why: string } | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(options.workerFile ?? new URL('./worker.js', import.meta.url));
    const plansSent = new Set<string>();
    let current: Waiting | null = null;
    let left = false;
    const leave = (outcome: { waiting: Waiting; why: string } | null): void => {
      // An error is followed by an exit, and so is an end of our own: the first one says why.
      if (left) return;
      left = true;
      options.stop.removeEventListener('abort', stop);
      void worker.terminate().then(() => resolve(outcome), reject);
    };
    const stop = (): void => leave(null);
    /** Nothing is left to do: the thread ends by itself, which is kinder to native code in it than to be cut off. */
    const dismiss = (): void => {
      left = true;
      options.stop.removeEventListener('abort', stop);
      worker.once('exit', () => resolve(null));
      worker.postMessage(END);
    };
    const next = (): void => {
      current = queue.shift() ?? null;
      if (current === null) return dismiss();
      options.started(current.number);
      const { plan, ...rest } = tasks[current.number]!;
      // A plan may be large (an imported network): each thread gets each plan once.
      const known = plansSent.has(rest.identity.planSha256);
      plansSent.add(rest.identity.planSha256);
      worker.postMessage(known ? rest : { ...rest, plan });
    };
    worker.on('message', (told: Told) => {
      if (current === null || options.stop.aborted) return;
      if ('done' in told) return options.progress(current.number, told.done, told.ticks);
      try {
        options.finished(current.number, told);
        next();
      } catch (error) {
        left = true;
        void worker.terminate().then(() => reject(error as Error));
      }
    });
    worker.on('error', (error) => { if (current !== null) leave({ waiting: current, why: error.message }); });
    worker.on('exit', (code) => { if (current !== null) leave({ waiting: current, why: `exit code ${code}` }); });
    options.stop.addEventListener('abort', stop);
    next();
  });
}
