/** What is told by tag: a post counts in each of its tags' rows and once in `(all)`. */
import { ALL_ROW, BACKGROUND_ROW, NONE_ROW, type Hashtags } from '../model/hashtags.ts';
import { ROW_ALL, ROW_BACKGROUND, ROW_NONE, ROW_TAGS } from './measure.ts';

export interface TagRows {
  readonly names: readonly string[];
  readonly count: number;
  /** Rows of ledger set s: list[start[s] .. start[s + 1]). */
  readonly start: Int32Array;
  readonly list: Int32Array;
}

export function tagRows(hashtags: Hashtags): TagRows {
  const names = [ALL_ROW, NONE_ROW, BACKGROUND_ROW, ...hashtags.names.slice(0, hashtags.conflictCount)];
  const lists = Array.from({ length: hashtags.ledgerSetCount }, (_, set) => {
    if (set === 0) return [ROW_ALL, ROW_NONE];
    if (set === 1) return [ROW_ALL, ROW_BACKGROUND];
    return [ROW_ALL, ...hashtags.ledgerList.subarray(hashtags.ledgerStart[set]!, hashtags.ledgerStart[set + 1]!)].map((tag, i) => (i === 0 ? tag : ROW_TAGS + tag));
  });
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, s) => (start[s + 1] = start[s]! + list.length));
  return { names, count: names.length, start, list: Int32Array.from(lists.flat()) };
}

/** Where the conflict tags of a post's set end in `hashtags.list`; they begin at `start[set]` and count from 0. */
export function conflictTagsEnd({ isConflict, start }: Hashtags, set: number): number {
  return isConflict[set] === 1 ? start[set + 1]! : start[set]!;
}

/** Adds `values[cell * stride + offset]` of every cell to `into[(platform-camp row) * rows + tag row]`. */
export function spread(rows: TagRows, cellCount: number, setCount: number, values: ArrayLike<number>, stride: number, offset: number, into: Float64Array): void {
  for (let cell = 0; cell < cellCount; cell++) {
    const value = values[cell * stride + offset]!;
    if (value === 0) continue;
    const set = cell % setCount;
    const base = Math.floor(cell / setCount) * rows.count;
    for (let i = rows.start[set]!; i < rows.start[set + 1]!; i++) into[base + rows.list[i]!]! += value;
  }
}
