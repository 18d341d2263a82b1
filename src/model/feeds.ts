/**
 * Feeds: one ring of posts per account, newest last. An entry below `posts.oldest` is dead and takes no place.
 *
 * An entry holds the low 16 bits of a post's id as long as the ring of the log is no longer than that, which halves what
 * an account costs and what delivery has to load; in larger worlds it holds the id. So that the low bits tell one post
 * from another, entries that died are forgotten before the ids have gone round (rarely: once in `65,536 - live` posts).
 */
import type { Accounts } from './accounts.ts';
import type { Posts } from './posts.ts';

export interface Feeds {
  /** Places per account (the longest feed of any platform). */
  readonly stride: number;
  /** Places per account, by platform. */
  readonly places: Int32Array;
  entries: Uint16Array | Int32Array;
  /** Which bits of an id an entry holds. */
  bits: number;
  /** No entry is of an older post. */
  least: number;
  /** Next place to write, 0..stride - 1. */
  readonly head: Uint16Array;
  readonly length: Uint16Array;
}

const NARROW = 0xffff;
const WIDE = 0x7fffffff;

/** @param places places per account, by platform */
export function allocateFeeds(accounts: number, places: readonly number[]): Feeds {
  const stride = Math.max(...places);
  return { stride, places: Int32Array.from(places), entries: new Uint16Array(accounts * stride), bits: NARROW, least: 1, head: new Uint16Array(accounts), length: new Uint16Array(accounts) };
}

/** Id of the post that an entry stands for. */
export function idOfEntry({ bits }: Feeds, posts: Posts, entry: number): number {
  const newest = posts.next - 1;
  return newest - ((newest - entry) & bits);
}

/** Before `more` posts are published, and after the log has made room for them: keeps entries apart. */
export function reserveEntries({ feeds, posts, accounts }: { readonly feeds: Feeds; readonly posts: Posts; readonly accounts: Accounts }, more: number): void {
  if (feeds.bits === WIDE) return;
  if (posts.mask > NARROW) widen(feeds, posts);
  else if (posts.next + more - feeds.least > NARROW) forgetDead(feeds, posts, accounts);
}

function forgetDead(feeds: Feeds, posts: Posts, { platform }: Accounts): void {
  const { length, head, entries, stride } = feeds;
  for (let account = 0; account < length.length; account++) {
    if (length[account] === 0) continue;
    const places = feeds.places[platform[account]!]!;
    while (length[account]! > 0) {
      const place = head[account]! - length[account]!;
      const last = entries[account * stride + (place < 0 ? place + places : place)]!;
      if (idOfEntry(feeds, posts, last) >= posts.oldest) break;
      length[account]!--;
    }
  }
  feeds.least = posts.oldest;
}

function widen(feeds: Feeds, posts: Posts): void {
  feeds.entries = Int32Array.from(feeds.entries, (entry) => idOfEntry(feeds, posts, entry));
  feeds.bits = WIDE;
}
