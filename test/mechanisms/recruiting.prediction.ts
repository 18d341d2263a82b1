/** Prediction of `recruiting`: suppression, lost battles and ridicule slow it. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { variantWith } from './sign.ts';
import { paired, remembered, seriesMean, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical size: a tenth of the active. */
const LEAST = 0.1;
const active = (trial: Trial): number => seriesMean(trial, 'activists', { camp: 'organisation', fromTick: 24 * 13 });

export const prediction: Prediction = {
  mechanism: 'recruiting',
  says: 'after two weeks the active are fewer by at least a tenth where the platform suppresses the movement, where it loses battles, and where it is laughed at',
  mutation: { file: 'src/model/extremists/recruiting.ts', find: 'else if (happensWithin(1 - u, down / 24, world.hoursPerTick)) stage[person]!--;', replace: '' },
  sign: { expected: -1, says: 'Lost battles leave fewer active supporters.', plan: () => scenarioPlan('recruiting', 'losing'), absent: (plan) => variantWith(plan, 'recruiting'), read: active },
  test(bare) {
    const run = remembered(bare);
    const free = scenarioPlan('recruiting');
    const less = (variant: string): number => { const read = paired(run, free, scenarioPlan('recruiting', variant), active, SEEDS); return -read.difference / read.meanA; };
    const figures = { suppressed: less('suppressed'), losing: less('losing'), mocked: less('mocked'), noCalls: less('no-calls') };
    return { holds: figures.suppressed >= LEAST && figures.losing >= LEAST && figures.mocked >= LEAST, figures };
  },
};

/** The other effect line: the way up. */
export const mutations = [{ file: 'src/model/extremists/recruiting.ts', find: 'if (happensWithin(u, up / 24, world.hoursPerTick)) stage[person]!++;', replace: 'if (false) stage[person]!++;' }];
