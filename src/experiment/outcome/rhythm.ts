/** Who talks when: posts about the conflict by hour of the week, place by place. */
import { numbersOf } from '../../measures/table.ts';
import type { Table } from '../../measures/table.ts';
import type { Window } from './buckets.ts';
import { readWords, rowsWithin } from './fold.ts';
import type { Frame, Part } from './part.ts';
import { onTag } from './rows.ts';
import { meanOf } from './spread.ts';

/** Places drawn at most: those with the most posts. */
const ORIGINS_DRAWN = 4;

export interface RhythmCell {
  readonly origin: string;
  /** 1 = Monday to 7 = Sunday, of the scenario's local clock. */
  readonly weekday: number;
  readonly hour: number;
  /** Posts about the conflict within the main window, mean over replicates. */
  readonly posts: number;
  /** Of all from there. */
  readonly share: number;
}

export interface RhythmTotal {
  readonly origin: string;
  readonly posts: number;
  /** Its busiest hour of the week, and how many times its mean hour that is. */
  readonly weekday: number;
  readonly hour: number;
  readonly times: number;
}

export interface Rhythm {
  /** All 168 hours of each drawn place. */
  readonly cells: readonly RhythmCell[];
  /** Drawn places, most posts first. */
  readonly totals: readonly RhythmTotal[];
  readonly others: number;
}

export function beginRhythm({ camp, tag, window }: Frame): Part<Rhythm> {
  const trials: Map<string, Float64Array>[] = [];
  return {
    add: ({ tallies }) => trials.push(weeks(tallies['hours'], window, camp, tag)),
    finish() {
      const origins = [...new Set(trials.flatMap((trial) => [...trial.keys()]))].map((origin) => {
        const posts = Array.from({ length: 168 }, (_, hour) => meanOf(trials.map((trial) => trial.get(origin)?.[hour] ?? 0)));
        return { origin, posts, sum: posts.reduce((sum, count) => sum + count, 0) };
      }).filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum || (a.origin < b.origin ? -1 : 1));
      const drawn = origins.slice(0, ORIGINS_DRAWN);
      return {
        cells: drawn.flatMap(({ origin, posts, sum }) => posts.map((count, at) => ({ origin, weekday: 1 + Math.floor(at / 24), hour: at % 24, posts: count, share: count / sum }))),
        totals: drawn.map(({ origin, posts, sum }) => {
          const busiest = posts.reduce((most, count, at) => (count > posts[most]! ? at : most), 0);
          return { origin, posts: sum, weekday: 1 + Math.floor(busiest / 24), hour: busiest % 24, times: (posts[busiest]! * 168) / sum };
        }),
        others: origins.length - drawn.length,
      };
    },
  };
}

/** Posts about the conflict by place and hour of the week, of one camp or (alone = '') all, with one tag or ('') with and without. */
function weeks(hours: Table | undefined, window: Window, alone: string, tag: string): Map<string, Float64Array> {
  const byOrigin = new Map<string, Float64Array>();
  if (!hours) return byOrigin;
  const [origin, camp] = [readWords(hours, 'origin'), readWords(hours, 'camp')];
  const [weekday, hour, posts] = [numbersOf(hours, 'weekday'), numbersOf(hours, 'hour'), numbersOf(hours, 'conflictPosts')];
  const [within, tagged] = [rowsWithin(hours, window), onTag(hours, tag)];
  for (let row = 0; row < hours.rows; row++) {
    if (posts[row] === 0 || !within(row) || !tagged(row) || (alone !== '' && camp(row) !== alone)) continue;
    let week = byOrigin.get(origin(row));
    if (!week) byOrigin.set(origin(row), (week = new Float64Array(168)));
    week[(weekday[row]! - 1) * 24 + hour[row]!]! += posts[row]!;
  }
  return byOrigin;
}
