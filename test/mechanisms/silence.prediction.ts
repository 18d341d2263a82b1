/** Prediction of `silence`: the minority's expressed share falls below its true share. */
import type { Plan } from '../../src/model/plan.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { ledgerSum, paired, remembered, seriesSum, withMechanism, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 10;
/** Practical size: one in a hundred of the posts on the two tags. */
const LEAST = 0.01;

/** The minority's share of what was posted on both tags after the burn-in. */
const expressed = (plan: Plan) => (trial: Trial): number => {
  const posts = (tag: string): number => seriesSum(trial, 'posts', { tag, fromTick: plan.clock.burnInTicks });
  return posts('#minority') / (posts('#minority') + posts('#majority'));
};
/** Part of a side's units on its tag that the climate silenced. */
const withheld = (plan: Plan, side: string) => (trial: Trial): number => {
  const units = (entry: string): number => ledgerSum(trial, entry, { tag: `#${side}`, camp: side, fromTick: plan.clock.burnInTicks });
  return units('silencedByClimate') / units('potential');
};

export const prediction: Prediction = {
  mechanism: 'silence',
  says: 'The minority\'s share of the posts on both tags is at least 0.01 below the share it has where the same climate silences nobody.',
  mutation: {
    file: 'src/model/crowd/silence.ts',
    find: 'wishes.free[i]! *= 1 - values.strength * (1 - chance);',
    replace: '',
  },
  sign: { expected: -1, says: "The minority's share of what is posted is lower.", plan: () => scenarioPlan('silence'), absent: (plan) => withMechanism(plan, 'silence', { strength: 0 }), read: (trial, plan) => expressed(plan)(trial) },
  test(engine) {
    const run = remembered(engine);
    const plan = scenarioPlan('silence');
    const outspoken = scenarioPlan('silence', 'outspoken');
    const share = paired(run, outspoken, plan, expressed(plan), SEEDS);
    const gap = paired(run, outspoken, plan, (trial) => withheld(plan, 'minority')(trial) - withheld(plan, 'majority')(trial), SEEDS);
    return {
      holds: share.difference <= -LEAST && share.difference <= -2 * share.standardError,
      figures: {
        trueShare: share.meanA, expressedShare: share.meanB, difference: share.difference, standardError: share.standardError, sameSign: share.sameSign,
        withheldGap: gap.meanB, withheldGapStandardError: gap.standardError,
      },
    };
  },
};
