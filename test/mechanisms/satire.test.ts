import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { SATIRE } from '../../src/model/frames.ts';
import { mechanismsOn } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { falls, meansAlong, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './satire.prediction.ts';

describe('satire', () => {
  it('without a share of satire and without relief nothing differs from satire switched off, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'satire', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'satire', { share: 0, relief: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it.each([
    { parameter: 'share', range: [0, 0.3, 1] },
    { parameter: 'relief', range: [0, 0.2, 1] },
  ])('the larger $parameter, the less fear on the side that laughs', ({ parameter, range }) => {
    const plan = campaignPlan({ ticks: 36, mechanisms: mechanismsOn({ satire: { relief: 0.2, share: 0.2 }, shock: { fearGain: 0.3 } }, ['posting', 'visiting', 'flooding', 'chain-of-command', 'satire', 'shock']) });
    const means = meansAlong(plan, 'satire', parameter, range, (trial) => seriesMean(trial, 'fear', { camp: 'a' }));
    expect(falls(means), String(means)).toBe(true);
    expect(means[0]!).toBeGreaterThan(1.02 * means[2]!);
  });

  // Account 0 (camp a) mocks in tick 0: the wish of a conflict post becomes satire, since camp b is banned and the share is
  // 1. Account 1 (a), 2 (b) and 3 (none) hear it and look in tick 1, each half afraid; the relief is a quarter. The own side
  // and the unaligned are left with 0.5 x 0.75 = 0.375, the side that is mocked keeps its 0.5. Account 4 (b) writes in tick 1:
  // nobody whom it argues with is banned, so what it writes stays what it was.
  it('five accounts by hand', () => {
    const plan = fivePlan({ camps: ['a', 'a', 'b', 'uncommitted', 'b'], edges: [0, 1, 0, 2, 0, 3], mechanisms: mechanismsOn({ satire: { share: 1, relief: 0.25 } }, ['satire']), more: { ticks: 3 } });
    const hand = wakeFive({ ...plan, camps: plan.camps.map((camp) => ({ ...camp, proscribed: camp.name === 'b' })) });
    const { world } = hand;
    world.people.fear.fill(0.5);
    const frames: number[] = [];
    runTicks(hand, 0, 2, {
      0: () => speak(world, 0, '#a'),
      1: () => { speak(world, 4, '#b'); [1, 2, 3].forEach((account) => look(world, account)); },
    });
    for (let id = 1; id < world.posts.next; id++) frames.push(world.posts.frame[id & world.posts.mask]!);
    expect(frames).toEqual([SATIRE, world.hashtags.frame[1]]);
    expect([...world.people.fear]).toEqual([0.5, 0.375, 0.5, 0.375, 0.5]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
