/** A post comes into the open for whoever does not follow its author: in its source's thread or count, and on its tags' pages. */
import { enterPage } from './pages.ts';
import { REPLY, RESHARE } from './posts.ts';
import { campOf, type World } from './world.ts';

/** Called for every post of the tick in the order of seconds, between the visits that may and may not see it. */
export function appear(world: World, id: number): void {
  const { posts, wishes } = world;
  const slot = id & posts.mask;
  const kind = posts.kind[slot]!;
  const source = wishes.source[world.publishedWish[id - posts.firstOfTick[world.tick]!]!]!;
  if (source >= posts.oldest) announce(world, id, slot, kind, source);
  if (kind !== RESHARE) enterPages(world, id, slot);
}

/** Links a reply into its thread; counts a reshare or quote on its source. */
function announce(world: World, id: number, slot: number, kind: number, source: number): void {
  const { posts } = world;
  const at = source & posts.mask;
  if (kind === REPLY) {
    posts.refersTo[slot] = posts.replies[at]!;
    posts.replies[at] = id;
  } else if (posts.reshares[at]! < 65535 && ++posts.reshares[at]! > posts.mostReshares) posts.mostReshares = posts.reshares[at]!;
}

function enterPages(world: World, id: number, slot: number): void {
  const { hashtags, pages, plan, accounts } = world;
  const set = world.posts.tagSet[slot]!;
  const author = world.posts.author[slot]!;
  const camp = campOf(world, author);
  const platform = accounts.platform[author]!;
  // A room has no public page.
  if (plan.platforms[platform]!.kind === 'room') return;
  const base = platform * hashtags.count;
  for (let i = hashtags.start[set]!; i < hashtags.start[set + 1]!; i++) enterPage(pages, base + hashtags.list[i]!, id, camp);
}
