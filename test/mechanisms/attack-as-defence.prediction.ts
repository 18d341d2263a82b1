/** Prediction of `attack-as-defence`: critics write less after their spike, and the sponsor pays for it. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, seriesSum, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical size: a twentieth of what critics wrote from the day after the scandal on. */
const LEAST = 0.05;
const AFTER = 24 * 6;
const wrote = (trial: Trial): number => seriesSum(trial, 'posts', { camp: 'critics', tag: '#accountability', fromTick: AFTER });

export const prediction: Prediction = {
  mechanism: 'attack-as-defence',
  says: 'from the day after their spike on critics write at least 5 in 100 fewer posts than where nobody watches; the force is called up in every run, and its work costs something',
  mutation: { file: 'src/model/forces/attack-as-defence.ts', find: 'calls.until[o] = Math.min(order.plan.untilTick, next + Math.max(1, Math.round(trigger.hours / world.hoursPerTick)));', replace: '' },
  sign: { expected: -1, plan: () => scenarioPlan('attack-as-defence'), read: wrote },
  test(run) {
    const keep = remembered(run);
    const [off, on] = [scenarioPlan('attack-as-defence', 'no-watch'), scenarioPlan('attack-as-defence')];
    const posts = paired(keep, off, on, wrote, SEEDS);
    const cost = paired(keep, off, on, (trial) => seriesSum(trial, 'cost', { camp: 'loyal' }), SEEDS);
    const alarms = Array.from({ length: SEEDS }, (_, replicate) => seriesSum(keep(on, 'standing', replicate), 'alarms'));
    const silenced = paired(keep, off, on, (trial) => seriesSum(trial, 'silencedByForces', { camp: 'loyal' }), SEEDS);
    const figures = { without: posts.meanA, with: posts.meanB, difference: posts.difference, standardError: posts.standardError, sameSign: posts.sameSign, upkeep: cost.meanA, cost: cost.meanB, silencedPerCost: silenced.meanB / cost.difference, leastAlarms: Math.min(...alarms), seeds: SEEDS };
    return { holds: posts.difference <= -LEAST * posts.meanA && cost.difference > 0 && figures.leastAlarms > 0, figures };
  },
};
