/** Who talks when: posts about the conflict by hour of the week, place by place. */
import type { Frame, Part } from './part.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { meanOf } from './spread.ts';

/** Places drawn at most: those with the most posts. */
const ORIGINS_DRAWN = 4;

export interface RhythmCell {
  readonly origin: string;
  /** 1 = Monday to 7 = Sunday, of the scenario's local clock. */
  readonly weekday: number;
  readonly hour: number;
  /** Posts about the conflict in the whole run, mean over replicates. */
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

export function beginRhythm({ camp }: Frame): Part<Rhythm> {
  const trials: Map<string, Float64Array>[] = [];
  return {
    add: ({ tallies }) => trials.push(weeks(rowsOf(tallies['hours']).filter((row) => camp === '' || row['camp'] === camp))),
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

function weeks(rows: readonly Row[]): Map<string, Float64Array> {
  const byOrigin = new Map<string, Float64Array>();
  for (const row of rows) {
    const origin = String(row['origin']);
    let week = byOrigin.get(origin);
    if (!week) byOrigin.set(origin, (week = new Float64Array(168)));
    week[(Number(row['weekday']) - 1) * 24 + Number(row['hour'])]! += Number(row['conflictPosts']);
  }
  return byOrigin;
}
