/** Runs the replicates that are missing, of one plan or of several, and keeps each as soon as it is finished. */
import type { Backend, Task } from '../experiment/backend.ts';
import { trialIdentity } from '../experiment/fingerprint.ts';
import { inThisThread } from '../experiment/here.ts';
import { threadPool } from '../experiment/pool.ts';
import type { Store } from '../experiment/store.ts';
import { missingOf } from '../experiment/store.ts';
import { replicateSeed } from '../random/key.ts';
import type { Host } from './host.ts';
import { watch } from './progress.ts';
import type { RunFolder } from './run-folder.ts';
import type { Voice } from './voice.ts';

/** Replicates of one plan, into one store. */
export interface Batch {
  readonly run: RunFolder;
  readonly store: Store;
}

export interface Failure {
  readonly batch: number;
  readonly replicate: number;
  readonly seed: string;
  readonly message: string;
  /** The call that repeats it alone. */
  readonly command: string;
}

export interface Ran {
  /** Why it ended before all were finished, if it did. */
  readonly ended: 'finished' | 130 | 143;
  /** How many replicates were asked of each batch in the end. */
  readonly replicates: number;
  readonly failures: readonly Failure[];
  readonly buildSeconds: number;
  readonly runSeconds: number;
}

export interface Effort {
  /** Writes down what is about to be run: called when interruptions are heard already, so that none falls between. */
  readonly begin: () => void;
  readonly workers: number | undefined;
  /** Seconds that one replicate may take. */
  readonly timeout: number | undefined;
  /** The one replicate to run, where not all are asked for. */
  readonly only?: number | undefined;
  /** Numbers of replicates at which to look whether these are enough; the last one is the most. */
  readonly looks: readonly number[];
  readonly enough?: (replicates: number) => boolean;
}

/** With more tasks than this, one's own progress is of no interest. */
const MANY = 16;

/** Runs all missing replicates; those of the same number, one of each plan, share their chance and are done together. */
export async function runMissing(host: Host, voice: Voice, batches: readonly Batch[], effort: Effort): Promise<Ran> {
  const most = effort.looks.at(-1)!;
  const queue = batches.flatMap(({ run, store }, batch) => {
    const identity = trialIdentity(run.key, run.plan, run.seed);
    return missingOf(most, store.finished()).filter((replicate) => (effort.only ?? replicate) === replicate)
      .map((replicate) => ({ batch, task: { plan: run.plan, identity, replicate, shares: batches.length > 1 } satisfies Task }));
  }).sort((a, b) => a.task.replicate - b.task.replicate || a.batch - b.batch);
  const failures: Failure[] = [];
  const clock = stopwatch(host);
  const ends = { soon: new AbortController(), now: new AbortController() };
  let ended: Ran['ended'] = 'finished';
  let replicates = most;
  const forget = host.whenAsked((exit) => {
    const again = ended !== 'finished';
    ended = exit;
    if (exit === 143 || again) return ends.now.abort();
    voice.note('finishing the replicates under way; once more stops at once');
    ends.soon.abort();
  });
  let watching: Awaited<ReturnType<typeof watch>> | null = null;
  let left = queue.length;
  try {
    effort.begin();
    if (queue.length > 0) watching = await watch(host, voice, queue.length);
    const backend = backendFor(host, queue.length, effort);
    for (const [at, until] of effort.looks.entries()) {
      const from = effort.looks[at - 1] ?? 0;
      const now = queue.map((each, place) => ({ ...each, place })).filter(({ task }) => task.replicate >= from && task.replicate < until);
      await backend.run(now.map(({ task }) => ({ ...task, coarse: queue.length > MANY })), {
        started: (task) => clock.started(now[task]!.place),
        progress(task, done, ticks) { clock.ticking(now[task]!.place); watching?.progress(now[task]!.place, done, ticks); },
        finished(number, result) {
          const { batch, task: { replicate }, place } = now[number]!;
          const { run, store } = batches[batch]!;
          clock.finished(place);
          left--;
          if ('bytes' in result) store.commit(replicate, result.bytes);
          else failures.push({ batch, replicate, seed: replicateSeed(run.seed, replicate), message: result.failure, command: `${run.again} --replicate ${replicate}` });
          watching?.finished(place, 'failure' in result);
        },
      }, { soon: ends.soon.signal, now: ends.now.signal });
      replicates = until;
      if (ended !== 'finished' || effort.enough?.(until)) break;
    }
  } finally {
    watching?.stop();
    forget();
  }
  if (left === 0) ended = 'finished';
  return { ended, replicates, failures: failures.sort((a, b) => a.replicate - b.replicate || a.batch - b.batch), ...clock.sums };
}

function backendFor(host: Host, tasks: number, { workers, timeout }: Effort): Backend {
  if (!host.threads) return inThisThread({ timeout, seconds: host.seconds });
  const threads = workersFor(host, workers, tasks);
  return threadPool({ threads, timeout, heapMb: Math.max(256, Math.min(4096, Math.floor((0.75 * host.memory) / threads / 2 ** 20))) });
}

/** Time spent building and running, per task: a task's first tick ends its building. */
function stopwatch(host: Host) {
  const marks = new Map<number, { start: number; built: number | null }>();
  const sums = { buildSeconds: 0, runSeconds: 0 };
  return {
    sums,
    started: (task: number): void => { marks.set(task, { start: host.seconds(), built: null }); },
    ticking(task: number): void {
      const mark = marks.get(task);
      if (mark && mark.built === null) mark.built = host.seconds();
    },
    finished(task: number): void {
      const mark = marks.get(task);
      if (!mark) return;
      marks.delete(task);
      const now = host.seconds();
      sums.buildSeconds += (mark.built ?? now) - mark.start;
      sums.runSeconds += now - (mark.built ?? now);
    },
  };
}

/** Says each failure with its seed and the call that repeats it alone. */
export function sayFailures(voice: Voice, batches: readonly Batch[], failures: readonly Failure[]): void {
  for (const { batch, replicate, seed, message, command } of failures) {
    const name = batches.length > 1 ? `${batches[batch]!.run.name}: ` : '';
    voice.problem(`${name}replicate ${replicate} (seed ${seed}) failed: ${message}\n  alone: ${command}`);
  }
}

/** What remains to be said when a run was interrupted; null where it was not. @returns the line and the exit code */
export function earlyEnd(ran: Ran, batches: readonly Batch[], wanted: number): { text: string; exit: number } | null {
  if (ran.ended === 'finished') return null;
  const finished = batches.reduce((sum, { store }) => sum + store.finished().size, 0);
  return { text: `interrupted: ${finished} of ${wanted} replicates are finished and kept; the same command continues`, exit: ran.ended };
}

/** Threads to use: as many as asked for, else as there are processors, never more than tasks. */
export function workersFor(host: Host, asked: number | undefined, tasks: number): number {
  return Math.max(1, Math.min(asked ?? host.processors, tasks));
}
