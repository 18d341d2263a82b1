import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { dailyCycle } from '../../src/model/daily-cycle.ts';
import { mechanismsOn, smallEvent } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, wakeFive } from './five.ts';
import { meansAlong, rises, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';
import { prediction } from './holy-month.prediction.ts';

describe('holy-month', () => {
  it('at shift 0 nothing differs from the holy month switched off, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'holy-month', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'holy-month', { shift: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it('the larger the shift, the more is written from eight in the evening on', () => {
    const plan = campaignPlan({ mechanisms: mechanismsOn({}, ['posting', 'holy-month']) });
    const means = meansAlong(plan, 'holy-month', 'shift', [0, 0.3, 1], (trial) => seriesSum(trial, 'posts', { fromTick: 44 }));
    expect(rises(means) && means[2]! > means[0]!, String(means)).toBe(true);
  });

  // The month holds from tick 20 on. At 12:00 before it nothing is turned; at 20:00, its first hour, people of the place
  // are up: 1 + 0.3; account 4 lives elsewhere and keeps its 1. At noon of the next day they are at so little that the
  // day's sum is as before: with the usual cycle as weight, night and day together give 1.
  it('five accounts by hand', () => {
    const plan = fivePlan({ camps: ['a', 'a', 'b', 'b', 'b'], edges: [0, 1], mechanisms: mechanismsOn({ 'holy-month': { shift: 0.3 } }, ['holy-month']), more: { ticks: 40, timeline: [smallEvent('month', { kind: 'holy-month', tick: 20, hours: 100, places: ['here'] })] } });
    const { world, actors } = wakeFive({ ...plan, groups: plan.groups.map((group, row) => ({ ...group, origin: row === 4 ? 'there' : 'here' })) });
    const at = (tick: number): number[] => { stepTick(world, actors, tick); return [...world.dials.conflict]; };
    for (let tick = 0; tick < 12; tick++) at(tick);
    expect(at(12)).toEqual([1, 1, 1, 1, 1]);
    for (let tick = 13; tick < 20; tick++) at(tick);
    expect(at(20)).toEqual([...Float32Array.from([1.3, 1.3, 1.3, 1.3, 1])]);
    for (let tick = 21; tick < 36; tick++) at(tick);
    const noon = at(36)[0]!;
    expect(noon).toBeLessThan(1);
    const hours = Array.from({ length: 96 }, (_, quarter) => (quarter + 0.5) / 4);
    const sum = hours.reduce((total, hour) => total + dailyCycle(hour, 4) * (hour >= 20 || hour < 4 ? 1.3 : noon), 0);
    expect(sum / 96).toBeCloseTo(1, 5);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
