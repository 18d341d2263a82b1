/** Finished cascades, counted from the posts alone: a cascade is finished when the last of its posts has turned stale within the run. */
import type { Facts } from './facts.ts';
import type { Post } from './publish.ts';

/** @returns number of finished cascades that an original started, by 'size n' and 'depth n'. */
export function finishedCascades(facts: Facts, posts: readonly Post[]): Map<string, number> {
  const cascades = new Map<number, { counted: boolean; size: number; depth: number; ends: number }>();
  const place = new Map<number, { root: number; depth: number }>();
  for (const post of posts) {
    const from = post.kind === 'reshare' || post.kind === 'quote' ? place.get(post.source) : undefined;
    const own = from ? { root: from.root, depth: from.depth + 1 } : { root: post.number, depth: 0 };
    place.set(post.number, own);
    const cascade = cascades.get(own.root) ?? { counted: post.kind === 'original', size: 0, depth: 0, ends: 0 };
    cascades.set(own.root, { ...cascade, size: cascade.size + 1, depth: Math.max(cascade.depth, own.depth), ends: Math.max(cascade.ends, post.staleTick) });
  }
  const tally = new Map<string, number>();
  for (const { counted, size, depth, ends } of cascades.values()) {
    if (!counted || ends >= facts.ticks.length) continue;
    for (const key of [`size ${size}`, `depth ${depth}`]) tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return tally;
}
