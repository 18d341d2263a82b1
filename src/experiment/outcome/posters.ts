/** Top posters, and how far the conversation rests on a few. */
import type { Hand } from './hands.ts';
import { describeHand } from './hands.ts';
import type { Frame, Part } from './part.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { spreadOf } from './spread.ts';

export interface Poster {
  /** 1 = wrote most. */
  readonly rank: number;
  readonly camp: string;
  /** Hand it writes for: its force, or its camp's volunteers. */
  readonly by: string;
  readonly automated: boolean;
  /** Posts about the conflict. */
  readonly posts: number;
  readonly views: number;
}

/** Of one camp, or '' for all together; means over the replicates in which it wrote. */
export interface Concentration {
  readonly camp: string;
  readonly accounts: number;
  readonly posts: number;
  readonly topOne: number;
  readonly topTen: number;
  readonly topPercent: number;
  readonly gini: number;
}

export interface Posters {
  /** The hundred that wrote most in the first replicate: chance makes others in each. */
  readonly list: readonly Poster[];
  readonly concentration: readonly Concentration[];
  /** Hands in the list, with how many of the hundred write for each, mean over replicates. */
  readonly hands: readonly (Hand & { readonly accounts: number })[];
}

const FIGURES = ['accounts', 'posts', 'topOne', 'topTen', 'topPercent', 'gini'] as const;

export function beginPosters({ camps, plan }: Frame): Part<Posters> {
  const lists: Row[][] = [];
  const tables: Row[][] = [];
  return {
    add({ tallies }) {
      lists.push(rowsOf(tallies['posters']));
      tables.push(rowsOf(tallies['concentration']).filter((row) => row['tag'] === '(all)'));
    },
    finish() {
      const hands = [...new Set(lists.flatMap((rows) => rows.map((row) => String(row['by']))))].sort();
      return {
        list: lists[0]!.map((row) => ({ rank: Number(row['rank']), camp: String(row['camp']), by: String(row['by']), automated: row['automated'] === 1, posts: Number(row['conflictPosts']), views: Number(row['views']) })),
        concentration: ['', ...camps].flatMap((camp) => {
          const found = tables.flatMap((rows) => rows.filter((row) => row['camp'] === camp));
          if (found.length === 0) return [];
          return [{ camp, ...Object.fromEntries(FIGURES.map((name) => [name, spreadOf(found.map((row) => row[name] as number | null)).mean ?? 0])) } as Concentration];
        }),
        hands: hands.map((by) => ({ ...describeHand(plan, by), accounts: spreadOf(lists.map((rows) => rows.filter((row) => row['by'] === by).length)).mean ?? 0 })).sort((a, b) => b.accounts - a.accounts || (a.by < b.by ? -1 : 1)),
      };
    },
  };
}
