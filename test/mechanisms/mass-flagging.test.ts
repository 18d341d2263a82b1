import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, SUSPENDED } from '../../src/model/accounts.ts';
import { BY_SUSPENSION, HAND_CAUSES, MASS_FLAGS } from '../../src/model/hands.ts';
import { BY_SUSPENSION_GATE, POTENTIAL, PUBLISHED } from '../../src/model/ledger.ts';
import { mechanismsOn, smallForce, smallOrder } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, speak, units, wakeFive } from './five.ts';
import { falls, ledgerSum, meansAlong, stepTick, traceOf, withMechanism } from './standing.ts';
import { prediction } from './mass-flagging.prediction.ts';

const report = smallOrder('report', { do: 'flag', tags: ['#b'], target: 'b' });
const harsh = { flagsForReview: 1, wrongfulShare: 1, rightfulShare: 1, reviewsPerDay: 1000 };

describe('mass-flagging', () => {
  it('a volume of 0 is the same as switched off, bit for bit', () => {
    const plan = busyPlan({ forces: [smallForce('force', 5, 'a', [report])], mechanisms: mechanismsOn({ 'mass-flagging': harsh }) });
    const off = traceOf(runTrial(withMechanism(plan, 'mass-flagging', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'mass-flagging', { volume: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), ['lostToMassFlags'])).not.toEqual(off);
  });

  it('the more often reviewers err, the less the flagged are read', () => {
    const plan = busyPlan({ ticks: 36, forces: [smallForce('force', 5, 'a', [smallOrder('report', { do: 'flag', tags: ['#a'], target: 'a' })])], mechanisms: mechanismsOn({ 'mass-flagging': { flagsForReview: 2, reviewsPerDay: 200 } }, ['posting', 'visiting', 'chain-of-command', 'mass-flagging']) });
    const seen = meansAlong(plan, 'mass-flagging', 'wrongfulShare', [0, 0.3, 1], (trial) => ledgerSum(trial, 'seen', { camp: 'a' }));
    expect(falls(seen) && seen[0]! > seen[2]!, String(seen)).toBe(true);
  });

  // Account 3 (b) writes on #b in tick 0, heard by 1 and 2. In tick 1 the operator (account 5) owes three flags and finds
  // that one post: one flag, for the same account flags a post once. At one flag reviewers look, and always err: account 3
  // is closed. In tick 2 it wishes again: two units suspended at the gate; account 1 looks and finds the old post gone: one
  // more. Of 4 units: 2 published, 3 suspended, all by mass flags.
  it.each([[1, SUSPENDED], [0, ACTIVE]])('five accounts by hand: wrongful share %d', (wrongfulShare, state) => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'uncommitted', 'b', 'b'], edges: [3, 1, 3, 2],
      mechanisms: mechanismsOn({ 'mass-flagging': { ...harsh, wrongfulShare } }, ['mass-flagging']), more: { ticks: 4, forces: [smallForce('cell', 1, 'a', [report])] },
    }));
    const { world, actors } = hand;
    const assign = (): void => { world.assignments.account[0] = 5; world.assignments.order[0] = 0; world.assignments.posts[0] = 3; world.assignments.count = 1; };
    stepTick(world, actors, 0, { colour: () => speak(world, 3, '#b', 0) });
    stepTick(world, actors, 1, { incline: () => { assign(); }, moderate: () => expect(world.columns.get('mass-flagging.flags')![3]).toBe(1) });
    expect([world.accounts.state[3], world.columns.get('mass-flagging.flags')![3]]).toEqual([state, 0]);
    stepTick(world, actors, 2, { colour: () => { speak(world, 3, '#b'); look(world, 1, 10); } });
    const lost = world.ledger.hands[((world.plan.camps.findIndex(({ name }) => name === 'b')) * HAND_CAUSES.length + BY_SUSPENSION) * world.ledger.handCount + MASS_FLAGS];
    const closed = state === SUSPENDED;
    expect([POTENTIAL, PUBLISHED, BY_SUSPENSION_GATE].map((entry) => units(world, entry, 'b'))).toEqual(closed ? [4, 2, 3] : [4, 4, 0]);
    expect(lost).toBe(closed ? 3 : 0);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log('mass-flagging', JSON.stringify(figures));
  });
});
