/**
 * The oracle's trending lists: for every platform, place and tick told anew from the posts, with plain sets and sorted
 * arrays, and who lost a place to whom (the rule of MODEL 3.10 as src/model/platforms/trending.ts states it).
 */
import { mix } from '../../src/random/draw.ts';
import { keyOf } from '../../src/random/key.ts';
import { add, cell, rowOf, type Books } from './books.ts';
import type { Facts } from './facts.ts';
import type { Post } from './publish.ts';

export interface Trending {
  /** Tags shown to readers of a place in a tick, best first. */
  listed(platform: string, origin: string, tick: number): readonly string[];
  /** Notes that the list alone sent a visit to the page of a tag. */
  sent(platform: string, origin: string, tick: number, tag: string): void;
}

export const NO_TRENDS: Trending = { listed: () => [], sent() {} };

interface Lists {
  /** By tick: what was shown, and who had lost to whom while it was. */
  readonly shown: string[][];
  readonly lost: Map<string, string>[];
  readonly visits: Map<string, number>[];
}

/** @returns what readers saw, and `book`, which writes the table once all visits are told */
export function trendsOf(facts: Facts, posts: readonly Post[]): Trending & { book(books: Books): void } {
  const values = facts.plan.mechanisms['trending'];
  if (!values || Math.floor(values['places']!) === 0) return { ...NO_TRENDS, book() {} };
  const origins = [...new Set([...facts.plan.groups, ...facts.plan.forces].map(({ origin }) => origin))];
  const lists = new Map(facts.plan.platforms.filter(({ kind }) => kind === 'microblog').flatMap(({ name }) => origins.map((origin): [string, Lists] => [cell(name, origin), listsAt(facts, posts, name, origin, values)])));
  return {
    listed: (platform, origin, tick) => lists.get(cell(platform, origin))?.shown[tick] ?? [],
    sent: (platform, origin, tick, tag) => {
      const visits = lists.get(cell(platform, origin))!.visits[tick]!;
      visits.set(tag, (visits.get(tag) ?? 0) + 1);
    },
    book(books) {
      for (const [place, { shown, lost, visits }] of lists) {
        const [platform, origin] = place.split(' | ') as [string, string];
        const minutes = facts.plan.clock.tickMinutes;
        for (let tick = 0; tick < facts.ticks.length; tick++) {
          shown[tick]!.forEach((tag, i) => add(books.trending, cell(tick, platform, rowOf(facts.plan, tag), i + 1, 'none', origin, 'minutes'), minutes));
          for (const [tag, by] of lost[tick]!) {
            const key = (entry: string): string => cell(tick, platform, rowOf(facts.plan, tag), 0, rowOf(facts.plan, by), origin, entry);
            add(books.trending, key('minutesLost'), minutes);
            add(books.trending, key('visitsLost'), visits[tick]!.get(by) ?? 0);
          }
        }
      }
    },
  };
}

function listsAt(facts: Facts, posts: readonly Post[], platform: string, origin: string, values: Readonly<Record<string, number>>): Lists {
  const tie = keyOf(facts.seed, 'trending', 'tie');
  const hours = facts.plan.clock.tickMinutes / 60;
  const stale = Math.ceil((facts.plan.staleHours * 60) / facts.plan.clock.tickMinutes);
  const window = Math.max(1, Math.min(stale, Math.round(values['windowHours']! / hours)));
  const own = posts.filter((post) => post.platform === platform && facts.accounts[post.account]!.origin === origin);
  const tags = [...new Set(own.flatMap((post) => post.tags))];
  const byTick = facts.ticks.map((): Post[] => []);
  for (const post of own) if (post.tags.length > 0) byTick[post.tick]!.push(post);
  const past = new Map<string, number>();
  const shown: string[][] = [[]];
  const lost: Map<string, string>[] = [new Map()];
  facts.ticks.forEach((_, tick) => {
    const recent = byTick.slice(Math.max(0, tick - window + 1), tick + 1).flat();
    const users = new Map(tags.map((tag) => [tag, new Set(recent.filter((post) => post.tags.includes(tag)).map((post) => post.account)).size]));
    const least = values['leastAccounts']!;
    const score = new Map(tags.map((tag) => [tag, tick === 0 ? 0 : (users.get(tag)! + least) / ((past.get(tag) ?? 0) + least)]));
    const weight = Math.max(1 - Math.exp((-Math.LN2 * hours) / values['pastHours']!), 1 / (tick + 1));
    for (const tag of tags) past.set(tag, (past.get(tag) ?? 0) + weight * (users.get(tag)! - (past.get(tag) ?? 0)));
    const word = (tag: string): number => mix(tie.a, tie.b, keyOf('tag', tag).a, tick) >>> 0;
    const order = (x: string, y: string): number => score.get(y)! - score.get(x)! || word(x) - word(y);
    const qualified = tags.filter((tag) => users.get(tag)! > 0 && score.get(tag)! >= values['burst']!).sort(order);
    const next = qualified.slice(0, Math.floor(values['places']!));
    lost.push(losses(qualified, shown[tick]!, next, lost[tick]!));
    shown.push(next);
  });
  return { shown, lost, visits: shown.map(() => new Map()) };
}

/** A loss lasts while the tag would qualify and its displacer is listed; new ones are dealt to who came in, from the last place up. */
function losses(qualified: readonly string[], before: readonly string[], next: readonly string[], old: ReadonlyMap<string, string>): Map<string, string> {
  const outside = qualified.filter((tag) => !next.includes(tag));
  const kept = new Map([...old].filter(([tag, by]) => outside.includes(tag) && next.includes(by)));
  const waiting = outside.filter((tag) => !kept.has(tag) && (before.includes(tag) || old.has(tag)));
  const cameIn = next.filter((tag) => !before.includes(tag)).toReversed();
  waiting.slice(0, cameIn.length).forEach((tag, i) => kept.set(tag, cameIn[i]!));
  return kept;
}
