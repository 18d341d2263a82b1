/** The first hours of a tag: how many posts carried it since it was launched, and how many of them were not of the camp that launched it. */
import type { HashtagPlan, Plan } from '../../model/plan.ts';
import { tickTime } from './buckets.ts';
import { eachOfMeasure, Sums } from './fold.ts';
import type { Frame, Part } from './part.ts';
import { meanOf, spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

/** Hours followed. */
const HOURS = 48;
/** Tags drawn at most: those with the most posts. */
const TAGS_DRAWN = 8;

export interface FirstHoursRow {
  readonly tag: string;
  /** Hours since the launch. */
  readonly hour: number;
  /** Posts until then. */
  readonly posts: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface FirstHoursTotal {
  readonly tag: string;
  readonly camp: string;
  /** Local time of its launch. */
  readonly launch: string;
  readonly firstHour: number;
  readonly firstDay: number;
  /** Hours from the launch to half of the posts of the hours followed; null without posts. */
  readonly halfHours: number | null;
  /** Of the posts of the first day, the part by other camps than the one that launched it; null where it belongs to none, or without posts. */
  readonly byOthers: number | null;
}

export interface FirstHours {
  readonly rows: readonly FirstHoursRow[];
  /** Drawn tags, most posts first. */
  readonly totals: readonly FirstHoursTotal[];
  /** Hours followed: less where the run ends before. */
  readonly hours: number;
  readonly others: number;
}

export function beginFirstHours({ plan }: Frame): Part<FirstHours> {
  const trials: { all: Sums; others: Sums }[] = [];
  const launched = new Map(plan.hashtags.filter(({ launchTick }) => launchTick > 0 && launchTick < plan.clock.ticks).map((hashtag) => [hashtag.tag, hashtag]));
  return {
    add({ tables: { series } }) {
      const trial = { all: new Sums(plan.clock.ticks), others: new Sums(plan.clock.ticks) };
      eachOfMeasure(series, 'posts', ({ tick, camp, tag }, value) => {
        const hashtag = launched.get(tag);
        if (!hashtag) return;
        trial.all.add(tag, tick, value);
        if (camp !== hashtag.camp) trial.others.add(tag, tick, value);
      });
      trials.push(trial);
    },
    finish() {
      const curves = [...launched.values()].map((hashtag) => curveOf(hashtag, plan, trials)).filter((curve) => curve.rows.at(-1)!.posts > 0)
        .sort((a, b) => b.rows.at(-1)!.posts - a.rows.at(-1)!.posts || (a.total.tag < b.total.tag ? -1 : 1));
      const drawn = curves.slice(0, TAGS_DRAWN);
      return {
        rows: drawn.flatMap((curve) => curve.rows), totals: drawn.map((curve) => curve.total),
        hours: Math.max(0, ...drawn.map((curve) => curve.rows.at(-1)!.hour)), others: curves.length - drawn.length,
      };
    },
  };
}

function curveOf({ tag, camp, launchTick }: HashtagPlan, plan: Plan, trials: readonly { all: Sums; others: Sums }[]): { rows: FirstHoursRow[]; total: FirstHoursTotal } {
  const { ticks, tickMinutes } = plan.clock;
  const step = Math.max(1, Math.round(60 / tickMinutes));
  const hoursPerStep = (step * tickMinutes) / 60;
  const steps = Math.min(Math.floor(HOURS / hoursPerStep), Math.floor((ticks - launchTick) / step));
  const until = (sums: Sums, count: number) => {
    const row = sums.get(tag);
    let posts = 0;
    for (let tick = launchTick; tick < Math.min(ticks, launchTick + count * step); tick++) posts += row[tick]!;
    return posts;
  };
  const rows = Array.from({ length: steps + 1 }, (_, i): FirstHoursRow => {
    const { mean, n, quantiles } = spreadOf(trials.map((trial) => until(trial.all, i)));
    return { tag, hour: i * hoursPerStep, posts: mean ?? 0, low: n > 1 ? quantiles['0.05'] : null, high: n > 1 ? quantiles['0.95'] : null };
  });
  const day = Math.min(steps, Math.round(24 / hoursPerStep));
  const firstDay = meanOf(trials.map((trial) => until(trial.all, day)));
  const half = rows.find((row) => row.posts >= rows.at(-1)!.posts / 2);
  return {
    rows,
    total: {
      tag, camp, launch: tickTime(plan.clock, launchTick), firstHour: meanOf(trials.map((trial) => until(trial.all, Math.min(steps, Math.round(1 / hoursPerStep) || 1)))), firstDay,
      halfHours: rows.at(-1)!.posts > 0 ? half!.hour : null, byOthers: camp === '' ? null : ratio(meanOf(trials.map((trial) => until(trial.others, day))), firstDay),
    },
  };
}
