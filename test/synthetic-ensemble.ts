/** An ensemble of invented trials: variant number n moves both outcomes, not by the same in each pair. */
import type { Plan } from '../src/model/plan.ts';
import type { Comparison, EnsembleManifest } from '../src/experiment/files.ts';
import { buildComparison } from '../src/experiment/compare.ts';
import type { SideBySide } from '../src/experiment/side-by-side.ts';
import { sideBySide } from '../src/experiment/side-by-side.ts';
import type { Trial } from '../src/experiment/trial.ts';
import { manifestOf } from './report-input.ts';
import { syntheticTrial } from './synthetic-trial.ts';

export const PAIRS = 6;

export interface SyntheticEnsemble {
  readonly comparison: Comparison;
  readonly trials: ReadonlyMap<string, Trial[]>;
  readonly side: SideBySide;
}

export function trialsOf(plan: Plan, step: number): Trial[] {
  return Array.from({ length: PAIRS }, (_, replicate) => {
    const trial = syntheticTrial(plan, replicate);
    return { ...trial, outcomes: { prayerPageShown: trial.outcomes['prayerPageShown']! + step / 50 + (step * (replicate % 3)) / 900, criticsHeard: trial.outcomes['criticsHeard']! - (step * ((replicate % 2) - 0.5)) / 300 } };
  });
}

/** @param names baseline first */
export function ensembleOf(plan: Plan, names: readonly string[]): SyntheticEnsemble {
  const trials = new Map(names.map((name, step) => [name, trialsOf(plan, step)]));
  const arm = (name: string) => ({ name, plan, outcomes: Object.fromEntries(plan.outcomes.map((outcome) => [outcome.name, trials.get(name)!.map((trial) => trial.outcomes[outcome.name] ?? null)])) });
  const comparison = buildComparison(arm(names[0]!), names.slice(1).map(arm), PAIRS);
  return { comparison, trials, side: sideBySide(comparison, new Map(names.map((name) => [name, plan])), (name) => trials.get(name)!) };
}

export function ensembleManifest(plan: Plan, { baseline, variants, replicates }: Comparison, change: Partial<EnsembleManifest> = {}): EnsembleManifest {
  const { program, version, build, command, node, platform, scenario, seed, key, timings } = manifestOf(plan);
  return { program, version, build, command, node, platform, scenario, design: 'compare', about: null, baseline, variants, seed, key, replicates, finished: true, until: null, fingerprints: {}, timings, ...change };
}
