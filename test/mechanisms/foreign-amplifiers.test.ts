import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import type { Plan } from '../../src/model/plan.ts';
import { mechanismsOn } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, runTicks, wakeFive } from './five.ts';
import { meansAlong, rises, seriesSum, traceOf, withMechanism } from './standing.ts';
import { prediction } from './foreign-amplifiers.prediction.ts';

/** Supporters of the campaign who amplify. */
function abroad(more: Partial<Plan> & { ticks?: number } = {}): Plan {
  const plan = campaignPlan(more);
  return { ...plan, groups: plan.groups.map((group) => (group.name === 'bs' ? { ...group, amplifies: true, utcOffsetMinutes: -360 } : group)) };
}

describe('foreign-amplifiers', () => {
  it('at 1 nothing differs from amplifiers switched off, bit for bit; nor where nobody amplifies', () => {
    const off = traceOf(runTrial(withMechanism(abroad(), 'foreign-amplifiers', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(abroad(), 'foreign-amplifiers', { passTimes: 1, writeTimes: 1 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(abroad(), 'neutral', 0))).not.toEqual(off);
    const nobody = campaignPlan();
    expect(traceOf(runTrial(nobody, 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(nobody, 'foreign-amplifiers', null), 'neutral', 0)));
  });

  it('the more readily they pass on, the more reshares there are; the more they write, the more originals', () => {
    const plan = abroad({ mechanisms: mechanismsOn({ resharing: { chance: 0.05 } }, ['posting', 'visiting', 'resharing', 'foreign-amplifiers']) });
    const reshares = meansAlong(plan, 'foreign-amplifiers', 'passTimes', [0, 2, 8], (trial) => seriesSum(trial, 'reshares', { camp: 'b' }));
    expect(rises(reshares) && reshares[2]! > reshares[0]!, String(reshares)).toBe(true);
    const originals = meansAlong(plan, 'foreign-amplifiers', 'writeTimes', [0, 1, 4], (trial) => seriesSum(trial, 'originals', { camp: 'b' }));
    expect(rises(originals) && originals[2]! > originals[0]!, String(originals)).toBe(true);
  });

  // Accounts 3 and 4 belong to groups that amplify: with passTimes 4 and writeTimes 0.5 their dials are 4 and 0.5 in every
  // tick, all others' are 1.
  it('five accounts by hand', () => {
    const plan = fivePlan({ camps: ['a', 'a', 'b', 'b', 'b'], edges: [], mechanisms: mechanismsOn({ 'foreign-amplifiers': { passTimes: 4, writeTimes: 0.5 } }, ['foreign-amplifiers']), more: { ticks: 3 } });
    const hand = wakeFive({ ...plan, groups: plan.groups.map((group, row) => ({ ...group, amplifies: row >= 3 })) });
    for (let tick = 0; tick < 2; tick++) {
      runTicks(hand, tick, tick + 1);
      expect([...hand.world.dials.reshare]).toEqual([1, 1, 1, 4, 4]);
      expect([...hand.world.dials.conflict]).toEqual([1, 1, 1, 0.5, 0.5]);
      expect([...hand.world.dials.visit]).toEqual([1, 1, 1, 1, 1]);
    }
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
