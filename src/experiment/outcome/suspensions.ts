/** Suspensions over time, rightly (the platform's rules ban the camp) and wrongly, and by whom. */
import { eachOfMeasure, readWords, Sums } from './fold.ts';
import { bucketRows, sumWithin } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { meanOf } from './spread.ts';
import { ratio } from './voice.ts';

export type Verdict = 'rightly' | 'wrongly';

export interface SuspensionRow {
  readonly time: string;
  readonly verdict: Verdict;
  readonly accounts: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SuspensionTotal {
  readonly camp: string;
  readonly verdict: Verdict;
  /** Accounts suspended within the main window, mean over replicates. */
  readonly accounts: number;
  /** Of the camp's active accounts at the window's start; null where it had none. */
  readonly share: number | null;
}

export interface Suspensions {
  readonly rows: readonly SuspensionRow[];
  /** Camps that lost accounts. */
  readonly totals: readonly SuspensionTotal[];
  /** Whether the rules ban anybody. */
  readonly banned: boolean;
  /** Over the whole run, by hand, mean over replicates. */
  readonly by: readonly { readonly by: string; readonly accounts: number }[];
}

export function beginSuspensions({ camps, plan, buckets, window }: Frame): Part<Suspensions> {
  const proscribed = new Set(plan.camps.filter((camp) => camp.proscribed).map((camp) => camp.name));
  const verdict = (camp: string): Verdict => (proscribed.has(camp) ? 'rightly' : 'wrongly');
  const trials: { suspended: Sums; active: Sums; by: Map<string, number> }[] = [];
  return {
    add({ tables: { series }, accounts }) {
      const trial = { suspended: new Sums(plan.clock.ticks), active: new Sums(plan.clock.ticks), by: new Map<string, number>() };
      eachOfMeasure(series, 'suspensions', ({ tick, camp }, value) => {
        trial.suspended.add(camp, tick, value);
        trial.suspended.add(`is ${verdict(camp)}`, tick, value);
      });
      eachOfMeasure(series, 'activeAccounts', ({ tick, camp }, value) => trial.active.add(camp, tick, value));
      if (accounts.columns.some((column) => column.name === 'closedBy')) {
        const [state, closedBy] = [readWords(accounts, 'state'), readWords(accounts, 'closedBy')];
        for (let row = 0; row < accounts.rows; row++) if (state(row) === 'suspended') trial.by.set(closedBy(row), (trial.by.get(closedBy(row)) ?? 0) + 1);
      }
      trials.push(trial);
    },
    finish() {
      const within = (key: string) => meanOf(trials.map((trial) => sumWithin(trial.suspended.get(key), window)));
      const atStart = (camp: string) => meanOf(trials.map((trial) => trial.active.get(camp)[Math.min(window.fromTick, plan.clock.ticks - 1)] ?? 0));
      const hands = [...new Set(trials.flatMap((trial) => [...trial.by.keys()]))].sort();
      return {
        banned: proscribed.size > 0,
        rows: (['rightly', 'wrongly'] as const).flatMap((is) => bucketRows(trials.map((trial) => trial.suspended.get(`is ${is}`)), buckets).map(({ time, mean, low, high }) => ({ time, verdict: is, accounts: mean, low, high }))),
        totals: camps.map((camp) => ({ camp, verdict: verdict(camp), accounts: within(camp), share: ratio(within(camp), atStart(camp)) })).filter(({ accounts }) => accounts > 0),
        by: hands.map((by) => ({ by, accounts: meanOf(trials.map((trial) => trial.by.get(by) ?? 0)) })).sort((a, b) => b.accounts - a.accounts),
      };
    },
  };
}
