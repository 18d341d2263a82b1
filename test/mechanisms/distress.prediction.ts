/** Prediction of `distress`: morale falls while it is told; after exposure a true report moves less than where none was staged. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, seriesMean, type Prediction } from './standing.ts';

const SEEDS = 8;
const LEAST = 0.03;
const told = (trial: Trial): number => seriesMean(trial, 'morale', { camp: 'south', fromTick: 48, untilTick: 120 });
const reported = (trial: Trial): number => seriesMean(trial, 'morale', { camp: 'south', fromTick: 24 * 8 + 12 });

export const prediction: Prediction = {
  mechanism: 'distress',
  says: "staged reports lower the morale of the fighters they are about by at least 0.03; after corrections, a true report lowers it by at most 0.9 of what it does where the earlier ones were true",
  mutation: { file: 'src/model/forces/distress.ts', find: 'people.morale[person]! *= 1 - values.loss * believed;', replace: '' },
  sign: { expected: -1, says: 'Staged reports lower morale while they are told.', plan: () => scenarioPlan('distress'), absent: (plan) => ({ ...plan, forces: plan.forces.map((force) => ({ ...force, orders: force.orders.filter((order) => order.name !== 'staged') })) }), read: told },
  test(bare) {
    const run = remembered(bare);
    const [staged, relayed] = [scenarioPlan('distress'), scenarioPlan('distress', 'relayed')];
    const whileTold = paired(run, scenarioPlan('distress', 'nothing-told'), staged, told, SEEDS);
    const afterStaged = paired(run, scenarioPlan('distress', 'staged-no-report'), staged, reported, SEEDS);
    const afterRelayed = paired(run, scenarioPlan('distress', 'relayed-no-report'), relayed, reported, SEEDS);
    const figures = { whileTold: whileTold.difference, sameSign: whileTold.sameSign, afterStaged: afterStaged.difference, afterRelayed: afterRelayed.difference };
    return { holds: figures.whileTold <= -LEAST && figures.afterRelayed < 0 && -figures.afterStaged <= 0.9 * -figures.afterRelayed, figures };
  },
};

/** The other effect line: exposure costs belief. */
export const mutations = [{ file: 'src/model/forces/distress.ts', find: 'belief[person]! *= 1 - values.exposure * deceived[person]!;', replace: 'deceived[person] = 0; belief[person] = 1;' }];
