/**
 * Delivery: posts of the tick reach the feeds of their audiences, and visits read those feeds, in the order of seconds.
 *
 * What happens in one feed never depends on another, so the work is turned round: first every hearer's arrivals are
 * gathered in an inbox (arrivals.ts), then the feeds are worked one after the other, each with all its arrivals and
 * visits. Feeds are the one thing too large for a cache: the lines of the next few are touched in a row before they are
 * worked, so that their loads wait together.
 */
import { below, mixFirst, mixLast, mixSecond } from '../random/draw.ts';
import { gatherArrivals } from './arrivals.ts';
import { settleCrowding } from './book-hand.ts';
import { readRanked } from './platforms/feeds/ranked.ts';
import { readRecent } from './platforms/feeds/recent.ts';
import type { World } from './world.ts';

/** Scratch of one tick's delivery. */
export interface Delivery {
  /** First visit of each account in this tick, -1 = none, and the next of the same account. */
  readonly firstVisit: Int32Array;
  nextVisit: Int32Array;
  /** By visit: least id of the tick that the visit is too early to see. */
  until: Int32Array;
  /** Feeds touched ahead: a sum that keeps the loads from being left out. */
  touched: number;
}

export function allocateDelivery(accounts: number): Delivery {
  return { firstVisit: new Int32Array(accounts).fill(-1), nextVisit: new Int32Array(8192), until: new Int32Array(8192), touched: 0 };
}

/** Bytes of a cache line. */
const LINE = 64;
/** Feeds whose lines are touched in a row. */
const BATCH = 16;

/** Delivers every post of the tick and reads every visit's feed (into visits.seen). Visits are ordered already. */
export function deliverAndRead(world: World): void {
  const { accounts } = world;
  gatherArrivals(world);
  gatherVisits(world);
  for (let hearer = 0; hearer < accounts.count; hearer += BATCH) {
    const end = hearer + BATCH < accounts.count ? hearer + BATCH : accounts.count;
    touch(world, hearer, end);
    workFeeds(world, hearer, end);
  }
  settleCrowding(world.ledger, world.hands);
}

/** Links the visits of each account, first to last, and finds up to which post each is too early. */
function gatherVisits(world: World): void {
  const { visits, visitOrder, delivery, posts } = world;
  if (delivery.nextVisit.length < visits.count) {
    delivery.nextVisit = new Int32Array(visits.count * 2);
    delivery.until = new Int32Array(visits.count * 2);
  }
  const { firstVisit, nextVisit, until } = delivery;
  const first = posts.firstOfTick[world.tick]!;
  const tickStart = world.tick * world.secondsPerTick;
  let id = posts.next;
  for (let n = visits.count - 1; n >= 0; n--) {
    const visit = visitOrder.order[n]!;
    const account = visits.account[visit]!;
    const at = tickStart + visits.second[visit]!;
    while (id > first && posts.second[(id - 1) & posts.mask]! >= at) id--;
    until[visit] = id;
    nextVisit[visit] = firstVisit[account]!;
    firstVisit[account] = visit;
  }
}

/** Touches what `workFeeds` will need of each feed of a range: all of a full one, or the line that is written next. */
function touch(world: World, first: number, end: number): void {
  const { entries, head, length, stride } = world.feeds;
  const { start } = world.arrivals;
  const line = LINE / entries.BYTES_PER_ELEMENT;
  let sum = 0;
  for (let hearer = first; hearer < end; hearer++) {
    if (start[hearer] === start[hearer + 1]) continue;
    const base = hearer * stride;
    sum ^= entries[base + head[hearer]!]!;
    if (length[hearer]! + line < stride) continue;
    for (let at = base, last = base + stride; at < last; at += line) sum ^= entries[at]!;
  }
  world.delivery.touched ^= sum;
}

/** Each feed of a range takes its arrivals and its visits in the order of seconds. */
function workFeeds(world: World, first: number, end: number): void {
  const { start, inbox } = world.arrivals;
  const { firstVisit, nextVisit, until } = world.delivery;
  const { rankers, accounts } = world;
  for (let hearer = first; hearer < end; hearer++) {
    let from = start[hearer]!;
    const last = start[hearer + 1]!;
    const score = rankers[accounts.platform[hearer]!];
    for (let visit = firstVisit[hearer]!; visit >= 0; visit = nextVisit[visit]!) {
      let to = from;
      while (to < last && inbox[to]! < until[visit]!) to++;
      if (to > from) accept(world, hearer, from, to);
      from = to;
      if (score === undefined) readRecent(world, visit);
      else readRanked(world, visit, score);
    }
    firstVisit[hearer] = -1;
    if (last > from) accept(world, hearer, from, last);
  }
}

/** Puts arrivals inbox[from .. to) into a feed: first into free places, then over the oldest. */
function accept(world: World, hearer: number, from: number, to: number): void {
  const { feeds, accounts, arrivals } = world;
  const { entries, head, length, stride } = feeds;
  const { inbox } = arrivals;
  const room = feeds.places[accounts.platform[hearer]!]!;
  const base = hearer * stride;
  const before = length[hearer]!;
  const free = room - before < to - from ? room - before : to - from;
  let place = head[hearer]!;
  for (const end = from + free; from < end; from++) {
    entries[base + place] = inbox[from]!;
    if (++place === room) place = 0;
  }
  length[hearer] = before + free;
  head[hearer] = place;
  if (from < to) overwrite(world, hearer, from, to, room);
}

/**
 * Arrivals of a full feed take the places of its oldest entries, which are lost unread. Each is crowded out by one of the
 * `room` entries that now stand in the feed, all of them newer, chosen by key. A stale entry was booked when it expired.
 */
function overwrite(world: World, hearer: number, from: number, to: number, room: number): void {
  const { posts, feeds, arrivals, ledger, accounts } = world;
  const { entries, bits, head, stride } = feeds;
  const { inbox } = arrivals;
  const { oldest, next, mask, key, open, cell, hand } = posts;
  const { crowded, writers } = ledger;
  const base = hearer * stride;
  const first = mixFirst(world.keys.crowding.b, accounts.keyA[hearer]!);
  const second = mixSecond(first, world.keys.crowding.a ^ accounts.keyB[hearer]!);
  const newest = next - 1;
  const live = next - oldest;
  let place = head[hearer]!;
  for (; from < to; from++) {
    const lost = entries[base + place]!;
    entries[base + place] = inbox[from]!;
    if (++place === room) place = 0;
    if (((newest - lost) & bits) >= live) continue;
    const slot = lost & mask;
    const at = place + below(mixLast(first, second, key[slot]!), room);
    const by = entries[base + (at >= room ? at - room : at)]!;
    open[slot]!--;
    crowded[cell[slot]! * writers + hand[by & mask]!]!++;
  }
  head[hearer] = place;
}
