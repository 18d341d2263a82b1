/** Who wrote most about the conflict. */
import type { World } from '../model/world.ts';
import type { Writers } from './notes/writers.ts';
import { CONFLICT } from './notes/writers.ts';

/** Accounts that wrote about the conflict with their posts on it, busiest first; equal counts in the order of their keys, which depend on names only. */
export function busiest({ accounts }: World, writers: Writers): (readonly [account: number, posts: number])[] {
  const found: (readonly [number, number])[] = [];
  writers.each((account, row, posts) => { if (row === CONFLICT) found.push([account, posts]); });
  return found.sort(([a, x], [b, y]) => y - x || accounts.keyA[a]! - accounts.keyA[b]! || accounts.keyB[a]! - accounts.keyB[b]!);
}
