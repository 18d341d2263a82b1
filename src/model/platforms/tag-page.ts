/**
 * Tag pages: a visit may open the page of one of the tags it has just seen or finds trending, and finds the W newest posts there. Every
 * candidate is booked, shown or crowded out, by camp; the crowded-out ones of a camp go to the hand of one of the shown.
 */
import { below, mix, mixFirst, mixLast, mixSecond } from '../../random/draw.ts';
import { towards } from '../book-hand.ts';
import { BORROWED, ENTRIES } from '../ledger.ts';
import { listOf } from '../trends.ts';
import { ON_PAGE } from '../visits.ts';
import type { World } from '../world.ts';

/** @param visit keyed word of the visit */
export function readPage(world: World, account: number, visit: number): void {
  const tag = chooseTag(world, account, visit);
  if (tag < 0) return;
  const { pages, posts, readings, ledger } = world;
  const page = world.accounts.platform[account]! * world.hashtags.count + tag;
  const first = readings.count;
  for (let n = pages.windowSize[page]!, node = pages.newest[page]!; n > 0; n--, node = pages.older[node & pages.mask]!) {
    const id = pages.post[node & pages.mask]!;
    ledger.flows[posts.cell[id & posts.mask]! * ENTRIES + BORROWED]!++;
    readings.post[readings.count] = id;
    readings.where[readings.count++] = ON_PAGE;
  }
  if (readings.count > first) bookVisit(world, page, visit, first);
}

/** One of the distinct tags seen in this visit and of those that trend where the reader is, each with equal chance: the one whose keyed word is least. */
function chooseTag(world: World, account: number, visit: number): number {
  const { readings, posts, hashtags, keys, trends } = world;
  const first = mixFirst(keys.pageTag.b, visit);
  const second = mixSecond(first, keys.pageTag.a);
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < readings.count; i++) {
    const set = posts.tagSet[readings.post[i]! & posts.mask]!;
    for (let t = hashtags.start[set]!; t < hashtags.start[set + 1]!; t++) {
      const tag = hashtags.list[t]!;
      const word = mixLast(first, second, hashtags.key[tag]!) >>> 0;
      if (word >= least) continue;
      least = word;
      chosen = tag;
    }
  }
  if (trends === null) return chosen;
  const list = listOf(world, account);
  let listed = -1;
  for (let i = list * trends.places, end = i + trends.length[list]!; i < end; i++) {
    const tag = trends.shown[i]!;
    const word = mixLast(first, second, hashtags.key[tag]!) >>> 0;
    if (word >= least) continue;
    least = word;
    listed = tag;
  }
  if (listed < 0) return chosen;
  trends.visits[list * trends.tagCount + listed]!++;
  return listed;
}

function bookVisit(world: World, page: number, visit: number, first: number): void {
  const { pages, posts, readings, hands, keys } = world;
  const shown = readings.count - first;
  const row = pages.rowOfPage[page]! * pages.campCount;
  for (let camp = 0; camp < pages.campCount; camp++) {
    const at = page * pages.campCount + camp;
    if (pages.candidates[at] === 0) continue;
    pages.potential[row + camp]! += pages.candidates[at]!;
    pages.seen[row + camp]! += pages.inside[at]!;
    if (pages.beyond[at] === 0) continue;
    pages.crowdedOut[row + camp]! += pages.beyond[at]!;
    const k = below(mix(keys.pageHand.a, keys.pageHand.b, visit, world.campKey[camp]!), shown);
    const hand = towards(hands, posts.hand[readings.post[first + k]! & posts.mask]!, camp);
    pages.hands[(row + camp) * pages.handCount + hand]! += pages.beyond[at]!;
  }
}
