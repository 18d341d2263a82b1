/** The hashtag race: posts per day on the main tags. */
import { numbersOf } from '../../measures/table.ts';
import type { Plan } from '../../model/plan.ts';
import type { Trial } from '../trial.ts';
import { tickTime } from './buckets.ts';
import { eachOfMeasure, readWords, Sums } from './fold.ts';
import type { BucketRow } from './over-time.ts';
import { bucketLevels, bucketRows, perDay, sumWithin } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { meanOf } from './spread.ts';

/** Tags drawn at most; the others are counted in `others`. */
const TAGS_DRAWN = 8;

export interface RaceRow {
  readonly time: string;
  readonly tag: string;
  readonly posts: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the day (or hour) in which the tag stood in a list of trending tags, on any platform and in any place. */
  readonly listed: number;
}

export interface TagTotal {
  readonly tag: string;
  readonly label: string;
  /** Camp that launched it, or ''. */
  readonly camp: string;
  /** Mean posts a day within the main window. */
  readonly perDay: number;
  /** Largest mean number of posts in one day (or hour) that begins within the main window, and when; '' where none does. */
  readonly peak: number;
  readonly peakTime: string;
  /** Days (or hours) within the main window in which no other tag had more posts. */
  readonly led: number;
  /** Hours within the main window in which it stood in a list, mean over replicates; null where the run keeps no lists. */
  readonly listedHours: number | null;
}

/** A leader's post for a tag, as ordered. */
export interface Endorsement {
  readonly tag: string;
  readonly time: string;
  /** Force that has the order. */
  readonly label: string;
}

export interface Race {
  readonly rows: readonly RaceRow[];
  /** Drawn tags, most used first. */
  readonly tags: readonly TagTotal[];
  /** Whole days (or hours) in the main window. */
  readonly rounds: number;
  /** Tags used but not drawn. */
  readonly others: number;
  /** Of drawn tags. */
  readonly endorsements: readonly Endorsement[];
}

export function beginRace(frame: Frame): Part<Race> {
  const byTrial: Sums[] = [];
  const lists: Sums[] = [];
  return {
    add(trial) {
      byTrial.push(postsByTag(trial, frame));
      lists.push(listedByTag(trial, frame.plan.clock.ticks));
    },
    finish: () => buildRace(frame, byTrial, lists),
  };
}

function buildRace({ plan, buckets, window, tag: alone }: Frame, byTrial: readonly Sums[], lists: readonly Sums[]): Race {
  const used = plan.hashtags
    .map((hashtag) => ({ hashtag, perDay: meanOf(byTrial.map((sums) => perDay(sums.get(hashtag.tag), window))) }))
    .filter(({ perDay: posts }) => posts > 0)
    .sort((a, b) => b.perDay - a.perDay);
  // The tag that is looked at alone, and those of which real volumes are known, are among those drawn.
  const wanted = (tag: string): number => (tag === alone ? 2 : Number(plan.observed?.rows.some((row) => row.tag === tag) ?? false));
  const drawn = [...used].sort((a, b) => wanted(b.hashtag.tag) - wanted(a.hashtag.tag)).slice(0, TAGS_DRAWN).sort((a, b) => b.perDay - a.perDay);
  const lines = drawn.map(({ hashtag }) => bucketRows(byTrial.map((sums) => sums.get(hashtag.tag)), buckets));
  const kept = lists.some((sums) => sums.rows.size > 0);
  const listed = drawn.map(({ hashtag }) => bucketLevels(lists.map((sums) => sums.get(hashtag.tag)), buckets));
  const inWindow = buckets.times.map((time) => time >= window.from && time < window.until);
  const best = buckets.times.map((_, i) => Math.max(0, ...lines.map((line) => line[i]!.mean)));
  const tags = drawn.map(({ hashtag, perDay: posts }, n): TagTotal => {
    const line = lines[n]!;
    const top = line.filter((_, i) => inWindow[i]!).reduce<BucketRow | undefined>((most, row) => (most === undefined || row.mean > most.mean ? row : most), undefined);
    const led = line.filter((row, i) => inWindow[i]! && row.mean > 0 && row.mean === best[i]).length;
    return { tag: hashtag.tag, label: hashtag.label, camp: hashtag.camp, perDay: posts, peak: top?.mean ?? 0, peakTime: top?.time ?? '', led, listedHours: kept ? meanOf(lists.map((sums) => (sumWithin(sums.get(hashtag.tag), window) * plan.clock.tickMinutes) / 60)) : null };
  });
  const rows = drawn.flatMap(({ hashtag }, n) => lines[n]!.map(({ time, mean, low, high }, i): RaceRow => ({ time, tag: hashtag.tag, posts: mean, low, high, listed: listed[n]![i]!.mean })));
  return { rows, tags, rounds: inWindow.filter(Boolean).length, others: used.length - drawn.length, endorsements: endorsements(plan, new Set(drawn.map(({ hashtag }) => hashtag.tag))) };
}

/** Posts by tick and tag of one trial, by all camps or by one, all platforms together. */
function postsByTag(trial: Trial, { plan, camp: alone }: Frame): Sums {
  const sums = new Sums(plan.clock.ticks);
  eachOfMeasure(trial.tables.series, 'posts', ({ tick, camp, tag }, value) => { if (alone === '' || camp === alone) sums.add(tag, tick, value); });
  return sums;
}

/** 1 in each tick in which a tag stood in a list, on any platform and in any place. */
function listedByTag(trial: Trial, ticks: number): Sums {
  const sums = new Sums(ticks);
  const { trending } = trial.tables;
  const [tick, rank, tag] = [numbersOf(trending, 'tick'), numbersOf(trending, 'rank'), readWords(trending, 'tag')];
  for (let row = 0; row < trending.rows; row++) if (rank[row]! > 0 && sums.get(tag(row))[tick[row]!] !== 1) sums.add(tag(row), tick[row]!, 1);
  return sums;
}

function endorsements(plan: Plan, drawn: ReadonlySet<string>): Endorsement[] {
  return plan.forces.flatMap((force) => force.orders.filter((order) => order.do === 'endorse' && order.fromTick < plan.clock.ticks)
    .flatMap((order) => order.tags.filter((tag) => drawn.has(tag)).map((tag) => ({ tag, time: tickTime(plan.clock, order.fromTick), label: force.label || force.name }))));
}
