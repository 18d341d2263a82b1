/**
 * The chronological feed. A visit first clears the entries of closed authors and removed posts, then sees the newest
 * `attention` open entries; the others are crowded out, each by the hand of one of the newer ones; the feed is empty.
 */
import { below, mixFirst, mixLast, mixSecond } from '../../../random/draw.ts';
import { LEFT, SUSPENDED } from '../../accounts.ts';
import { bookHand } from '../../book-hand.ts';
import { BY_SUSPENSION } from '../../hands.ts';
import { BY_LEAVING, BY_SUSPENSION_GATE, ENTRIES, SEEN } from '../../ledger.ts';
import { beginSeen } from '../../visits.ts';
import { AUTHOR_CLOSED } from '../../posts.ts';
import type { World } from '../../world.ts';

/** Reads the feed of a visit's account: closes every unit in it, and leaves what was seen in visits.seen. */
export function readRecent(world: World, visit: number): void {
  const { visits, feeds, accounts } = world;
  const account = visits.account[visit]!;
  const { attention } = world.plan.platforms[accounts.platform[account]!]!;
  const from = beginSeen(visits, visit, attention);
  const shown = listReadable(world, account);
  const count = shown < attention ? shown : attention;
  feeds.length[account] = 0;
  see(world, from, count);
  visits.seenCount[visit] = count;
  visits.seenTotal = from + count;
  world.counts.reads += count;
  if (shown > attention) crowdOut(world, account, attention, shown);
}

/** Lists the readable entries of a feed in world.readable, newest first. Closed authors and removed posts take no place. @returns how many */
export function listReadable(world: World, account: number): number {
  const { feeds, posts, accounts, readable } = world;
  const { entries, bits } = feeds;
  const { mask, oldest, next, open, removed } = posts;
  const places = feeds.places[accounts.platform[account]!]!;
  const base = account * feeds.stride;
  const newest = next - 1;
  let place = feeds.head[account]!;
  let shown = 0;
  for (let k = feeds.length[account]!; k > 0; k--) {
    place = place === 0 ? places - 1 : place - 1;
    const id = newest - ((newest - entries[base + place]!) & bits);
    if (id < oldest) break;
    const slot = id & mask;
    open[slot]!--;
    if (removed[slot] === 0) readable[shown++] = id;
    else bookClosed(world, slot);
  }
  return shown;
}

/** The newest `count` readable entries are seen. */
function see(world: World, from: number, count: number): void {
  const { posts, visits, readable } = world;
  const { flows } = world.ledger;
  const { mask, seen, cell } = posts;
  const list = visits.seen;
  for (let n = 0; n < count; n++) {
    const id = readable[n]!;
    const slot = id & mask;
    flows[cell[slot]! * ENTRIES + SEEN]!++;
    seen[slot]!++;
    list[from + n] = id;
  }
}

/** The author is closed or the post was removed: no slot is taken. */
function bookClosed(world: World, slot: number): void {
  const { posts, accounts, ledger } = world;
  const author = posts.author[slot]!;
  const cell = posts.cell[slot]!;
  const state = accounts.state[author]!;
  if (state === LEFT && posts.removed[slot] === AUTHOR_CLOSED) {
    ledger.flows[cell * ENTRIES + BY_LEAVING]!++;
    return;
  }
  ledger.flows[cell * ENTRIES + BY_SUSPENSION_GATE]!++;
  bookHand(ledger, world.hands, cell, BY_SUSPENSION, state === SUSPENDED ? accounts.closedBy[author]! : posts.removed[slot]!, 1);
}

/** Beyond the attention of this visit: one of the newer readable entries, chosen by key, is the hand. */
function crowdOut(world: World, account: number, attention: number, shown: number): void {
  const { posts, accounts, readable, ledger } = world;
  const { mask, key, cell, hand } = posts;
  const { crowded, writers } = ledger;
  const { a, b } = world.keys.crowding;
  const first = mixFirst(b, accounts.keyA[account]!);
  const second = mixSecond(first, a ^ accounts.keyB[account]!);
  for (let n = attention; n < shown; n++) {
    const slot = readable[n]! & mask;
    const by = readable[below(mixLast(first, second, key[slot]!), n)]!;
    crowded[cell[slot]! * writers + hand[by & mask]!]!++;
  }
}
