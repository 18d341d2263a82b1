/** Progress of replicates: a bar on a terminal, a plain line now and then elsewhere, JSON lines with --json. */
import type { Host } from './host.ts';
import type { Voice } from './voice.ts';

export interface Watch {
  /** Ticks done of one of the tasks. */
  progress(task: number, done: number, ticks: number): void;
  finished(task: number, failed: boolean): void;
  stop(): void;
}

/** Least seconds between two plain lines. */
const LINE_EVERY = 10;

/** Where all tasks together stand. */
interface Standing {
  readonly tasks: number;
  readonly finished: number;
  readonly failed: number;
  /** Share of all work that is done. */
  readonly share: number;
  /** Tasks a minute, those under way counted in part; null before anything is done. */
  readonly perMinute: number | null;
  readonly secondsLeft: number | null;
}

/** Watches `tasks` tasks of equal length. */
export async function watch(host: Host, voice: Voice, tasks: number): Promise<Watch> {
  if (voice.quiet) return { progress() {}, finished() {}, stop() {} };
  const show = host.terminal && !voice.json ? await bar() : lines(host, voice);
  const started = host.seconds();
  const underWay = new Map<number, number>();
  let parts = 0;
  let finished = 0;
  let failed = 0;
  const standing = (): Standing => {
    // What is under way is summed up bit by bit: at the end nothing may be left of it.
    const share = finished === tasks ? 1 : (finished + parts) / tasks;
    const elapsed = host.seconds() - started;
    const known = share > 0 && elapsed > 0;
    return { tasks, finished, failed, share, perMinute: known ? (60 * share * tasks) / elapsed : null, secondsLeft: known ? ((1 - share) / share) * elapsed : null };
  };
  const move = (task: number, part: number): void => {
    parts += part - (underWay.get(task) ?? 0);
    if (part > 0) underWay.set(task, part);
    else underWay.delete(task);
  };
  return {
    progress(task, done, ticks) {
      move(task, done / ticks);
      show.draw(standing);
    },
    finished(task, unlucky) {
      move(task, 0);
      finished++;
      if (unlucky) failed++;
      show.draw(standing, finished === tasks);
    },
    stop: show.stop,
  };
}

interface Show {
  /** @param last whether this is the end of all work */
  draw(standing: () => Standing, last?: boolean): void;
  stop(): void;
}

function lines(host: Host, voice: Voice): Show {
  let last = host.seconds();
  return {
    draw(standing, end = false) {
      if (!end && host.seconds() - last < LINE_EVERY) return;
      last = host.seconds();
      const { tasks, finished, failed, share, perMinute, secondsLeft } = standing();
      const percent = Math.floor(100 * share);
      if (voice.json) host.err(`${JSON.stringify({ type: 'progress', replicates: tasks, finished, failed, percent, perMinute, secondsLeft })}\n`);
      else host.err(`${percent} % (${finished} of ${tasks} ${tasks === 1 ? 'replicate' : 'replicates'} finished${rate(perMinute)}${end ? '' : time(secondsLeft)}${failures(failed)})\n`);
    },
    stop() {},
  };
}

async function bar(): Promise<Show> {
  const { default: { SingleBar } } = await import('cli-progress');
  const drawn = new SingleBar({ format: '{bar} {percentage} %  {words}', barCompleteChar: '━', barIncompleteChar: '─', hideCursor: true, clearOnComplete: true, stream: process.stderr });
  drawn.start(1000, 0, { words: '' });
  return {
    draw(standing) {
      const { tasks, finished, failed, share, perMinute, secondsLeft } = standing();
      drawn.update(Math.floor(1000 * share), { words: `${finished}/${tasks} finished${rate(perMinute)}${time(secondsLeft)}${failures(failed)}` });
    },
    stop: () => drawn.stop(),
  };
}

function rate(perMinute: number | null): string {
  return perMinute === null ? '' : `, ${perMinute >= 10 ? Math.round(perMinute) : perMinute.toFixed(1)} a minute`;
}

function time(seconds: number | null): string {
  if (seconds === null) return '';
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = whole >= 3600 ? `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}` : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
  return `, ${clock} left`;
}

function failures(failed: number): string {
  return failed === 0 ? '' : `, ${failed} failed`;
}
