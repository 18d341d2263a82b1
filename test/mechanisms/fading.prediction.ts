/** Prediction of `fading`: after the last event arousal, and the talk it feeds, go back towards their baseline. */
import type { Plan } from '../../src/model/plan.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { paired, remembered, seriesMean, seriesSum, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 8;
/** Practical sizes, eight days (two half-lives) after the event: at most 0.3 of the arousal, and at most 0.6 of the talk, of the day in which it ended. */
const MOST_AROUSAL = 0.3;
const MOST_TALK = 0.6;
const DAYS_AFTER = 8;

/** Value in the day `after` days from the end of the event, as a share of its value in the first day from then. */
function left(plan: Plan, value: (trial: Trial, fromTick: number, untilTick: number) => number) {
  const day = 1440 / plan.clock.tickMinutes;
  const event = plan.timeline[0]!;
  const end = event.tick + (event.hours * 60) / plan.clock.tickMinutes;
  return (trial: Trial): number => value(trial, end + DAYS_AFTER * day, end + (DAYS_AFTER + 1) * day) / value(trial, end, end + day);
}

export const prediction: Prediction = {
  mechanism: 'fading',
  says: 'Eight days after the last event at most 0.3 of the arousal and 0.6 of the posts on the stirred side\'s tag are left; without fading the arousal stays whole.',
  mutation: {
    file: 'src/model/crowd/fading.ts',
    find: 'people.arousal[person]! *= keep;',
    replace: '',
  },
  sign: { expected: -1, says: 'Less arousal is left at the end.', plan: () => scenarioPlan('fading'), read: (trial) => seriesMean(trial, 'arousal', { camp: 'north', fromTick: 24 * 14 }) },
  test(engine) {
    const run = remembered(engine);
    const plan = scenarioPlan('fading');
    const off = scenarioPlan('fading', 'no-fading');
    const arousal = paired(run, off, plan, left(plan, (trial, fromTick, untilTick) => seriesMean(trial, 'arousal', { camp: 'north', fromTick, untilTick })), SEEDS);
    const talk = paired(run, off, plan, left(plan, (trial, fromTick, untilTick) => seriesSum(trial, 'posts', { tag: '#north', fromTick, untilTick })), SEEDS);
    return {
      holds: arousal.meanB <= MOST_AROUSAL && talk.meanB <= MOST_TALK && arousal.meanA > 0.99,
      figures: {
        arousalLeft: arousal.meanB, arousalLeftOff: arousal.meanA, arousalDifference: arousal.difference, arousalStandardError: arousal.standardError, arousalSameSign: arousal.sameSign,
        talkLeft: talk.meanB, talkLeftOff: talk.meanA, talkDifference: talk.difference, talkStandardError: talk.standardError, talkSameSign: talk.sameSign,
      },
    };
  },
};
