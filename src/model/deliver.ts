/**
 * Delivery: a post comes into the open. It is pushed into the feeds of its audience, becomes a candidate on its tags'
 * pages, a reply in its thread, a share of its source. Called in the order of seconds, so that a visit sees earlier
 * seconds only.
 */
import { below, mix } from '../random/draw.ts';
import { ACTIVE, CUT_OFF } from './accounts.ts';
import { bookHand } from './book-hand.ts';
import { BY_CROWDING } from './hands.ts';
import { CROWDED_OUT, ENTRIES, OFFLINE } from './ledger.ts';
import { enterPage } from './pages.ts';
import { REPLY, RESHARE } from './posts.ts';
import { campOf, type World } from './world.ts';

/** Brings the post with this id, published in this tick, into the open. */
export function deliver(world: World, id: number): void {
  const { posts, wishes } = world;
  const slot = id & posts.mask;
  const kind = posts.kind[slot]!;
  const wish = world.publishedWish[id - posts.firstOfTick[world.tick]!]!;
  const source = wishes.source[wish]!;
  if (source >= posts.oldest) announce(world, id, slot, kind, source);
  if (kind !== RESHARE) enterPages(world, id, slot);
  if (posts.open[slot] === 0) return;
  if (kind === REPLY) push(world, wishes.addressee[wish]!, id);
  else pushToAudience(world, id, slot);
}

/** Links a reply into its thread; counts a reshare or quote on its source. */
function announce(world: World, id: number, slot: number, kind: number, source: number): void {
  const { posts } = world;
  const at = source & posts.mask;
  if (kind === REPLY) {
    posts.previousReply[slot] = posts.replies[at]!;
    posts.replies[at] = id;
  } else if (posts.reshares[at]! < 65535) posts.reshares[at]!++;
}

function enterPages(world: World, id: number, slot: number): void {
  const { hashtags, pages } = world;
  const set = world.posts.tagSet[slot]!;
  const author = world.posts.author[slot]!;
  const camp = campOf(world, author);
  const base = world.accounts.platform[author]! * hashtags.count;
  for (let i = hashtags.start[set]!; i < hashtags.start[set + 1]!; i++) enterPage(pages, base + hashtags.list[i]!, id, camp);
}

function pushToAudience(world: World, id: number, slot: number): void {
  const { start, used, hearers } = world.graph;
  const { state } = world.accounts;
  const { entries, head, length, stride } = world.feeds;
  const author = world.posts.author[slot]!;
  const limit = world.plan.platforms[world.accounts.platform[author]!]!.feedLength;
  let delivered = 0;
  for (let edge = start[author]!, end = used[author]!; edge < end; edge++) {
    const hearer = hearers[edge]!;
    if (hearer < 0) continue;
    const standing = state[hearer]!;
    if (standing !== ACTIVE) {
      if (standing === CUT_OFF) miss(world, slot);
      continue;
    }
    const place = head[hearer]!;
    if (length[hearer]! < limit) length[hearer]!++;
    else overwrite(world, hearer, place, limit, id);
    entries[hearer * stride + place] = id;
    head[hearer] = place + 1 === limit ? 0 : place + 1;
    delivered++;
  }
  world.counts.deliveries += delivered;
}

/** One hearer, for replies. */
function push(world: World, hearer: number, id: number): void {
  const { feeds } = world;
  const limit = world.plan.platforms[world.accounts.platform[hearer]!]!.feedLength;
  const place = feeds.head[hearer]!;
  if (feeds.length[hearer]! < limit) feeds.length[hearer]!++;
  else overwrite(world, hearer, place, limit, id);
  feeds.entries[hearer * feeds.stride + place] = id;
  feeds.head[hearer] = place + 1 === limit ? 0 : place + 1;
  world.counts.deliveries++;
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
function overwrite(world: World, hearer: number, place: number, limit: number, arriving: number): void {
  const { posts, ledger, feeds, accounts } = world;
  const base = hearer * feeds.stride;
  const old = feeds.entries[base + place]!;
  if (old < posts.oldest) return;
  const slot = old & posts.mask;
  const cell = posts.cell[slot]!;
  posts.open[slot]!--;
  ledger.flows[cell * ENTRIES + CROWDED_OUT]!++;
  const { a, b } = world.keys.crowding;
  const k = below(mix(a ^ accounts.keyB[hearer]!, b, accounts.keyA[hearer]!, posts.key[slot]!), limit);
  let at = place + 1 + k;
  if (at >= limit) at -= limit;
  const newer = k === limit - 1 ? arriving : feeds.entries[base + at]!;
  bookHand(ledger, world.hands, cell, BY_CROWDING, posts.hand[newer & posts.mask]!, 1);
}
