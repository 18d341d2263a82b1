/**
 * Gate and publish: each wish of the tick either comes to nothing, under exactly one cause, or becomes a post. Its
 * audience is counted here, once, by the same rule whether it is published or not; that count is the ledger's potential.
 */
import { mix, toUnit } from '../random/draw.ts';
import { CUT_OFF, LEFT, SUSPENDED } from './accounts.ts';
import { audienceOfWish, beginArrivals, expectArrivals } from './arrivals.ts';
import { bookHand } from './book-hand.ts';
import { BY_FEAR, BY_SUSPENSION } from './hands.ts';
import { joinCascade, openCascade } from './cascades.ts';
import { reserveEntries } from './feeds.ts';
import { FRAMES } from './frames.ts';
import { BY_CLIMATE_GATE, BY_CUT_OFF, BY_FEAR_GATE, BY_LEAVING, BY_SUSPENSION_GATE, ENTRIES, FEAR_AND_CLIMATE, POTENTIAL, PUBLISHED } from './ledger.ts';
import { reserveNodes } from './pages.ts';
import { ORIGINAL, REPLY, RESHARE, reservePosts, voiceOf } from './posts.ts';
import { TAGS_PER_POST } from './hashtags.ts';
import { orderBySecond } from './second-order.ts';
import { cellOf, dayOfTick, type World } from './world.ts';

/** Decides the fate of every wish: state of the account first, then fear and climate, each by its own keyed draw. */
export function gateWishes(world: World): void {
  const { wishes, accounts, keys } = world;
  for (let i = 0; i < wishes.count; i++) {
    const state = accounts.state[wishes.account[i]!]!;
    const key = wishes.key[i]!;
    if (state === LEFT) wishes.fate[i] = BY_LEAVING;
    else if (state === SUSPENDED) wishes.fate[i] = BY_SUSPENSION_GATE;
    else if (state === CUT_OFF) wishes.fate[i] = BY_CUT_OFF;
    else {
      const afraid = toUnit(mix(keys.fear.a, keys.fear.b, key, 0)) >= wishes.brave[i]!;
      const lonely = toUnit(mix(keys.climate.a, keys.climate.b, key, 0)) >= wishes.free[i]!;
      if (afraid && lonely) wishes.fate[i] = mix(keys.coin.a, keys.coin.b, key, 0) < 0 ? BY_FEAR_GATE | BOTH : BY_CLIMATE_GATE | BOTH;
      else wishes.fate[i] = afraid ? BY_FEAR_GATE : lonely ? BY_CLIMATE_GATE : PUBLISHED;
    }
  }
}

/** Mark on a fate: fear and climate both stopped it, the coin chose one. */
export const BOTH = 64;

/** Books every wish, and writes the passing ones into the log in the order of (second, key). */
export function publishWishes(world: World): void {
  const { wishes, posts, wishOrder } = world;
  posts.firstOfTick[world.tick] = posts.next;
  world.pages.firstNodeOfTick[world.tick] = world.pages.nextNode;
  reservePosts(posts, wishes.count);
  reserveEntries(world, wishes.count);
  reserveNodes(world.pages, wishes.count * TAGS_PER_POST);
  if (world.publishedWish.length < wishes.count) world.publishedWish = new Int32Array(wishes.count * 2);
  beginArrivals(world.arrivals);
  orderBySecond(wishOrder, wishes.count, wishes.second, wishes.key);
  for (let n = 0; n < wishes.count; n++) {
    const i = wishOrder.order[n]!;
    if (wishes.fate[i] === PUBLISHED) publish(world, i);
    else withhold(world, i);
  }
  posts.firstOfTick[world.tick + 1] = posts.next;
}

/** A wish that comes to nothing: its whole audience closes under one cause. */
function withhold(world: World, i: number): void {
  const { wishes, ledger, hands, accounts, people } = world;
  const account = wishes.account[i]!;
  const cell = cellOf(world, account, wishes.tagSet[i]!);
  const units = audienceOfWish(world, i);
  const fate = wishes.fate[i]! & ~BOTH;
  ledger.flows[cell * ENTRIES + POTENTIAL]! += units;
  ledger.flows[cell * ENTRIES + fate]! += units;
  if (wishes.fate[i]! & BOTH) ledger.flows[cell * ENTRIES + FEAR_AND_CLIMATE]! += units;
  if (fate === BY_FEAR_GATE) bookHand(ledger, hands, cell, BY_FEAR, people.fearHand[accounts.owner[account]!]!, units);
  if (fate === BY_SUSPENSION_GATE) bookHand(ledger, hands, cell, BY_SUSPENSION, accounts.closedBy[account]!, units);
}

function publish(world: World, i: number): void {
  const { wishes, posts, ledger } = world;
  const account = wishes.account[i]!;
  const tagSet = wishes.tagSet[i]!;
  const cell = cellOf(world, account, tagSet);
  const id = posts.next++;
  const slot = id & posts.mask;
  const units = expectArrivals(world, i, slot, cell);
  world.publishedWish[id - posts.firstOfTick[world.tick]!] = i;
  ledger.flows[cell * ENTRIES + POTENTIAL]! += units;
  ledger.flows[cell * ENTRIES + PUBLISHED]! += units;
  ledger.posts[cell]!++;
  ledger.publishedOfDay[dayOfTick(world, world.tick) * ledger.cellCount + cell]! += units;
  posts.author[slot] = account;
  posts.key[slot] = wishes.key[i]!;
  posts.second[slot] = world.tick * world.secondsPerTick + wishes.second[i]!;
  posts.seen[slot] = 0;
  posts.replies[slot] = 0;
  posts.refersTo[slot] = wishes.kind[i] === RESHARE ? voiceOf(posts, wishes.source[i]! & posts.mask) : 0;
  posts.tagSet[slot] = tagSet;
  posts.cell[slot] = cell;
  posts.reshares[slot] = 0;
  posts.kind[slot] = wishes.kind[i]!;
  posts.frame[slot] = wishes.frame[i]!;
  posts.hand[slot] = wishes.hand[i]!;
  posts.intensity[slot] = wishes.intensity[i]!;
  posts.veracity[slot] = wishes.veracity[i]!;
  posts.about[slot] = wishes.about[i]!;
  posts.slant[slot] = wishes.slant[i]!;
  posts.removed[slot] = 0;
  posts.appeal[slot] = appealOf(world, i, slot);
  root(world, i, slot);
  world.accounts.written[account]!++;
  world.counts.posts++;
}

/** Appeal: density 5(1-a)^4 (Truong et al. 2024), times the frame's and the author's; a reshare keeps its source's. */
function appealOf(world: World, i: number, slot: number): number {
  const { wishes, posts, keys } = world;
  if (wishes.kind[i] === RESHARE) return posts.appeal[wishes.source[i]! & posts.mask]!;
  const u = toUnit(mix(keys.appeal.a, keys.appeal.b, wishes.key[i]!, 0));
  const appeal = (1 - Math.exp(Math.log(1 - u) / 5)) * wishes.appealTimes[i]! * FRAMES[posts.frame[slot]!]!.appealOwn;
  return Math.min(255, Math.round(appeal * 255));
}

/** Originals and replies root a cascade; reshares and quotes join their source's. */
function root(world: World, i: number, slot: number): void {
  const { wishes, posts, cascades } = world;
  const kind = wishes.kind[i]!;
  if (kind === ORIGINAL || kind === REPLY) {
    posts.depth[slot] = 0;
    posts.cascade[slot] = openCascade(cascades, kind === ORIGINAL);
    return;
  }
  const source = wishes.source[i]! & posts.mask;
  posts.depth[slot] = Math.min(255, posts.depth[source]! + 1);
  posts.cascade[slot] = posts.cascade[source]!;
  joinCascade(cascades, posts.cascade[slot]!, posts.depth[slot]!);
}
