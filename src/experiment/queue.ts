/** The order in which tasks are given out: all of one replicate to the same thread, as long as every thread has work. */
import type { Task } from './backend.ts';

export interface Waiting {
  readonly number: number;
  tries: number;
}

export interface Queue {
  /**
   * The next task: of the replicate that the thread is at; else of one that no thread is at; else the last one of the
   * replicate with most left, so that no thread stands idle at the end.
   * @param at the replicate the thread was at, null at first
   */
  next(at: number | null): Waiting | null;
  /** Puts a task back whose thread died. */
  again(waiting: Waiting): void;
  left(): number;
}

export function createQueue(tasks: readonly Pick<Task, 'replicate'>[]): Queue {
  const byReplicate = new Map<number, Waiting[]>();
  const taken = new Set<number>();
  let left = 0;
  const put = (waiting: Waiting, first: boolean): void => {
    const { replicate } = tasks[waiting.number]!;
    const list = byReplicate.get(replicate);
    if (list === undefined) byReplicate.set(replicate, [waiting]);
    else if (first) list.unshift(waiting);
    else list.push(waiting);
    left++;
  };
  tasks.forEach((_, number) => put({ number, tries: 0 }, false));
  const take = (replicate: number, fromEnd: boolean): Waiting => {
    const list = byReplicate.get(replicate)!;
    const waiting = fromEnd ? list.pop()! : list.shift()!;
    if (list.length === 0) byReplicate.delete(replicate);
    taken.add(replicate);
    left--;
    return waiting;
  };
  return {
    next(at) {
      if (at !== null && byReplicate.has(at)) return take(at, false);
      if (at !== null) taken.delete(at);
      let most: number | null = null;
      for (const [replicate, list] of byReplicate) {
        if (!taken.has(replicate)) return take(replicate, false);
        if (most === null || list.length > byReplicate.get(most)!.length) most = replicate;
      }
      return most === null ? null : take(most, true);
    },
    again(waiting) {
      taken.delete(tasks[waiting.number]!.replicate);
      put(waiting, true);
    },
    left: () => left,
  };
}
