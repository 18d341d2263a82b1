/**
 * The oracle: the books of a run told from its facts and from MODEL.md section 3 alone, one record per (post, hearer).
 * Slow, plain, and of another design than the engine: it pulls where the engine pushes, after the run instead of within.
 */
import { bookHand, bookUnits, openBooks, rowsOf, type Books } from './books.ts';
import { circumstancesOf } from './circumstances.ts';
import { expectedSeen } from './expected-seen.ts';
import type { Facts } from './facts.ts';
import { fearHands } from './fear.ts';
import { hearAll, type Unit } from './hear.ts';
import { lookAround, type Reading } from './look.ts';
import { trendsOf } from './trends.ts';
import { publishAll, type Post, type Published } from './publish.ts';

export interface Verdict {
  readonly books: Books;
  readonly published: Published;
  readonly units: readonly Unit[];
  readonly readings: readonly Reading[];
  /** 'tick | platform | camp | tag' -> expected seen of what was not written; NaN where undefined. */
  readonly expectedSeen: ReadonlyMap<string, number>;
}

export function judge(facts: Facts): Verdict {
  const { plan } = facts;
  const books = openBooks();
  const circumstances = circumstancesOf(facts);
  const published = publishAll(facts);
  const { units, visits } = hearAll(facts, published, circumstances);
  const trends = trendsOf(facts, published.posts);
  const readings = lookAround(facts, published.posts, visits, circumstances, books, trends);
  trends.book(books);
  const handOfFear = fearHands(facts, readings);

  for (const wish of published.withheld) {
    const size = wish.audience.length;
    bookUnits(books, plan, wish.tick, wish, 'potential', size);
    bookUnits(books, plan, wish.tick, wish, wish.cause, size);
    if (wish.fearAndClimate) bookUnits(books, plan, wish.tick, wish, 'fearAndClimate', size);
    if (wish.cause === 'silencedByFear') bookHand(books, wish.tick, wish, wish.cause, handOfFear(facts.accounts[wish.account]!.person, wish.tick), size);
    if (wish.cause === 'suspended') bookHand(books, wish.tick, wish, wish.cause, facts.ticks[wish.tick]!.closedBy[wish.account]!, size);
  }
  const unitsOf = new Map(published.posts.map((post): [Post, Unit[]] => [post, []]));
  for (const unit of units) unitsOf.get(unit.post)!.push(unit);
  for (const post of published.posts) bookPost(books, facts, post, unitsOf.get(post)!);
  return { books, published, units, readings, expectedSeen: expectedSeen(facts, published, units, (tags) => rowsOf(plan, tags)) };
}

/** The units of one post: potential and published once, in flight at the end of every tick until they close, and closed under one entry. */
function bookPost(books: Books, facts: Facts, post: Post, units: readonly Unit[]): void {
  const { plan } = facts;
  bookUnits(books, plan, post.tick, post, 'potential', units.length);
  bookUnits(books, plan, post.tick, post, 'published', units.length);
  for (let tick = post.tick; tick < facts.ticks.length; tick++) {
    const open = units.filter((unit) => unit.fate === 'inFlight' || unit.tick > tick).length;
    if (open === 0) break;
    bookUnits(books, plan, tick, post, 'inFlight', open);
  }
  for (const { fate, tick, by } of units) {
    if (fate === 'inFlight') continue;
    bookUnits(books, plan, tick, post, fate, 1);
    if (fate === 'crowdedOut' || fate === 'suspended') bookHand(books, tick, post, fate, by, 1);
  }
}
