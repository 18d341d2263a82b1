import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { audienceOf } from '../../src/network/graph.ts';
import { SHOCK } from '../../src/model/frames.ts';
import { mechanismsOn } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { falls, meansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './shock.prediction.ts';

const OWN = ['admiration', 'standing'];

describe('shock', () => {
  it('without gains, leavers and rivalry nothing differs from shock switched off, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'shock', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(withMechanism(plan, 'shock', { fearGain: 0, admirationGain: 0, repel: 0, byRivalry: 0 }), 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), OWN)).not.toEqual(off);
  });

  it.each([
    { parameter: 'fearGain', range: [0, 0.2, 1], measure: 'fear', way: rises },
    { parameter: 'depth', range: [0, 0.5, 0.99], measure: 'fear', way: falls },
    { parameter: 'byRivalry', range: [0, 0.5, 2], measure: 'standing', way: rises },
  ])('along $parameter: $measure goes one way', ({ parameter, range, measure, way }) => {
    const plan = campaignPlan({ ticks: 36, mechanisms: mechanismsOn({ shock: { fearGain: 0.05 } }, ['posting', 'visiting', 'flooding', 'chain-of-command', 'shock']) });
    const means = meansAlong(plan, 'shock', parameter, range, (trial) => seriesMean(trial, measure, { camp: measure === 'fear' ? 'a' : 'b' }));
    expect(way(means), String(means)).toBe(true);
    expect(means[0]).not.toBe(means[2]);
  });

  // Account 0 (b, banned) shows violence of intensity 1, once in each of ticks 0, 1 and 2. Account 1 (a) reads each in the
  // tick after. Gain 0.1, wear 0.2, depth 0.5, nothing recovers. Habit before each: 0, 0.2, 0.36, so it feels 1, 0.9, 0.82
  // of it; fear: 0.1, then 0.1 + 0.09 x 0.9 = 0.181, then 0.181 + 0.082 x 0.819 = 0.248158. Account 2 (b) admires: 0.1 x 1
  // with the same course of habit, so the same figures, and is not afraid. Account 3 (none) is frightened half as much:
  // 0.05, then 0.05 + 0.045 x 0.95 = 0.09275, then + 0.041 x 0.90725 = 0.12994725. Everybody outside who feels it is
  // repelled (chance 1 x felt; account 1's first is certain): account 1 hears account 0 no more after its first look, and
  // is then shown nothing. The second was under way by then and arrives, so with repel 1 its fear ends at 0.181.
  it('five accounts by hand', () => {
    const go = (repel: number): ReturnType<typeof wakeFive> => {
      const plan = fivePlan({
        camps: ['b', 'a', 'b', 'uncommitted', 'a'], edges: [0, 1, 0, 2, 0, 3],
        mechanisms: mechanismsOn({ shock: { fearGain: 0.1, admirationGain: 0.1, wear: 0.2, depth: 0.5, recoveryDays: 1e9, repel, byRivalry: 0 } }, ['shock']), more: { ticks: 5 },
      });
      const hand = wakeFive({ ...plan, camps: plan.camps.map((camp) => ({ ...camp, proscribed: camp.name === 'b' })) });
      const show = (): void => { const i = speak(hand.world, 0, '#b'); hand.world.wishes.frame[i] = SHOCK; hand.world.wishes.intensity[i] = 255; };
      const read = (): void => [1, 2, 3].forEach((account) => look(hand.world, account));
      runTicks(hand, 0, 4, { 0: show, 1: () => { show(); read(); }, 2: () => { show(); read(); }, 3: read });
      return hand;
    };
    const { world } = go(0);
    const close = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Number(value.toFixed(5)));
    expect(close(world.people.fear)).toEqual([0, 0.24816, 0, 0.12995, 0]);
    expect(close(world.people.admiration)).toEqual([0, 0, 0.24816, Number((1 - (1 - 0.01) * (1 - 0.009) * (1 - 0.0082)).toFixed(5)), 0]);
    expect(audienceOf(world.graph, 0)).toBe(3);
    const repelled = go(1).world;
    expect(close(repelled.people.fear)[1]).toBe(0.181);
    expect([...repelled.graph.hearers].includes(1)).toBe(false);
  });

  it('a rival that goes further draws the organisation after it, and its standing back up', () => {
    const read = (variant: string) => runTrial(scenarioPlan('shock', variant), 'standing', 0);
    const late = { camp: 'organisation', fromTick: 24 * 13 };
    expect(seriesMean(read('outdone'), 'standing', late)).toBeGreaterThan(0.45);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
