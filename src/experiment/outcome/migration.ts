/** Where each camp's words are: the part of its posts on the conflict (or with one tag) that it writes on a platform, and its open accounts there. */
import type { Plan } from '../../model/plan.ts';
import type { Window } from './buckets.ts';
import { eachOfMeasure, readWords, Sums } from './fold.ts';
import type { Line, LineRow } from './line-row.ts';
import { lineRows } from './line-row.ts';
import { bucketLevels, bucketShares, levelWithin, sumWithin } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

/** Platforms told of at most. */
const TOLD = 2;

export type MigrationMeasure = 'wordsThere' | 'accountsThere';

/** Over the main window, and over the week before it (null where there is none, or nothing was written). */
export interface MigrationTotal extends Line<'wordsThere'> {
  readonly words: number | null;
  readonly wordsBefore: number | null;
  /** Mean number of open accounts; null also where one tag is told of. */
  readonly accounts: number | null;
  readonly accountsBefore: number | null;
}

export interface Migration {
  /** Those to which events draw people; all, where they draw them to none. */
  readonly platforms: readonly string[];
  readonly rows: readonly LineRow<MigrationMeasure>[];
  readonly totals: readonly MigrationTotal[];
}

const OUTSIDE: ReadonlySet<string> = new Set(['(none)', '(background)']);
const ANY = '';

export function beginMigration({ camps, plan, buckets, window, before, tag: alone }: Frame): Part<Migration> {
  const platforms = drawnTo(plan);
  const trials: { readonly posts: ReadonlyMap<string, Sums>; readonly accounts: ReadonlyMap<string, Sums> }[] = [];
  const perPlatform = () => new Map([ANY, ...platforms].map((name) => [name, new Sums(plan.clock.ticks)]));
  return {
    add({ tables: { series } }) {
      const trial = { posts: perPlatform(), accounts: perPlatform() };
      const platform = readWords(series, 'platform');
      eachOfMeasure(series, 'posts', ({ tick, camp, tag }, value, row) => {
        const counted = alone !== '' ? (tag === alone ? value : 0) : tag === '(all)' ? value : OUTSIDE.has(tag) ? -value : 0;
        if (counted === 0) return;
        trial.posts.get(ANY)!.add(camp, tick, counted);
        trial.posts.get(platform(row))?.add(camp, tick, counted);
      });
      eachOfMeasure(series, 'activeAccounts', ({ tick, camp }, value, row) => trial.accounts.get(platform(row))?.add(camp, tick, value));
      trials.push(trial);
    },
    finish() {
      const of = (what: 'posts' | 'accounts', platform: string, camp: string) => trials.map((trial) => trial[what].get(platform)!.get(camp));
      const lines = platforms.flatMap((place) => camps.filter((camp) => trials.some((trial) => trial.accounts.get(place)!.get(camp).some((value) => value > 0))).map((camp) => ({ place, camp })));
      const words = (place: string, camp: string, span: Window | null) => span && spreadOf(trials.map((trial) => ratio(sumWithin(trial.posts.get(place)!.get(camp), span), sumWithin(trial.posts.get(ANY)!.get(camp), span)))).mean;
      // Accounts have no tag.
      const accounts = (place: string, camp: string, span: Window | null) => (alone !== '' ? null : span && spreadOf(of('accounts', place, camp).map((values) => levelWithin(values, span))).mean);
      return {
        platforms,
        rows: lines.flatMap(({ place, camp }) => [
          ...lineRows({ measure: 'wordsThere', camp, place }, bucketShares(of('posts', place, camp), of('posts', ANY, camp), buckets)),
          ...(alone === '' ? lineRows({ measure: 'accountsThere', camp, place }, bucketLevels(of('accounts', place, camp), buckets)) : []),
        ] as LineRow<MigrationMeasure>[]),
        totals: lines.map(({ place, camp }) => ({
          measure: 'wordsThere', camp, place, words: words(place, camp, window), wordsBefore: words(place, camp, before), accounts: accounts(place, camp, window), accountsBefore: accounts(place, camp, before),
        })),
      };
    },
  };
}

function drawnTo({ groups, platforms }: Plan): string[] {
  const drawn = new Set(groups.flatMap((group) => [...(group.drawn ? [group.platform] : []), ...group.also.filter((also) => also.drawn).map((also) => also.platform)]));
  const names = platforms.map(({ name }) => name);
  return (drawn.size > 0 ? names.filter((name) => drawn.has(name)) : names).slice(0, TOLD);
}
