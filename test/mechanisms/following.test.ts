/** Following: new edges in free places, edges that end, and what neither changes. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { INSULT } from '../../src/model/frames.ts';
import { IN_FLIGHT, POTENTIAL, SEEN } from '../../src/model/ledger.ts';
import { RESHARE } from '../../src/model/posts.ts';
import { audienceOf } from '../../src/network/graph.ts';
import { mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, runTicks, speak, units, wakeFive, type Hand } from './five.ts';
import { prediction } from './following.prediction.ts';
import { goesOneWay, meansAlong, seriesSum, traceOf, withMechanism } from './standing.ts';

const NAME = 'following';
const OWN = ['followsMade', 'followsEnded', 'followsRefused'];

describe('neutral', () => {
  it('at zero chances nothing differs from following switched off, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { followChance: 0, unfollowChance: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, NAME, { followChance: 0.2, unfollowChance: 0.2 }), 'neutral', 0), OWN)).not.toEqual(off);
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({
    ticks: 30, groups: [smallGroup('as', 20, 'a'), smallGroup('none', 20, 'uncommitted')],
    forces: [smallForce('army', 3, 'b', [smallOrder('into', { tags: ['#a'], quotaPerDay: 12, insultShare: 0.5 })])],
    mechanisms: mechanismsOn({ resharing: { chance: 0.05 }, insults: { leavePerDay: 0 } }, ['posting', 'visiting', 'resharing', 'chain-of-command', 'flooding', 'insults', NAME]),
  });

  it.each([
    { parameter: 'followChance', range: [0, 0.02, 0.2], measure: 'followsMade' },
    { parameter: 'unfollowChance', range: [0, 0.02, 0.2], measure: 'followsEnded' },
  ])('the larger $parameter, the more $measure', ({ parameter, range, measure }) => {
    const means = meansAlong(plan, NAME, parameter, range, (trial) => seriesSum(trial, measure));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Five accounts of one side; 1 hears 0, and 2, 3 and 4 hear 1. In tick 0 account 0 writes a post, in tick 1 account 1
 * passes it on: 3 units. In tick 2 accounts 2 and 3 read it and, at a sure chance, both want to follow 0, whose audience
 * of one leaves 1 + floor(1 x 0.1) = 1 free place: one gets it, by the order of keys, the other is refused and counted.
 * Nothing in flight changes: 4 has not come, and its unit stays. A post of 0 in tick 3 then has an audience of 2.
 */
describe('worked by hand', () => {
  const plan = (values: Readonly<Record<string, number>>) => fivePlan({ camps: ['a', 'a', 'a', 'a', 'a'], edges: [0, 1, 1, 2, 1, 3, 1, 4], mechanisms: mechanismsOn({ [NAME]: values }, [NAME]), more: { ticks: 6 } });
  const passedOn = (hand: Hand): void => {
    const { world } = hand;
    runTicks(hand, 0, 3, {
      0: () => { speak(world, 0, '#a'); },
      1: () => {
        const i = speak(world, 1, '#a');
        world.wishes.kind[i] = RESHARE;
        world.wishes.source[i] = 1;
      },
      2: () => { look(world, 2); look(world, 3); },
    });
  };

  it('one follows in the free place, the other is refused; what is in flight stays', () => {
    const hand = wakeFive(plan({ followChance: 1 }));
    const { world } = hand;
    passedOn(hand);
    expect([audienceOf(world.graph, 0), world.columns.get('following.made')![0], world.columns.get('following.refused')![0], world.columns.get('following.refusedInAll')![0]]).toEqual([2, 1, 1, 1]);
    expect([units(world, POTENTIAL), units(world, SEEN)]).toEqual([1 + 3, 2]);
    expect(world.ledger.inFlight.reduce((sum, open) => sum + open, 0), 'of the post of 0 one, of the reshare one').toBe(2);
    expect(IN_FLIGHT).toBeGreaterThan(0);
    runTicks(hand, 3, 4, { 3: () => { speak(world, 0, '#a'); } });
    expect(units(world, POTENTIAL)).toBe(4 + 2);
  });

  it('who only hears the author directly follows nobody new', () => {
    const hand = wakeFive(plan({ followChance: 1 }));
    runTicks(hand, 0, 2, { 0: () => { speak(hand.world, 0, '#a'); }, 1: () => look(hand.world, 1) });
    expect(hand.world.columns.get('following.made')![0]).toBe(0);
  });

  it('who is repelled leaves after the tick, and may come back into the old place', () => {
    const hand = wakeFive(fivePlan({ camps: ['a', 'b', 'a', 'b', 'b'], edges: [0, 1, 0, 3], mechanisms: mechanismsOn({ [NAME]: { followChance: 0, unfollowChance: 1 } }, [NAME]), more: { ticks: 6 } }));
    const { world } = hand;
    const insult = (): void => { world.wishes.frame[speak(world, 0, '#a')] = INSULT; };
    runTicks(hand, 0, 2, { 0: insult, 1: () => { insult(); look(world, 1); } });
    expect([audienceOf(world.graph, 0), world.columns.get('following.ended')![0]]).toEqual([1, 1]);
    expect(units(world, POTENTIAL), 'two posts of two hearers: the second was written before anybody left').toBe(4);
    runTicks(hand, 2, 3, { 2: () => { speak(world, 0, '#a'); } });
    expect(units(world, POTENTIAL)).toBe(5);
  });
});

describe('prediction', () => {
  const { holds, figures } = prediction.test(runTrial);

  it(prediction.says, () => {
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });

  /**
   * That people who are passed on gain followers was asked for at one in a hundred within the week. The direction is
   * there in every pair, the size is not: three in a thousand, because few reshares about the conflict are read whose
   * author the reader does not hear anyway. What is found is written down here, not hidden.
   */
  it('people who are passed on gain followers, but fewer than the one in a hundred that was expected', () => {
    expect(figures['peopleSameSign']).toBe(1);
    expect(figures['peoplePolite']).toBeGreaterThan(figures['peopleFrozen']!);
    expect(figures['peoplePolite']).toBeLessThan(1.01 * figures['peopleFrozen']!);
  });
});
