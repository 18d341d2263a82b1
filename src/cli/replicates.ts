/** Runs the replicates that are missing, of one plan or of several, and keeps each as soon as it is finished. */
import type { Identity, ReplicateHeader } from '../experiment/replicate-file.ts';
import { readHeader } from '../experiment/replicate-file.ts';
import { replicatePath } from '../experiment/folder.ts';
import { runTasks } from '../experiment/pool.ts';
import { DeterminismError } from '../experiment/problem.ts';
import type { Plan } from '../model/plan.ts';
import type { Host } from './host.ts';
import { watch } from './progress.ts';
import type { Voice } from './voice.ts';

/** Replicates of one plan, into one folder. */
export interface Batch {
  readonly folder: string;
  readonly plan: Plan;
  readonly identity: Identity;
  readonly missing: readonly number[];
  /** Fingerprints already known, by replicate: a replicate run again must meet its own. */
  readonly known: ReadonlyMap<number, string>;
}

export interface Failure {
  readonly batch: number;
  readonly replicate: number;
  readonly message: string;
}

export interface Ran {
  /** Why it ended before all were finished, if it did. */
  readonly ended: 'finished' | 'out of time' | 130 | 143;
  readonly failures: readonly Failure[];
  readonly buildSeconds: number;
  readonly runSeconds: number;
}

export interface Effort {
  readonly workers: number;
  /** Seconds after which unfinished replicates are given up. */
  readonly timeout: number | undefined;
}

/** Runs all missing replicates; the pairs of a comparison (same replicate, each plan) lie side by side in the queue. */
export async function runMissing(host: Host, voice: Voice, batches: readonly Batch[], effort: Effort): Promise<Ran> {
  const queue = batches.flatMap((batch, at) => batch.missing.map((replicate) => ({ batch, at, replicate })))
    .sort((a, b) => a.replicate - b.replicate || a.at - b.at);
  if (queue.length === 0) return { ended: 'finished', failures: [], buildSeconds: 0, runSeconds: 0 };
  const failures: Failure[] = [];
  const clock = stopwatch(host);
  const stop = new AbortController();
  let ended: Ran['ended'] = 'finished';
  const endWith = (why: Ran['ended']): void => { ended = why; stop.abort(); };
  const forget = [host.whenAsked(endWith), ...(effort.timeout === undefined ? [] : [host.later(effort.timeout, () => endWith('out of time'))])];
  const watching = await watch(host, voice, queue.length);
  try {
    await runTasks(queue.map(({ batch, replicate }) => ({ plan: batch.plan, identity: batch.identity, replicate })), {
      threads: host.threads ? effort.workers : 0, stop: stop.signal,
      started: (task) => clock.started(task),
      progress(task, done, ticks) { clock.ticking(task); watching.progress(task, done, ticks); },
      finished(task, result) {
        const { batch, at, replicate } = queue[task]!;
        clock.finished(task);
        if ('bytes' in result) keep(host, batch, replicate, result.bytes);
        else failures.push({ batch: at, replicate, message: result.failure });
        watching.finished(task);
      },
    });
  } finally {
    watching.stop();
    for (const undo of forget) undo();
  }
  return { ended, failures: failures.sort((a, b) => a.replicate - b.replicate || a.batch - b.batch), ...clock.sums };
}

function keep(host: Host, batch: Batch, replicate: number, bytes: Uint8Array): void {
  const header = readHeader(bytes);
  if (header === null) throw new Error(`replicate ${replicate} came back damaged`);
  meetKnown(batch.known, header);
  host.write(replicatePath(batch.folder, replicate), bytes);
}

/** @throws DeterminismError where a replicate has another fingerprint than the manifest says */
export function meetKnown(known: ReadonlyMap<number, string>, { replicate, fingerprint }: ReplicateHeader): void {
  const before = known.get(replicate);
  if (before === undefined || before === fingerprint) return;
  throw new DeterminismError(`replicate ${replicate} has two results: fingerprint ${before.slice(0, 12)}... in the manifest, ${fingerprint.slice(0, 12)}... of the replicate itself`);
}

/** Fingerprints that a manifest states, by replicate. */
export function knownOf(manifest: { readonly fingerprints: readonly (string | null)[] } | null): Map<number, string> {
  return new Map((manifest?.fingerprints ?? []).flatMap((fingerprint, replicate) => (fingerprint === null ? [] : [[replicate, fingerprint] as const])));
}

/** Numbers below `count` that are not finished. */
export function missingOf(count: number, finished: ReadonlyMap<number, unknown>): number[] {
  return Array.from({ length: count }, (_, replicate) => replicate).filter((replicate) => !finished.has(replicate));
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
      const now = host.seconds();
      sums.buildSeconds += (mark.built ?? now) - mark.start;
      sums.runSeconds += now - (mark.built ?? now);
    },
  };
}

/** What remains to be said when a run ended early; null where it did not. @returns the line and the exit code */
export function earlyEnd(ran: Ran, finished: number, wanted: number): { text: string; exit: number } | null {
  if (ran.ended === 'finished') return null;
  const kept = `${finished} of ${wanted} replicates are finished and kept; the same command continues`;
  if (ran.ended === 'out of time') return { text: `out of time: ${kept}`, exit: 3 };
  return { text: `interrupted: ${kept}`, exit: ran.ended };
}

/** Threads to use: as many as asked for, else as there are processors, never more than tasks. */
export function workersFor(host: Host, asked: number | undefined, tasks: number): number {
  return Math.max(1, Math.min(asked ?? host.processors, tasks));
}
