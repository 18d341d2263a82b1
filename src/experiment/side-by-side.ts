/** An ensemble ready to be drawn: its comparison, what came out of each member, and how the estimates settled. */
import type { Plan } from '../model/plan.ts';
import { settlingOf } from './convergence.ts';
import type { Settling } from './convergence.ts';
import type { Comparison } from './files.ts';
import { buildOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Trial } from './trial.ts';

export interface SideBySide {
  readonly comparison: Comparison;
  /** Outcomes of the baseline's plan, in its order. */
  readonly outcomes: Plan['outcomes'];
  /** Baseline first. */
  readonly members: readonly Member[];
  readonly settling: readonly Settling[];
  /** Every difference relative to the baseline's mean, the largest first. */
  readonly ranking: readonly Ranked[];
}

export interface Member {
  readonly name: string;
  readonly outcome: Outcome;
}

/** A difference as a share of the baseline's mean, which is taken as known. */
export interface Ranked {
  readonly outcome: string;
  readonly variant: string;
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/** @param trials finished trials of a member, by its name */
export function sideBySide(comparison: Comparison, plans: ReadonlyMap<string, Plan>, trials: (name: string) => readonly Trial[]): SideBySide {
  const names = [comparison.baseline, ...comparison.variants];
  const { outcomes } = plans.get(comparison.baseline)!;
  const values = (name: string, outcome: string): (number | null)[] => {
    const byReplicate = new Map(trials(name).map((trial) => [trial.replicate, trial.outcomes[outcome] ?? null]));
    return Array.from({ length: comparison.replicates }, (_, replicate) => byReplicate.get(replicate) ?? null);
  };
  const pairs = outcomes.flatMap(({ name: outcome }) => comparison.variants.map((variant) => ({ outcome, variant, entry: comparison.outcomes[outcome]?.[variant], base: comparison.outcomes[outcome]?.[comparison.baseline]?.mean ?? null })));
  return {
    comparison, outcomes,
    members: names.filter((name) => trials(name).length > 0).map((name) => ({ name, outcome: buildOutcome(plans.get(name)!, trials(name)) })),
    settling: outcomes.flatMap(({ name }) => comparison.variants.flatMap((variant) => settlingOf(name, variant, values(comparison.baseline, name), values(variant, name)))),
    ranking: pairs.flatMap(({ outcome, variant, entry, base }) => {
      if (entry?.difference == null || entry.differenceCi95 === null || base === null || base === 0) return [];
      const ends = entry.differenceCi95.map((end) => end / Math.abs(base));
      return [{ outcome, variant, change: entry.difference / Math.abs(base), low: ends[0]!, high: ends[1]! }];
    }).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}
