/** Suspensions over time, rightly (the account had broken the rules) and wrongly, by whom, and how long it took: of all accounts, or of those that had written on one tag. */
import { describeHand } from './hands.ts';
import { bucketRows } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { rowsOnTag } from './rows.ts';
import type { Row } from './rows.ts';
import { meanOf, spreadOf } from './spread.ts';

export type Verdict = 'rightly' | 'wrongly';

export interface SuspensionRow {
  readonly time: string;
  readonly verdict: Verdict;
  readonly accounts: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Accounts suspended within the main window, means over replicates. */
export interface SuspensionTotal {
  readonly camp: string;
  readonly verdict: Verdict;
  readonly accounts: number;
}

/** Accounts rightly suspended within the main window by the time from their first violating post. */
export interface ActionStep {
  /** Days from, inclusive, and to, exclusive; null = longer than all others. */
  readonly fromDays: number;
  readonly toDays: number | null;
  readonly accounts: number;
}

export interface Suspensions {
  readonly rows: readonly SuspensionRow[];
  /** Camps that lost accounts. */
  readonly totals: readonly SuspensionTotal[];
  readonly action: readonly ActionStep[];
  /** Hours from an account's first violating post to its suspension, of those suspended within the main window, half of them faster; mean of the replicates' medians, null where none was suspended rightly. */
  readonly medianHours: number | null;
  /** Over the whole run, by hand. */
  readonly by: readonly { readonly by: string; readonly label: string; readonly accounts: number }[];
}

const STEPS = [0, 1, 3, 7, 14, 30] as const;

export function beginSuspensions({ camps, plan, buckets, window, camp: alone, tag }: Frame): Part<Suspensions> {
  const trials: Row[][] = [];
  const verdictOf = (row: Row): Verdict => (row['rightly'] === 1 ? 'rightly' : 'wrongly');
  const byTick = (rows: readonly Row[], verdict: Verdict): Float64Array => {
    const counts = new Float64Array(plan.clock.ticks);
    for (const row of rows) if (verdictOf(row) === verdict) counts[Number(row['tick'])]!++;
    return counts;
  };
  return {
    add: ({ tallies }) => trials.push(rowsOnTag(tallies['suspended'], tag).filter((row) => alone === '' || row['camp'] === alone)),
    finish() {
      const mean = (of: (row: Row) => boolean) => meanOf(trials.map((rows) => rows.filter(of).length));
      const within = (row: Row) => Number(row['tick']) >= window.fromTick && Number(row['tick']) < window.untilTick;
      const hands = [...new Set(trials.flatMap((rows) => rows.map((row) => String(row['by']))))].sort();
      const hours = (row: Row): number | null => (row['rightly'] === 1 && typeof row['hoursToAction'] === 'number' ? row['hoursToAction'] : null);
      return {
        rows: (['rightly', 'wrongly'] as const).flatMap((verdict) => bucketRows(trials.map((rows) => byTick(rows, verdict)), buckets).map(({ time, mean: accounts, low, high }) => ({ time, verdict, accounts, low, high }))),
        totals: camps.flatMap((camp) => (['rightly', 'wrongly'] as const).map((verdict) => ({ camp, verdict, accounts: mean((row) => row['camp'] === camp && verdictOf(row) === verdict && within(row)) }))).filter(({ accounts }) => accounts > 0),
        action: STEPS.map((fromDays, i) => {
          const toDays = STEPS[i + 1] ?? null;
          return { fromDays, toDays, accounts: mean((row) => { const taken = hours(row); return within(row) && taken !== null && taken >= fromDays * 24 && (toDays === null || taken < toDays * 24); }) };
        }),
        medianHours: spreadOf(trials.map((rows) => spreadOf(rows.filter(within).map(hours)).quantiles['0.5'])).mean,
        by: hands.map((by) => ({ by, label: describeHand(plan, by).label, accounts: mean((row) => row['by'] === by) })).sort((a, b) => b.accounts - a.accounts || (a.by < b.by ? -1 : 1)),
      };
    },
  };
}
