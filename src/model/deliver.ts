/**
 * Delivery: posts of the tick are pushed into the feeds of their audiences, and visits read those feeds, in the order of
 * seconds. What happens in one feed never depends on another, so the feeds are worked in blocks that fit the processor's
 * cache: all posts and visits of the tick for the first block of hearers, then for the next. Rows are sorted by hearer,
 * and each post remembers how far its row is delivered.
 */
import { below, mix } from '../random/draw.ts';
import { ACTIVE, CUT_OFF } from './accounts.ts';
import { bookHand } from './book-hand.ts';
import { BY_CROWDING } from './hands.ts';
import { CROWDED_OUT, ENTRIES, OFFLINE } from './ledger.ts';
import { REPLY } from './posts.ts';
import { readRecent } from './platforms/feeds/recent.ts';
import type { World } from './world.ts';

/** Hearers worked together: 1,024 feeds of 64 entries are 256 KiB. */
export const BLOCK = 1024;
/** Hearers touched one after the other before any is worked, so that the waits for memory overlap. */
const BATCH = 32;

/** Scratch of one tick's delivery; allocated once. */
export interface Delivery {
  /** Next edge to deliver of each post of the tick. */
  edge: Int32Array;
  /** Visits of each block in the order of seconds: order[start[block] .. start[block + 1]). */
  order: Int32Array;
  readonly start: Int32Array;
  readonly hearer: Int32Array;
  readonly place: Int32Array;
  readonly oldest: Int32Array;
  readonly chosen: Int32Array;
}

export function allocateDelivery(accounts: number): Delivery {
  return {
    edge: new Int32Array(4096), order: new Int32Array(8192), start: new Int32Array(Math.ceil(accounts / BLOCK) + 2),
    hearer: new Int32Array(BATCH), place: new Int32Array(BATCH), oldest: new Int32Array(BATCH), chosen: new Int32Array(BATCH),
  };
}

/** Delivers every post of the tick and reads every visit's feed (into visits.seen). Visits are ordered already. */
export function deliverAndRead(world: World): void {
  const { posts, visits, delivery, accounts } = world;
  const first = posts.firstOfTick[world.tick]!;
  beginDelivery(world, first);
  const tickStart = world.tick * world.secondsPerTick;
  for (let block = 0; block * BLOCK < accounts.count; block++) {
    const limit = (block + 1) * BLOCK;
    let id = first;
    for (let n = delivery.start[block]!; n < delivery.start[block + 1]!; n++) {
      const visit = delivery.order[n]!;
      const second = tickStart + visits.second[visit]!;
      while (id < posts.next && posts.second[id & posts.mask]! < second) push(world, id++, first, limit);
      readRecent(world, visit);
    }
    while (id < posts.next) push(world, id++, first, limit);
  }
}

function beginDelivery(world: World, first: number): void {
  const { posts, graph, delivery, visits, visitOrder } = world;
  if (delivery.edge.length < posts.next - first) delivery.edge = new Int32Array((posts.next - first) * 2);
  for (let id = first; id < posts.next; id++) delivery.edge[id - first] = graph.start[posts.author[id & posts.mask]!]!;
  const { start } = delivery;
  start.fill(0);
  if (delivery.order.length < visits.count) delivery.order = new Int32Array(visits.count * 2);
  for (let i = 0; i < visits.count; i++) start[Math.floor(visits.account[i]! / BLOCK) + 2]!++;
  for (let block = 2; block < start.length; block++) start[block]! += start[block - 1]!;
  for (let n = 0; n < visits.count; n++) {
    const i = visitOrder.order[n]!;
    delivery.order[start[Math.floor(visits.account[i]! / BLOCK) + 1]!++] = i;
  }
}

/** Pushes a post to those of its hearers whose row is below `limit` and not served yet. */
function push(world: World, id: number, first: number, limit: number): void {
  const slot = id & world.posts.mask;
  if (world.posts.kind[slot] !== REPLY) pushToAudience(world, id, slot, first, limit);
  else if (world.posts.open[slot] !== 0) pushReply(world, id, first, limit);
}

/** A reply reaches its addressee alone, by the same feed. */
function pushReply(world: World, id: number, first: number, limit: number): void {
  const { delivery, feeds, posts, wishes } = world;
  const hearer = wishes.addressee[world.publishedWish[id - posts.firstOfTick[world.tick]!]!]!;
  if (hearer >= limit || delivery.edge[id - first]! < 0) return;
  delivery.edge[id - first] = -1;
  delivery.hearer[0] = hearer;
  delivery.place[0] = hearer * feeds.stride + feeds.head[hearer]!;
  delivery.oldest[0] = feeds.entries[delivery.place[0]!]!;
  pushBatch(world, id, 1);
}

function pushToAudience(world: World, id: number, slot: number, first: number, limit: number): void {
  const { hearers, used } = world.graph;
  const { state } = world.accounts;
  const { entries, head, stride } = world.feeds;
  const { hearer: batch, place: places, oldest } = world.delivery;
  const end = used[world.posts.author[slot]!]!;
  let edge = world.delivery.edge[id - first]!;
  for (let n = 0; edge < end; n = 0) {
    for (; edge < end && n < BATCH; edge++) {
      const value = hearers[edge]!;
      const hearer = value < 0 ? ~value : value;
      if (hearer >= limit) break;
      if (value < 0) continue;
      const standing = state[hearer]!;
      if (standing === ACTIVE) {
        const place = hearer * stride + head[hearer]!;
        batch[n] = hearer;
        places[n] = place;
        oldest[n++] = entries[place]!;
      } else if (standing === CUT_OFF) miss(world, slot);
    }
    if (n === 0) break;
    pushBatch(world, id, n);
  }
  world.delivery.edge[id - first] = edge;
}

/** A cut-off hearer never gets it. */
function miss(world: World, slot: number): void {
  world.posts.open[slot]!--;
  world.ledger.flows[world.posts.cell[slot]! * ENTRIES + OFFLINE]!++;
}

/**
 * Puts the post into the `n` feeds of the batch. Where a feed is full its oldest entry is lost unread: crowded out, by
 * the hand of one of the newer posts in that feed, the arriving one included. A stale entry was booked when it expired.
 */
function pushBatch(world: World, id: number, n: number): void {
  const { entries, head, length, stride } = world.feeds;
  const { oldest, mask, key, open, cell, hand } = world.posts;
  const { keyA, keyB } = world.accounts;
  const { ledger, hands, delivery } = world;
  const { flows } = ledger;
  const { a, b } = world.keys.crowding;
  const limit = world.plan.platforms[world.accounts.platform[delivery.hearer[0]!]!]!.feedLength;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const hearer = delivery.hearer[i]!;
    const old = delivery.oldest[i]!;
    if (length[hearer]! < limit) length[hearer]!++;
    else if (old >= oldest) {
      const k = below(mix(a ^ keyB[hearer]!, b, keyA[hearer]!, key[old & mask]!), limit);
      const at = head[hearer]! + 1 + k;
      delivery.oldest[lost] = old;
      delivery.chosen[lost++] = k === limit - 1 ? id : entries[hearer * stride + (at >= limit ? at - limit : at)]!;
    }
    const next = head[hearer]! + 1;
    entries[delivery.place[i]!] = id;
    head[hearer] = next === limit ? 0 : next;
  }
  for (let i = 0; i < lost; i++) {
    const at = delivery.oldest[i]! & mask;
    open[at]!--;
    flows[cell[at]! * ENTRIES + CROWDED_OUT]!++;
    bookHand(ledger, hands, cell[at]!, BY_CROWDING, hand[delivery.chosen[i]! & mask]!, 1);
  }
  world.counts.deliveries += n;
}
