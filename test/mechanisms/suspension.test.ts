/** Suspension: who is closed, when in an account's life, by whose hand, and what it costs. */
import { describe, expect, it } from 'vitest';
import { build } from '../../src/engine/build.ts';
import { wake } from '../../src/engine/run.ts';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, SUSPENDED } from '../../src/model/accounts.ts';
import { AUTOMATION, BY_SUSPENSION, HAND_CAUSES, USER_FLAGS } from '../../src/model/hands.ts';
import { BY_SUSPENSION_GATE, POTENTIAL, PUBLISHED, SEEN } from '../../src/model/ledger.ts';
import { law, mechanismsOn, smallCamp, smallGroup, smallPlan } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, runTicks, speak, units, wakeFive } from './five.ts';
import { prediction } from './suspension.prediction.ts';
import { goesOneWay, ledgerSum, meansAlong, seriesSum, traceOf, withMechanism } from './standing.ts';

const NAME = 'suspension';
const CAMPS = [smallCamp('a', 0.7, ['b']), smallCamp('b', -0.7, ['a'], { proscribed: true }), smallCamp('uncommitted', 0)];

describe('neutral', () => {
  it('pressure 0 is the same as no suspension, bit for bit', () => {
    const plan = busyPlan({ mechanisms: mechanismsOn({ [NAME]: { pressure: 5 } }) });
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { pressure: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({ ticks: 36, camps: CAMPS, groups: [smallGroup('as', 20, 'a'), smallGroup('bs', 20, 'b', { accountAgeDays: law(2) })] });

  it('pressure from 0 to 5: never more views of the banned camp', () => {
    const means = meansAlong(plan, NAME, 'pressure', [0, 0.5, 5], (trial) => ledgerSum(trial, 'seen', { camp: 'b' }));
    expect(goesOneWay(means, 'down'), String(means)).toBe(true);
  });

  it('wrongful share from 0 to 1: never fewer innocent accounts closed', () => {
    const harsh = smallPlan({
      ticks: 24, camps: CAMPS, mechanisms: mechanismsOn({ [NAME]: { pressure: 5, flagChance: 0.5, flagsForReview: 1 }, insults: { volunteerChance: 0.1 } }),
      groups: [smallGroup('as', 20, 'a', { accountAgeDays: law(0) }), smallGroup('bs', 20, 'b')],
    });
    const means = meansAlong(harsh, NAME, 'wrongfulShare', [0, 0.2, 1], (trial) => seriesSum(trial, 'suspensions', { camp: 'a' }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
    expect(means[0]).toBe(0);
  });
});

/**
 * Five accounts: one of the banned camp b (row 0) heard by two readers (1 and 2), and two of camp a (3 and 4). The
 * platform's own tools close without fail at the end of tick 0. In tick 0 row 0 writes in second 0 and reader 1 looks in
 * second 10: one unit seen. In tick 1 row 0 wishes again: two units suspended at the gate; reader 2 looks and finds the
 * first post of a closed account: one more. Of 4 units: 2 published, 1 seen, 3 suspended, all by automation.
 */
describe('worked by hand', () => {
  const values = { pressure: 1e12, toolShare: 1, governmentShare: 0, flagsForReview: 1, flagChance: 0 };
  const plan = (changes: Record<string, number>, camps = ['b', 'uncommitted', 'uncommitted', 'a', 'a']) => fivePlan({
    camps, edges: [0, 1, 0, 2], mechanisms: mechanismsOn({ [NAME]: { ...values, ...changes } }, [NAME]),
    more: { ticks: 6, camps: CAMPS },
  });

  it('what a closed account loses, at the gate and in the feeds', () => {
    const hand = wakeFive(plan({}));
    const { world } = hand;
    runTicks(hand, 0, 2, {
      0: () => { speak(world, 0, '#b', 0); look(world, 1, 10); },
      1: () => { speak(world, 0, '#b', 0); look(world, 2, 10); },
    });
    expect([...world.accounts.state]).toEqual([SUSPENDED, ACTIVE, ACTIVE, ACTIVE, ACTIVE]);
    expect([POTENTIAL, PUBLISHED, SEEN, BY_SUSPENSION_GATE].map((entry) => units(world, entry, 'b'))).toEqual([4, 2, 1, 3]);
    const row = CAMPS.findIndex((camp) => camp.name === 'b') * HAND_CAUSES.length + BY_SUSPENSION;
    expect(world.ledger.hands[row * world.ledger.handCount + AUTOMATION]).toBe(3);
  });

  it('reviewers work as many cases as their time allows: one an hour', () => {
    const hand = wakeFive(plan({ toolShare: 0, reviewsPerDay: 24 }, ['b', 'b', 'b', 'b', 'a']));
    hand.world.columns.get('suspension.flags')!.fill(1, 0, 3);
    const closed = [0, 1, 2, 3].map((tick) => { runTicks(hand, tick, tick + 1); return hand.world.accounts.state.filter((state) => state === SUSPENDED).length; });
    expect(closed).toEqual([1, 2, 3, 3]);
    expect([...hand.world.accounts.closedBy].filter((by) => by === USER_FLAGS)).toHaveLength(3);
    expect(hand.world.accounts.state[3]).toBe(ACTIVE);
  });

  it('the platform errs on flagged innocents, never on those nobody flagged', () => {
    const hand = wakeFive(plan({ toolShare: 0, wrongfulShare: 1, reviewsPerDay: 1e6 }));
    hand.world.columns.get('suspension.flags')!.fill(1, 3, 4);
    runTicks(hand, 0, 2);
    expect([...hand.world.accounts.state]).toEqual([ACTIVE, ACTIVE, ACTIVE, SUSPENDED, ACTIVE]);
  });
});

/** T27: with all of the hazard at work, lives of accounts follow the Weibull law: 0.744 after a day, 0.700 after two. */
describe('lifetimes', () => {
  const people = 4000;
  const survival = (tickMinutes: number, ageDays: number, ticks: number): number[] => {
    const perDay = 1440 / tickMinutes;
    const plan = smallPlan({
      ticks, tickMinutes, camps: CAMPS, groups: [smallGroup('bs', people, 'b', { accountAgeDays: law(ageDays) })], hashtags: [], ambient: { tags: 0, exponent: 1, taggedShare: 0 },
      network: { ...smallPlan().network, generator: 'edge-list', edges: [] }, mechanisms: mechanismsOn({ [NAME]: { pressure: 1, toolShare: 1, governmentShare: 0 } }, [NAME]),
    });
    const world = build(plan, 'lifetimes');
    const actors = wake(world);
    const moderate = actors[0]!.stages.moderate!;
    const alive: number[] = [];
    for (world.tick = 0; world.tick < ticks; world.tick++) {
      moderate();
      if ((world.tick + 1) % perDay === 0) alive.push(world.accounts.state.filter((state) => state === ACTIVE).length / people);
    }
    return alive;
  };
  const near = (share: number, law: number): void => expect(Math.abs(share - law)).toBeLessThan(3 * Math.sqrt((law * (1 - law)) / people));

  it.each([[60], [15]])('new accounts, ticks of %d minutes: the law at 1, 2 and 30 days, and at 90 (V16: 63 % gone)', (minutes) => {
    const alive = survival(minutes, 0, (minutes === 60 ? 90 : 30) * (1440 / minutes));
    near(alive[0]!, 0.7441);
    near(alive[1]!, 0.7001);
    near(alive[29]!, 0.4774);
    if (minutes === 60) near(alive[89]!, 0.3698);
  });

  it('accounts of 45 days: what is left of the law, S(75)/S(45)', () => {
    const law = (days: number): number => Math.exp(-Math.exp(0.27 * Math.log(days / 92)));
    near(survival(60, 45, 30 * 24)[29]!, law(75) / law(45));
  });
});

describe('prediction', () => {
  const { holds, figures } = prediction.test(runTrial);

  it(prediction.says, () => {
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });

  /** Flags add up slowly and are never forgotten, so a day of many does not show; see the limits. */
  it('does not spike after a shock event (V18 asks for twice a mean day)', () => {
    expect(figures['spikeAt2017']).toBeLessThan(2);
  });
});
