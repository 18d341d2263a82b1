import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { mechanismsOn } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { meansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './persuasion.prediction.ts';

describe('persuasion', () => {
  it('at rate 0 nothing differs from persuasion switched off, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'persuasion', null), 'neutral', 0), ['stance']);
    expect(traceOf(runTrial(withMechanism(plan, 'persuasion', { rate: 0 }), 'neutral', 0), ['stance'])).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, 'persuasion', { rate: 0.1 }), 'neutral', 0), ['stance'])).not.toEqual(off);
  });

  it.each([{ parameter: 'rate', range: [0, 0.02, 0.2] }, { parameter: 'otherTrust', range: [0, 0.3, 1] }])('the larger $parameter, the nearer a camp comes to the louder other', ({ parameter, range }) => {
    const plan = campaignPlan({ ticks: 36, forces: [], mechanisms: mechanismsOn({ persuasion: { bound: 2, rate: 0.02, otherTrust: 1 } }, ['posting', 'visiting', 'persuasion']) });
    const means = meansAlong(plan, 'persuasion', parameter, range, (trial: Trial) => seriesMean(trial, 'stance', { camp: 'b', fromTick: 24 }));
    expect(rises(means), String(means)).toBe(true);
    expect(means[0]!).toBeLessThan(means[2]!);
  });

  // Account 0 (a, view 1) writes. Account 1 (a) has a view of 0.5, account 2 (none) of 0.6, account 3 (b) of -1, account 4
  // reads nothing. Bound 0.5, rate 0.1, others count half: 1 goes 0.1 x 0.5 = 0.05 to 0.55, 2 goes 0.1 x 0.5 x 0.4 = 0.02 to
  // 0.62, for 3 the post is 2 away and moves nothing.
  it('five accounts by hand', () => {
    const hand = wakeFive(fivePlan({ camps: ['a', 'a', 'uncommitted', 'b', 'b'], edges: [0, 1, 0, 2, 0, 3], mechanisms: mechanismsOn({ persuasion: { rate: 0.1, bound: 0.5, otherTrust: 0.5 } }, ['persuasion']), more: { ticks: 3 } }));
    const { world } = hand;
    world.people.stance.set([1, 0.5, 0.6, -1, -1]);
    runTicks(hand, 0, 2, { 0: () => speak(world, 0, '#a'), 1: () => [1, 2, 3].forEach((account) => look(world, account)) });
    expect(Array.from(world.people.stance, (value) => Number(value.toFixed(5)))).toEqual([1, 0.55, 0.62, -1, -1]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
