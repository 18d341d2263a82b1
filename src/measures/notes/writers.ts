/** Who wrote how often on which conflict tag: a sparse count by (account, tag), since few accounts write on most tags. */
import { AMBIENT } from '../../model/frames.ts';
import type { World } from '../../model/world.ts';
import { mix } from '../../random/draw.ts';
import { conflictTagsEnd } from '../tag-rows.ts';

/** Row of all posts on the conflict, with or without a tag; the tags follow. */
export const CONFLICT = 0;

export interface Writers {
  /** CONFLICT, then the conflict tags. */
  readonly rowCount: number;
  note(slot: number, author: number): void;
  /** Posts of an account on a row so far. */
  count(account: number, row: number): number;
  /** Every account and row with a post so far; in no order of meaning. */
  list(): Written;
  /** Accounts that wrote on the conflict since the local day began, by camp. */
  readonly today: Float64Array;
  /** By account: day, counted from the first, of its last post on the conflict, or -1. */
  readonly lastDay: Int32Array;
  endDay(): void;
}

/** Columns of one length. */
export interface Written {
  readonly account: Int32Array;
  readonly row: Int32Array;
  readonly posts: Int32Array;
}

export function noteWriters(world: World): Writers {
  const { hashtags, accounts, people, plan } = world;
  const rowCount = 1 + hashtags.conflictCount;
  const today = new Float64Array(plan.camps.length);
  const lastDay = new Int32Array(accounts.count).fill(-1);
  let day = 0;
  let keys = new Float64Array(1 << 14).fill(-1);
  let counts = new Int32Array(1 << 14);
  let used = 0;

  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Float64Array(oldKeys.length * 2).fill(-1);
    counts = new Int32Array(keys.length);
    moveAll(oldKeys, oldCounts, keys, counts);
  };
  const add = (key: number): void => {
    const at = placeOf(keys, key);
    if (keys[at] === -1) {
      keys[at] = key;
      used++;
    }
    counts[at]!++;
    if (used * 2 > keys.length) grow();
  };
  return {
    rowCount, today, lastDay,
    note(slot, author): void {
      if (world.posts.frame[slot] === AMBIENT) return;
      add(author * rowCount + CONFLICT);
      const set = world.posts.tagSet[slot]!;
      for (let i = hashtags.start[set]!; i < conflictTagsEnd(hashtags, set); i++) add(author * rowCount + 1 + hashtags.list[i]!);
      if (lastDay[author] === day) return;
      lastDay[author] = day;
      today[people.camp[accounts.owner[author]!]!]!++;
    },
    count: (account, row) => counts[placeOf(keys, account * rowCount + row)]!,
    list: () => listed(keys, counts, used, rowCount),
    endDay(): void {
      today.fill(0);
      day++;
    },
  };
}

/** Where a key stands, or the free place where it belongs. */
function placeOf(keys: Float64Array, key: number): number {
  let at = mix(0x3c6ef372, 0x9e3779b9, key | 0, Math.floor(key / 4294967296)) & (keys.length - 1);
  while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & (keys.length - 1);
  return at;
}

function moveAll(fromKeys: Float64Array, fromCounts: Int32Array, keys: Float64Array, counts: Int32Array): void {
  for (let i = 0; i < fromKeys.length; i++) {
    if (fromKeys[i] === -1) continue;
    const at = placeOf(keys, fromKeys[i]!);
    keys[at] = fromKeys[i]!;
    counts[at] = fromCounts[i]!;
  }
}

function listed(keys: Float64Array, counts: Int32Array, used: number, rowCount: number): Written {
  const list = { account: new Int32Array(used), row: new Int32Array(used), posts: new Int32Array(used) };
  for (let at = 0, n = 0; at < keys.length; at++) {
    if (keys[at] === -1) continue;
    list.account[n] = Math.floor(keys[at]! / rowCount);
    list.row[n] = keys[at]! % rowCount;
    list.posts[n++] = counts[at]!;
  }
  return list;
}
