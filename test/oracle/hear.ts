/**
 * The oracle's feeds, by pull: nothing is pushed and no feed exists between visits. At each visit of a hearer, what the
 * followed speakers published since the last one is collected, and the fate of every (post, hearer) of that span is told.
 */
import { below, mix } from '../../src/random/draw.ts';
import { keyOf, type Key } from '../../src/random/key.ts';
import { groupAgainst, type Circumstances } from './circumstances.ts';
import type { Facts } from './facts.ts';
import type { Post, Published } from './publish.ts';
import { ranker, type Order } from './rank.ts';

/** One unit: created at publish, closed once. */
export interface Unit {
  readonly post: Post;
  readonly hearer: number;
  fate: 'inFlight' | 'seen' | 'crowdedOut' | 'offline' | 'suspended' | 'left';
  tick: number;
  by: string;
}

/** One visit, with the posts seen in the feed in the order in which it shows them. */
export interface Visit {
  readonly account: number;
  readonly tick: number;
  readonly at: number;
  readonly key: number;
  readonly opensPage: boolean;
  readonly feed: readonly Post[];
}

export function hearAll(facts: Facts, published: Published, circumstances: Circumstances): { units: Unit[]; visits: Visit[] } {
  const units = facts.accounts.map(() => new Map<number, Unit>());
  for (const post of published.posts) for (const hearer of post.audience) units[hearer]!.set(post.number, { post, hearer, fate: 'inFlight', tick: -1, by: '' });
  const secondsPerTick = facts.plan.clock.tickMinutes * 60;
  const crowding = keyOf(facts.seed, 'hand', 'crowding');
  const bySpeaker = sorted(facts, published, (post) => (post.kind === 'reply' ? -1 : post.account));
  const toHearer = sorted(facts, published, (post) => (post.kind === 'reply' ? post.addressee : -1));
  const visits = facts.ticks.flatMap((fact, tick) => fact.visits
    .toSorted((x, y) => x.second - y.second || (x.key >>> 0) - (y.key >>> 0))
    .map((visit) => ({ ...visit, tick, at: tick * secondsPerTick + visit.second })));
  const rank = ranker(facts, published.posts);
  const last = facts.accounts.map(() => 0);
  const everFollowed = facts.accounts.map(({ row }) => [...new Set([...new Set(facts.ticks.map((fact) => fact.speakers))].flatMap((speakers) => [...speakers[row]!]))]);
  const followed = (speaker: number, hearer: number): Post[] => between(bySpeaker[speaker]!, last[hearer]!, Infinity).filter((post) => facts.ticks[post.tick]!.speakers[hearer]!.has(speaker));
  const pulled = (hearer: number, until: number): Post[] => [...everFollowed[hearer]!.map((speaker) => followed(speaker, hearer)), toHearer[hearer]!]
    .flatMap((list) => between(list, last[hearer]!, until)).sort((x, y) => x.number - y.number);
  const told = visits.map((visit): Visit => {
    const feed = tell(facts, circumstances, crowding, visit.account, units[visit.account]!, pulled(visit.account, visit.at), visit.tick, rank(visit));
    last[visit.account] = visit.at;
    return { ...visit, feed };
  });
  for (const { row } of facts.accounts) tell(facts, circumstances, crowding, row, units[row]!, pulled(row, Infinity), facts.ticks.length);
  return { units: units.flatMap((of) => [...of.values()]), visits: told };
}

/** Tells the fate of what arrived between two visits. @returns what the visit shows, in its order (nothing, if there is none: the run ended). */
function tell(facts: Facts, circumstances: Circumstances, crowding: Key, hearer: number, units: ReadonlyMap<number, Unit>, arrived: readonly Post[], tick: number, inOrder?: Order): Post[] {
  const { platform, keyA, keyB } = facts.accounts[hearer]!;
  const { attention, feedLength } = facts.plan.platforms.find(({ name }) => name === platform)!;
  const handOf = (lost: Post, newer: readonly Post[]): string =>
    groupAgainst(newer[below(mix(crowding.a ^ keyB, crowding.b, keyA, lost.key), newer.length)]!, lost.camp);
  const close = (post: Post, fate: Unit['fate'], when: number, by = ''): void => {
    const unit = units.get(post.number)!;
    if (unit.fate !== 'inFlight') throw new Error(`post ${post.number} closes twice for account ${hearer}: ${unit.fate}, then ${fate}`);
    Object.assign(unit, { fate, tick: when, by });
  };
  const withoutStale = (entries: readonly Post[], now: number): Post[] => entries.filter((post) => {
    if (post.staleTick < now) close(post, 'offline', post.staleTick);
    return post.staleTick >= now;
  });

  let open: Post[] = [];
  for (const post of arrived) {
    const state = facts.ticks[post.tick]!.states[hearer];
    if (state === 'cutOff' && units.has(post.number)) close(post, 'offline', post.tick);
    if (state !== 'active') continue;
    open = withoutStale(open, post.tick);
    if (open.length === feedLength) {
      const [oldest, ...rest] = open;
      close(oldest!, 'crowdedOut', post.tick, handOf(oldest!, [...rest, post]));
      open = rest;
    }
    open.push(post);
  }
  open = withoutStale(open, tick);
  if (!inOrder) return [];
  const readable: Post[] = [];
  for (const post of open.toReversed()) {
    const closure = circumstances.closure(post, tick);
    if (closure) close(post, closure.cause, tick, closure.by);
    else readable.push(post);
  }
  const shown = inOrder(readable).slice(0, attention);
  readable.forEach((post, place) => {
    if (shown.includes(post)) close(post, 'seen', tick);
    else close(post, 'crowdedOut', tick, place < attention ? 'the ranker' : handOf(post, readable.slice(0, place)));
  });
  return shown;
}

/** Posts by the account that `whose` names, in order of publication. */
function sorted(facts: Facts, published: Published, whose: (post: Post) => number): Post[][] {
  const lists: Post[][] = facts.accounts.map(() => []);
  for (const post of published.posts) lists[whose(post)]?.push(post);
  return lists;
}

/** The part of a list in order of time that falls into [from, until), found by halving. */
function between(list: readonly Post[], from: number, until: number): Post[] {
  const firstAt = (second: number): number => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.at < second) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return list.slice(firstAt(from), firstAt(until));
}
