/** Prediction of `mass-flagging`: innocent reach is lost, and stands in the books under its hand. */
import { scenarioPlan } from './scenario-plan.ts';
import { ledgerSum, paired, remembered, seriesSum, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical size: one in twenty, of what critics could have been heard by, and of what was heard. */
const LEAST = 0.05;

export const prediction: Prediction = {
  mechanism: 'mass-flagging',
  says: 'of the potential audience of critics, who break no rule, at least 5 in 100 are lost to mass flags, and at least 5 in 100 fewer readings of them take place; without flags nothing is booked there',
  mutation: { file: 'src/model/forces/mass-flagging.ts', find: 'if (++flags[author]! >= values.flagsForReview) ripe = true;', replace: '' },
  sign: { expected: -1, plan: () => scenarioPlan('mass-flagging'), read: (trial) => ledgerSum(trial, 'seen', { camp: 'critics' }) },
  test(run) {
    const keep = remembered(run);
    const [off, on] = [scenarioPlan('mass-flagging', 'no-flags'), scenarioPlan('mass-flagging')];
    const seen = paired(keep, off, on, (trial) => ledgerSum(trial, 'seen', { camp: 'critics' }), SEEDS);
    const lost = paired(keep, off, on, (trial) => seriesSum(trial, 'lostToMassFlags', { camp: 'critics' }) / ledgerSum(trial, 'potential', { camp: 'critics' }), SEEDS);
    const wrongful = paired(keep, off, on, (trial) => seriesSum(trial, 'wronglySuspended', { camp: 'critics' }), SEEDS);
    const figures = { seenWithout: seen.meanA, seenWith: seen.meanB, difference: seen.difference, standardError: seen.standardError, sameSign: seen.sameSign, lostWithout: lost.meanA, lost: lost.meanB, wrongfullyClosed: wrongful.meanB, seeds: SEEDS };
    return { holds: lost.meanA === 0 && lost.meanB >= LEAST && seen.difference <= -LEAST * seen.meanA, figures };
  },
};
