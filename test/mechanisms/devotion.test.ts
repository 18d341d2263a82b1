/** Devotion: who is moved to pray, and that little stands against it. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { mechanismsOn, smallCamp, smallGroup, smallPlan, smallTag } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { prediction } from './devotion.prediction.ts';
import { fivePlan, look, speak, wakeFive } from './five.ts';
import { goesOneWay, meansAlong, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';

const NAME = 'devotion';

describe('neutral', () => {
  it('where nobody is moved and prayer is as risky as anything nothing differs, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { moveChance: 0, risk: 1 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, NAME, { moveChance: 0.2 }), 'neutral', 0))).not.toEqual(off);
  });

  it('where no tag is devotional it changes nothing', () => {
    const plan = busyPlan({ hashtags: [smallTag('#a', 'a'), smallTag('#b', 'b')] });
    expect(traceOf(runTrial(plan, 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0)));
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({
    ticks: 30, camps: [smallCamp('a', 0.7), smallCamp('b', -0.7), smallCamp('uncommitted', 0)], groups: [smallGroup('as', 20, 'a'), smallGroup('bs', 20, 'b')],
    hashtags: [smallTag('#pray', 'a', { frame: 'devotion', use: { a: 1, b: 0.2 } })], mechanisms: mechanismsOn({ [NAME]: { moveChance: 0.05 } }, ['posting', 'visiting', 'silence', NAME]),
  });

  it.each([
    { parameter: 'moveChance', range: [0, 0.05, 0.2], way: 'up' },
    { parameter: 'outsiders', range: [0, 0.5, 1], way: 'up' },
    { parameter: 'risk', range: [0, 0.5, 1], way: 'down' },
  ] as const)('with a larger $parameter the posts on the tag go $way', ({ parameter, range, way }) => {
    const means = meansAlong(plan, NAME, parameter, range, (trial) => seriesSum(trial, 'posts', { tag: '#pray' }));
    expect(goesOneWay(means, way), String(means)).toBe(true);
  });
});

/**
 * Five accounts: 0 of camp a, which launched #pray, writes one post on it in tick 0; 1 (camp a), 2 (camp b, which uses the
 * tag too), 3 (no side, no weight) and 4 (camp a, hears nobody) look in tick 1. With a sure chance and no delay 1 and 2
 * pray in tick 2; where outsiders are not moved only 1 does. A post that is not devotional moves nobody. A gate that
 * leaves a chance of 0.2 leaves 1 - 0.3 (1 - 0.2) = 0.76 of it to prayer at a risk of 0.3.
 */
describe('worked by hand', () => {
  const play = (outsiders: number, tag: string): number[] => {
    const { world, actors } = wakeFive(fivePlan({
      camps: ['a', 'a', 'b', 'uncommitted', 'a'], edges: [0, 1, 0, 2, 0, 3], mechanisms: mechanismsOn({ [NAME]: { moveChance: 1, outsiders, delayHours: 0 } }, [NAME]),
      more: { ticks: 4, hashtags: [smallTag('#pray', 'a', { frame: 'devotion', use: { a: 1, b: 1 } }), smallTag('#b', 'b')] },
    }));
    for (let tick = 0; tick < 3; tick++) {
      stepTick(world, actors, tick, { colour: () => { if (tick === 0) speak(world, 0, tag); else if (tick === 1) [1, 2, 3, 4].forEach((account) => look(world, account)); } });
    }
    return [...world.accounts.written];
  };

  it('who reads and uses the tag prays once', () => {
    expect(play(1, '#pray')).toEqual([1, 1, 1, 0, 0]);
    expect(play(0, '#pray')).toEqual([1, 1, 0, 0, 0]);
  });

  it('a post that is no prayer moves nobody', () => {
    expect(play(1, '#b')).toEqual([1, 0, 0, 0, 0]);
  });

  it('fear and climate weigh less on prayer', () => {
    const { world, actors } = wakeFive(fivePlan({ camps: ['a', 'a'], edges: [], mechanisms: mechanismsOn({ [NAME]: { risk: 0.3 } }, [NAME]), more: { hashtags: [smallTag('#pray', 'a', { frame: 'devotion' }), smallTag('#b', 'b')] } }));
    stepTick(world, actors, 0, { gate: () => { for (const tag of ['#pray', '#b']) { const i = speak(world, 0, tag); world.wishes.brave[i] = 0.2; world.wishes.free[i] = 0.2; } } });
    expect([world.wishes.brave[0], world.wishes.free[0]].map((chance) => Number(chance!.toFixed(12)))).toEqual([0.76, 0.76]);
    expect([world.wishes.brave[1], world.wishes.free[1]]).toEqual([0.2, 0.2]);
  });
});

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    console.log(NAME, JSON.stringify(figures));
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
