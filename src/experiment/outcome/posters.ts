/** Top posters, and how far the conversation rests on a few. */
import { gini, shareOfFirst } from '../../measures/gini.ts';
import { numbersOf } from '../../measures/table.ts';
import type { Trial } from '../trial.ts';
import type { Hand } from './hands.ts';
import { describeHand } from './hands.ts';
import { readWords, rowsWithin } from './fold.ts';
import type { Frame, Part } from './part.ts';
import { onTag, rowsOnTag, sumOf } from './rows.ts';
import { meanOf, spreadOf } from './spread.ts';

/** Accounts listed at most. */
const LISTED = 100;

export interface Poster {
  /** 1 = wrote most within the main window. */
  readonly rank: number;
  readonly camp: string;
  /** Hand it writes for: its force, or its camp's volunteers. */
  readonly by: string;
  /** Posts about the conflict, with the tag that is looked at alone. */
  readonly posts: number;
}

/** Of one camp, or '' for all camps together, within the main window; means over the replicates in which it wrote. */
export interface Concentration {
  readonly camp: string;
  readonly accounts: number;
  readonly posts: number;
  /** Share of the posts by the busiest 1 % of the accounts. */
  readonly topPercent: number;
  readonly gini: number;
}

export interface Posters {
  /** The hundred that wrote most in the first replicate: chance makes others in each. */
  readonly list: readonly Poster[];
  /** All camps together, then each; of one camp alone, that one. */
  readonly concentration: readonly Concentration[];
  /** Hands in the list, with how many of the hundred write for each, mean over replicates. */
  readonly hands: readonly (Hand & { readonly accounts: number })[];
  /** Whether the run was too large for its table of all who wrote: then the least busy accounts are missing. */
  readonly cut: boolean;
}

/** Posts of each account within the window, busiest first. */
interface Wrote {
  readonly list: readonly Omit<Poster, 'rank'>[];
  readonly cut: boolean;
}

export function beginPosters({ camps, plan, window, camp: alone, tag }: Frame): Part<Posters> {
  const trials: Wrote[] = [];
  return {
    add: (trial) => trials.push(wroteIn(trial, window, alone, tag)),
    finish() {
      const tops = trials.map(({ list }) => list.slice(0, LISTED));
      const hands = [...new Set(tops.flatMap((list) => list.map(({ by }) => by)))].sort();
      return {
        cut: trials.some(({ cut }) => cut),
        list: tops[0]!.map((each, i) => ({ rank: i + 1, ...each })),
        concentration: (alone === '' ? ['', ...camps] : [alone]).flatMap((camp) => {
          const found = trials.map(({ list }) => Int32Array.from(camp === '' ? list : list.filter((each) => each.camp === camp), ({ posts }) => posts)).filter(({ length }) => length > 0);
          if (found.length === 0) return [];
          return [{
            camp, accounts: meanOf(found.map(({ length }) => length)), posts: meanOf(found.map((posts) => posts.reduce((sum, each) => sum + each, 0))),
            topPercent: meanOf(found.map((posts) => shareOfFirst(posts, Math.max(1, Math.ceil(posts.length / 100))))), gini: meanOf(found.map(gini)),
          }];
        }),
        hands: hands.map((by) => ({ ...describeHand(plan, by), accounts: spreadOf(tops.map((list) => list.filter((each) => each.by === by).length)).mean ?? 0 })).sort((a, b) => b.accounts - a.accounts || (a.by < b.by ? -1 : 1)),
      };
    },
  };
}

function wroteIn({ tallies: { writing, concentration } }: Trial, window: Frame['window'], alone: string, tag: string): Wrote {
  if (!writing) return { list: [], cut: false };
  const [rank, posts, camp, by] = [numbersOf(writing, 'rank'), numbersOf(writing, 'posts'), readWords(writing, 'camp'), readWords(writing, 'by')];
  const [within, tagged] = [rowsWithin(writing, window), onTag(writing, tag)];
  const list: { camp: string; by: string; posts: number }[] = [];
  // The rows of an account and tag stand together, the accounts by rank: equal sums keep that order.
  let last = -1;
  let told = 0;
  for (let row = 0; row < writing.rows; row++) {
    if (!tagged(row)) continue;
    told += posts[row]!;
    if (!within(row) || (alone !== '' && camp(row) !== alone)) continue;
    if (rank[row] !== last) list.push({ camp: camp(row), by: by(row), posts: 0 });
    last = rank[row]!;
    list.at(-1)!.posts += posts[row]!;
  }
  const all = sumOf(rowsOnTag(concentration, tag).filter((row) => row['camp'] === ''), 'posts');
  return { list: list.sort((a, b) => b.posts - a.posts), cut: told < all };
}
