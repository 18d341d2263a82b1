/**
 * Compiled code handed over from one trial to the next on the same thread. The functions of a world are made anew with
 * each world, and V8 drops the code it compiled of a function when a collection of garbage finds no such function left.
 * Between two small worlds that happens every time: of 64 replicates with 1,000 accounts a thread spent more time
 * on compiling the same mechanisms again than on running them (`npm run bench:ensemble`). So the functions of the last
 * world stay until those of the next have run their first tick, and with it taken the code over.
 */

/** Largest world that is kept so, accounts: beside a longer run the compiling is small, and the memory is not. */
export const MOST_ACCOUNTS = 5000;

export interface Handover {
  /** A run has ended: all that it ran, with the world it ran on. */
  keep(accounts: number, functions: readonly unknown[]): void;
  /** The next one has taken the code over. */
  release(): void;
  /** What is kept now, for tests. */
  readonly kept: () => readonly unknown[];
}

export function createHandover(): Handover {
  let kept: readonly unknown[] = [];
  return {
    keep(accounts, functions) { kept = accounts <= MOST_ACCOUNTS ? functions : []; },
    release() { kept = []; },
    kept: () => kept,
  };
}
