/** Feeds: one ring of post ids per account, newest last. An entry below `posts.oldest` is dead and takes no place. */
export interface Feeds {
  /** Places per account (the longest feed of any platform). */
  readonly stride: number;
  readonly entries: Int32Array;
  /** Next place to write, 0..stride - 1. */
  readonly head: Uint16Array;
  readonly length: Uint16Array;
}

export function allocateFeeds(accounts: number, stride: number): Feeds {
  return { stride, entries: new Int32Array(accounts * stride), head: new Uint16Array(accounts), length: new Uint16Array(accounts) };
}
