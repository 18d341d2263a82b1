/** Prediction of `visiting`: more visits, less crowded out, more seen. */
import type { Trial } from '../../src/experiment/trial.ts';
import { ledgerSum, paired, remembered, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 8;
/** Practical size: a twentieth of all units that were published. */
const LEAST = 0.05;

const part = (entry: string) => (trial: Trial): number => ledgerSum(trial, entry) / ledgerSum(trial, 'published');

export const prediction: Prediction = {
  mechanism: 'visiting',
  says: 'With twice the visits the crowded-out part of all published units is smaller by at least 0.05, and the seen part larger by at least 0.05.',
  mutation: {
    file: 'src/model/crowd/visiting.ts',
    find: 'addVisit(visits, account, at, toUnit(mix(page.a, page.b, key, 0)) < pageShare, key);',
    replace: '',
  },
  test(engine) {
    const run = remembered(engine);
    const plan = scenarioPlan('visiting');
    const more = scenarioPlan('visiting', 'more-visits');
    const crowded = paired(run, plan, more, part('crowdedOut'), SEEDS);
    const seen = paired(run, plan, more, part('seen'), SEEDS);
    return {
      holds: crowded.difference <= -LEAST && seen.difference >= LEAST,
      figures: {
        crowdedOut: crowded.meanA, crowdedOutMoreVisits: crowded.meanB, crowdedDifference: crowded.difference, crowdedStandardError: crowded.standardError, crowdedSameSign: crowded.sameSign,
        seen: seen.meanA, seenMoreVisits: seen.meanB, seenDifference: seen.difference, seenStandardError: seen.standardError, seenSameSign: seen.sameSign,
      },
    };
  },
};
