/** Prediction of `satire`: fear of the target falls where satire is read. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, seriesMean, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical size: a tenth of the fear. */
const LEAST = 0.1;
const fear = (trial: Trial): number => seriesMean(trial, 'fear', { camp: 'people', fromTick: 96 });

export const prediction: Prediction = {
  mechanism: 'satire',
  says: "where satire is read, the opponents' fear in the last four days is lower by at least a tenth of what it is without",
  mutation: { file: 'src/model/crowd/satire.ts', find: 'people.fear[person]! *= 1 + values.relief', replace: 'people.fear[person]! *= 1 + 0' },
  sign: { expected: -1, plan: () => scenarioPlan('satire'), read: fear },
  test(run) {
    const read = paired(run, scenarioPlan('satire', 'nobody-laughs'), scenarioPlan('satire'), fear, SEEDS);
    return { holds: -read.difference >= LEAST * read.meanA, figures: { without: read.meanA, with: read.meanB, difference: read.difference, standardError: read.standardError, sameSign: read.sameSign } };
  },
};
