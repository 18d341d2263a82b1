/** Prediction of `holy-month`: more is written at night, as much in all. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, seriesSum, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical sizes: five hundredths of the day's posts; the day's posts within a twentieth. */
const LEAST = 0.05;
const WITHIN = 0.05;
const FIRST_DAY = 3;
const DAYS = 6;

/** Posts of the six days, in the hours of the night or in all. */
function posts(trial: Trial, nightOnly: boolean): number {
  let total = 0;
  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
    const within = (from: number, until: number): number => seriesSum(trial, 'posts', { tag: '(all)', fromTick: 24 * day + from, untilTick: 24 * day + until });
    total += nightOnly ? within(0, 4) + within(20, 24) : within(0, 24);
  }
  return total;
}

export const prediction: Prediction = {
  mechanism: 'holy-month',
  says: 'the share of posts written at night is higher by at least 0.05 than in any month, and as many are written in all, give or take a twentieth',
  mutation: { file: 'src/model/offline/holy-month.ts', find: 'dials.conflict[account]! *= factor;', replace: 'dials.ambient[account]! /= factor;' },
  sign: { expected: 1, plan: () => scenarioPlan('holy-month'), read: (trial) => posts(trial, true) / posts(trial, false) },
  test(bare) {
    const run = remembered(bare);
    const [any, holy] = [scenarioPlan('holy-month', 'any-month'), scenarioPlan('holy-month')];
    const share = paired(run, any, holy, (trial) => posts(trial, true) / posts(trial, false), SEEDS);
    const all = paired(run, any, holy, (trial) => posts(trial, false), SEEDS);
    const figures = { share: share.difference, sameSign: share.sameSign, any: share.meanA, holy: share.meanB, postsTimes: all.meanB / all.meanA };
    return { holds: figures.share >= LEAST && Math.abs(figures.postsTimes - 1) <= WITHIN, figures };
  },
};
