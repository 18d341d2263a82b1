/** Flooding: posts at quota on ordered tags, and what they do to the page. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { BORROWED, CROWDED_OUT, POTENTIAL, SEEN } from '../../src/model/ledger.ts';
import { addVisit } from '../../src/model/visits.ts';
import { mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, runTicks, speak, units, wakeFive, type Hand } from './five.ts';
import { prediction } from './flooding.prediction.ts';
import { goesOneWay, meansAlong, pageSum, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';

const NAME = 'flooding';

describe('neutral', () => {
  it('volume 0 is the same as no flooding, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { volume: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });
});

describe('direction, 64 paired runs, volume from 0 to 4', () => {
  const plan = smallPlan({
    ticks: 30, groups: [smallGroup('as', 20, 'a'), smallGroup('bs', 20, 'b')],
    forces: [smallForce('army', 3, 'b', [smallOrder('into', { tags: ['#a'], frame: 'satire', quotaPerDay: 15 })])],
  });

  it("into the enemy's tag: its reach never falls", () => {
    const means = meansAlong(plan, NAME, 'volume', [0, 1, 4], (trial) => seriesSum(trial, 'impressions', { tag: '#a' }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });

  it("its owners' share of the page views never rises", () => {
    const share = meansAlong(plan, NAME, 'volume', [0, 1, 4], (trial) => {
      const all = pageSum(trial, 'pageSeen', { tag: '#a' });
      return all === 0 ? 1 : pageSum(trial, 'pageSeen', { tag: '#a', camp: 'a' }) / all;
    });
    expect(goesOneWay(share, 'down'), String(share)).toBe(true);
  });
});

/**
 * Five accounts: the owner of #a (row 0), two readers who take no side (1 and 2), and two operators of camp b (3 and 4).
 * Readers hear the owner and operator 3. A page shows the 2 newest posts. In tick 0 the owner writes one post on #a. In
 * tick 1 operator 3 has orders for 3 posts on #a: 3 posts x 2 hearers = 6 units. In tick 2 reader 1 visits: the feed
 * shows all 4 posts (attention 5), and the page of #a, the only tag in sight, holds 4 candidates: of the owner 1,
 * crowded out by the force; of the force 3, of which 2 are shown.
 */
describe('worked by hand', () => {
  const plan = (volume: number) => fivePlan({
    camps: ['a', 'uncommitted', 'uncommitted'], edges: [0, 1, 0, 2, 3, 1, 3, 2], mechanisms: mechanismsOn({ [NAME]: { volume } }, [NAME]), platform: { pageLength: 2 },
    more: { ticks: 4, forces: [smallForce('army', 2, 'b', [smallOrder('into', { tags: ['#a'], frame: 'satire' })])] },
  });
  const ordered = ({ world }: Hand, posts: number): void => {
    const { assignments } = world;
    assignments.account[0] = 3;
    assignments.order[0] = 0;
    assignments.posts[0] = posts;
    assignments.count = 1;
  };
  const play = (volume: number): { hand: Hand; page: Record<string, number> } => {
    const hand = wakeFive(plan(volume));
    const { world } = hand;
    runTicks(hand, 0, 1, { 0: () => { speak(world, 0, '#a'); } });
    world.tick = 1;
    stepOrdered(hand, () => ordered(hand, 3));
    runTicks(hand, 2, 3, { 2: () => addVisit(world.visits, 1, 0, true, 12345) });
    const { pages } = world;
    const row = (camp: number): number => pages.rowOfPage[0]! * pages.campCount + camp;
    const byForce = pages.hands[row(0) * pages.handCount + world.hands.forces]!;
    return { hand, page: { ownersPotential: pages.potential[row(0)]!, ownersSeen: pages.seen[row(0)]!, ownersOut: pages.crowdedOut[row(0)]!, byForce, armyPotential: pages.potential[row(1)]!, armySeen: pages.seen[row(1)]!, armyOut: pages.crowdedOut[row(1)]! } };
  };

  it('three posts on orders take the page of two', () => {
    const { hand, page } = play(1);
    expect(page).toEqual({ ownersPotential: 1, ownersSeen: 0, ownersOut: 1, byForce: 1, armyPotential: 3, armySeen: 2, armyOut: 1 });
    expect([units(hand.world, POTENTIAL, 'b'), units(hand.world, SEEN, 'b'), units(hand.world, BORROWED, 'b'), units(hand.world, SEEN, 'a'), units(hand.world, CROWDED_OUT)]).toEqual([6, 3, 2, 1, 0]);
  });

  it('without a flood the owner keeps it', () => {
    expect(play(0).page).toEqual({ ownersPotential: 1, ownersSeen: 1, ownersOut: 0, byForce: 0, armyPotential: 0, armySeen: 0, armyOut: 0 });
  });

  it('volume 3 writes nine posts: eighteen units', () => {
    expect(units(play(3).hand.world, POTENTIAL, 'b')).toBe(18);
  });

  it('scripted accounts share the second of their n-th post where there is no jitter', () => {
    const scripted = fivePlan({
      camps: ['a', 'uncommitted', 'uncommitted'], edges: [], mechanisms: mechanismsOn({ [NAME]: { jitterSeconds: 0 } }, [NAME]),
      more: { ticks: 2, forces: [smallForce('army', 2, 'b', [smallOrder('into')], { automationShare: 1 })] },
    });
    const hand = wakeFive(scripted);
    const { assignments, posts } = hand.world;
    stepOrdered(hand, () => {
      for (const n of [0, 1]) { assignments.account[n] = 3 + n; assignments.order[n] = 0; assignments.posts[n] = 2; }
      assignments.count = 2;
    });
    const seconds = [1, 2, 3, 4].map((id) => ({ author: posts.author[id]!, second: posts.second[id]! }));
    const times = (author: number): number[] => seconds.filter((post) => post.author === author).map((post) => post.second).sort((x, y) => x - y);
    expect(times(3)).toEqual(times(4));
  });
});

/** One tick in which orders have arrived: the place of the chain of command, which is switched off here. */
function stepOrdered({ world, actors }: Hand, order: () => void): void {
  stepTick(world, actors, world.tick, { incline: order });
}

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });
});
