/** How an operator finds somebody to act against: on the pages of the order's tags. */
import { mix } from '../random/draw.ts';
import type { World } from './world.ts';

/** Posts of a page that an operator looks through for a target (assumed). */
const SEARCHED = 100;

/** A post of the target camp among the newest on the pages of the order's tags: the one whose keyed word is least; 0 if there is none. */
export function pickTarget(world: World, o: number, platform: number, word: number): number {
  const { pages, posts, hashtags } = world;
  const order = world.orders[o]!;
  let chosen = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let t = hashtags.start[order.tagSet]!; t < hashtags.start[order.tagSet + 1]!; t++) {
    const page = platform * hashtags.count + hashtags.list[t]!;
    let node = pages.newest[page]!;
    for (let n = 0; node !== 0 && n < SEARCHED; n++, node = pages.older[node & pages.mask]!) {
      if (order.target >= 0 && pages.camp[node & pages.mask] !== order.target) continue;
      const id = pages.post[node & pages.mask]!;
      const draw = mix(word, word, posts.key[id & posts.mask]!, 0) >>> 0;
      if (draw >= least) continue;
      least = draw;
      chosen = id;
    }
  }
  return chosen;
}
