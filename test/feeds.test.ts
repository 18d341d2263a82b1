/** A feed keeps the low 16 bits of an id: nothing may depend on where the ids stand, nor on whether entries are narrow or wide. */
import { expect, test } from 'vitest';
import { build } from '../src/engine/build.ts';
import { run, wake } from '../src/engine/run.ts';
import { allocatePosts } from '../src/model/posts.ts';
import type { World } from '../src/model/world.ts';
import { law, mechanismsOn, smallGroup, smallPlan, smallPlatform } from './small-plan.ts';

/** Books of every tick, and how often entries were forgotten because the ids went round. */
function course(first: number, wide: boolean): { readonly hash: number; readonly posts: number; readonly bits: number; readonly forgotten: number } {
  const plan = smallPlan({
    ticks: 60, staleHours: 6, platforms: [smallPlatform({ attention: 5, feedLength: 12 })],
    // Half of them hardly ever look: what stands in their feeds dies there.
    groups: [smallGroup('writers', 30, 'a', { postsPerDay: law(30), visitsPerDay: law(8) }), smallGroup('absent', 30, 'b', { postsPerDay: law(1), visitsPerDay: law(0.5) })],
    mechanisms: mechanismsOn(),
  });
  const world: World = build(plan, 'feeds');
  const { posts, feeds } = world;
  posts.next = posts.oldest = first;
  // As if the feeds held what is nearly 65,536 ids old: it has to be forgotten soon.
  feeds.least = first - 64_900;
  // A log with more slots than an entry has bits makes the entries wide at the first tick.
  if (wide) Object.assign(posts, { ...allocatePosts(100_000, plan.clock.ticks), next: first, oldest: first });
  let hash = 0x811c9dc5;
  let forgotten = 0;
  let { least } = feeds;
  run(world, wake(world), () => {
    for (const book of [world.ledger.flows, world.ledger.crowded, world.ledger.hands]) for (const units of book) hash = Math.imul(hash ^ units, 0x01000193);
    if (feeds.least !== least) forgotten++;
    least = feeds.least;
  });
  return { hash, posts: posts.next - first, bits: feeds.bits, forgotten };
}

test('books are the same wherever the ids stand, and whether entries are narrow or wide', () => {
  const plain = course(64_901, false);
  const round = course(131_072 - 700, false);
  const wide = course(131_072 - 700, true);
  expect(plain.posts).toBeGreaterThan(1400);
  expect([plain.forgotten, round.forgotten, wide.forgotten]).toEqual([1, 1, 0]);
  expect([plain.bits, round.bits, wide.bits]).toEqual([0xffff, 0xffff, 0x7fffffff]);
  expect([round.hash, wide.hash]).toEqual([plain.hash, plain.hash]);
});
