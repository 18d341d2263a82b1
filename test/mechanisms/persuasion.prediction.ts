/** Prediction of `persuasion` (V34): an army that mostly hears itself moves organic opinion by less than two points; what people read does move them. */
import type { Trial } from '../../src/experiment/trial.ts';
import type { World } from '../../src/model/world.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { variantWith } from './sign.ts';
import { pairedBy, seriesMean, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Two points of a hundred, on a scale that is two wide. */
const MOST = 0.04;
/** Of the mean way a view has gone, so that "no opinion moved" is not assumed. */
const LEAST_WAY = 0.01;

interface Moved { readonly mean: number; readonly way: number }

function take(run: Run, plan: Plan, replicate: number): Moved {
  let before: Float32Array | undefined;
  let last: World | undefined;
  run(plan, 'standing', replicate, { observe: (world) => { before ??= world.people.stance.slice(); last = world; } });
  const { people } = last!;
  const groups = plan.groups.length;
  let count = 0;
  let sum = 0;
  let way = 0;
  for (let person = 0; person < people.count; person++) {
    if (people.group[person]! >= groups) continue;
    count++;
    sum += people.stance[person]!;
    way += Math.abs(people.stance[person]! - before![person]!);
  }
  return { mean: sum / count, way: way / count };
}

export const prediction: Prediction = {
  mechanism: 'persuasion',
  says: 'in two weeks views go a way of at least 0.01 on average, and the army moves their mean by less than two points of a hundred',
  mutation: { file: 'src/model/crowd/persuasion.ts', find: 'people.stance[person] = view;', replace: '' },
  // Whatever the assumed values: an army that all hear draws the unaligned towards its side.
  sign: { expected: 1, says: 'An army that all hear draws the unaligned towards its side.', plan: () => scenarioPlan('persuasion', 'heard-by-all'), absent: (plan) => variantWith(plan, 'persuasion', 'no-army'), read: (trial: Trial) => seriesMean(trial, 'stance', { camp: 'uncommitted', fromTick: 24 * 13 }) },
  test(run) {
    const of = (variant: string): Moved[] => Array.from({ length: SEEDS }, (_, replicate) => take(run, scenarioPlan('persuasion', variant), replicate));
    const [without, under] = [of('no-army'), of('baseline')];
    const moved = pairedBy((r) => without[r]!.mean, (r) => under[r]!.mean, SEEDS);
    const way = without.reduce((sum, one) => sum + one.way, 0) / SEEDS;
    return { holds: Math.abs(moved.difference) < MOST && way >= LEAST_WAY, figures: { moved: moved.difference, standardError: moved.standardError, way } };
  },
};
