import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { frameIndex } from '../../src/model/frames.ts';
import { mechanismsOn, smallEvent } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { falls, meansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './morale.prediction.ts';

describe('morale', () => {
  it('without gains nothing differs from morale switched off, and with them nothing but morale itself, bit for bit', () => {
    const plan = campaignPlan({ mechanisms: withMechanism(campaignPlan(), 'distress', null).mechanisms });
    const zero = runTrial(withMechanism(plan, 'morale', { eventGain: 0, supportGain: 0, ridiculeLoss: 0 }), 'neutral', 0);
    const off = traceOf(runTrial(withMechanism(plan, 'morale', null), 'neutral', 0), ['morale']);
    expect(traceOf(zero, ['morale'])).toEqual(off);
    expect(seriesMean(zero, 'morale', { camp: 'a' })).toBe(0.5);
    const trial = runTrial(plan, 'neutral', 0);
    expect(traceOf(trial, ['morale'])).toEqual(off);
    expect(seriesMean(trial, 'morale', { camp: 'a' })).not.toBe(0.5);
  });

  it.each([
    { parameter: 'eventGain', camp: 'a', way: rises },
    { parameter: 'eventGain', camp: 'b', way: falls },
    { parameter: 'supportGain', camp: 'a', way: rises },
    { parameter: 'ridiculeLoss', camp: 'b', way: falls },
  ])('the larger $parameter, the more camp $camp moves', ({ parameter, camp, way }) => {
    const plan = campaignPlan({ ticks: 30, mechanisms: mechanismsOn({}, ['posting', 'visiting', 'flooding', 'chain-of-command', 'morale']) });
    const means = meansAlong(plan, 'morale', parameter, [0, 0.05, 1], (trial) => seriesMean(trial, 'morale', { camp, fromTick: 12 }));
    expect(way(means), String(means)).toBe(true);
    expect(means[0]).not.toBe(means[2]);
  });

  // Accounts 0 and 1 are fighters of a, 2 of b, 3 and 4 are others. In tick 0 a wins, for one hour, at a rate of ln 2: half
  // of what is left to move: a's fighters go from 0.5 to 0.75, b's to 0.25. Nothing comes back. In tick 0 account 3 (a)
  // writes in solidarity and account 4 (b) mocks; account 0 reads both in tick 1, newest first: ridicule takes a tenth,
  // 0.675, support adds a tenth of what is missing, 0.7075. Account 1 reads nothing; the others are no fighters.
  it('five accounts by hand', () => {
    const plan = fivePlan({
      camps: ['a', 'a', 'b', 'a', 'b'], edges: [3, 0, 4, 0],
      mechanisms: mechanismsOn({ morale: { eventGain: Math.LN2, supportGain: 0.1, ridiculeLoss: 0.1, returnDays: 1e12 } }, ['morale']),
      more: { ticks: 3, timeline: [smallEvent('battle', { hours: 1, side: 'a' })] },
    });
    const hand = wakeFive({ ...plan, groups: plan.groups.map((group, row) => ({ ...group, fighters: row < 3 })) });
    const { world } = hand;
    const say = (account: number, tag: string, frame: string, second: number): void => { world.wishes.frame[speak(world, account, tag, second)] = frameIndex(frame); };
    runTicks(hand, 0, 2, { 0: () => { say(3, '#a', 'solidarity', 100); say(4, '#b', 'satire', 200); }, 1: () => look(world, 0) });
    expect(Array.from(world.people.morale, (value) => Number(value.toFixed(5)))).toEqual([0.7075, 0.75, 0.25, 0.5, 0.5]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
