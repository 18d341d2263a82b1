/**
 * Reactions that are due later: reshares, quotes and replies of what was read. A wheel of buckets, one per tick, and a
 * set of what already fired, so that a second sight of a post cannot cause the same reaction twice.
 */
import { exponential } from '../random/distributions.ts';
import { mix, toUnit } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import { CUT_OFF } from './accounts.ts';
import { powerOfTwo } from './posts.ts';
import type { World } from './world.ts';

export interface Reactions {
  /** First entry of each bucket, -1 = empty; bucket = due tick modulo length. */
  readonly bucket: Int32Array;
  account: Int32Array;
  post: Int32Array;
  /** Second within the due tick. */
  second: Int32Array;
  kind: Uint8Array;
  next: Int32Array;
  free: number;
  /** Open-addressing sets of (account, post, kind) that fired: the current and the previous generation. */
  fired: Int32Array;
  firedBefore: Int32Array;
  firedCount: number;
  rotatedTick: number;
  readonly generationTicks: number;
}

export function allocateReactions(staleTicks: number): Reactions {
  const reactions: Reactions = {
    bucket: new Int32Array(staleTicks + 2).fill(-1),
    account: new Int32Array(0), post: new Int32Array(0), second: new Int32Array(0), kind: new Uint8Array(0), next: new Int32Array(0), free: -1,
    fired: new Int32Array(3 * 1024), firedBefore: new Int32Array(3 * 1024), firedCount: 0, rotatedTick: 0, generationTicks: staleTicks + 2,
  };
  grow(reactions, 1024);
  return reactions;
}

/**
 * Plans a reaction.
 * @param dueTick later than `tick`; a reaction further off than the wheel is dropped, since its source will be stale
 * @returns whether it was planned (false: it fired before, or comes too late)
 */
export function planReaction(reactions: Reactions, tick: number, dueTick: number, second: number, account: number, post: number, kind: number): boolean {
  if (dueTick - tick >= reactions.bucket.length) return false;
  if (!fireOnce(reactions, tick, account, post, kind)) return false;
  if (reactions.free < 0) grow(reactions, reactions.account.length * 2);
  const entry = reactions.free;
  reactions.free = reactions.next[entry]!;
  const bucket = dueTick % reactions.bucket.length;
  reactions.account[entry] = account;
  reactions.post[entry] = post;
  reactions.second[entry] = second;
  reactions.kind[entry] = kind;
  reactions.next[entry] = reactions.bucket[bucket]!;
  reactions.bucket[bucket] = entry;
  return true;
}

/**
 * Plans the reaction of the account that reads just now (world.readings), after a delay with an exponential law.
 * @param delay purpose of the delay's draws
 * @param key   keyed word of the reaction
 */
export function planAfter(world: World, delay: Key, key: number, meanHours: number, account: number, post: number, kind: number): void {
  const wait = exponential(toUnit(mix(delay.a, delay.b, key, 0)), meanHours * 3600);
  const { second } = world.readings;
  const due = Math.floor((second + wait) / world.secondsPerTick);
  const soon = due <= world.tick;
  const at = soon ? toUnit(mix(delay.a, delay.b, key, 1)) * world.secondsPerTick : (second + wait) % world.secondsPerTick;
  planReaction(world.reactions, world.tick, soon ? world.tick + 1 : due, Math.floor(at), account, post, kind);
}

/** First entry due at `tick`, or -1. */
export function firstDue(reactions: Reactions, tick: number): number {
  return reactions.bucket[tick % reactions.bucket.length]!;
}

/** Gives back all entries due at `tick`. */
export function releaseDue(reactions: Reactions, tick: number): void {
  const bucket = tick % reactions.bucket.length;
  for (let entry = reactions.bucket[bucket]!; entry >= 0; ) {
    const next = reactions.next[entry]!;
    reactions.next[entry] = reactions.free;
    reactions.free = entry;
    entry = next;
  }
  reactions.bucket[bucket] = -1;
}

/** Whether this account does this to this post for the first time; a second sight finds that it was done. */
export function fireOnce(reactions: Reactions, tick: number, account: number, post: number, kind: number): boolean {
  if (tick - reactions.rotatedTick >= reactions.generationTicks) rotate(reactions, tick);
  if (find(reactions.firedBefore, account, post, kind) < 0) return false;
  const slot = find(reactions.fired, account, post, kind);
  if (slot < 0) return false;
  put(reactions.fired, slot, account, post, kind);
  if (++reactions.firedCount * 6 > reactions.fired.length) rehash(reactions);
  return true;
}

/** Free slot for the triple, or -1 where it is already there. Entries hold account + 1, so 0 is empty. */
function find(set: Int32Array, account: number, post: number, kind: number): number {
  const slots = set.length / 3;
  for (let slot = mix(0x51ed270b, 0x2f0b4f5b, account, post * 8 + kind) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const at = slot * 3;
    if (set[at] === 0) return at;
    if (set[at] === account + 1 && set[at + 1] === post && set[at + 2] === kind) return -1;
  }
}

function put(set: Int32Array, at: number, account: number, post: number, kind: number): void {
  set[at] = account + 1;
  set[at + 1] = post;
  set[at + 2] = kind;
}

/** A post is stale before two generations have passed, so what is forgotten can no longer be read. */
function rotate(reactions: Reactions, tick: number): void {
  const old = reactions.firedBefore;
  reactions.firedBefore = reactions.fired;
  reactions.fired = old.length === reactions.fired.length ? old.fill(0) : new Int32Array(reactions.fired.length);
  reactions.firedCount = 0;
  reactions.rotatedTick = tick;
}

function rehash(reactions: Reactions): void {
  const from = reactions.fired;
  reactions.fired = new Int32Array(from.length * 2);
  for (let at = 0; at < from.length; at += 3) {
    if (from[at] === 0) continue;
    put(reactions.fired, find(reactions.fired, from[at]! - 1, from[at + 1]!, from[at + 2]!), from[at]! - 1, from[at + 1]!, from[at + 2]!);
  }
}

function grow(reactions: Reactions, wanted: number): void {
  const before = reactions.account.length;
  const size = powerOfTwo(wanted);
  const copy = (from: Int32Array): Int32Array => { const to = new Int32Array(size); to.set(from); return to; };
  reactions.account = copy(reactions.account);
  reactions.post = copy(reactions.post);
  reactions.second = copy(reactions.second);
  reactions.next = copy(reactions.next);
  const kind = new Uint8Array(size);
  kind.set(reactions.kind);
  reactions.kind = kind;
  for (let entry = size - 1; entry >= before; entry--) {
    reactions.next[entry] = reactions.free;
    reactions.free = entry;
  }
}

/** Kinds of planned reactions. */
export const SHARED = 1;
export const REPLIED = 2;
export const INSULTED = 3;
/** Takes up a tag that a leader endorsed, with a post of its own. */
export const JOINED = 5;
/** Answers a devotional post with one of its own. */
export const PRAYED = 6;
/** Carries what was read in a closed room to public tags. */
export const LEAKED = 7;
/** Done at once, never planned. */
export const FLAGGED = 4;

/** Calls `act` for every reaction of a kind due in this tick. */
export function dueReactions(world: World, kind: number, act: (account: number, source: number, second: number) => void): void {
  const { reactions } = world;
  for (let entry = firstDue(reactions, world.tick); entry >= 0; entry = reactions.next[entry]!) {
    if (reactions.kind[entry] === kind) act(reactions.account[entry]!, reactions.post[entry]!, reactions.second[entry]!);
  }
}

/** Whether a post can still be reacted to: not stale, not removed, its author not closed. */
export function sourceIsOpen(world: World, source: number): boolean {
  const { posts, accounts } = world;
  const slot = source & posts.mask;
  return source >= posts.oldest && posts.removed[slot] === 0 && accounts.state[posts.author[slot]!]! <= CUT_OFF;
}
