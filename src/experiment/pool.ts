/**
 * Tasks on worker threads: the backend of this machine. Results are handed back by task number, never by who finished
 * first, so that nothing depends on how many threads there are. A thread that dies, runs out of memory or takes longer
 * than it may is replaced.
 */
import { Worker } from 'node:worker_threads';
import type { Backend, Ends, Listener, Result, Task } from './backend.ts';
import type { Queue, Waiting } from './queue.ts';
import { createQueue } from './queue.ts';

export interface PoolOptions {
  readonly threads: number;
  /** Seconds that one task may take. */
  readonly timeout?: number | undefined;
  /** Most memory of a thread for what is not in columns, MB. */
  readonly heapMb?: number | undefined;
  /** File of the worker; another one in tests. */
  readonly workerFile?: URL;
}

/** How often a task is tried where its thread died under it. */
const TRIES = 2;

export function threadPool(options: PoolOptions): Backend {
  return {
    async run(tasks, listener, ends) {
      // What cannot be kept ends the work of all threads.
      const fault = new AbortController();
      const now = AbortSignal.any([ends.now, fault.signal]);
      const work: Work = { tasks, queue: createQueue(tasks), listener, ends: { ...ends, now }, options, fail: () => fault.abort() };
      // A promise keeps no process alive, and between the end of a thread and the word of it nothing else may be left to do.
      const alive = setInterval(() => undefined, 2 ** 30);
      try {
        await Promise.all(Array.from({ length: Math.min(options.threads, tasks.length) }, () => keepWorking(work)));
      } finally {
        clearInterval(alive);
      }
    },
  };
}

interface Work {
  readonly tasks: readonly Task[];
  readonly queue: Queue;
  readonly listener: Listener;
  readonly ends: Ends;
  readonly options: PoolOptions;
  readonly fail: () => void;
}

/** Why a thread is no more: the task it was at, and whether another try may help. */
interface Lost {
  readonly waiting: Waiting;
  readonly why: string;
  readonly again: boolean;
}

/** One thread's share of the queue, with a new thread after each death. */
async function keepWorking(work: Work): Promise<void> {
  const { queue, listener, ends } = work;
  while (queue.left() > 0 && !ends.now.aborted && !ends.soon.aborted) {
    const lost = await oneThread(work);
    if (lost === null) continue;
    lost.waiting.tries++;
    if (lost.again && lost.waiting.tries < TRIES) queue.again(lost.waiting);
    else listener.finished(lost.waiting.number, { failure: lost.why });
  }
}

/** Told to a thread that has nothing left to do. */
export const END = 'end';

/** Told by a thread that has loaded the program: from now on its time counts. */
export const READY = 'ready';

/** What a worker tells. */
export type Told = typeof READY | { readonly done: number; readonly ticks: number } | Result;

/** Feeds one thread until the queue is empty, it is stopped, or it dies; then tells which task it died on. */
function oneThread({ tasks, queue, listener, ends, options, fail }: Work): Promise<Lost | null> {
  return new Promise((resolve, reject) => {
    const { heapMb, timeout } = options;
    const worker = new Worker(options.workerFile ?? new URL('./worker.js', import.meta.url), heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const send = sender(worker);
    let current: Waiting | null = null;
    let at: number | null = null;
    let left = false;
    let ready = false;
    let alarm: ReturnType<typeof setTimeout> | undefined;
    const forget = (): void => {
      left = true;
      clearTimeout(alarm);
      ends.now.removeEventListener('abort', stop);
    };
    const leave = (lost: Lost | null): void => {
      // An error is followed by an exit, and so is an end of our own: the first one says why.
      if (left) return;
      forget();
      void worker.terminate().then(() => resolve(lost), reject);
    };
    const stop = (): void => leave(null);
    /** Nothing is left to do: the thread ends by itself, which is kinder to native code in it than to be cut off. */
    const dismiss = (): void => {
      forget();
      worker.once('exit', () => resolve(null));
      worker.postMessage(END);
    };
    const arm = (): void => {
      if (timeout === undefined || !ready || current === null) return;
      const waiting = current;
      alarm = setTimeout(() => leave({ waiting, why: `not finished after ${timeout} seconds`, again: false }), timeout * 1000);
    };
    const next = (): void => {
      clearTimeout(alarm);
      current = ends.soon.aborted ? null : queue.next(at);
      if (current === null) return dismiss();
      const task = tasks[current.number]!;
      at = task.replicate;
      listener.started(current.number);
      arm();
      send(task);
    };
    worker.on('message', (told: Told) => {
      if (left || current === null) return;
      if (told === READY) {
        ready = true;
        return arm();
      }
      const { number } = current;
      if ('done' in told) return listener.progress(number, told.done, told.ticks);
      try {
        // The thread is given its next task first: it need not wait until this one is kept.
        next();
        listener.finished(number, told);
      } catch (error) {
        reject(error as Error);
        forget();
        void worker.terminate();
        fail();
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (current === null) return;
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      leave({ waiting: current, why: full ? `out of memory${heapMb === undefined ? '' : `: more than ${heapMb} MB beside the columns`}` : `the worker thread stopped: ${error.message}`, again: !full });
    });
    worker.on('exit', (code) => { if (current !== null) leave({ waiting: current, why: `the worker thread stopped: exit code ${code}`, again: true }); });
    ends.now.addEventListener('abort', stop);
    next();
  });
}

/** Sends tasks to one thread. A plan may be large (an imported network): each thread gets each plan once. */
function sender(worker: Worker): (task: Task) => void {
  const plans = new Set<string>();
  return ({ plan, ...rest }) => {
    const known = plans.has(rest.identity.planSha256);
    plans.add(rest.identity.planSha256);
    worker.postMessage(known ? rest : { ...rest, plan });
  };
}
