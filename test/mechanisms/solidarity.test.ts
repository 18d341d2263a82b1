import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { mechanismsOn, smallEvent } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, wakeFive } from './five.ts';
import { meansAlong, rises, seriesMean, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';
import { prediction } from './solidarity.prediction.ts';

describe('solidarity', () => {
  it('at zero gain nothing differs from solidarity switched off, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'solidarity', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'solidarity', { gain: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it('at zero boost nothing differs but the arousal itself, bit for bit', () => {
    const plan = busyPlan();
    const trial = runTrial(withMechanism(plan, 'solidarity', { boost: 0 }), 'neutral', 0);
    expect(traceOf(trial, ['arousal'])).toEqual(traceOf(runTrial(withMechanism(plan, 'solidarity', null), 'neutral', 0), ['arousal']));
    expect(seriesMean(trial, 'arousal', { camp: 'a' })).toBeGreaterThan(0.1);
  });

  // Monotone over the whole range of both.
  it.each([
    { parameter: 'gain', range: [0, 0.05, 0.15, 0.5] },
    { parameter: 'boost', range: [0, 4, 8, 20] },
  ])('the larger $parameter, the more is written on the stirred camp\'s tag after the event', ({ parameter, range }) => {
    const plan = busyPlan({ ticks: 36, forces: [], mechanisms: mechanismsOn({}, ['battles', 'solidarity', 'posting', 'fading']) });
    const means = meansAlong(plan, 'solidarity', parameter, range, (trial: Trial) => seriesSum(trial, 'posts', { tag: '#a', fromTick: 12 }));
    expect(rises(means), String(means)).toBe(true);
    expect(means[3]!).toBeGreaterThan(2 * means[0]!);
  });

  // Accounts 0 and 1 are of camp a, which the event of tick 1 stirs fully, 2 and 3 of camp b, which it does not, 4 of
  // none. The gain is so large that the stirred are fully aroused within the tick: 0 and 1 from 0 to 1. With a boost of 8
  // they are inclined to write 1 + 8 = 9 times as much on the conflict; the others as before. Nothing fades: in tick 3,
  // when the event is over, the same. Arousal never passes 1.
  it('five accounts by hand', () => {
    const { world, actors } = wakeFive(fivePlan({
      camps: ['a', 'a', 'b', 'b', 'uncommitted'], edges: [0, 1],
      mechanisms: mechanismsOn({ solidarity: { gain: 1e6, boost: 8 } }, ['battles', 'solidarity']),
      more: { ticks: 4, timeline: [smallEvent('battle', { tick: 1, hours: 2, stirs: { a: 1 } })] },
    }));
    const inclined = [0, 1, 2, 3].map((tick) => {
      stepTick(world, actors, tick);
      return [...world.dials.conflict];
    });
    expect(inclined).toEqual([[1, 1, 1, 1, 1], [9, 9, 1, 1, 1], [9, 9, 1, 1, 1], [9, 9, 1, 1, 1]]);
    expect([...world.people.arousal]).toEqual([1, 1, 0, 0, 0]);
    expect([...world.dials.ambient]).toEqual([1, 1, 1, 1, 1]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(figures.sameSign).toBe(1);
    expect(Math.abs(figures.riseUnmoved!), 'where nobody is stirred, the share stays').toBeLessThan(0.05);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
