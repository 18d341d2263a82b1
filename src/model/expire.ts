/** Expiry: all posts of one tick turn stale together; what is still in flight of them ends as `offline`. */
import { expireFromCascade } from './cascades.ts';
import { ENTRIES, OFFLINE } from './ledger.ts';
import { expireNodes } from './pages.ts';
import { dayOfTick, type World } from './world.ts';

/** Books and forgets the posts that are `staleTicks` old at the end of this tick. */
export function expirePosts(world: World): void {
  const { posts, ledger, cascades, pages } = world;
  const born = world.tick - world.staleTicks;
  if (born < 0) return;
  const until = posts.firstOfTick[born + 1]!;
  expireNodes(pages, pages.firstNodeOfTick[born + 1]!);
  const day = dayOfTick(world, born);
  for (let id = posts.oldest; id < until; id++) {
    const slot = id & posts.mask;
    ledger.flows[posts.cell[slot]! * ENTRIES + OFFLINE]! += posts.open[slot]!;
    posts.open[slot] = 0;
    countSeen(world, slot, day);
    expireFromCascade(cascades, posts.cascade[slot]!);
  }
  posts.oldest = until;
}

/** Adds what a post reached to its day's rate. */
function countSeen({ posts, ledger }: World, slot: number, day: number): void {
  ledger.seenOfDay[day * ledger.cellCount + posts.cell[slot]!]! += posts.seen[slot]!;
}

/** At the end of a run: the posts still live count too. */
export function countLive(world: World): void {
  const { posts, secondsPerTick } = world;
  for (let id = posts.oldest; id < posts.next; id++) {
    const slot = id & posts.mask;
    countSeen(world, slot, dayOfTick(world, Math.floor(posts.second[slot]! / secondsPerTick)));
  }
}
