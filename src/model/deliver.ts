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

/** Scratch of one tick's delivery; allocated once. */
export interface Delivery {
  /** Next edge to deliver of each post of the tick. */
  edge: Int32Array;
  /** Visits of each block in the order of seconds: order[start[block] .. start[block + 1]). */
  order: Int32Array;
  readonly start: Int32Array;
}

export function allocateDelivery(accounts: number): Delivery {
  return {
    edge: new Int32Array(4096), order: new Int32Array(8192), start: new Int32Array(Math.ceil(accounts / BLOCK) + 2),
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
  const room = world.plan.platforms[world.accounts.platform[hearer]!]!.feedLength;
  const place = feeds.head[hearer]!;
  if (feeds.length[hearer]! < room) feeds.length[hearer]!++;
  else overwrite(world, hearer, place, room, id);
  feeds.entries[hearer * feeds.stride + place] = id;
  feeds.head[hearer] = place + 1 === room ? 0 : place + 1;
  world.counts.deliveries++;
}

function pushToAudience(world: World, id: number, slot: number, first: number, limit: number): void {
  const { hearers, used } = world.graph;
  const end = used[world.posts.author[slot]!]!;
  let edge = world.delivery.edge[id - first]!;
  if (edge >= end || hearerOf(hearers[edge]!) >= limit) return;
  const { state, platform } = world.accounts;
  const { entries, head, length, stride } = world.feeds;
  const room = world.plan.platforms[platform[world.posts.author[slot]!]!]!.feedLength;
  let delivered = 0;
  for (; edge < end; edge++) {
    const value = hearers[edge]!;
    const hearer = hearerOf(value);
    if (hearer >= limit) break;
    if (value < 0) continue;
    const standing = state[hearer]!;
    if (standing === ACTIVE) {
      const place = head[hearer]!;
      if (length[hearer]! < room) length[hearer]!++;
      else overwrite(world, hearer, place, room, id);
      entries[hearer * stride + place] = id;
      head[hearer] = place + 1 === room ? 0 : place + 1;
      delivered++;
    } else if (standing === CUT_OFF) miss(world, slot);
  }
  world.delivery.edge[id - first] = edge;
  world.counts.deliveries += delivered;
}

/** Hearer of an edge, live or dead. */
function hearerOf(edge: number): number {
  return edge < 0 ? ~edge : edge;
}

/** A cut-off hearer never gets it. */
function miss(world: World, slot: number): void {
  world.posts.open[slot]!--;
  world.ledger.flows[world.posts.cell[slot]! * ENTRIES + OFFLINE]!++;
}

/**
 * The oldest entry of a full feed is lost unread: crowded out, by the hand of one of the newer posts in that feed, the
 * arriving one included. A stale entry was booked when it expired.
 */
function overwrite(world: World, hearer: number, place: number, room: number, arriving: number): void {
  const { entries, stride } = world.feeds;
  const { oldest, mask, key, open, cell, hand } = world.posts;
  const { keyA, keyB } = world.accounts;
  const base = hearer * stride;
  const old = entries[base + place]!;
  if (old < oldest) return;
  const slot = old & mask;
  const { a, b } = world.keys.crowding;
  const k = below(mix(a ^ keyB[hearer]!, b, keyA[hearer]!, key[slot]!), room);
  const next = place + 1 + k;
  const newer = k === room - 1 ? arriving : entries[base + (next >= room ? next - room : next)]!;
  open[slot]!--;
  world.ledger.flows[cell[slot]! * ENTRIES + CROWDED_OUT]!++;
  bookHand(world.ledger, world.hands, cell[slot]!, BY_CROWDING, hand[newer & mask]!, 1);
}
