import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, CUT_OFF } from '../../src/model/accounts.ts';
import { BY_CUT_OFF, OFFLINE } from '../../src/model/ledger.ts';
import { mechanismsOn, smallEvent } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, units, wakeFive } from './five.ts';
import { ledgerSum, meansAlong, rises, traceOf, withMechanism } from './standing.ts';
import { prediction } from './shutdowns.prediction.ts';

describe('shutdowns', () => {
  it('at reach 0 nothing differs from shutdowns switched off, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'shutdowns', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'shutdowns', { reach: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it('the larger the reach, the more is cut off', () => {
    const means = meansAlong(campaignPlan({ mechanisms: mechanismsOn({}, ['posting', 'visiting', 'shutdowns']) }), 'shutdowns', 'reach', [0, 0.5, 1], (trial) => ledgerSum(trial, 'cutOff'));
    expect(rises(means) && means[2]! > means[0]!, String(means)).toBe(true);
  });

  // All live at `here`; two shutdowns overlap, ticks 1-2 and 2-3. Account 0 is heard by 1 and 2. In tick 0 it is heard. In
  // ticks 1 to 3 it is cut off: its wish of tick 2 has an audience of 2 (cut off too, still counted), booked cutOff. In
  // tick 4 it is back. A shutdown elsewhere concerns nobody.
  it('five accounts by hand', () => {
    const dark = (name: string, tick: number, more = {}): ReturnType<typeof smallEvent> => smallEvent(name, { kind: 'shutdown', tick, hours: 2, ...more });
    const hand = wakeFive(fivePlan({ camps: ['a', 'a', 'b', 'b', 'b'], edges: [0, 1, 0, 2], mechanisms: mechanismsOn({ shutdowns: { reach: 1 } }, ['shutdowns']), more: { ticks: 6, timeline: [dark('one', 1), dark('two', 2), dark('elsewhere', 4, { places: ['there'] })] } }));
    const { world } = hand;
    const states: number[] = [];
    for (let tick = 0; tick < 6; tick++) {
      runTicks(hand, tick, tick + 1, { 2: () => speak(world, 0, '#a'), 4: () => { speak(world, 0, '#a', 10); look(world, 1, 20); } });
      states.push(world.accounts.state[0]!);
    }
    expect(states).toEqual([ACTIVE, CUT_OFF, CUT_OFF, CUT_OFF, ACTIVE, ACTIVE]);
    expect(units(world, BY_CUT_OFF)).toBe(2);
    expect(units(world, OFFLINE)).toBe(0);
    expect([...world.accounts.cuts]).toEqual([0, 0, 0, 0, 0]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
