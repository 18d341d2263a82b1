/** What a visit sees besides the feed: the replies below opened posts, and the page of one tag (MODEL 3.10), each found by looking through all posts. */
import { below, mix, unit } from '../../src/random/draw.ts';
import { keyOf } from '../../src/random/key.ts';
import { add, bookUnits, cell, rowOf, type Books } from './books.ts';
import { groupAgainst, type Circumstances } from './circumstances.ts';
import type { Facts } from './facts.ts';
import type { Visit } from './hear.ts';
import type { Post } from './publish.ts';
import { NO_TRENDS, type Trending } from './trends.ts';

/** A visit and all it showed, in the order of reading. */
export interface Reading {
  readonly visit: Visit;
  readonly thread: readonly Post[];
  readonly page: readonly Post[];
}

export function lookAround(facts: Facts, posts: readonly Post[], visits: readonly Visit[], circumstances: Circumstances, books: Books, trending: Trending = NO_TRENDS): Reading[] {
  const thread = keyOf(facts.seed, 'thread', 'open');
  const pageTag = keyOf(facts.seed, 'page', 'tag');
  const pageHand = keyOf(facts.seed, 'hand', 'page');
  const repliesTo = groupBySource(posts);
  const words = new Map<string, number>();
  const wordOf = (tag: string): number => words.get(tag) ?? words.set(tag, keyOf('tag', tag).a).get(tag)!;

  const threadsOf = (visit: Visit): Post[] => {
    const { platform, keyA, keyB } = facts.accounts[visit.account]!;
    const { openShare, threadLength } = facts.plan.platforms.find(({ name }) => name === platform)!;
    return visit.feed.filter((post) => unit(thread.a ^ keyB, thread.b, keyA, post.key) < openShare).flatMap((post) =>
      (repliesTo.get(post.number) ?? []).filter((reply) => reply.kind === 'reply' && isReadable(reply, visit)).toReversed().slice(0, threadLength));
  };
  const isReadable = (post: Post, visit: Visit): boolean => post.at < visit.at && post.staleTick >= visit.tick && !circumstances.closure(post, visit.tick);

  const pageOf = (visit: Visit, seen: readonly Post[]): Post[] => {
    const { platform, origin } = facts.accounts[visit.account]!;
    const inFeed = new Set(seen.flatMap((post) => post.tags));
    const tags = [...new Set([...inFeed, ...trending.listed(platform, origin, visit.tick)])];
    const isRoom = facts.plan.platforms.find(({ name }) => name === facts.accounts[visit.account]!.platform)!.kind === 'room';
    if (!visit.opensPage || tags.length === 0 || isRoom) return [];
    const draw = (tag: string): number => mix(pageTag.a, pageTag.b, visit.key, wordOf(tag)) >>> 0;
    const tag = tags.toSorted((x, y) => draw(x) - draw(y))[0]!;
    if (!inFeed.has(tag)) trending.sent(platform, origin, visit.tick, tag);
    const candidates = posts.filter((post) => post.platform === platform && post.tags.includes(tag) && post.kind !== 'reshare' && isReadable(post, visit)).toReversed();
    const shown = candidates.slice(0, facts.plan.platforms.find(({ name }) => name === platform)!.pageLength);
    const lost = candidates.slice(shown.length);
    const row = rowOf(facts.plan, tag);
    const book = (camp: string, entry: string, units: number): void => add(books.pages, cell(visit.tick, platform, row, camp, entry), units);
    for (const post of candidates) book(post.camp, 'pagePotential', 1);
    for (const post of shown) book(post.camp, 'pageSeen', 1);
    for (const post of lost) {
      const before = shown[below(mix(pageHand.a, pageHand.b, visit.key, keyOf('camp', post.camp).a), shown.length)]!;
      book(post.camp, 'pageCrowdedOut', 1);
      add(books.hands, cell(visit.tick, platform, post.camp, row, 'pageCrowdedOut', groupAgainst(before, post.camp)), 1);
    }
    return shown;
  };

  return visits.map((visit): Reading => {
    const inThreads = threadsOf(visit);
    const page = pageOf(visit, [...visit.feed, ...inThreads]);
    for (const post of [...inThreads, ...page]) bookUnits(books, facts.plan, visit.tick, post, 'borrowed', 1);
    return { visit, thread: inThreads, page };
  });
}

function groupBySource(posts: readonly Post[]): Map<number, Post[]> {
  const groups = new Map<number, Post[]>();
  for (const post of posts) {
    if (!groups.has(post.source)) groups.set(post.source, []);
    groups.get(post.source)!.push(post);
  }
  return groups;
}
