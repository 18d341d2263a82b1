/** Baseline against variants on the same seeds: what comparison.json holds. */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Plan } from '../model/plan.ts';
import { differences } from './canonical.ts';
import type { Compared, Comparison } from './files.ts';
import { withoutEdges } from './covered.ts';
import { holm, NO_RATIO, pairedDifference } from './paired.ts';

/** Outcomes of one variant: a value per replicate, null = undefined there. */
export type OutcomesBy = Readonly<Record<string, readonly (number | null)[]>>;

export interface Arm {
  readonly name: string;
  readonly plan: Plan;
  /** By outcome, in order of replicate. */
  readonly outcomes: OutcomesBy;
}

/** @param replicates how many pairs were asked for */
export function buildComparison(baseline: Arm, variants: readonly Arm[], replicates: number): Comparison {
  const names = [...new Set([baseline, ...variants].flatMap((arm) => Object.keys(arm.outcomes)))];
  const pairs = names.flatMap((name) => variants.map((arm) => ({ name, arm, found: pairedDifference(valuesOf(baseline, name), valuesOf(arm, name)) })));
  const adjusted = holm(pairs.map(({ found }) => found.p));
  const outcomes = Object.fromEntries(names.map((name) => [name, { [baseline.name]: alone(valuesOf(baseline, name)) } as Record<string, Compared>]));
  pairs.forEach(({ name, arm, found: { p: _, differenceCi95, ratioCi95, ...rest } }, i) => {
    const size = baseline.plan.outcomes.find((outcome) => outcome.name === name)?.practical;
    const practical = size === undefined || rest.difference === null ? null : rest.difference / size;
    outcomes[name]![arm.name] = { ...rest, practical, differenceCi95: differenceCi95 === null ? null : [...differenceCi95], ratioCi95: ratioCi95 === null ? null : [...ratioCi95], pAdjusted: adjusted[i]! };
  });
  const before = withoutEdges(baseline.plan);
  return {
    baseline: baseline.name, variants: variants.map((arm) => arm.name), replicates,
    plans: Object.fromEntries(variants.map((arm) => [arm.name, differences(before, withoutEdges(arm.plan)).map(({ path, a, b }) => ({ path, baseline: a ?? null, variant: b ?? null }))])),
    outcomes,
  };
}

/** Outcomes that not every arm has, with the arms that lack them. */
export function unevenOutcomes(arms: readonly Arm[]): { readonly outcome: string; readonly lackedBy: readonly string[] }[] {
  const names = [...new Set(arms.flatMap((arm) => Object.keys(arm.outcomes)))];
  return names.map((outcome) => ({ outcome, lackedBy: arms.filter((arm) => !(outcome in arm.outcomes)).map((arm) => arm.name) })).filter(({ lackedBy }) => lackedBy.length > 0);
}

function valuesOf(arm: Arm, name: string): readonly (number | null)[] {
  return arm.outcomes[name] ?? [];
}

/** The baseline's own row: it differs from nothing. */
function alone(values: readonly (number | null)[]): Compared {
  const defined = values.filter((value) => value !== null);
  return {
    n: defined.length, mean: defined.length === 0 ? null : mean(defined), sd: defined.length < 2 ? null : sampleStandardDeviation(defined),
    difference: null, differenceCi95: null, ...NO_RATIO, sameSign: null, effectSize: null, practical: null, pairingGain: null, pAdjusted: null,
  };
}
