/**
 * Delivery: posts of the tick reach the feeds of their audiences, and visits read those feeds, in the order of seconds.
 *
 * What happens in one feed never depends on another, so the work is turned round: first every hearer's arrivals are
 * gathered in an inbox (a counting sort by hearer), then the feeds are worked one after the other, each with all its
 * arrivals and visits. Memory is then walked in order, and the few loads that are not are independent of each other.
 */
import { below, mix } from '../random/draw.ts';
import { ACTIVE, CUT_OFF } from './accounts.ts';
import { bookHand } from './book-hand.ts';
import { BY_CROWDING } from './hands.ts';
import { CROWDED_OUT, ENTRIES, OFFLINE } from './ledger.ts';
import { REPLY } from './posts.ts';
import { readRecent } from './platforms/feeds/recent.ts';
import type { World } from './world.ts';

/** Scratch of one tick's delivery. */
export interface Delivery {
  /** Ids that arrive, by hearer and then in the order of seconds: inbox[start[hearer] .. start[hearer + 1]). */
  inbox: Int32Array;
  readonly start: Int32Array;
  /** First visit of each account in this tick, -1 = none, and the next of the same account. */
  readonly firstVisit: Int32Array;
  nextVisit: Int32Array;
  /** Losses of one feed: slots of the posts that are lost, ids of those that stand in their place. */
  lost: Int32Array;
  chosen: Int32Array;
}

export function allocateDelivery(accounts: number): Delivery {
  return {
    inbox: new Int32Array(1 << 16), start: new Int32Array(accounts + 2), firstVisit: new Int32Array(accounts).fill(-1), nextVisit: new Int32Array(8192),
    lost: new Int32Array(1024), chosen: new Int32Array(1024),
  };
}

/** Delivers every post of the tick and reads every visit's feed (into visits.seen). Visits are ordered already. */
export function deliverAndRead(world: World): void {
  const { posts, visits, delivery, accounts } = world;
  gatherArrivals(world);
  gatherVisits(world);
  const { start, firstVisit, nextVisit } = delivery;
  const { mask, second } = posts;
  const tickStart = world.tick * world.secondsPerTick;
  for (let hearer = 0; hearer < accounts.count; hearer++) {
    let from = start[hearer]!;
    const until = start[hearer + 1]!;
    for (let visit = firstVisit[hearer]!; visit >= 0; visit = nextVisit[visit]!) {
      const at = tickStart + visits.second[visit]!;
      let to = from;
      while (to < until && second[delivery.inbox[to]! & mask]! < at) to++;
      if (to > from) accept(world, hearer, from, to);
      from = to;
      readRecent(world, visit);
    }
    firstVisit[hearer] = -1;
    if (until > from) accept(world, hearer, from, until);
  }
}

/** Counts what arrives for each hearer, then writes it down: posts in the order of seconds, so each inbox is in that order. */
function gatherArrivals(world: World): void {
  const { posts, delivery, accounts, counts } = world;
  const first = posts.firstOfTick[world.tick]!;
  const { start } = delivery;
  start.fill(0);
  for (let id = first; id < posts.next; id++) eachHearer(world, id, true);
  for (let hearer = 0; hearer < accounts.count; hearer++) start[hearer + 2]! += start[hearer + 1]!;
  const total = start[accounts.count + 1]!;
  if (delivery.inbox.length < total) delivery.inbox = new Int32Array(total + (total >> 1));
  for (let id = first; id < posts.next; id++) eachHearer(world, id, false);
  counts.deliveries += total;
}

/**
 * First pass: counts the hearer at start[hearer + 2], and books cut-off hearers. Second pass: start[hearer + 1] is where
 * the hearer's next arrival goes, and ends as the end of its inbox.
 */
function eachHearer(world: World, id: number, counting: boolean): void {
  const { posts, graph, accounts, delivery } = world;
  const { start, inbox } = delivery;
  const slot = id & posts.mask;
  if (posts.kind[slot] === REPLY) {
    if (posts.open[slot] === 0) return;
    const addressee = world.wishes.addressee[world.publishedWish[id - posts.firstOfTick[world.tick]!]!]!;
    if (counting) start[addressee + 2]!++;
    else inbox[start[addressee + 1]!++] = id;
    return;
  }
  const { hearers } = graph;
  const { state } = accounts;
  const author = posts.author[slot]!;
  for (let edge = graph.start[author]!, end = graph.used[author]!; edge < end; edge++) {
    const hearer = hearers[edge]!;
    if (hearer < 0) continue;
    const standing = state[hearer]!;
    if (standing === ACTIVE) {
      if (counting) start[hearer + 2]!++;
      else inbox[start[hearer + 1]!++] = id;
    } else if (standing === CUT_OFF && counting) miss(world, slot);
  }
}

/** A cut-off hearer never gets it. */
function miss(world: World, slot: number): void {
  world.posts.open[slot]!--;
  world.ledger.flows[world.posts.cell[slot]! * ENTRIES + OFFLINE]!++;
}

function gatherVisits(world: World): void {
  const { visits, visitOrder, delivery } = world;
  if (delivery.nextVisit.length < visits.count) delivery.nextVisit = new Int32Array(visits.count * 2);
  for (let n = visits.count - 1; n >= 0; n--) {
    const visit = visitOrder.order[n]!;
    const account = visits.account[visit]!;
    delivery.nextVisit[visit] = delivery.firstVisit[account]!;
    delivery.firstVisit[account] = visit;
  }
}

/** Puts arrivals inbox[from .. to) into a feed; what then finds no place is lost from the old end. */
function accept(world: World, hearer: number, from: number, to: number): void {
  const { feeds, accounts, delivery } = world;
  const { entries, head, length, stride } = feeds;
  const room = world.plan.platforms[accounts.platform[hearer]!]!.feedLength;
  const arrivals = to - from;
  const before = length[hearer]!;
  if (before + arrivals > room) lose(world, hearer, from, before, before + arrivals - room, room);
  const base = hearer * stride;
  let place = head[hearer]!;
  for (let i = from; i < to; i++) {
    entries[base + place] = delivery.inbox[i]!;
    if (++place === room) place = 0;
  }
  head[hearer] = place;
  length[hearer] = before + arrivals > room ? room : before + arrivals;
}

/**
 * The `losses` oldest of a feed and its arrivals, taken as one row from old to new, are lost unread. Each is crowded out
 * by one of the `room` next newer in that row, the one that takes its place included, chosen by key. A stale entry was
 * booked when it expired.
 */
function lose(world: World, hearer: number, from: number, before: number, losses: number, room: number): void {
  const { posts, feeds, delivery, ledger, hands, accounts } = world;
  const { entries, head, stride } = feeds;
  const { inbox } = delivery;
  const { oldest, mask, key, open, cell, hand } = posts;
  if (delivery.lost.length < losses) {
    delivery.lost = new Int32Array(losses * 2);
    delivery.chosen = new Int32Array(losses * 2);
  }
  const { lost, chosen } = delivery;
  const base = hearer * stride;
  const tail = head[hearer]! - before + (head[hearer]! < before ? room : 0);
  const purpose = world.keys.crowding.a ^ accounts.keyB[hearer]!;
  const { b } = world.keys.crowding;
  const reader = accounts.keyA[hearer]!;
  let n = 0;
  for (let j = 0; j < losses; j++) {
    const place = tail + j;
    const id = j < before ? entries[base + (place >= room ? place - room : place)]! : inbox[from + j - before]!;
    if (id < oldest) continue;
    const newer = j + 1 + below(mix(purpose, b, reader, key[id & mask]!), room);
    const at = tail + newer;
    lost[n] = id & mask;
    chosen[n++] = newer < before ? entries[base + (at >= room ? at - room : at)]! : inbox[from + newer - before]!;
  }
  for (let i = 0; i < n; i++) {
    const slot = lost[i]!;
    open[slot]!--;
    ledger.flows[cell[slot]! * ENTRIES + CROWDED_OUT]!++;
    bookHand(ledger, hands, cell[slot]!, BY_CROWDING, hand[chosen[i]! & mask]!, 1);
  }
}
