/** Prediction of `visiting`: more visits, less crowded out, more seen. */
import type { Plan } from '../../src/model/plan.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { ledgerSum, paired, remembered, withMechanism, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 8;
/** Practical size: a twentieth of all units that were published. */
const LEAST = 0.05;

const part = (entry: string) => (trial: Trial): number => ledgerSum(trial, entry) / ledgerSum(trial, 'published');

/** Twice the visits, within the range of the parameter. */
const twice = (plan: Plan): Plan => withMechanism(plan, 'visiting', { visitTimes: Math.min(5, 2 * plan.mechanisms['visiting']!['visitTimes']!) });

export const prediction: Prediction = {
  mechanism: 'visiting',
  says: 'With twice the visits the crowded-out part of all published units is smaller by at least 0.05, and the seen part larger by at least 0.05.',
  mutation: {
    file: 'src/model/crowd/visiting.ts',
    find: 'addVisit(visits, account, at, toUnit(mix(page.a, page.b, key, 0)) < pageShare, key);',
    replace: '',
  },
  sign: {
    expected: 1, says: 'With twice the visits (at most five times the usual) a larger part of what is published is seen.', plan: () => scenarioPlan('visiting'),
    effect: (run, plan, replicate) => part('seen')(run(twice(plan), 'standing', replicate)) - part('seen')(run(plan, 'standing', replicate)),
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
