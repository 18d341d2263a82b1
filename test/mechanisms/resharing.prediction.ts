/** Prediction of `resharing`: V7, and V8 in the form for small worlds. */
import type { Trial } from '../../src/experiment/trial.ts';
import { paired, remembered, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 8;
/** V7: share of cascades of at most one hop. */
const ONE_HOP = [0.88, 0.995] as const;
/**
 * V8 counts cascades of a hundred in worlds of 100,000; in small worlds cascades of ten. Goel et al. 2016 find 3 in
 * 10,000 of size 100, and sizes fall with an exponent of the density of 1.5 to 1.9 (V9), so that size ten has
 * 3e-4 * 10^0.5 to 3e-4 * 10^0.9, with the factor 3 that V8 allows either way.
 */
const OF_TEN = [3.2e-4, 7.1e-3] as const;

const oneHop = (trial: Trial): number => trial.facts.cascadesOfOneHop!;
const ofTen = (trial: Trial): number => trial.facts.cascadesOfTen!;

export const prediction: Prediction = {
  mechanism: 'resharing',
  says: 'Of all cascades 0.88 to 0.995 never go beyond one hop, and 0.00032 to 0.0071 reach ten posts; without resharing none does.',
  mutation: {
    file: 'src/model/crowd/resharing.ts',
    find: 'if (u < values.chance * pull) planAfter(world, delay, key, values.delayHours, account, post[i]!, SHARED);',
    replace: 'if (u < 0) void 0;',
  },
  sign: {
    expected: 1, says: 'At least nine in ten cascades never go beyond one hop (the share of them less 0.9; a level, not a difference).', plan: () => scenarioPlan('resharing'),
    effect: (run, plan, replicate) => oneHop(run(plan, 'standing', replicate)) - 0.9,
  },
  test(engine) {
    const run = remembered(engine);
    const off = scenarioPlan('resharing', 'no-resharing');
    const plan = scenarioPlan('resharing');
    const hop = paired(run, off, plan, oneHop, SEEDS);
    const ten = paired(run, off, plan, ofTen, SEEDS);
    return {
      holds: hop.meanB >= ONE_HOP[0] && hop.meanB <= ONE_HOP[1] && ten.meanB >= OF_TEN[0] && ten.meanB <= OF_TEN[1] && ten.meanA === 0,
      figures: {
        oneHop: hop.meanB, oneHopOff: hop.meanA, oneHopDifference: hop.difference, oneHopStandardError: hop.standardError, oneHopSameSign: hop.sameSign,
        ofTen: ten.meanB, ofTenOff: ten.meanA, ofTenStandardError: ten.standardError, ofTenSameSign: ten.sameSign,
      },
    };
  },
};
