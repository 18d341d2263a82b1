import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, NOT_YET, SUSPENDED } from '../../src/model/accounts.ts';
import { suspend } from '../../src/model/closing.ts';
import { GOVERNMENT } from '../../src/model/hands.ts';
import type { Plan } from '../../src/model/plan.ts';
import { mechanismsOn } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive, units } from './five.ts';
import { ledgerSum, meansAlong, rises, seriesSum, traceOf, withMechanism } from './standing.ts';
import { prediction } from './return.prediction.ts';
import { POTENTIAL, SEEN } from '../../src/model/ledger.ts';

const pressed = (more: Partial<Plan> & { ticks?: number } = {}): Plan => {
  const plan = withMechanism(campaignPlan(more), 'suspension', { pressure: 5, toolShare: 0.9 });
  return { ...plan, groups: plan.groups.map((group) => (group.name === 'bs' ? { ...group, returns: 2 } : group)) };
};

describe('return', () => {
  it('where nobody comes back nothing differs from return switched off, nor from a plan without further accounts, bit for bit', () => {
    const plan = pressed();
    const own = ['recidivism'];
    const off = traceOf(runTrial(withMechanism(plan, 'return', null), 'neutral', 0), own);
    expect(traceOf(runTrial(withMechanism(plan, 'return', { chance: 0 }), 'neutral', 0), own)).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, 'return', { chance: 1, delayHours: 1 }), 'neutral', 0), own)).not.toEqual(off);
    const without = runTrial({ ...plan, groups: plan.groups.map((group) => ({ ...group, returns: 0 })) }, 'neutral', 0);
    const books = (trial: typeof without): unknown => (['ledger', 'hands', 'pages'] as const).map((name) => trial.tables[name].columns.map((column) => [...column.values]));
    expect(books(runTrial(withMechanism(plan, 'return', { chance: 0 }), 'neutral', 0))).toEqual(books(without));
  });

  it('the more come back, the more accounts are opened; the more find them, the more is seen of them', () => {
    const plan = withMechanism(pressed({ mechanisms: mechanismsOn({}, ['posting', 'visiting', 'suspension', 'return']) }), 'return', { delayHours: 2 });
    const opened = meansAlong(plan, 'return', 'chance', [0, 0.5, 1], (trial) => seriesSum(trial, 'returns'));
    expect(rises(opened) && opened[2]! > opened[0]!, String(opened)).toBe(true);
    const all = withMechanism(plan, 'return', { chance: 1, delayHours: 1 });
    const seen = meansAlong(all, 'return', 'kept', [0, 0.4, 1], (trial) => ledgerSum(trial, 'seen', { camp: 'b' }));
    expect(rises(seen) && seen[2]! > seen[0]!, String(seen)).toBe(true);
  });

  // Account 0 is heard by 1, 2, 3 and hears 4; it may return once. Suspended in tick 1, it comes back in tick 2 as row 1 of
  // six (the spare stands behind the first account, so that accounts 1 to 4 are rows 2 to 5). With kept 1 all three hear the new account, and the new one
  // hears account 4 in the old one's place. In tick 3 it writes to 3 units, and account 4's post has it as its one hearer.
  it('five accounts by hand', () => {
    const plan = fivePlan({
      camps: ['b', 'a', 'a', 'a', 'b'], edges: [0, 1, 0, 2, 0, 3, 4, 0], more: { ticks: 6 },
      mechanisms: mechanismsOn({ return: { chance: 1, delayHours: 0, kept: 1 } }, ['return']),
    });
    const hand = wakeFive({ ...plan, groups: plan.groups.map((group, row) => ({ ...group, returns: row === 0 ? 1 : 0 })) });
    const { world } = hand;
    const { accounts, graph } = world;
    const hearers = (row: number): number[] => [...graph.hearers.slice(graph.start[row], graph.used[row])];
    expect([...accounts.state]).toEqual([ACTIVE, NOT_YET, ACTIVE, ACTIVE, ACTIVE, ACTIVE]);
    expect([hearers(0), hearers(1), hearers(5)]).toEqual([[2, 3, 4], [], [0]]);
    runTicks(hand, 0, 1);
    world.tick = 1;
    runTicks(hand, 1, 2, { 1: () => suspend(world, 0, GOVERNMENT) });
    expect([...accounts.voice.slice(0, 2)]).toEqual([1, 0]);
    runTicks(hand, 2, 3);
    expect([accounts.state[0], accounts.state[1]]).toEqual([SUSPENDED, ACTIVE]);
    expect([...accounts.voice.slice(0, 2)]).toEqual([0, 1]);
    expect([accounts.keyA[1], accounts.keyB[1]]).toEqual([accounts.keyA[0], accounts.keyB[0]]);
    expect([hearers(1), hearers(5)]).toEqual([[2, 3, 4], [1]]);
    runTicks(hand, 3, 5, { 3: () => { speak(world, 1, '#b'); speak(world, 5, '#b'); }, 4: () => [1, 2, 3, 4].forEach((account) => look(world, account)) });
    expect(units(world, POTENTIAL)).toBe(4);
    expect(units(world, SEEN)).toBe(4);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
