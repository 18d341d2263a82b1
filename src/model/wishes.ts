/**
 * Wishes: what people and forces would write this tick, drawn before any gate. One column per trait; the table is
 * emptied each tick. Number, kind and tags of wishes never depend on fear or climate.
 */
import { mix, toUnit } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import type { World } from './world.ts';
import { ORIGINAL } from './posts.ts';
import { AMBIENT } from './frames.ts';

export interface Wishes {
  count: number;
  account: Int32Array;
  /** Word of identity: hash of (seed, stream, author, tick, ordinal), or of (seed, stream, reader, post reacted to). */
  key: Int32Array;
  /** Second within the tick. */
  second: Int32Array;
  /** Post reacted to, or 0. */
  source: Int32Array;
  /** Of a reply: the account addressed; -1 otherwise. */
  addressee: Int32Array;
  /** Order obeyed (index into world.orders), or -1. */
  order: Int32Array;
  tagSet: Uint16Array;
  kind: Uint8Array;
  frame: Uint8Array;
  hand: Uint8Array;
  intensity: Uint8Array;
  veracity: Uint8Array;
  about: Uint8Array;
  slant: Int8Array;
  /** Multiplies the appeal drawn at publish. */
  appealTimes: Float64Array;
  /** Dials of the gate: chance to speak in spite of fear, and of the climate. */
  brave: Float64Array;
  free: Float64Array;
  /** Ledger entry that withheld it, or PUBLISHED. */
  fate: Uint8Array;
}

export function allocateWishes(capacity: number): Wishes {
  return {
    count: 0,
    account: new Int32Array(capacity), key: new Int32Array(capacity), second: new Int32Array(capacity), source: new Int32Array(capacity),
    addressee: new Int32Array(capacity), order: new Int32Array(capacity), tagSet: new Uint16Array(capacity), kind: new Uint8Array(capacity),
    frame: new Uint8Array(capacity), hand: new Uint8Array(capacity), intensity: new Uint8Array(capacity),
    veracity: new Uint8Array(capacity), about: new Uint8Array(capacity), slant: new Int8Array(capacity),
    appealTimes: new Float64Array(capacity), brave: new Float64Array(capacity), free: new Float64Array(capacity), fate: new Uint8Array(capacity),
  };
}

/** Key of the n-th wish of an account in this tick within one stream of wishes (a stream is a purpose with a name). */
export function wishKey(world: World, stream: Key, account: number, ordinal: number): number {
  const { keyA, keyB } = world.accounts;
  return mix(stream.a, stream.b, mix(stream.b ^ keyB[account]!, stream.a, keyA[account]!, world.tick), ordinal);
}

/** Key of a reaction: (reader, key of the post reacted to). */
export function reactionKey(world: World, stream: Key, account: number, postKey: number): number {
  return mix(stream.a ^ world.accounts.keyB[account]!, stream.b, world.accounts.keyA[account]!, postKey);
}

/** Adds an original, untagged, ambient wish; the caller sets what differs. @returns its index in the table. */
export function wish(world: World, account: number, key: number): number {
  if (world.wishes.count === world.wishes.account.length) world.wishes = grown(world.wishes);
  const wishes = world.wishes;
  const i = wishes.count++;
  wishes.account[i] = account;
  wishes.key[i] = key;
  wishes.second[i] = Math.floor(toUnit(mix(world.keys.second.a, world.keys.second.b, key, 0)) * world.secondsPerTick);
  wishes.source[i] = 0;
  wishes.addressee[i] = -1;
  wishes.order[i] = -1;
  wishes.tagSet[i] = 0;
  wishes.kind[i] = ORIGINAL;
  wishes.frame[i] = AMBIENT;
  wishes.hand[i] = 0;
  wishes.intensity[i] = 0;
  wishes.veracity[i] = 255;
  wishes.about[i] = 0;
  wishes.slant[i] = 0;
  wishes.appealTimes[i] = 1;
  wishes.brave[i] = 1;
  wishes.free[i] = 1;
  wishes.fate[i] = 0;
  return i;
}

/** A view as a post carries it. */
export function slantOf(stance: number): number {
  return Math.round(stance * 127);
}

function grown(wishes: Wishes): Wishes {
  const larger = allocateWishes(wishes.account.length * 2);
  for (const name of Object.keys(larger) as (keyof Wishes)[]) {
    const column = larger[name];
    if (typeof column !== 'number') (column as Int32Array).set(wishes[name] as Int32Array);
  }
  larger.count = wishes.count;
  return larger;
}
