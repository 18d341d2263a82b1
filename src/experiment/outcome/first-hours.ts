/** The first hours of a tag: how many posts carried it since its first, and who wrote them. */
import { tickTime } from './buckets.ts';
import { describeHand } from './hands.ts';
import type { Frame, Part } from './part.ts';
import { rowsOf, sumOf } from './rows.ts';
import type { Row } from './rows.ts';
import { meanOf, spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

/** Minutes between the points of a line, and of the day that is followed. */
const STEP = 30;
const DAY = 1440;
/** Tags drawn at most: those with the most posts. */
const TAGS_DRAWN = 8;

export interface FirstHoursRow {
  readonly tag: string;
  /** Hours since the tag's first post. */
  readonly hour: number;
  /** Posts until then. */
  readonly posts: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Of the first 24 hours, means over the replicates in which the tag was used. */
export interface FirstHoursTotal {
  readonly tag: string;
  /** Camp that launched it, or ''. */
  readonly camp: string;
  /** Local time of its first post, in the first replicate that has one. */
  readonly first: string;
  readonly firstHour: number;
  readonly posts: number;
  /** Of the posts, the part by organised forces, and the part by other camps than the one that launched it; null where undefined, or where one camp alone is told of. */
  readonly byForces: number | null;
  readonly byOthers: number | null;
}

export interface FirstHours {
  readonly rows: readonly FirstHoursRow[];
  /** Drawn tags, of those whose first day falls into the main window: most posts first. */
  readonly totals: readonly FirstHoursTotal[];
  readonly others: number;
}

/** Tags whose first day falls at least in part into the main window. Those whose first post came in the burn-in or the run's first day were in use before it; they are left out. */
export function beginFirstHours({ plan, camp: alone, tag: chosen, window }: Frame): Part<FirstHours> {
  const trials: Row[][] = [];
  const day = Math.ceil(DAY / plan.clock.tickMinutes);
  const from = Math.max(plan.clock.burnInTicks, Math.min(day, Math.floor(plan.clock.ticks / 4)));
  const beginsNear = (tick: number) => tick < window.untilTick && tick + day > window.fromTick;
  return {
    add: ({ tallies }) => trials.push(rowsOf(tallies['starts']).filter((row) => beginsNear(Number(row['tick']))).filter((row) => alone === '' || describeHand(plan, String(row['by'])).camp === alone)),
    finish() {
      const tags = plan.hashtags.filter(({ launchTick, tag }) => launchTick > 0 && trials.some((rows) => rows.some((row) => row['tag'] === tag && Number(row['tick']) >= Math.min(from, launchTick))));
      const curves = tags.map(({ tag, camp }) => curveOf(tag, camp)).filter((curve) => curve.total.posts > 0).sort((a, b) => b.total.posts - a.total.posts || (a.total.tag < b.total.tag ? -1 : 1));
      // The tag that is looked at alone is among those drawn.
      const drawn = new Set([...curves].sort((a, b) => Number(b.total.tag === chosen) - Number(a.total.tag === chosen)).slice(0, TAGS_DRAWN));
      const told = curves.filter((curve) => drawn.has(curve));
      return { rows: told.flatMap((curve) => curve.rows), totals: told.map((curve) => curve.total), others: curves.length - told.length };
    },
  };

  function curveOf(tag: string, camp: string): { rows: FirstHoursRow[]; total: FirstHoursTotal } {
    const found = trials.map((rows) => rows.filter((row) => row['tag'] === tag)).filter((rows) => rows.length > 0);
    const reached = found.map(cumulated);
    const share = (of: (hand: ReturnType<typeof describeHand>) => boolean) => spreadOf(found.map((rows) => ratio(sumOf(rows.filter((row) => of(describeHand(plan, String(row['by'])))), 'posts'), sumOf(rows, 'posts')))).mean;
    const rows = Array.from({ length: DAY / STEP + 1 }, (_, i): FirstHoursRow => {
      const { mean, n, quantiles } = spreadOf(reached.map((posts) => posts[i]!));
      return { tag, hour: (i * STEP) / 60, posts: mean ?? 0, low: n > 1 ? quantiles['0.05'] : null, high: n > 1 ? quantiles['0.95'] : null };
    });
    return {
      rows,
      total: {
        tag, camp, first: tickTime(plan.clock, Number(found[0]![0]!['tick'])), firstHour: meanOf(reached.map((posts) => posts[60 / STEP]!)), posts: meanOf(found.map((each) => sumOf(each, 'posts'))),
        byForces: share((hand) => hand.kind === 'force'), byOthers: camp === '' || alone !== '' ? null : share((hand) => hand.camp !== camp),
      },
    };
  }
}

/** Posts before each step of the day, from 0 to all. */
function cumulated(rows: readonly Row[]): Float64Array {
  const posts = new Float64Array(DAY / STEP + 1);
  for (const row of rows) posts[1 + Math.floor(Number(row['minute']) / STEP)]! += Number(row['posts']);
  for (let i = 1; i < posts.length; i++) posts[i]! += posts[i - 1]!;
  return posts;
}
