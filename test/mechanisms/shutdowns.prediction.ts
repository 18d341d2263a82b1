/** Prediction of `shutdowns`: the place's voice is gone while it lasts, and the others' share of the conversation rises. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { ledgerSum, paired, remembered, seriesSum, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical sizes: eight tenths of the voice, a fifth of the conversation. */
const LEAST_CUT = 0.8;
const LEAST_SHARE = 0.2;
const DARK = { fromTick: 80, untilTick: 92 };
const cut = (trial: Trial): number => ledgerSum(trial, 'cutOff', { camp: 'home', ...DARK }) / ledgerSum(trial, 'potential', { camp: 'home', ...DARK });
const others = (trial: Trial): number => seriesSum(trial, 'posts', { camp: 'abroad', tag: '#city', ...DARK }) / seriesSum(trial, 'posts', { tag: '#city', ...DARK });

export const prediction: Prediction = {
  mechanism: 'shutdowns',
  says: "while the net is off, at least eight tenths of the place's audience units are cut off, and the others' share of the common tag's posts is higher by at least 0.2",
  mutation: { file: 'src/model/offline/shutdowns.ts', find: 'for (const account of event.accounts) cutOff(world, account);', replace: 'for (const account of event.accounts) world.accounts.cuts[account]!++;' },
  sign: { expected: 1, says: "The others' share of the common tag's posts rises while the net is off.", plan: () => scenarioPlan('shutdowns'), read: others },
  test(bare) {
    const run = remembered(bare);
    const [on, off] = [scenarioPlan('shutdowns', 'net-stays-on'), scenarioPlan('shutdowns')];
    const share = paired(run, on, off, others, SEEDS);
    const units = paired(run, on, off, cut, SEEDS);
    return { holds: share.difference >= LEAST_SHARE && units.meanA === 0 && units.meanB >= LEAST_CUT, figures: { share: share.difference, sameSign: share.sameSign, cut: units.meanB } };
  },
};
