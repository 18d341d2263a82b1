/**
 * Whether an effect keeps its sign for other values of what is assumed: the small contrast of a prediction, and the Latin
 * hypercube over the assumed parameters of the causes at work. scripts/sign-stability.mjs runs it.
 */
import type { Plan } from '../../src/model/plan.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { MECHANISMS } from '../../src/model/mechanisms.ts';
import { isAssumed, type Parameter } from '../../src/model/parameters.ts';
import { mix, toUnit } from '../../src/random/draw.ts';
import { keyOf } from '../../src/random/key.ts';
import { scenarioPlan } from './scenario-plan.ts';
import type { Run } from './standing.ts';

interface Claim {
  readonly expected: 1 | -1;
  /** What is read and which way it goes, where that is less than the mechanism's own prediction. */
  readonly says?: string;
  /** The small world, before values are drawn for it. */
  readonly plan: () => Plan;
}

/** `read` of the small world less `read` of the same world without the effect. */
interface Contrast extends Claim {
  /** Takes the effect out of a plan that carries drawn values; by default the mechanism is switched off. What it sets stays as it sets it. */
  readonly absent?: (plan: Plan) => Plan;
  readonly read: (trial: Trial, plan: Plan) => number;
}

/** Where the effect is no plain difference of two trials: it is worked out from the plan with drawn values on one seed. */
interface Worked extends Claim {
  readonly effect: (run: Run, plan: Plan, replicate: number) => number;
}

export type SignClaim = Contrast | Worked;

/** Every seed under a root of its own: no seed of a prediction is used again. */
const ROOT = 'sign';

/** The effect on one seed; NaN where it is undefined. @param root of the seeds */
export function effectOf(mechanism: string, claim: SignClaim, plan: Plan, run: Run, replicate: number, root = ROOT): number {
  const rooted: Run = (each, _root, at, options) => run(each, root, at, options);
  if ('effect' in claim) return claim.effect(rooted, plan, replicate);
  const absent = claim.absent ? claim.absent(plan) : without(plan, mechanism);
  return claim.read(rooted(plan, root, replicate), plan) - claim.read(rooted(absent, root, replicate), absent);
}

/** A plan without one mechanism. */
function without(plan: Plan, mechanism: string): Plan {
  const { [mechanism]: gone, ...mechanisms } = plan.mechanisms;
  return { ...plan, mechanisms };
}

/** Another variant of a small scenario, with the mechanisms of a plan that carries drawn values. */
export function variantWith(plan: Plan, name: string, variant = 'baseline'): Plan {
  return { ...scenarioPlan(name, variant), mechanisms: plan.mechanisms };
}

interface Dimension {
  readonly name: string;
  readonly key: string;
  readonly parameter: Parameter;
  readonly standard: number;
}

/** Assumed parameters of the causes at work in a plan. */
export function assumedOf(plan: Plan): Dimension[] {
  return MECHANISMS.filter(({ name }) => name in plan.mechanisms).flatMap(({ name, parameters }) =>
    Object.entries(parameters as Readonly<Record<string, Parameter>>)
      .filter(([, parameter]) => isAssumed(parameter) && parameter.max > parameter.min)
      .map(([key, parameter]) => ({ name, key, parameter, standard: plan.mechanisms[name]![key]! })));
}

/** A Latin hypercube: the plan with the values of draw 0 .. draws - 1. Each parameter meets each of `draws` strata once. */
export function hypercube(mechanism: string, plan: Plan, draws: number): (draw: number) => Plan {
  const dimensions = assumedOf(plan).map((each) => ({ ...each, at: strata(mechanism, each, draws) }));
  return (draw) => {
    const mechanisms: Record<string, Record<string, number>> = Object.fromEntries(Object.entries(plan.mechanisms).map(([name, values]) => [name, { ...values }]));
    for (const dimension of dimensions) mechanisms[dimension.name]![dimension.key] = valueAt(dimension, dimension.at(draw));
    return { ...plan, mechanisms };
  };
}

/** Places in [0, 1), one in each of `draws` strata, in an order of their own for each parameter. */
function strata(mechanism: string, { name, key }: Dimension, draws: number): (draw: number) => number {
  const word = keyOf('sign', mechanism, name, key);
  const order = Array.from({ length: draws }, (_, draw) => ({ draw, at: mix(word.a, word.b, draw, 0) >>> 0 })).sort((x, y) => x.at - y.at || x.draw - y.draw);
  const place = new Int32Array(draws);
  order.forEach(({ draw }, i) => { place[draw] = i; });
  return (draw) => (place[draw]! + toUnit(mix(word.b, word.a, draw, 1))) / draws;
}

/** From a quarter to four times the default within the range, even in the logarithm; from 0 to a quarter of the range for what is 0 by default. */
export function valueAt({ parameter: { min, max }, standard }: Pick<Dimension, 'parameter' | 'standard'>, u: number): number {
  if (standard <= 0) return min + u * 0.25 * (max - min);
  const low = Math.max(min, standard / 4);
  const high = Math.min(max, standard * 4);
  return low <= 0 ? u * high : Math.exp(Math.log(low) + u * Math.log(high / low));
}
