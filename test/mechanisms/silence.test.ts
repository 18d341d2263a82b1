import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { BY_CLIMATE_GATE, POTENTIAL, PUBLISHED } from '../../src/model/ledger.ts';
import { mechanismsOn } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, runTicks, speak, units, wakeFive } from './five.ts';
import { ledgerSum, meansAlong, rises, traceOf, withMechanism } from './standing.ts';
import { prediction } from './silence.prediction.ts';

describe('silence', () => {
  it('at strength zero nothing differs from silence switched off but the perceived climate itself, bit for bit', () => {
    const plan = busyPlan();
    const trial = runTrial(withMechanism(plan, 'silence', { strength: 0 }), 'neutral', 0);
    expect(traceOf(trial, ['climate'])).toEqual(traceOf(runTrial(withMechanism(plan, 'silence', null), 'neutral', 0), ['climate']));
    expect(ledgerSum(trial, 'silencedByClimate')).toBe(0);
  });

  // Monotone over the whole range of both.
  it.each([
    { parameter: 'strength', range: [0, 0.25, 0.5, 1] },
    { parameter: 'oddsWhenAgreeing', range: [1, 1.5, 2.5, 5] },
  ])('the larger $parameter, the larger the part that the climate silences', ({ parameter, range }) => {
    const plan = busyPlan({ ticks: 24, forces: [], timeline: [], mechanisms: mechanismsOn({ posting: { ambientShare: 0 } }, ['posting', 'visiting', 'silence']) });
    const means = meansAlong(plan, 'silence', parameter, range, (trial: Trial) => ledgerSum(trial, 'silencedByClimate') / ledgerSum(trial, 'potential'));
    expect(means[0]).toBe(0);
    expect(rises(means), String(means)).toBe(true);
    expect(means[3]!).toBeGreaterThan(0.05);
  });

  // Account 0 (stance 1) hears only 1 (stance -1); account 2 (stance 1) hears only 0; 4 hears both 0 and 2. A post read is
  // the whole climate (memory 1), nobody is hard core. A baseline next to 1 and odds of 1e300 make the chance to speak 1 in
  // agreement and in a mixed climate, and 0 in full disagreement. Tick 0: 0 and 1 write (units: 0 -> 2, 4; 1 -> 0: 3). Tick 1: all look; the climate of 0 is -1,
  // that of 2 is +1. Tick 2: 0 wishes a post on #a (2 units) and one about the weather (2), 2 wishes one on #a (1). What 0
  // has to say on the conflict is silenced: 2 units; the weather and 2 are heard. Potential 3 + 5 = 8, published 6.
  it.each([{ strength: 1, silenced: 2 }, { strength: 0, silenced: 0 }])('five accounts by hand, strength $strength', ({ strength, silenced }) => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'b', 'a', 'b', 'uncommitted'], edges: [1, 0, 0, 2, 0, 4, 2, 4], visitsPerDay: [2400, 0, 2400, 0, 2400],
      mechanisms: mechanismsOn({ visiting: { peakToTrough: 1 }, silence: { strength, baseline: 1 - 1e-12, memory: 1, hardCore: 0, oddsWhenAgreeing: 1e300 } }, ['visiting', 'silence']), more: { ticks: 3 },
    }));
    const { world } = hand;
    runTicks(hand, 0, 2, { 0: () => { speak(world, 0, '#a'); speak(world, 1, '#b'); } });
    expect([...world.people.climate]).toEqual([-1, 0, 1, 0, 1]);
    runTicks(hand, 2, 3, { 2: () => { speak(world, 0, '#a'); speak(world, 0, ''); speak(world, 2, '#a'); } });
    expect([POTENTIAL, BY_CLIMATE_GATE, PUBLISHED].map((entry) => units(world, entry))).toEqual([8, silenced, 8 - silenced]);
    expect(units(world, BY_CLIMATE_GATE, 'a', '(none)'), 'the weather is never silenced').toBe(0);
  });

  // The same, but everybody is hard core: nothing is silenced.
  it('a hard core speaks anyway', () => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'b', 'a', 'b', 'uncommitted'], edges: [1, 0, 0, 2], visitsPerDay: [2400],
      mechanisms: mechanismsOn({ visiting: { peakToTrough: 1 }, silence: { memory: 1, hardCore: 1, oddsWhenAgreeing: 1e300 } }, ['visiting', 'silence']), more: { ticks: 3 },
    }));
    runTicks(hand, 0, 3, { 0: () => speak(hand.world, 1, '#b'), 2: () => speak(hand.world, 0, '#a') });
    expect(hand.world.people.climate[0]).toBe(-1);
    expect([POTENTIAL, BY_CLIMATE_GATE].map((entry) => units(hand.world, entry))).toEqual([2, 0]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(figures.sameSign).toBeGreaterThanOrEqual(0.8);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
