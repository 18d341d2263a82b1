/** Feeds: one ring of post ids per account, newest last. An entry below `posts.oldest` is dead and takes no place. */
export interface Feeds {
  /** Places per account (the longest feed of any platform). */
  readonly stride: number;
  /** Places per account, by platform. */
  readonly places: Int32Array;
  readonly entries: Int32Array;
  /** Next place to write, 0..stride - 1. */
  readonly head: Uint16Array;
  readonly length: Uint16Array;
}

/** @param places places per account, by platform */
export function allocateFeeds(accounts: number, places: readonly number[]): Feeds {
  const stride = Math.max(...places);
  return { stride, places: Int32Array.from(places), entries: new Int32Array(accounts * stride), head: new Uint16Array(accounts), length: new Uint16Array(accounts) };
}
