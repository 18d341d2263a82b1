/** Insults: who reads them grows afraid, and the afraid hold back. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { LEFT } from '../../src/model/accounts.ts';
import { BY_FEAR } from '../../src/model/hands.ts';
import { HAND_CAUSES } from '../../src/model/hands.ts';
import { BY_FEAR_GATE, POTENTIAL, PUBLISHED } from '../../src/model/ledger.ts';
import { INSULT } from '../../src/model/frames.ts';
import { mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallTag } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, runTicks, speak, units, wakeFive } from './five.ts';
import { prediction } from './insults.prediction.ts';
import { goesOneWay, ledgerSum, meansAlong, stepTick, traceOf, withMechanism } from './standing.ts';

const NAME = 'insults';

describe('neutral', () => {
  it('volume 0 is the same as no insults, bit for bit', () => {
    const plan = busyPlan();
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { volume: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({
    ticks: 36, groups: [smallGroup('as', 20, 'a'), smallGroup('bs', 20, 'b')], hashtags: [smallTag('#a', 'a', { use: { a: 1, b: 1 } })],
    forces: [smallForce('army', 3, 'b', [smallOrder('abuse', { do: 'insult', target: 'a', quotaPerDay: 10 }), smallOrder('into', { insultShare: 0.5, quotaPerDay: 5 })])],
  });
  const silenced = (trial: Parameters<typeof ledgerSum>[0]): number => ledgerSum(trial, 'silencedByFear', { camp: 'a' });

  it('volume from 0 to 1: never less silenced by fear', () => {
    const means = meansAlong(plan, NAME, 'volume', [0, 0.3, 1], silenced);
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });

  it('gain of a target from 0 to 1: never less silenced by fear', () => {
    const means = meansAlong(plan, NAME, 'targetGain', [0, 0.2, 1], silenced);
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Five accounts: a target (row 0) and a bystander (1) of camp a, an onlooker (2), and operators of camp b (3, 4). The
 * bystander and the onlooker hear the target; the target and the onlooker hear the bystander. Everybody who looks opens
 * the replies below what is read. Gains are 1 for a target and 0.5 for a bystander; a fully afraid person holds all back.
 *   tick 0  the target writes on #a
 *   tick 1  operator 3 has an order for one insult: there is one post to answer, so it is addressed to the target
 *   tick 2  target, bystander and onlooker look: fears are 1 (addressed), 0.5 (read below the post) and 0 (not meant)
 *   tick 3  the target wishes one post on #a: its two hearers close as silenced by fear, by the hand of the force;
 *           the bystander speaks of something else, which is never gated
 */
describe('worked by hand', () => {
  const plan = (values: Record<string, number> = {}) => fivePlan({
    camps: ['a', 'a', 'uncommitted'], edges: [0, 1, 0, 2, 1, 0, 1, 2], platform: { openShare: 1 },
    mechanisms: mechanismsOn({ [NAME]: { targetGain: 1, bystanderGain: 0.5, silencing: 1, replySilencing: 1, leavePerDay: 0, volunteerChance: 0, ...values } }, [NAME]),
    more: { ticks: 6, forces: [smallForce('army', 2, 'b', [smallOrder('abuse', { do: 'insult', frame: 'insult', target: 'a' }), smallOrder('into', { frame: 'satire', insultShare: 1 })])] },
  });
  const untilAfraid = (values: Record<string, number> = {}) => {
    const hand = wakeFive(plan(values));
    const { world } = hand;
    runTicks(hand, 0, 1, { 0: () => { speak(world, 0, '#a'); } });
    stepTick(world, hand.actors, 1, { incline: () => { world.assignments.account[0] = 3; world.assignments.order[0] = 0; world.assignments.posts[0] = 1; world.assignments.count = 1; } });
    runTicks(hand, 2, 3, { 2: () => { for (const account of [0, 1, 2]) look(world, account); } });
    return hand;
  };

  it('fears are 1, 0.5 and 0', () => {
    expect([...untilAfraid().world.people.fear.slice(0, 3)]).toEqual([1, 0.5, 0]);
  });

  it('the target falls silent, by the hand of the force; talk of something else is not gated', () => {
    const hand = untilAfraid();
    const { world } = hand;
    const [potential, published] = [units(world, POTENTIAL, 'a'), units(world, PUBLISHED, 'a')];
    runTicks(hand, 3, 4, { 3: () => { speak(world, 0, '#a'); speak(world, 1, ''); } });
    expect([units(world, POTENTIAL, 'a') - potential, units(world, PUBLISHED, 'a') - published, units(world, BY_FEAR_GATE, 'a')]).toEqual([4, 2, 2]);
    expect(world.ledger.hands[(0 * HAND_CAUSES.length + BY_FEAR) * world.ledger.handCount + world.hands.forces]).toBe(2);
  });

  it('a reply is held back even where posts are not', () => {
    const hand = untilAfraid({ silencing: 0 });
    const { world } = hand;
    runTicks(hand, 3, 4, { 3: () => { const reply = speak(world, 0, '#a'); world.wishes.kind[reply] = 2; world.wishes.addressee[reply] = 1; speak(world, 0, '#a'); } });
    expect(units(world, BY_FEAR_GATE, 'a')).toBe(1);
  });

  it('whoever is afraid enough leaves, and nobody else', () => {
    const hand = untilAfraid({ leavePerDay: 1e9, bystanderGain: 0 });
    expect([...hand.world.accounts.state]).toEqual([LEFT, 0, 0, 0, 0]);
  });

  it('a flood ordered to insult does so in all its posts, or in none at volume 0', () => {
    const framed = (volume: number): number[] => {
      const hand = wakeFive(plan({ volume }));
      const { world } = hand;
      stepTick(world, hand.actors, 0, { colour: () => { for (const second of [1, 2]) world.wishes.order[speak(world, 3, '#a', second)] = 1; } });
      return [1, 2].map((id) => world.posts.frame[id]!);
    };
    expect(framed(1)).toEqual([INSULT, INSULT]);
    expect(framed(0)).not.toContain(INSULT);
  });
});

describe('prediction', () => {
  const { holds, figures } = prediction.test(runTrial);

  it(prediction.says, () => {
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });

  /**
   * V30: of those who witnessed harassment 27 % held a post back and 13 % left (each give or take 8 points), of those
   * addressed about a third held back; the surveys ask whether it ever happened. In two weeks at the defaults, which are
   * not fitted to it, about four in ten of those addressed and not quite two in ten of all witnesses hold back, and one in
   * a hundred leaves. Mere bystanders hardly hold anything back: they write little in the first place, and who writes much
   * is answered. What is found is written down here, not hidden.
   */
  it('falls short of the surveys for witnesses, and more so for those who leave (V30)', () => {
    expect(figures['targetsWithheld']).toBeGreaterThan(figures['witnessesWithheld']!);
    expect(figures['witnessesWithheld']).toBeGreaterThan(0.1);
    expect(figures['witnessesWithheld']).toBeLessThan(0.27);
    expect(figures['bystandersWithheld']).toBeLessThan(0.19);
    expect(figures['witnessesLeft']).toBeLessThan(0.05);
  });
});
