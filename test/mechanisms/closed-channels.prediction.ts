/** Prediction of `closed-channels`: pressure on the public platform moves activity into rooms (V19). */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, seriesMean, withMechanism, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical sizes: ten points more of what is written under much pressure than under little; five of them by moving. */
const LEAST = 0.1;
const MOVED = 0.05;
/** From the second week on. */
const hidden = (trial: Trial): number => seriesMean(trial, 'closedShare', { camp: 'organisation', fromTick: 24 * 7 });

export const prediction: Prediction = {
  mechanism: 'closed-channels',
  says: 'in the second week the share of what the organisation writes in rooms is at least ten points higher under much pressure than under little, and at least five points higher than where nobody moves',
  mutation: { file: 'src/model/extremists/closed-channels.ts', find: 'dials.conflict[account]! *= 1 + values.shift * pressed;', replace: '' },
  sign: {
    expected: 1, says: 'A larger part of what the organisation writes stands in rooms.', plan: () => scenarioPlan('closed-channels'),
    absent: (plan) => withMechanism(plan, 'closed-channels', { shift: 0, withdrawal: 0 }), read: hidden,
  },
  test(bare) {
    const run = remembered(bare);
    const much = scenarioPlan('closed-channels');
    const pressed = paired(run, scenarioPlan('closed-channels', 'little-pressure'), much, hidden, SEEDS);
    const moved = paired(run, scenarioPlan('closed-channels', 'nobody-moves'), much, hidden, SEEDS);
    return {
      holds: pressed.difference >= LEAST && moved.difference >= MOVED,
      figures: { little: pressed.meanA, much: pressed.meanB, nobodyMoves: moved.meanA, sameSign: pressed.sameSign, sameSignMoved: moved.sameSign },
    };
  },
};
