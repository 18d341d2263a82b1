/** Prediction of `morale`: both signs, by what happens and by what is read. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, seriesMean, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical size: three hundredths of the whole scale. */
const LEAST = 0.03;
const WINDOW = { fromTick: 24 * 3 + 6, untilTick: 24 * 5 + 6 };
const of = (camp: string) => (trial: Trial): number => seriesMean(trial, 'morale', { camp, ...WINDOW });

export const prediction: Prediction = {
  mechanism: 'morale',
  says: "in the two days from a battle on, the victory raises the winners' fighters' morale and lowers the losers' by at least 0.03, support read raises it and ridicule read lowers it by as much",
  mutation: { file: 'src/model/offline/morale.ts', find: 'by * (by > 0 ? values.supportGain : values.ridiculeLoss)', replace: '0' },
  sign: { expected: 1, says: "The winners' fighters have more morale after a victory than without it.", plan: () => scenarioPlan('morale'), absent: (plan) => ({ ...plan, timeline: plan.timeline.map((event) => ({ ...event, intensity: 0 })) }), read: of('north') },
  test(bare) {
    const run = remembered(bare);
    const plans = new Map(['baseline', 'no-battle', 'no-support', 'nobody-mocks'].map((variant) => [variant, scenarioPlan('morale', variant)]));
    const effect = (without: string, camp: string): number => paired(run, plans.get(without)!, plans.get('baseline')!, of(camp), SEEDS).difference;
    const figures = { victory: effect('no-battle', 'north'), defeat: effect('no-battle', 'south'), support: effect('no-support', 'north'), ridicule: effect('nobody-mocks', 'north') };
    return { holds: figures.victory >= LEAST && figures.defeat <= -LEAST && figures.support >= LEAST && figures.ridicule <= -LEAST, figures };
  },
};

/** The other effect line: what happens on the ground. */
export const mutations = [{ file: 'src/model/offline/morale.ts', find: 'if (force !== 0) move(person,', replace: 'if (false) move(person,' }];
