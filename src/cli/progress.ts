/** Progress of replicates: a bar on a terminal, a plain line now and then elsewhere, JSON lines with --json. */
import type { Host } from './host.ts';
import type { Voice } from './voice.ts';

export interface Watch {
  /** Ticks done of one of the tasks. */
  progress(task: number, done: number, ticks: number): void;
  finished(task: number): void;
  stop(): void;
}

/** Least seconds between two plain lines. */
const LINE_EVERY = 10;

/** Watches `tasks` tasks of equal length. */
export async function watch(host: Host, voice: Voice, tasks: number): Promise<Watch> {
  if (voice.quiet) return { progress() {}, finished() {}, stop() {} };
  return host.terminal && !voice.json ? bar(tasks) : lines(host, voice, tasks);
}

function share(parts: ReadonlyMap<number, number>, tasks: number): number {
  let sum = 0;
  for (const part of parts.values()) sum += part;
  return sum / tasks;
}

function lines(host: Host, voice: Voice, tasks: number): Watch {
  const parts = new Map<number, number>();
  let finished = 0;
  let last = host.seconds();
  const say = (): void => {
    const percent = Math.floor(100 * share(parts, tasks));
    if (voice.json) host.err(`${JSON.stringify({ type: 'progress', replicates: tasks, finished, percent })}\n`);
    else host.err(`${percent} % (${finished} of ${tasks} ${tasks === 1 ? 'replicate' : 'replicates'} finished)\n`);
    last = host.seconds();
  };
  return {
    progress(task, done, ticks) {
      parts.set(task, done / ticks);
      if (host.seconds() - last >= LINE_EVERY) say();
    },
    finished(task) {
      parts.set(task, 1);
      finished++;
      if (finished === tasks || host.seconds() - last >= LINE_EVERY) say();
    },
    stop() {},
  };
}

async function bar(tasks: number): Promise<Watch> {
  const { default: { SingleBar } } = await import('cli-progress');
  const parts = new Map<number, number>();
  const drawn = new SingleBar({ format: '{bar} {percentage} %  {finished} of {tasks} finished  {eta_formatted} left', barCompleteChar: '━', barIncompleteChar: '─', hideCursor: true, clearOnComplete: true, stream: process.stderr });
  let finished = 0;
  drawn.start(1000, 0, { finished, tasks });
  const draw = (): void => drawn.update(Math.floor(1000 * share(parts, tasks)), { finished, tasks });
  return {
    progress(task, done, ticks) { parts.set(task, done / ticks); draw(); },
    finished(task) { parts.set(task, 1); finished++; draw(); },
    stop: () => drawn.stop(),
  };
}
