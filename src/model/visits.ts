import { AMBIENT } from './frames.ts';
import type { Ledger } from './ledger.ts';
import type { Posts } from './posts.ts';

/** Visits of this tick, and what one visit reads. */
export interface Visits {
  count: number;
  account: Int32Array;
  second: Int32Array;
  /** 1 where the visit goes on to a tag page. */
  opensPage: Uint8Array;
  /** Keyed word of the visit. */
  key: Int32Array;
  /** What each visit saw in its feed, newest first: seen[from[i] .. from[i] + count of i). */
  from: Int32Array;
  seenCount: Int32Array;
  seen: Int32Array;
  seenTotal: number;
}

export function allocateVisits(capacity: number): Visits {
  const column = (): Int32Array => new Int32Array(capacity);
  return { count: 0, account: column(), second: column(), opensPage: new Uint8Array(capacity), key: column(), from: column(), seenCount: column(), seen: new Int32Array(capacity * 16), seenTotal: 0 };
}

export function addVisit(visits: Visits, account: number, second: number, opensPage: boolean, key: number): void {
  if (visits.count === visits.account.length) {
    const larger = allocateVisits(visits.count * 2);
    larger.account.set(visits.account);
    larger.second.set(visits.second);
    larger.opensPage.set(visits.opensPage);
    larger.key.set(visits.key);
    Object.assign(visits, { ...larger, count: visits.count });
  }
  const i = visits.count++;
  visits.account[i] = account;
  visits.second[i] = second;
  visits.opensPage[i] = opensPage ? 1 : 0;
  visits.key[i] = key;
}

/** Opens the list of what visit i sees, with room for `most` posts. @returns where to write the first. */
export function beginSeen(visits: Visits, i: number, most: number): number {
  if (visits.seenTotal + most > visits.seen.length) {
    const larger = new Int32Array(visits.seen.length * 2 + most);
    larger.set(visits.seen);
    visits.seen = larger;
  }
  visits.from[i] = visits.seenTotal;
  return visits.seenTotal;
}

/**
 * Hands what visit i saw over to the readings.
 * @returns whether a post among it has replies that can be opened
 */
export function takeSeen(visits: Visits, i: number, readings: Readings, posts: Posts): boolean {
  const { seen } = visits;
  const { post, where } = readings;
  const { replies, mask, oldest } = posts;
  const from = visits.from[i]!;
  const count = visits.seenCount[i]!;
  let threads = 0;
  for (let n = 0; n < count; n++) {
    const id = seen[from + n]!;
    post[n] = id;
    where[n] = IN_FEED;
    if (replies[id & mask]! >= oldest) threads++;
  }
  readings.count = count;
  return threads > 0;
}

/** Lists what is about the conflict among the readings, with what most mechanisms ask of it. */
export function listOpinions(readings: Readings, posts: Posts, { campOf }: Ledger): void {
  const { post, opinion, opinionSlot, opinionCamp, opinionFrame } = readings;
  const { frame, cell, mask } = posts;
  let count = 0;
  let frames = 0;
  for (let i = 0; i < readings.count; i++) {
    const slot = post[i]! & mask;
    const read = frame[slot]!;
    if (read === AMBIENT) continue;
    opinion[count] = i;
    opinionSlot[count] = slot;
    opinionCamp[count] = campOf[cell[slot]!]!;
    opinionFrame[count++] = read;
    frames |= 1 << read;
  }
  readings.opinionCount = count;
  readings.frames = frames;
}

/** Where a post was read. */
export const IN_FEED = 0;
export const ON_PAGE = 1;
export const IN_THREAD = 2;

/** Posts read in one visit: first the feed, newest first, then opened threads, then a tag page. */
export interface Readings {
  account: number;
  person: number;
  /** Seconds from the start of the run. */
  second: number;
  count: number;
  readonly post: Int32Array;
  readonly where: Uint8Array;
  /** Places in `post` of what is about the conflict (frame not ambient), in order: most mechanisms care for these only. */
  opinionCount: number;
  readonly opinion: Int32Array;
  /** Of each of them: slot in the log, camp of the author, frame. */
  readonly opinionSlot: Int32Array;
  readonly opinionCamp: Uint8Array;
  readonly opinionFrame: Uint8Array;
  /** Frames among them, a bit each (frames.ts): who needs some of them is called only where one was seen. */
  frames: number;
}

export function allocateReadings(capacity: number): Readings {
  return { account: 0, person: 0, second: 0, count: 0, post: new Int32Array(capacity), where: new Uint8Array(capacity), opinionCount: 0, opinion: new Int32Array(capacity), opinionSlot: new Int32Array(capacity), opinionCamp: new Uint8Array(capacity), opinionFrame: new Uint8Array(capacity), frames: 0 };
}
