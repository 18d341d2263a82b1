/**
 * The ranked feed. A visit first clears the entries of closed authors and removed posts, as in the chronological feed;
 * of the open ones it sees the `attention` with the best scores, best first, the newer first among equals. The others are
 * crowded out: by the ranker, if they were among the newest `attention`, else by the hand of one of the newer ones.
 */
import { below, mixFirst, mixLast, mixSecond } from '../../../random/draw.ts';
import { RANKER } from '../../hands.ts';
import { ENTRIES, SEEN } from '../../ledger.ts';
import { beginSeen } from '../../visits.ts';
import type { World } from '../../world.ts';
import { listReadable } from './recent.ts';

/**
 * How good a post is for a reader; finite, and read off the state at the start of the tick's walk.
 * @param second of the visit, from the start of the run
 */
export type Score = (slot: number, person: number, second: number) => number;

/** Scratch of one visit. */
export interface Ranks {
  /** Places in world.readable of the best entries so far, best first, and their scores. */
  readonly best: Int32Array;
  readonly score: Float64Array;
  /** 1 where an entry of world.readable is shown. */
  readonly shown: Uint8Array;
}

export function allocateRanks(longestFeed: number): Ranks {
  return { best: new Int32Array(longestFeed), score: new Float64Array(longestFeed), shown: new Uint8Array(longestFeed) };
}

/** Reads the feed of a visit's account: closes every unit in it, and leaves what was seen in visits.seen. */
export function readRanked(world: World, visit: number, score: Score): void {
  const { feeds, posts, accounts, ledger, visits, readable, ranks } = world;
  const account = visits.account[visit]!;
  const { attention } = world.plan.platforms[accounts.platform[account]!]!;
  const { mask, seen, cell } = posts;
  const from = beginSeen(visits, visit, attention);
  const count = listReadable(world, account);
  feeds.length[account] = 0;
  const shown = choose(world, count, attention, accounts.owner[account]!, world.tick * world.secondsPerTick + visits.second[visit]!, score);
  for (let n = 0; n < shown; n++) {
    const id = readable[ranks.best[n]!]!;
    ledger.flows[cell[id & mask]! * ENTRIES + SEEN]!++;
    seen[id & mask]!++;
    visits.seen[from + n] = id;
  }
  visits.seenCount[visit] = shown;
  visits.seenTotal = from + shown;
  world.counts.reads += shown;
  if (count > shown) crowdOut(world, account, attention, count);
}

/** Entries that are not shown: one of the newest `attention` by the ranker, an older one by one of the newer ones, chosen by key. */
function crowdOut(world: World, account: number, attention: number, count: number): void {
  const { posts, accounts, readable, ranks, ledger } = world;
  const { mask, key, cell, hand } = posts;
  const { crowded, writers } = ledger;
  const { a, b } = world.keys.crowding;
  const first = mixFirst(b, accounts.keyA[account]!);
  const second = mixSecond(first, a ^ accounts.keyB[account]!);
  for (let k = 0; k < count; k++) {
    if (ranks.shown[k] === 1) continue;
    const slot = readable[k]! & mask;
    const by = k < attention ? RANKER : hand[readable[below(mixLast(first, second, key[slot]!), k)]! & mask]!;
    crowded[cell[slot]! * writers + by]!++;
  }
}

/** The places of the best `most` of `count` readable entries, best first; entries come newest first, and a tie leaves them so. @returns how many. */
function choose({ readable, posts, ranks }: World, count: number, most: number, person: number, second: number, score: Score): number {
  const { best, shown } = ranks;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    shown[k] = 0;
    const value = score(readable[k]! & posts.mask, person, second);
    if (kept === most && value <= ranks.score[kept - 1]!) continue;
    let at = kept < most ? kept++ : kept - 1;
    for (; at > 0 && ranks.score[at - 1]! < value; at--) {
      ranks.score[at] = ranks.score[at - 1]!;
      best[at] = best[at - 1]!;
    }
    ranks.score[at] = value;
    best[at] = k;
  }
  for (let n = 0; n < kept; n++) shown[best[n]!] = 1;
  return kept;
}
