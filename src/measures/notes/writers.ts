/** Who wrote how often on which conflict tag: a sparse count by (account, tag), since few accounts write on most tags. */
import { AMBIENT } from '../../model/frames.ts';
import type { World } from '../../model/world.ts';
import { mix } from '../../random/draw.ts';
import { eachConflictTag } from '../tag-rows.ts';

/** Row of all posts on the conflict, with or without a tag; the tags follow. */
export const CONFLICT = 0;

export interface Writers {
  /** CONFLICT, then the conflict tags. */
  readonly rowCount: number;
  note(slot: number, author: number): void;
  /** Posts of an account on a row so far. */
  count(account: number, row: number): number;
  /** Calls `visit` for every account and row with a post; in no order of meaning. */
  each(visit: (account: number, row: number, posts: number) => void): void;
  /** Accounts that wrote on the conflict since the local day began, by camp. */
  readonly today: Float64Array;
  /** By account: day, counted from the first, of its last post on the conflict, or -1. */
  readonly lastDay: Int32Array;
  endDay(): void;
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

  const place = (table: Float64Array, key: number): number => {
    let at = mix(0x3c6ef372, 0x9e3779b9, key | 0, Math.floor(key / 4294967296)) & (table.length - 1);
    while (table[at] !== -1 && table[at] !== key) at = (at + 1) & (table.length - 1);
    return at;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Float64Array(oldKeys.length * 2).fill(-1);
    counts = new Int32Array(keys.length);
    oldKeys.forEach((key, i) => {
      if (key === -1) return;
      const at = place(keys, key);
      keys[at] = key;
      counts[at] = oldCounts[i]!;
    });
  };
  const add = (key: number): void => {
    const at = place(keys, key);
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
      eachConflictTag(hashtags, world.posts.tagSet[slot]!, (t) => add(author * rowCount + 1 + t));
      if (lastDay[author] === day) return;
      lastDay[author] = day;
      today[people.camp[accounts.owner[author]!]!]!++;
    },
    count: (account, row) => counts[place(keys, account * rowCount + row)]!,
    each(visit): void {
      keys.forEach((key, i) => { if (key !== -1) visit(Math.floor(key / rowCount), key % rowCount, counts[i]!); });
    },
    endDay(): void {
      today.fill(0);
      day++;
    },
  };
}
