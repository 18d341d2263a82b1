import { describe, expect, it } from 'vitest';
import { CROWDED_OUT, OFFLINE, POTENTIAL, SEEN } from '../../src/model/ledger.ts';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { mechanismsOn } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, runTicks, speak, units, wakeFive } from './five.ts';
import { allMeansAlong, falls, ledgerSum, rises, traceOf, withMechanism } from './standing.ts';
import { prediction } from './visiting.prediction.ts';

describe('visiting', () => {
  it('at zero visits nothing differs from visiting switched off, bit for bit', () => {
    const plan = busyPlan();
    const trial = runTrial(withMechanism(plan, 'visiting', { visitTimes: 0 }), 'neutral', 0);
    expect(traceOf(trial)).toEqual(traceOf(runTrial(withMechanism(plan, 'visiting', null), 'neutral', 0)));
    expect(trial.counts.reads).toBe(0);
    expect(trial.counts.posts).toBeGreaterThan(100);
  });

  // Monotone range: from half of the visits described to five times. Below, a feed overflows or turns stale before it is
  // read: what is then lost to one cause is no longer lost to the other. Reactions are off: what is read would be answered.
  it('the more visits, the larger the seen and the smaller the crowded-out part', () => {
    const plan = busyPlan({ mechanisms: mechanismsOn({}, ['posting', 'visiting']) });
    const part = (entry: string) => (trial: Trial): number => ledgerSum(trial, entry) / ledgerSum(trial, 'published');
    const [seen, crowded] = allMeansAlong(plan, 'visiting', 'visitTimes', [0.5, 1, 2, 5], [part('seen'), part('crowdedOut')]);
    expect(rises(seen!), String(seen)).toBe(true);
    expect(falls(crowded!), String(crowded)).toBe(true);
    expect(seen![3]! - seen![0]!).toBeGreaterThan(0.2);
  });

  // Account 0 writes five posts in the last second of tick 0; 1 and 2 hear it: 10 units. Feeds hold 4, a visit shows 2,
  // posts turn stale after 2 ticks. Both feeds take 5 posts into 4 places: 1 unit each is crowded out at once. Account 1
  // visits so often that it surely does in tick 1: it sees 2, and the other 2 of its 4 open ones are crowded out. Account
  // 2 never visits: its 4 open ones end as offline. Seen 2, crowded out 1 + 1 + 2 = 4, offline 4.
  it.each([
    { visitTimes: 1, seen: 2, crowdedOut: 4, offline: 4 },
    { visitTimes: 0, seen: 0, crowdedOut: 2, offline: 8 },
  ])('five accounts by hand, visits times $visitTimes', ({ visitTimes, seen, crowdedOut, offline }) => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'a', 'b', 'uncommitted'], edges: [0, 1, 0, 2], visitsPerDay: [0, 2400], platform: { attention: 2, feedLength: 4 },
      mechanisms: mechanismsOn({ visiting: { visitTimes, peakToTrough: 1 } }, ['visiting']), more: { staleHours: 2, ticks: 4 },
    }));
    runTicks(hand, 0, 4, { 0: () => { for (let n = 0; n < 5; n++) speak(hand.world, 0, '#a'); } });
    expect([POTENTIAL, SEEN, CROWDED_OUT, OFFLINE].map((entry) => units(hand.world, entry))).toEqual([10, seen, crowdedOut, offline]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(figures.crowdedSameSign).toBe(1);
    expect(figures.seenSameSign).toBe(1);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
