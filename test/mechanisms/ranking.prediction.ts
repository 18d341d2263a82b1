/**
 * Prediction of `ranking`: who is crowded out by the ranker.
 *
 * First registered as an absolute loss (the minority's tag is heard at least 5 % less than in a chronological feed, ten
 * seeds of the root 'standing'), and wrong: it was heard 11 % more, and the majority's 55 % more, because a ranker that
 * knows views lifts what has one above talk that has none. What follows is the claim that remains, relative to the other
 * side, with seeds of its own.
 */
import type { Plan } from '../../src/model/plan.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { columnOf, numbersOf, wordAt } from '../../src/measures/table.ts';
import { ledgerSum, paired, remembered, type Prediction } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 10;
/** Practical size: the lesser of the two figures of Bakshy, Messing and Adamic (2015), who saw 5 to 8 % of contrary news go. */
const LEAST = 0.05;

/** Part of the audience of a side's tag that read it, after the burn-in. */
const heard = (plan: Plan, side: string) => (trial: Trial): number => {
  const where = { tag: `#${side}`, camp: side, fromTick: plan.clock.burnInTicks };
  return ledgerSum(trial, 'seen', where) / ledgerSum(trial, 'potential', where);
};

/** Units of a side that the ranker crowded out, as a part of what it published. */
const ranked = (side: string) => (trial: Trial): number => {
  const { hands } = trial.tables;
  const [camp, cause, by] = ['camp', 'cause', 'by'].map((name) => columnOf(hands, name));
  const units = numbersOf(hands, 'units');
  let total = 0;
  for (let row = 0; row < hands.rows; row++) {
    if (wordAt(camp!, row) === side && wordAt(cause!, row) === 'crowdedOut' && wordAt(by!, row) === 'the ranker') total += units[row]!;
  }
  return total / ledgerSum(trial, 'published', { camp: side });
};

export const prediction: Prediction = {
  mechanism: 'ranking',
  says: 'The ranked feed lowers the minority\'s chance to be heard, relative to the majority\'s, by at least 5 %, and the ranker crowds out a larger part of the minority.',
  mutation: { file: 'src/model/platforms/ranking.ts', find: 'popular + values.alignment * agreement', replace: 'popular' },
  sign: { expected: -1, says: 'The minority is heard less, relative to the majority.', plan: () => scenarioPlan('ranking'), read: (trial, plan) => heard(plan, 'minority')(trial) / heard(plan, 'majority')(trial) },
  test(engine) {
    const run = remembered(engine);
    const plan = scenarioPlan('ranking');
    const newest = scenarioPlan('ranking', 'chronological');
    const of = (read: (trial: Trial) => number) => paired(run, newest, plan, read, SEEDS, 'ranking');
    const minority = of(heard(plan, 'minority'));
    const majority = of(heard(plan, 'majority'));
    const relative = of((trial) => heard(plan, 'minority')(trial) / heard(plan, 'majority')(trial));
    const hand = of((trial) => ranked('minority')(trial) - ranked('majority')(trial));
    return {
      holds: relative.difference <= -LEAST * relative.meanA && relative.difference <= -2 * relative.standardError && hand.meanB > 2 * hand.standardError,
      figures: {
        chronological: relative.meanA, ranked: relative.meanB, change: relative.difference / relative.meanA, standardError: relative.standardError, sameSign: relative.sameSign,
        minorityChange: minority.difference / minority.meanA, majorityChange: majority.difference / majority.meanA, rankerGap: hand.meanB, rankerGapStandardError: hand.standardError,
      },
    };
  },
};
