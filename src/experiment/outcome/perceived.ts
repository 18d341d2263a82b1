/** Multitude: how large the organisation's following is, and how large each camp takes it to be from what it reads; of one tag, the following's share in what each camp reads with it. */
import type { Plan } from '../../model/plan.ts';
import { UNCOMMITTED } from '../../model/plan.ts';
import { eachOfMeasure, Sums } from './fold.ts';
import { bucketLevels, bucketShares, definedRows, levelWithin, sumWithin } from './over-time.ts';
import type { BucketRow } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { rowsOnTag, sumOf } from './rows.ts';
import type { Row } from './rows.ts';
import { spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

/** What a line is: a camp's perception (of one tag: what it reads), or one of two truths. */
export type Series = 'perceived' | 'accounts' | 'posts';

export interface PerceivedRow {
  readonly time: string;
  readonly series: Series;
  /** Whose perception; '' for a truth. */
  readonly camp: string;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Perceived {
  /** Camps that the mechanism counts as supporters: those of groups with a core. */
  readonly supporters: readonly string[];
  readonly rows: readonly PerceivedRow[];
  /** Means over the main window; null = undefined. */
  readonly totals: readonly { readonly camp: string; readonly perceived: number | null }[];
  /** null also where one tag is told of: whose accounts used it by when is not told. */
  readonly trueAccounts: number | null;
  readonly truePosts: number | null;
}

const OUTSIDE: ReadonlySet<string> = new Set(['(none)', '(background)']);
const [OURS, ALL] = ['ours', 'all'];

export function beginPerceived(frame: Frame): Part<Perceived> {
  const { camps, plan, buckets, window, tag: alone } = frame;
  const supporters = supportersOf(plan);
  const trials: Trial[] = [];
  const perception = alone === '' ? impressions(frame) : readings(frame, supporters);
  return {
    add(trial) {
      const sums = { accounts: new Sums(plan.clock.ticks), posts: new Sums(plan.clock.ticks) };
      const count = (of: Sums, camp: string, tick: number, value: number) => {
        of.add(ALL, tick, value);
        if (supporters.includes(camp)) of.add(OURS, tick, value);
      };
      const { series } = trial.tables;
      if (alone === '') eachOfMeasure(series, 'activeAccounts', ({ tick, camp }, value) => count(sums.accounts, camp, tick, value));
      eachOfMeasure(series, 'posts', ({ tick, camp, tag }, value) => {
        if (tag === (alone || '(all)')) count(sums.posts, camp, tick, value);
        if (alone === '' && OUTSIDE.has(tag)) count(sums.posts, camp, tick, -value);
      });
      perception.add(trial);
      trials.push(sums);
    },
    finish() {
      const seen = perception.finish();
      const of = (name: keyof Trial, key: string) => trials.map((trial) => trial[name].get(key));
      const truth = (name: keyof Trial) => spreadOf(trials.map((trial) => ratio(sumWithin(trial[name].get(OURS), window), sumWithin(trial[name].get(ALL), window)))).mean;
      const told = camps.filter((camp) => seen.has(camp));
      return {
        supporters,
        rows: told.length === 0 ? [] : [
          ...told.flatMap((camp) => rowsOf('perceived', camp, seen.get(camp)!.rows)),
          ...(['accounts', 'posts'] as const).flatMap((name) => rowsOf(name, '', bucketShares(of(name, OURS), of(name, ALL), buckets))),
        ],
        totals: told.map((camp) => ({ camp, perceived: seen.get(camp)!.mean })),
        trueAccounts: truth('accounts'), truePosts: truth('posts'),
      };
    },
  };
}

/** Posts and open accounts by tick, of all camps and of the supporters. */
type Trial = Readonly<Record<'accounts' | 'posts', Sums>>;
/** By camp: its line, and its mean over the main window. */
type Perception = ReadonlyMap<string, { readonly rows: readonly BucketRow[]; readonly mean: number | null }>;

/** How large a share of all the supporters seem to be, as the measure has it. */
function impressions({ camps, plan, buckets, window }: Frame): Part<Perception> {
  const trials: Sums[] = [];
  return {
    add({ tables: { series } }) {
      const sums = new Sums(plan.clock.ticks);
      eachOfMeasure(series, 'perceivedSupporters', ({ tick, camp }, value) => sums.add(camp, tick, value));
      trials.push(sums);
    },
    finish: () => new Map(camps.filter((camp) => trials.every((trial) => trial.rows.has(camp))).map((camp) => {
      const values = trials.map((trial) => trial.get(camp));
      return [camp, { rows: bucketLevels(values, buckets), mean: spreadOf(values.map((each) => levelWithin(each, window))).mean }];
    })),
  };
}

/** The supporters' share in what each camp's people read with one tag. */
function readings({ camps, buckets, window, tag }: Frame, supporters: readonly string[]): Part<Perception> {
  const trials: Row[][] = [];
  return {
    add: ({ tallies }) => trials.push(rowsOnTag(tallies['readings'], tag)),
    finish: () => new Map(camps.flatMap((hearers) => {
      const perTrial = trials.map((rows) => rows.filter((row) => row['hearers'] === hearers));
      if (supporters.length === 0 || perTrial.every((rows) => rows.length === 0)) return [];
      const share = (rows: readonly Row[]) => ratio(sumOf(rows.filter((row) => supporters.includes(String(row['camp']))), 'readings'), sumOf(rows, 'readings'));
      const within = (rows: readonly Row[]) => rows.filter(({ time }) => String(time) >= window.from && String(time) < window.until);
      const lines = perTrial.map((rows) => Float64Array.from(buckets.times, (time) => share(rows.filter((row) => row['time'] === time)) ?? Number.NaN));
      return [[hearers, { rows: definedRows(lines, buckets), mean: spreadOf(perTrial.map((rows) => share(within(rows)))).mean }] as const];
    })),
  };
}

function rowsOf(series: Series, camp: string, rows: readonly BucketRow[]): PerceivedRow[] {
  return rows.map(({ time, mean, low, high }) => ({ time, series, camp, share: mean, low, high }));
}

/** Every camp in a group that has a hyper-active core; without one, the camps that are banned; nobody who takes no side. */
function supportersOf(plan: Plan): string[] {
  const named = new Set(plan.groups.filter((group) => group.core).flatMap((group) => Object.keys(group.camps).filter((camp) => group.camps[camp]! > 0)));
  return plan.camps.filter(({ name, proscribed }) => (named.size > 0 ? named.has(name) : proscribed) && name !== UNCOMMITTED).map((camp) => camp.name);
}
