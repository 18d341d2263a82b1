/**
 * The post log: a ring of columns, one per trait of a post.
 *
 * A post's id counts up from 1 and is never reused; its slot is `id & mask`. Ids are given in the order of
 * (second, keyed tie-break), so a larger id is a newer post. All posts of a tick turn stale together, so the live posts
 * are always the ids `oldest` .. `next - 1`: an entry in a feed is dead exactly when its id is below `oldest`, and a
 * slot is reused only after every unit of its post is booked.
 */
export interface Posts {
  mask: number;
  /** Least id that is not yet stale. */
  oldest: number;
  next: number;
  /** Reshares of the post that was reshared most, since the start of the run. */
  mostReshares: number;
  /** First id of each tick; one more entry than ticks begun. */
  readonly firstOfTick: Int32Array;
  author: Int32Array;
  /** Keyed word of identity: reading draws are keyed by it. */
  key: Int32Array;
  /** Seconds from the start of the run. */
  second: Int32Array;
  /** Record of its cascade (cascades.ts). */
  cascade: Int32Array;
  /** Units still in flight. */
  open: Int32Array;
  /** Units seen so far. */
  seen: Int32Array;
  /** Id of the newest reply to it, 0 = none. */
  replies: Int32Array;
  /** Of a reply: id of the reply before it in the same thread, 0 = none. Of a reshare: account whose words it passes on. */
  refersTo: Int32Array;
  /** Index of the tag set. */
  tagSet: Uint16Array;
  /** Index of the ledger cell (platform, camp, tag row). */
  cell: Uint16Array;
  /** Times it was reshared, saturating. */
  reshares: Uint16Array;
  /** ORIGINAL, RESHARE, REPLY, QUOTE. */
  kind: Uint8Array;
  frame: Uint8Array;
  /** Which hand wrote it (index into Hands.labels): its force, ambient, or volunteers of a camp. */
  hand: Uint8Array;
  /** 0..255 for 0..1. */
  appeal: Uint8Array;
  /** Intensity of insult or shock, 0..255 for 0..1. */
  intensity: Uint8Array;
  /** How true its claim is, 0..255 for 0..1: 255 = relayed, 0 = staged. */
  veracity: Uint8Array;
  /** Group it speaks about, counted from 1; 0 = nobody. */
  about: Uint8Array;
  /** View it carries, -127..127 for -1..1; 0 for ambient posts. */
  slant: Int8Array;
  /** Steps from the root of its cascade, saturating. */
  depth: Uint8Array;
  /** 0 = readable; AUTHOR_CLOSED = its author was closed; else the hand that had it removed. One look tells a feed whether to show it. */
  removed: Uint8Array;
}

export const AUTHOR_CLOSED = 255;

export const ORIGINAL = 0;
export const RESHARE = 1;
export const REPLY = 2;
export const QUOTE = 3;
export const KIND_NAMES: readonly string[] = ['original', 'reshare', 'reply', 'quote'];

const COLUMNS = ['author', 'key', 'second', 'cascade', 'open', 'seen', 'replies', 'refersTo', 'tagSet', 'cell', 'reshares', 'kind', 'frame', 'hand', 'appeal', 'intensity', 'veracity', 'about', 'slant', 'depth', 'removed'] as const;

/** @param capacity least number of live posts to hold; rounded up to a power of two. */
export function allocatePosts(capacity: number, ticks: number): Posts {
  const size = powerOfTwo(capacity);
  return {
    mask: size - 1,
    oldest: 1,
    next: 1,
    mostReshares: 0,
    firstOfTick: new Int32Array(ticks + 2),
    author: new Int32Array(size),
    key: new Int32Array(size),
    second: new Int32Array(size),
    cascade: new Int32Array(size),
    open: new Int32Array(size),
    seen: new Int32Array(size),
    replies: new Int32Array(size),
    refersTo: new Int32Array(size),
    tagSet: new Uint16Array(size),
    cell: new Uint16Array(size),
    reshares: new Uint16Array(size),
    kind: new Uint8Array(size),
    frame: new Uint8Array(size),
    hand: new Uint8Array(size),
    appeal: new Uint8Array(size),
    intensity: new Uint8Array(size),
    veracity: new Uint8Array(size),
    about: new Uint8Array(size),
    slant: new Int8Array(size),
    depth: new Uint8Array(size),
    removed: new Uint8Array(size),
  };
}

/** Account whose words a post carries: its author, or, of a reshare, the author of what is passed on. */
export function voiceOf(posts: Posts, slot: number): number {
  return posts.kind[slot] === RESHARE ? posts.refersTo[slot]! : posts.author[slot]!;
}

/** Bytes of one slot. */
export const POST_BYTES = 4 * 8 + 2 * 3 + 10;

/** Makes room for `more` further live posts: doubles the ring and moves the live slots. Called between stages only. */
export function reservePosts(posts: Posts, more: number): void {
  const needed = posts.next - posts.oldest + more;
  if (needed <= posts.mask + 1) return;
  const grown = allocatePosts(needed + (needed >> 1), 0);
  for (let id = posts.oldest; id < posts.next; id++) {
    const from = id & posts.mask;
    const to = id & grown.mask;
    for (const column of COLUMNS) grown[column][to] = posts[column][from]!;
  }
  for (const column of COLUMNS) (posts as unknown as Record<string, unknown>)[column] = grown[column];
  posts.mask = grown.mask;
}

export function powerOfTwo(least: number): number {
  let size = 64;
  while (size < least) size *= 2;
  return size;
}
