/** Prediction of `posting`: V1, and what ambient conversation does to every share of voice. */
import type { Trial } from '../../src/experiment/trial.ts';
import { paired, remembered, seriesSum, withMechanism, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 6;
const BAND = [0.72, 0.88] as const;
/** Practical sizes: the busiest tenth holds at least 0.3 more than where all write alike; a voice at least doubles without ambient posts. */
const LEAST_MORE = 0.3;
const LEAST_TIMES = 2;

const top = (trial: Trial): number => trial.facts.topTenthOfPosts!;
/** Share of all views that go to posts of one side on its own tag. */
const voice = (trial: Trial): number => seriesSum(trial, 'impressions', { tag: '#north', camp: 'north' }) / seriesSum(trial, 'impressions', { tag: '(all)' });

export const prediction: Prediction = {
  mechanism: 'posting',
  says: 'The busiest tenth of accounts writes 0.72 to 0.88 of all posts, at least 0.3 more than where everybody writes alike; without ambient posts a side\'s share of all views at least doubles.',
  mutation: {
    file: 'src/model/crowd/posting.ts',
    find: 'const rate = postsPerDay[account]! * cycle',
    replace: 'const rate = cycle',
  },
  sign: {
    expected: -1, says: "A side's share of all views is lower than where nobody writes of anything else.", plan: () => scenarioPlan('posting'),
    absent: (plan) => withMechanism(plan, 'posting', { ambientShare: 0 }), read: voice,
  },
  test(engine) {
    const run = remembered(engine);
    const plan = scenarioPlan('posting');
    const concentration = paired(run, scenarioPlan('posting', 'all-alike'), plan, top, SEEDS);
    const loudness = paired(run, plan, scenarioPlan('posting', 'no-ambient'), voice, SEEDS);
    const times = loudness.meanB / loudness.meanA;
    return {
      holds: concentration.meanB >= BAND[0] && concentration.meanB <= BAND[1] && concentration.difference >= LEAST_MORE && times >= LEAST_TIMES,
      figures: {
        topTenth: concentration.meanB, topTenthAllAlike: concentration.meanA, difference: concentration.difference, standardError: concentration.standardError, sameSign: concentration.sameSign,
        voice: loudness.meanA, voiceWithoutAmbient: loudness.meanB, voiceTimes: times, voiceSameSign: loudness.sameSign,
      },
    };
  },
};
