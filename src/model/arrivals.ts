/**
 * Arrivals: who hears a wish, and the inboxes of one tick. The audience of a wish is counted once, at publish, and where
 * the wish is published the same pass counts what will arrive for each hearer: the first half of a counting sort. The
 * second half writes the ids down, hearer by hearer and in the order of seconds.
 */
import { ACTIVE, CUT_OFF } from './accounts.ts';
import { ENTRIES, OFFLINE } from './ledger.ts';
import { REPLY } from './posts.ts';
import type { World } from './world.ts';

/** Inboxes of one tick. */
export interface Arrivals {
  /** Ids that arrive, by hearer and then in the order of seconds: inbox[start[hearer] .. start[hearer + 1]). */
  inbox: Int32Array;
  /** While posts are published: arrivals counted so far for a hearer, at start[hearer + 2]. */
  readonly start: Int32Array;
}

export function allocateArrivals(accounts: number): Arrivals {
  return { inbox: new Int32Array(1 << 16), start: new Int32Array(accounts + 2) };
}

export function beginArrivals(arrivals: Arrivals): void {
  arrivals.start.fill(0);
}

/** The audience at the start of publish: active or cut-off accounts with a live edge; of a reply, the addressee if active. */
export function audienceOfWish(world: World, i: number): number {
  const { wishes, graph } = world;
  const { state } = world.accounts;
  if (wishes.kind[i] === REPLY) return state[wishes.addressee[i]!] === ACTIVE ? 1 : 0;
  const { hearers } = graph;
  const author = wishes.account[i]!;
  let units = 0;
  for (let edge = graph.start[author]!, end = graph.used[author]!; edge < end; edge++) {
    const hearer = hearers[edge]!;
    if (hearer >= 0 && state[hearer]! <= CUT_OFF) units++;
  }
  return units;
}

/**
 * The same audience of a wish that is published as the post at `slot`: counts what arrives for each hearer, puts the
 * units in flight, and books the cut-off hearers, whom it never reaches.
 * @returns the audience, cut-off hearers included
 */
export function expectArrivals(world: World, i: number, slot: number, cell: number): number {
  const { wishes, graph, posts } = world;
  const { state } = world.accounts;
  const { start } = world.arrivals;
  if (wishes.kind[i] === REPLY) {
    const addressee = wishes.addressee[i]!;
    const reached = state[addressee] === ACTIVE ? 1 : 0;
    start[addressee + 2]! += reached;
    posts.open[slot] = reached;
    return reached;
  }
  const { hearers } = graph;
  const author = wishes.account[i]!;
  let reached = 0;
  let cutOff = 0;
  for (let edge = graph.start[author]!, end = graph.used[author]!; edge < end; edge++) {
    const hearer = hearers[edge]!;
    if (hearer < 0) continue;
    const standing = state[hearer]!;
    if (standing === ACTIVE) {
      start[hearer + 2]!++;
      reached++;
    } else if (standing === CUT_OFF) cutOff++;
  }
  posts.open[slot] = reached;
  world.ledger.flows[cell * ENTRIES + OFFLINE]! += cutOff;
  return reached + cutOff;
}

/** Writes down what arrives: posts in the order of seconds, so each inbox is in that order. */
export function gatherArrivals(world: World): void {
  const { posts, arrivals, accounts } = world;
  const { start } = arrivals;
  for (let hearer = 0; hearer < accounts.count; hearer++) start[hearer + 2]! += start[hearer + 1]!;
  const total = start[accounts.count + 1]!;
  if (arrivals.inbox.length < total) arrivals.inbox = new Int32Array(total + (total >> 1));
  for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) send(world, id);
  world.counts.deliveries += total;
}

/** start[hearer + 1] is where the hearer's next arrival goes, and ends as the end of its inbox. */
function send(world: World, id: number): void {
  const { posts, graph, arrivals } = world;
  const { start, inbox } = arrivals;
  const { state } = world.accounts;
  const slot = id & posts.mask;
  if (posts.kind[slot] === REPLY) {
    if (posts.open[slot] === 0) return;
    const addressee = world.wishes.addressee[world.publishedWish[id - posts.firstOfTick[world.tick]!]!]!;
    inbox[start[addressee + 1]!++] = id;
    return;
  }
  const { hearers } = graph;
  const author = posts.author[slot]!;
  for (let edge = graph.start[author]!, end = graph.used[author]!; edge < end; edge++) {
    const hearer = hearers[edge]!;
    if (hearer >= 0 && state[hearer] === ACTIVE) inbox[start[hearer + 1]!++] = id;
  }
}
