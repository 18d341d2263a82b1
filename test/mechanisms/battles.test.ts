/** Battles: what happens outside stirs camps, for as long as it lasts. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import type { EventPlan } from '../../src/model/plan.ts';
import { mechanismsOn, smallGroup, smallPlan, smallEvent } from '../small-plan.ts';
import { prediction } from './battles.prediction.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, wakeFive } from './five.ts';
import { goesOneWay, meansAlong, seriesMean, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';

const NAME = 'battles';
const battle = (name: string, tick: number, hours: number, intensity: number, stirs: Record<string, number>): EventPlan =>
  smallEvent(name, { tick, hours, intensity, stirs, mark: true });

describe('neutral', () => {
  it('strength 0 is the same as no battles, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { strength: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });
});

describe('direction, 64 paired runs, strength from 0 to 5', () => {
  const plan = smallPlan({ ticks: 30, groups: [smallGroup('as', 20, 'a'), smallGroup('bs', 20, 'b')], timeline: [battle('siege', 6, 12, 0.8, { a: 1, b: 0.5 })] });

  it('never less arousal', () => {
    const means = meansAlong(plan, NAME, 'strength', [0, 1, 5], (trial) => seriesMean(trial, 'arousal', { camp: 'a', fromTick: 6 }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });

  it('never fewer posts on the conflict', () => {
    const means = meansAlong(plan, NAME, 'strength', [0, 1, 5], (trial) => seriesSum(trial, 'posts', { tag: '#a', fromTick: 6 }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Five accounts, ticks of an hour. A first battle lasts from tick 2 to 5, half of full size, and stirs camp a fully and b
 * half; a second begins at tick 4, of full size, lasts one hour and a half (so a tick and half of the next, which feels half of it), and stirs a alone. Strength 2.
 * Stir of a: 1 + 2 x 0.5 = 2 in ticks 2 and 3; times 1 + 2 x 1 = 3 in tick 4, so 6, and 1 + 2 x 1 x 0.5 = 2 in tick 5, where
 * only the second battle is left (the first ended at the beginning of tick 5). Stir of b: 1 + 2 x 0.5 x 0.5 = 1.5.
 */
describe('worked by hand', () => {
  const plan = fivePlan({
    camps: ['a', 'a', 'b', 'b', 'uncommitted'], edges: [], mechanisms: mechanismsOn({ [NAME]: { strength: 2 } }, [NAME]),
    more: { ticks: 8, timeline: [battle('first', 2, 3, 0.5, { a: 1, b: 0.5 }), battle('second', 4, 1.5, 1, { a: 1 })] },
  });

  it('stirs multiply where battles overlap, and end with them', () => {
    const { world, actors } = wakeFive(plan);
    const stirs = Array.from({ length: 8 }, (_, tick) => { stepTick(world, actors, tick); return [...world.dials.stir]; });
    expect(stirs.map(([a]) => a)).toEqual([1, 1, 2, 2, 6, 2, 1, 1]);
    expect(stirs.map(([, b]) => b)).toEqual([1, 1, 1.5, 1.5, 1.5, 1, 1, 1]);
    expect(stirs.map(([, , uncommitted]) => uncommitted)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('names the battle that stirs a camp most', () => {
    const { world, actors } = wakeFive(plan);
    const hands = Array.from({ length: 6 }, (_, tick) => { stepTick(world, actors, tick); return world.hands.labels[world.dials.stirHand[0]!]; });
    expect(hands).toEqual(['none', 'none', 'event: first', 'event: first', 'event: second', 'event: second']);
  });
});

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });
});
