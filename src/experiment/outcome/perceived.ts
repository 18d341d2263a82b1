/** Multitude: how large the organisation's following is, and how large each camp takes it to be from what it reads. */
import type { Plan } from '../../model/plan.ts';
import { UNCOMMITTED } from '../../model/plan.ts';
import { eachOfMeasure, Sums } from './fold.ts';
import { bucketLevels, bucketShares, levelWithin, sumWithin } from './over-time.ts';
import type { BucketRow } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

/** What a line is: a camp's perception, or one of two truths. */
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
  readonly trueAccounts: number | null;
  readonly truePosts: number | null;
}

const OUTSIDE: ReadonlySet<string> = new Set(['(none)', '(background)']);
const [OURS, ALL] = ['ours', 'all'];

export function beginPerceived({ camps, plan, buckets, window }: Frame): Part<Perceived> {
  const supporters = supportersOf(plan);
  const trials: Record<'perceived' | 'accounts' | 'posts', Sums>[] = [];
  return {
    add({ tables: { series } }) {
      const trial = { perceived: new Sums(plan.clock.ticks), accounts: new Sums(plan.clock.ticks), posts: new Sums(plan.clock.ticks) };
      const count = (sums: Sums, camp: string, tick: number, value: number) => {
        sums.add(ALL, tick, value);
        if (supporters.includes(camp)) sums.add(OURS, tick, value);
      };
      eachOfMeasure(series, 'perceivedSupporters', ({ tick, camp }, value) => trial.perceived.add(camp, tick, value));
      eachOfMeasure(series, 'activeAccounts', ({ tick, camp }, value) => count(trial.accounts, camp, tick, value));
      eachOfMeasure(series, 'posts', ({ tick, camp, tag }, value) => {
        if (tag === '(all)') count(trial.posts, camp, tick, value);
        if (OUTSIDE.has(tag)) count(trial.posts, camp, tick, -value);
      });
      trials.push(trial);
    },
    finish() {
      const seen = camps.filter((camp) => trials.every((trial) => trial.perceived.rows.has(camp)));
      const of = (name: keyof (typeof trials)[number], key: string) => trials.map((trial) => trial[name].get(key));
      const truth = (name: 'accounts' | 'posts') => spreadOf(trials.map((trial) => ratio(sumWithin(trial[name].get(OURS), window), sumWithin(trial[name].get(ALL), window)))).mean;
      if (seen.length === 0) return { supporters, rows: [], totals: [], trueAccounts: truth('accounts'), truePosts: truth('posts') };
      return {
        supporters,
        rows: [
          ...seen.flatMap((camp) => rowsOf('perceived', camp, bucketLevels(of('perceived', camp), buckets))),
          ...(['accounts', 'posts'] as const).flatMap((name) => rowsOf(name, '', bucketShares(of(name, OURS), of(name, ALL), buckets))),
        ],
        totals: seen.map((camp) => ({ camp, perceived: spreadOf(trials.map((trial) => levelWithin(trial.perceived.get(camp), window))).mean })),
        trueAccounts: truth('accounts'), truePosts: truth('posts'),
      };
    },
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
