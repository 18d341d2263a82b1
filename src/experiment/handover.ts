/**
 * Compiled code handed over from one trial to the next on the same thread. The functions of a world are made anew with
 * each world, and V8 drops the code it compiled of a function when a collection of garbage finds no such function, or no
 * object of a shape the code counts on, left. Between two small worlds that happens every time: of 64 replicates with
 * 1,000 accounts a thread spent more time on compiling the same mechanisms again than on running them
 * (`npm run bench:ensemble`). So all that the last trial ran stays until the next has ended, tables and all.
 */

/** Largest world that is kept so, accounts: beside a longer run the compiling is small, and the memory is not. */
export const MOST_ACCOUNTS = 20_000;

export interface Handover {
  /** A run has ended: all that it ran, with the world it ran on. What the one before it left is let go. */
  keep(accounts: number, functions: readonly unknown[]): void;
  /** What is kept now, for tests. */
  readonly kept: () => readonly unknown[];
}

export function createHandover(): Handover {
  let kept: readonly unknown[] = [];
  return {
    keep(accounts, functions) { kept = accounts <= MOST_ACCOUNTS ? functions : []; },
    kept: () => kept,
  };
}
