import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { SMEAR } from '../../src/model/frames.ts';
import { mechanismsOn, smallForce, smallOrder } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { falls, meansAlong, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './smear.prediction.ts';

const OWN = ['regard'];

describe('smear', () => {
  it('without loss nothing differs from smear switched off, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'smear', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(withMechanism(plan, 'smear', { loss: 0 }), 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, 'smear', { loss: 0.3, unfollow: 1 }), 'neutral', 0), OWN)).not.toEqual(off);
  });

  it('the larger the loss, the lower the regard; the readier to unfollow, the fewer edges are left', () => {
    const plan = campaignPlan({ ticks: 36, mechanisms: mechanismsOn({}, ['posting', 'visiting', 'flooding', 'chain-of-command', 'smear']) });
    const regard = meansAlong(plan, 'smear', 'loss', [0, 0.1, 1], (trial) => seriesMean(trial, 'regard'));
    expect(falls(regard) && regard[0]! > regard[2]!, String(regard)).toBe(true);
    const edges = meansAlong(plan, 'smear', 'unfollow', [0, 0.3, 1], (trial) => trial.counts.edges);
    expect(falls(edges) && edges[0]! > edges[2]!, String(edges)).toBe(true);
  });

  // Account 0 (a) smears account 4 (b). Accounts 1 (a), 2 (none) and 3 (b) read it: with loss 0.5 the own side keeps
  // 1 - 0.5 = 0.5 of its regard, the unaligned 1 - 0.3 = 0.7, the other side 1 - 0.15 = 0.85; account 4 reads it too and is
  // not moved. In tick 2 account 4 writes: regard of the public is (1 + 0.5 + 0.7 + 0.85 + 1)/5 = 0.81, and with appeal 1
  // its post has 0.81 of the appeal it was to have. Nobody unfollows at 0; at 1 whoever drew less than what is lost.
  it('five accounts by hand', () => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'uncommitted', 'b', 'b'], edges: [0, 1, 0, 2, 0, 3, 0, 4],
      mechanisms: mechanismsOn({ smear: { loss: 0.5, unfollow: 0, appeal: 1, returnDays: 1e12 } }, ['smear']),
      more: { ticks: 4, forces: [smallForce('silent', 0, 'a', [smallOrder('smear', { frame: 'smear', about: 'account-4' })])] },
    }));
    const { world } = hand;
    let appealTimes = 0;
    runTicks(hand, 0, 3, {
      0: () => { const i = speak(world, 0, '#a'); world.wishes.frame[i] = SMEAR; world.wishes.about[i] = 5; },
      1: () => [1, 2, 3, 4].forEach((account) => look(world, account)),
    });
    expect(Array.from(world.columns.get('smear.regard')!, (value) => Number(value.toFixed(5)))).toEqual([1, 0.5, 0.7, 0.85, 1]);
    world.tick = 3;
    world.wishes.count = 0;
    const i = speak(world, 4, '#b');
    world.wishes.appealTimes[i] = 1;
    hand.actors[0]!.stages.colour!();
    appealTimes = world.wishes.appealTimes[i]!;
    expect(appealTimes).toBeCloseTo(0.81, 6);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
