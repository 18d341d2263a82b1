import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { OFFLINE, POTENTIAL, SEEN } from '../../src/model/ledger.ts';
import { mechanismsOn } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, runTicks, speak, units, wakeFive } from './five.ts';
import { allMeansAlong, falls, rises, traceOf, withMechanism } from './standing.ts';
import { prediction } from './resharing.prediction.ts';

describe('resharing', () => {
  it('at zero chances nothing differs from resharing switched off, bit for bit', () => {
    const plan = busyPlan();
    const trial = runTrial(withMechanism(plan, 'resharing', { chance: 0, replyChance: 0 }), 'neutral', 0);
    expect(traceOf(trial)).toEqual(traceOf(runTrial(withMechanism(plan, 'resharing', null), 'neutral', 0)));
    expect(traceOf(trial)).not.toEqual(traceOf(runTrial(plan, 'neutral', 0)));
  });

  it('where readiness does not go with writing, every account\'s chance is the same as without that clause', () => {
    const plan = busyPlan();
    const a = runTrial(withMechanism(plan, 'resharing', { withWriting: 0, referencePostsPerDay: 1 }), 'neutral', 0);
    expect(traceOf(a)).toEqual(traceOf(runTrial(withMechanism(plan, 'resharing', { withWriting: 0, referencePostsPerDay: 50 }), 'neutral', 0)));
    expect(a.counts.posts).toBeGreaterThan(100);
  });

  // Monotone from none to 0.05, three times the default; far above, reshares crowd originals out of sight.
  it('the larger the chance, the more is passed on, and the fewer cascades end within one hop', () => {
    const plan = busyPlan({ forces: [], mechanisms: mechanismsOn({}, ['posting', 'visiting', 'resharing']) });
    const [posts, hops] = allMeansAlong(plan, 'resharing', 'chance', [0, 0.008, 0.016, 0.05], [(trial: Trial) => trial.counts.posts, (trial: Trial) => trial.facts.cascadesOfOneHop!]);
    expect(rises(posts!), String(posts)).toBe(true);
    expect(falls(hops!), String(hops)).toBe(true);
    expect(posts![3]!).toBeGreaterThan(1.05 * posts![0]!);
  });

  // A chain 0 -> 1 -> 2 -> 3, and 4 hears 0 but never looks. Every reading is passed on (chance 1e6), at once, never as a
  // quote, and nothing is answered. 0 writes one post: 2 units (1, 4). 1 reads it in tick 1 and passes it on in tick 2: 1
  // unit (2). 2 passes that on: 1 unit (3). 3 passes it on to nobody: 0 units. Units 2 + 1 + 1 = 4, of which 1, 2 and 3
  // see one each and 4's ends as offline. One cascade of size 4 and depth 3. Without resharing: 2 units, 1 seen, size 1.
  it.each([
    { chance: 1e6, units: [4, 3, 1], posts: 4, size: 4, depth: 3 },
    { chance: 0, units: [2, 1, 1], posts: 1, size: 1, depth: 0 },
  ])('five accounts by hand, chance $chance', ({ chance, units: expected, posts, size, depth }) => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'a', 'a', 'a'], edges: [0, 1, 1, 2, 2, 3, 0, 4], visitsPerDay: [0, 2400, 2400, 2400, 0],
      mechanisms: mechanismsOn({ visiting: { peakToTrough: 1 }, resharing: { chance, replyChance: 0, quoteShare: 0, delayHours: 0, withWriting: 0 } }, ['visiting', 'resharing']),
      more: { staleHours: 6, ticks: 16 },
    }));
    const { world } = hand;
    runTicks(hand, 0, 16, { 0: () => speak(world, 0, '#a') });
    expect([POTENTIAL, SEEN, OFFLINE].map((entry) => units(world, entry))).toEqual(expected);
    expect(world.counts.posts).toBe(posts);
    expect([world.cascades.bySize[size], world.cascades.byDepth[depth]]).toEqual([1, 1]);
  });

  // The same chain with readiness in proportion to writing: 1 writes nothing of its own and passes nothing on, so 2 and 3
  // never hear of the post. 2 units, 1 seen.
  it('who never writes never passes on, where readiness goes with writing', () => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'a', 'a', 'a'], edges: [0, 1, 1, 2, 2, 3, 0, 4], visitsPerDay: [0, 2400, 2400, 2400, 0],
      mechanisms: mechanismsOn({ visiting: { peakToTrough: 1 }, resharing: { chance: 1e6, replyChance: 0, withWriting: 1 } }, ['visiting', 'resharing']),
      more: { staleHours: 6, ticks: 8 },
    }));
    runTicks(hand, 0, 8, { 0: () => speak(hand.world, 0, '#a') });
    expect([POTENTIAL, SEEN].map((entry) => units(hand.world, entry))).toEqual([2, 1]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(figures.oneHopSameSign).toBe(1);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
