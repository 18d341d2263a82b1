/** The page's side of the worker. */
import type { Answer, Asked, FromWorker, ToWorker } from './protocol.ts';

/** A browser's worker, as far as it is used here. */
interface PageWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

export interface Opened {
  /** Runs a scenario beside the page. @param progress called with the share that is done, 0..1 */
  run(asked: Asked, progress?: (done: number) => void): Promise<Answer>;
  /** Ends the worker, and whatever it is at. */
  close(): void;
}

interface Waiting {
  readonly progress: ((done: number) => void) | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens a worker that runs scenarios.
 * @param url of worker.js; left out, the one beside this file
 * @example
 * const worker = openWorker();
 * const { outcome } = await worker.run({ text, file: 'my.yaml', accounts: 1000 });
 */
export function openWorker(url: URL | string = new URL('./worker.js', import.meta.url)): Opened {
  const { Worker } = globalThis as unknown as { Worker: new (url: URL | string, options: { type: 'module' }) => PageWorker };
  const worker = new Worker(url, { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const failAll = (error: Error): void => {
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ('progress' in data) return asked.progress?.(data.progress);
    waiting.delete(data.id);
    if ('answer' in data) asked.resolve(data.answer);
    else asked.reject(new Error(data.failure));
  };
  worker.onerror = ({ message }) => failAll(new Error(message === '' ? 'the worker could not be started' : message));
  return {
    run: (asked, progress) => new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { progress, resolve, reject });
      worker.postMessage({ id, asked });
    }),
    close() {
      worker.terminate();
      failAll(new Error('the worker was closed'));
    },
  };
}
