/** What an analyst with a 1 % sample would have found, on the day and after the suspensions, against the truth: each camp's share of the posts. */
import type { Frame, Part } from './part.ts';
import { rowsOf, sumOf } from './rows.ts';
import type { Row } from './rows.ts';
import { meanOf, spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

export type Source = 'truth' | 'sampled' | 'collected';

export interface SampleRow {
  /** '(all)' = all posts, ordinary ones too; else the tag asked about. */
  readonly tag: string;
  readonly camp: string;
  readonly source: Source;
  /** Share of the posts that this source knows; mean over the replicates in which there are any. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Posts that the share rests on, mean over replicates. */
  readonly posts: number;
}

export interface Sample {
  readonly rows: readonly SampleRow[];
  /** Tags shown: (all), and the tag looked at alone, else the tag asked about or the most used one; of those on which there was a post. */
  readonly tags: readonly string[];
  /** Share of the sampled posts on the last of the tags that can no longer be collected at the end; null where nothing was sampled. */
  readonly gone: number | null;
}

const COLUMNS: Readonly<Record<Source, string>> = { truth: 'posts', sampled: 'sampled', collected: 'collected' };
const ALL = '(all)';

export function beginSample({ camps, plan, window, tag: alone }: Frame): Part<Sample> {
  const trials: Row[][] = [];
  return {
    // Whole days, as the tally counts: those that begin within the window.
    add: ({ tallies }) => trials.push(rowsOf(tallies['sample']).filter((row) => String(row['day']) >= window.from.slice(0, 10) && `${String(row['day'])}T00:00` < window.until)),
    finish() {
      const tag = tagInFocus();
      const tags = [ALL, ...(tag === null ? [] : [tag])].filter((name) => trials.some((rows) => rows.some((row) => row['tag'] === name)));
      return {
        tags,
        gone: spreadOf(trials.map((rows) => { const those = rows.filter((row) => row['tag'] === tags.at(-1)); const kept = ratio(sumOf(those, 'collected'), sumOf(those, 'sampled')); return kept === null ? null : 1 - kept; })).mean,
        rows: tags.flatMap((name) => camps.flatMap((camp) => (['truth', 'sampled', 'collected'] as const).map((source) => rowOf(name, camp, source)))).filter((row) => trials.some((rows) => rows.some((each) => each['tag'] === row.tag && each['camp'] === row.camp))),
      };
    },
  };

  function rowOf(tag: string, camp: string, source: Source): SampleRow {
    const sums = trials.map((rows) => {
      const those = rows.filter((row) => row['tag'] === tag);
      return { part: sumOf(those.filter((row) => row['camp'] === camp), COLUMNS[source]), whole: sumOf(those, COLUMNS[source]) };
    });
    const { mean, n, quantiles } = spreadOf(sums.map(({ part, whole }) => ratio(part, whole)));
    return { tag, camp, source, share: mean, low: n > 1 ? quantiles['0.05'] : null, high: n > 1 ? quantiles['0.95'] : null, posts: meanOf(sums.map(({ whole }) => whole)) };
  }

  function tagInFocus(): string | null {
    if (alone !== '') return alone;
    const asked = plan.outcomes.find((outcome) => outcome.measure === 'pageShown')?.tag;
    const used = plan.hashtags.map((hashtag) => ({ tag: hashtag.tag, posts: meanOf(trials.map((rows) => sumOf(rows.filter((row) => row['tag'] === hashtag.tag), 'posts'))) })).filter(({ posts }) => posts > 0);
    if (used.some((each) => each.tag === asked)) return asked!;
    return used.length === 0 ? null : used.reduce((most, each) => (each.posts > most.posts ? each : most)).tag;
  }
}
