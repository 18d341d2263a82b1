import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { mechanismsOn } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, runTicks, wakeFive } from './five.ts';
import { allMeansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './fading.prediction.ts';

describe('fading', () => {
  it('with a half-life beyond all memory nothing differs from fading switched off, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'fading', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'fading', { halfLifeDays: 1e9 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  // Monotone over the whole range. More fading is a shorter half-life, so the list runs from much to little.
  it('the longer the half-life, the more arousal and fear are left', () => {
    const plan = busyPlan();
    const late = (measure: string, camp: string) => (trial: Trial): number => seriesMean(trial, measure, { camp, fromTick: 36 });
    const [arousal, fear] = allMeansAlong(plan, 'fading', 'halfLifeDays', [0.25, 1, 4, 100], [late('arousal', 'a'), late('fear', 'b')]);
    expect(rises(arousal!), String(arousal)).toBe(true);
    expect(rises(fear!), String(fear)).toBe(true);
    expect(arousal![3]!).toBeGreaterThan(2 * arousal![0]!);
  });

  // A tick of 6 hours and a half-life of a quarter of a day: every tick halves. Arousal 1, 0.5, 0, 0, 0 and fear 0, 1, 0.25,
  // 0, 0 become, after three ticks, an eighth: 0.125, 0.0625 and 0.125, 0.03125.
  it('five accounts by hand', () => {
    const hand = wakeFive(fivePlan({ camps: ['a', 'a', 'b', 'b', 'uncommitted'], edges: [0, 1], mechanisms: mechanismsOn({ fading: { halfLifeDays: 0.25 } }, ['fading']), more: { ticks: 3, tickMinutes: 360 } }));
    const { arousal, fear } = hand.world.people;
    arousal.set([1, 0.5, 0, 0, 0]);
    fear.set([0, 1, 0.25, 0, 0]);
    runTicks(hand, 0, 3);
    expect([...arousal]).toEqual([0.125, 0.0625, 0, 0, 0]);
    expect([...fear]).toEqual([0, 0.125, 0.03125, 0, 0]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(figures.arousalSameSign).toBe(1);
    expect(figures.talkSameSign).toBe(1);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
