/** Prediction of `sponsor` (T36): a budget is never exceeded, and half of the money buys about half of the posts. */
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pairedValues, seriesSum, writtenBy, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Practical size: about half is 40 to 60 in 100 of the posts; less reach is at least a fifth fewer views. */
const [LEAST, MOST] = [0.4, 0.6];
const FEWER_VIEWS = 0.2;

/** Views that are lost where the sponsor grants half of what the force, left free, spends in a day. */
function halfTheMoney(run: Run, plan: Plan, replicate: number): number {
  const free = run(plan, 'standing', replicate);
  const days = (plan.clock.ticks * plan.clock.tickMinutes) / 1440;
  const budgetPerDay = seriesSum(free, 'cost') / days / 2;
  const half = { ...plan, forces: plan.forces.map((force) => ({ ...force, cost: { ...force.cost!, budgetPerDay } })) };
  return seriesSum(run(half, 'standing', replicate), 'orderedViews') - seriesSum(free, 'orderedViews');
}

export const prediction: Prediction = {
  mechanism: 'sponsor',
  says: 'at no tick is more spent than was granted; with six units a day instead of the eleven it would spend, the force writes 40 to 60 in 100 of its posts, and they are viewed at least a fifth less',
  mutation: { file: 'src/model/forces/sponsor.ts', find: 'assignments.posts[n] = posts;', replace: '' },
  sign: { expected: -1, says: 'Half of what the force would spend buys fewer views.', plan: () => scenarioPlan('sponsor', 'no-limit'), effect: halfTheMoney },
  test(run) {
    let overdrawn = 0;
    const look = (variant: string): { posts: number; views: number; cost: number }[] => Array.from({ length: SEEDS }, (_, replicate) => {
      const trial = run(scenarioPlan('sponsor', variant), 'standing', replicate, {
        observe: (world) => { if (world.columns.get('sponsor.spent')![0]! > world.columns.get('sponsor.granted')![0]!) overdrawn++; },
      });
      return { posts: writtenBy(trial, 'force'), views: seriesSum(trial, 'orderedViews'), cost: seriesSum(trial, 'cost') };
    });
    const [free, half] = [look('no-limit'), look('baseline')];
    const posts = pairedValues(free.map((one) => one.posts), half.map((one) => one.posts));
    const views = pairedValues(free.map((one) => one.views), half.map((one) => one.views));
    const cost = pairedValues(free.map((one) => one.cost), half.map((one) => one.cost));
    const figures = { overdrawn, posts: posts.meanA, postsHalf: posts.meanB, views: views.meanA, viewsHalf: views.meanB, viewsDifference: views.difference, standardError: views.standardError, cost: cost.meanA, costHalf: cost.meanB, seeds: SEEDS };
    const share = posts.meanB / posts.meanA;
    return { holds: overdrawn === 0 && share >= LEAST && share <= MOST && views.meanB <= (1 - FEWER_VIEWS) * views.meanA, figures };
  },
};
