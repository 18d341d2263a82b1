/**
 * The chronological feed. A visit first clears the entries of closed authors and removed posts, then sees the newest
 * `attention` open entries; the others are crowded out, each by the hand of one of the newer ones; the feed is empty.
 */
import { below, mix } from '../../../random/draw.ts';
import { LEFT, SUSPENDED } from '../../accounts.ts';
import { bookHand } from '../../book-hand.ts';
import { BY_CROWDING, BY_SUSPENSION } from '../../hands.ts';
import { BY_LEAVING, BY_SUSPENSION_GATE, CROWDED_OUT, ENTRIES, SEEN } from '../../ledger.ts';
import { beginSeen } from '../../visits.ts';
import { AUTHOR_CLOSED } from '../../posts.ts';
import type { World } from '../../world.ts';

/** Reads the feed of a visit's account: closes every unit in it, and leaves what was seen in visits.seen. */
export function readRecent(world: World, visit: number): void {
  const { feeds, posts, accounts, ledger, visits, readable } = world;
  const account = visits.account[visit]!;
  const platform = world.plan.platforms[accounts.platform[account]!]!;
  const limit = platform.feedLength;
  const attention = platform.attention;
  const { mask, oldest, open, seen, cell, removed } = posts;
  const { flows } = ledger;
  const base = account * feeds.stride;
  const from = beginSeen(visits, visit, attention);
  let place = feeds.head[account]!;
  let shown = 0;
  for (let k = feeds.length[account]!; k > 0; k--) {
    place = place === 0 ? limit - 1 : place - 1;
    const id = feeds.entries[base + place]!;
    if (id < oldest) break;
    const slot = id & mask;
    open[slot]!--;
    if (removed[slot] !== 0) {
      bookClosed(world, slot);
      continue;
    }
    if (shown < attention) {
      flows[cell[slot]! * ENTRIES + SEEN]!++;
      seen[slot]!++;
      visits.seen[from + shown] = id;
    } else bookCrowded(world, account, slot, shown);
    readable[shown++] = id;
  }
  feeds.length[account] = 0;
  visits.seenCount[visit] = shown < attention ? shown : attention;
  visits.seenTotal = from + visits.seenCount[visit]!;
  world.counts.reads += visits.seenCount[visit]!;
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

/** Beyond the attention of this visit: one of the `newer` entries before it, chosen by key, is the hand. */
function bookCrowded(world: World, account: number, slot: number, newer: number): void {
  const { posts, accounts, ledger } = world;
  const { a, b } = world.keys.crowding;
  const cell = posts.cell[slot]!;
  const k = below(mix(a ^ accounts.keyB[account]!, b, accounts.keyA[account]!, posts.key[slot]!), newer);
  ledger.flows[cell * ENTRIES + CROWDED_OUT]!++;
  bookHand(ledger, world.hands, cell, BY_CROWDING, posts.hand[world.readable[k]! & posts.mask]!, 1);
}
