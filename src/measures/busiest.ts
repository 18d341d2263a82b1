/** Who wrote most about the conflict. */
import type { World } from '../model/world.ts';
import type { Writers, Written } from './notes/writers.ts';
import { CONFLICT } from './notes/writers.ts';

export interface Busiest {
  /** Accounts that wrote about the conflict, busiest first; equal counts in the order of their keys, which depend on names only. */
  readonly accounts: Int32Array;
  /** By account: its posts about the conflict. */
  readonly posts: Int32Array;
}

/** Asked at the end of a run; prepared at its start, so that what compares two accounts stays compiled. */
export function busiestOf({ accounts: { count, keyA, keyB } }: World, writers: Writers): () => Busiest {
  let posts = new Int32Array(0);
  const order = (a: number, b: number): number => posts[b]! - posts[a]! || keyA[a]! - keyA[b]! || keyB[a]! - keyB[b]!;
  return () => {
    posts = new Int32Array(count);
    return { accounts: wroteOnConflict(writers.list(), posts).sort(order), posts };
  };
}

/** @param into by account, takes its posts */
function wroteOnConflict({ account, row, posts }: Written, into: Int32Array): Int32Array {
  const found = new Int32Array(into.length);
  let count = 0;
  for (let i = 0; i < account.length; i++) {
    if (row[i] !== CONFLICT) continue;
    found[count++] = account[i]!;
    into[account[i]!] = posts[i]!;
  }
  return found.subarray(0, count);
}
