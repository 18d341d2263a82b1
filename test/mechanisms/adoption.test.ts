/** Adoption: which tags an account may choose, and what a sight of one does. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { addVisit } from '../../src/model/visits.ts';
import { mechanismsOn, smallTag } from '../small-plan.ts';
import { prediction } from './adoption.prediction.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive, type Hand } from './five.ts';
import { goesOneWay, meansAlong, seriesSum, traceOf, withMechanism } from './standing.ts';

const NAME = 'adoption';
const launched = busyPlan({ hashtags: [smallTag('#a', 'a', { launchTick: 6 }), smallTag('#b', 'b', { frame: 'devotion' })] });

describe('neutral', () => {
  it('where all know every tag from its launch nothing differs from adoption switched off, bit for bit', () => {
    const off = traceOf(runTrial(withMechanism(launched, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(launched, NAME, { outsideShare: 1 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(launched, 'neutral', 0))).not.toEqual(off);
  });

  it('where no tag is launched during the run it changes nothing', () => {
    const plan = busyPlan();
    expect(traceOf(runTrial(plan, 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0)));
  });
});

describe('direction, 64 paired runs', () => {
  const plan = { ...launched, forces: [], timeline: [] };

  it.each([
    { parameter: 'outsideShare', range: [0.02, 0.3, 1] },
    { parameter: 'peakChance', range: [0, 0.1, 1] },
  ])('the larger $parameter, the more is written on a tag launched in the run', ({ parameter, range }) => {
    const means = meansAlong(plan, NAME, parameter, range, (trial) => seriesSum(trial, 'posts', { tag: '#a' }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Five accounts: 0 writes on #a, which is launched in tick 1, and is heard by 1, 2 and 3; 1 is of camp a, which uses the
 * tag, 2 of camp b, which has no weight for it, 3 is of camp a and never reads, 4 hears nobody. Nobody knows the tag from
 * outside. A place holds 128 where the tag is known, plus the exposures until then: 1 reads one post of 0 at a sure first
 * exposure, hence 128 + 1; with no chance at all three posts make 3, and a page of the same three one more.
 */
describe('worked by hand', () => {
  const plan = (values: Readonly<Record<string, number>>) => fivePlan({
    camps: ['a', 'a', 'b', 'a', 'a'], edges: [0, 1, 0, 2, 0, 3], mechanisms: mechanismsOn({ [NAME]: { outsideShare: 0, ...values } }, [NAME]),
    more: { ticks: 6, hashtags: [smallTag('#a', 'a', { launchTick: 1 }), smallTag('#b', 'b')] },
  });
  const knows = ({ world }: Hand): number[] => [0, 1, 2, 3, 4].map((account) => world.knownTags![account * 2]!);
  const play = (values: Readonly<Record<string, number>>, posts: number): Hand => {
    const hand = wakeFive(plan(values));
    runTicks(hand, 0, 4, { 2: () => { for (let n = 0; n < posts; n++) speak(hand.world, 0, '#a', 3000 + n); }, 3: () => { look(hand.world, 1); look(hand.world, 2); } });
    return hand;
  };

  it('at a sure first exposure the reader of the camp takes it up, and nobody else', () => {
    expect(knows(play({ peakChance: 1, peakExposures: 1 }, 1))).toEqual([0, 128 + 1, 0, 0, 0]);
  });

  it('after it is known no sight is counted any more', () => {
    expect(knows(play({ peakChance: 1, peakExposures: 1 }, 3))).toEqual([0, 128 + 1, 0, 0, 0]);
  });

  it('without a chance three sights are three exposures', () => {
    expect(knows(play({ peakChance: 0 }, 3))).toEqual([0, 3, 0, 0, 0]);
  });

  it('a tag that is there from the start is known to its camp', () => {
    const hand = wakeFive(plan({}));
    runTicks(hand, 0, 1);
    expect(Array.from(hand.world.knownTags!, (place) => place >> 7)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('a page of three posts is one exposure', () => {
    const hand = wakeFive(plan({ peakChance: 0 }));
    const { world } = hand;
    runTicks(hand, 0, 4, { 2: () => { for (let n = 0; n < 3; n++) speak(world, 0, '#a', 3000 + n); }, 3: () => addVisit(world.visits, 1, 0, true, 4711) });
    expect(knows(hand)[1]).toBe(3 + 1);
  });

  it('only those who know it choose it', () => {
    const writing = fivePlan({
      camps: ['a', 'a', 'a', 'a', 'a'], edges: [], postsPerDay: [240, 240, 240, 240, 240], mechanisms: mechanismsOn({ [NAME]: { outsideShare: 0 }, posting: { ambientShare: 0 } }, [NAME, 'posting']),
      more: { ticks: 4, hashtags: [smallTag('#a', 'a', { launchTick: 1 })] },
    });
    const hand = wakeFive(writing);
    const { world } = hand;
    runTicks(hand, 0, 2);
    world.knownTags![2] = 128;
    const first = world.posts.next;
    runTicks(hand, 2, 4);
    const writers = new Set<number>();
    for (let id = first; id < world.posts.next; id++) if (world.posts.tagSet[id & world.posts.mask] === 1) writers.add(world.posts.author[id & world.posts.mask]!);
    expect([...writers]).toEqual([2]);
  });
});

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });
});
