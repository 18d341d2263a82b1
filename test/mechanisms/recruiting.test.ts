import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { CALL, SATIRE } from '../../src/model/frames.ts';
import { mechanismsOn } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { falls, meansAlong, rises, seriesSum, traceOf, withMechanism } from './standing.ts';
import { prediction } from './recruiting.prediction.ts';

const OWN = ['activists', 'recruits'];

describe('recruiting', () => {
  it('where activists write as others do, nothing differs from recruiting switched off but its own counts, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'recruiting', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(withMechanism(plan, 'recruiting', { activistTimes: 1 }), 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, 'recruiting', { activistTimes: 5 }), 'neutral', 0), OWN)).not.toEqual(off);
  });

  it.each([{ parameter: 'upPerDay', way: rises }, { parameter: 'downPerDay', way: falls }])('along $parameter the active go one way', ({ parameter, way }) => {
    const plan = campaignPlan({ mechanisms: mechanismsOn({ recruiting: { activistShare: 0.5, callsForHalf: 1, upPerDay: 0.5, downPerDay: 0.5 } }, ['posting', 'visiting', 'flooding', 'chain-of-command', 'multitude', 'recruiting']) });
    const means = meansAlong(plan, 'recruiting', parameter, [0, 1, 5], (trial) => seriesSum(trial, 'activists', { camp: 'b' }));
    expect(way(means), String(means)).toBe(true);
    expect(means[0]).not.toBe(means[2]);
  });

  // Account 0 (b, banned) calls, account 1 (a) mocks. Accounts 2 (b), 3 (none) hear account 0; account 4 (b) hears account
  // 1. Rates are so high that whoever has read one call goes up each tick in which it is remembered, and whoever has read
  // one mocking post goes down. All of b begin as sympathisers (1). They look in tick 1: 2 is an activist, 3 a sympathiser,
  // 4 an outsider; memory holds, so in tick 2: 3, 2, 0; and a recruit goes no further in tick 3: 3, 3, 0. Account 1 argues
  // with the organisation and stays out.
  it('five accounts by hand', () => {
    const plan = fivePlan({
      camps: ['b', 'a', 'b', 'uncommitted', 'b'], edges: [0, 2, 0, 3, 1, 4],
      mechanisms: mechanismsOn({ recruiting: { upPerDay: 1e9, downPerDay: 1e9, callsForHalf: 1, memoryDays: 1e9, activistShare: 0 } }, ['recruiting']), more: { ticks: 5 },
    });
    const hand = wakeFive({ ...plan, camps: plan.camps.map((camp) => ({ ...camp, proscribed: camp.name === 'b' })) });
    const { world } = hand;
    const stage = world.columns.get('recruiting.stage')!;
    const course = [[...stage]];
    runTicks(hand, 0, 1, { 0: () => { world.wishes.frame[speak(world, 0, '#b')] = CALL; world.wishes.frame[speak(world, 1, '#a')] = SATIRE; } });
    for (const tick of [1, 2, 3]) {
      runTicks(hand, tick, tick + 1, { 1: () => [2, 3, 4].forEach((account) => look(world, account)) });
      course.push([...stage]);
    }
    expect(course).toEqual([[1, 0, 1, 0, 1], [1, 0, 2, 1, 0], [1, 0, 3, 2, 0], [1, 0, 3, 3, 0]]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
