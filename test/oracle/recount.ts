/** Counts open units again, from the feeds: how many of them hold each live post. */
import type { World } from '../../src/model/world.ts';

/** @returns every live post whose counter of open units differs from the feeds, as sentences. */
export function miscounted(world: World): string[] {
  const { feeds, accounts, plan, posts } = world;
  const held = new Map<number, number>();
  for (let account = 0; account < accounts.count; account++) {
    const limit = plan.platforms[accounts.platform[account]!]!.feedLength;
    for (let n = 1; n <= feeds.length[account]!; n++) {
      const id = feeds.entries[account * feeds.stride + ((feeds.head[account]! - n + limit) % limit)]!;
      if (id >= posts.oldest) held.set(id, (held.get(id) ?? 0) + 1);
    }
  }
  const found: string[] = [];
  for (let id = posts.oldest; id < posts.next; id++) {
    const open = posts.open[id & posts.mask]!;
    if (open !== (held.get(id) ?? 0)) found.push(`tick ${world.tick}: post ${id} has ${open} open units, feeds hold ${held.get(id) ?? 0}`);
  }
  return found;
}
