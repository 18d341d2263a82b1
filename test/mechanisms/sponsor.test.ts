import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { COST_UNIT } from '../../src/model/forces/sponsor.ts';
import { mechanismsOn, smallForce, smallOrder } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, wakeFive } from './five.ts';
import { falls, meansAlong, rises, seriesSum, stepTick, traceOf, withMechanism, writtenBy } from './standing.ts';
import { prediction } from './sponsor.prediction.ts';

const OWN = ['cost', 'orderedViews', 'silencedByForces'];
const force = (budgetPerDay?: number): ReturnType<typeof smallForce> =>
  smallForce('force', 5, 'a', [smallOrder('flood')], { cost: { wage: 1, payrollPerDay: 0, ...(budgetPerDay === undefined ? {} : { budgetPerDay }) } });

describe('sponsor', () => {
  it('without a budget nothing differs from switched off but the books of cost', () => {
    const plan = busyPlan({ forces: [force()] });
    const off = traceOf(runTrial(withMechanism(plan, 'sponsor', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(plan, 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial({ ...plan, forces: [force(2)] }, 'neutral', 0), OWN)).not.toEqual(off);
  });

  it('the dearer a post, the fewer are written; the more success pays, the more', () => {
    const plan = busyPlan({ ticks: 72, forces: [force(4)], mechanisms: mechanismsOn({}, ['posting', 'visiting', 'chain-of-command', 'flooding', 'sponsor']) });
    const dear = meansAlong(plan, 'sponsor', 'post', [0, 0.05, 1], (trial) => writtenBy(trial, 'force'));
    expect(falls(dear) && dear[0]! > dear[2]!, String(dear)).toBe(true);
    const raised = meansAlong(plan, 'sponsor', 'raise', [0, 0.3, 1], (trial) => writtenBy(trial, 'force'));
    expect(rises(raised) && raised[2]! > raised[0]!, String(raised)).toBe(true);
    expect(seriesSum(runTrial(plan, 'direction', 0), 'cost')).toBeLessThanOrEqual(12);
  });

  // Two operators (accounts 5 and 6) owe ten posts each, in ticks 0 and 1 of one day; three units are granted a day. A day's
  // work costs 1, a post 0.1, and by the order an operator writes twenty a day: 2 more. Who comes to the till first takes
  // all: 1 + 10 * 0.1 = 2 are spent and 1 is set aside for the ten to come, so the other's day is not begun. In tick 1
  // these ten cost that 1, and 3 are spent. In tick 24 three more are granted: again 2 are spent, 5 of 6.
  it('five accounts and two operators by hand', () => {
    const { world, actors } = wakeFive(fivePlan({
      camps: ['a', 'a', 'uncommitted', 'b', 'b'], edges: [],
      mechanisms: mechanismsOn({ sponsor: { post: 0.1, accountDay: 0 } }, ['sponsor']),
      more: { ticks: 26, forces: [smallForce('cell', 2, 'a', [smallOrder('flood')], { cost: { wage: 1, payrollPerDay: 0, budgetPerDay: 3 } })] },
    }));
    const { assignments } = world;
    const owe = (): void => {
      assignments.count = 2;
      [5, 6].forEach((account, n) => { assignments.account[n] = account; assignments.order[n] = 0; assignments.posts[n] = 10; });
    };
    const step = (tick: number, work: boolean): number[] => {
      let given: number[] = [];
      stepTick(world, actors, tick, { incline: () => { if (work) owe(); }, colour: () => { given = [...assignments.posts.subarray(0, assignments.count)]; } });
      return [...given, world.columns.get('sponsor.spent')![0]! / COST_UNIT, world.columns.get('sponsor.granted')![0]! / COST_UNIT];
    };
    expect(step(0, true)).toEqual([10, 2, 3]);
    const first = assignments.account[0];
    expect(step(1, true)).toEqual([10, 3, 3]);
    expect(assignments.account[0]).toBe(first);
    for (let tick = 2; tick < 24; tick++) expect(step(tick, tick === 5)).toEqual([3, 3]);
    expect(step(24, true)).toEqual([10, 5, 6]);
  });

  // Each of two forces pays one of the five six operators' pay, so 6 a day or 0.25 an hour, until both are exposed in tick 4;
  // upkeep costs nothing and nobody works. With a payroll of 2.4 a day beside it that is 0.35 an hour, and 0.1 afterwards.
  it.each([{ payrollPerDay: 0, hourly: [0.25, 0] }, { payrollPerDay: 2.4, hourly: [0.35, 0.1] }])('pays voices in secret until they are exposed, payroll $payrollPerDay', ({ payrollPerDay, hourly }) => {
    const spentWith = (voices: boolean): number[] => {
      const { world, actors } = wakeFive(fivePlan({
        camps: ['b', 'b', 'b', 'a', 'a'], edges: [],
        mechanisms: mechanismsOn({ sponsor: { accountDay: 0 }, 'covert-voices': { hazardPerPost: 0 } }, voices ? ['sponsor', 'covert-voices'] : ['sponsor']),
        more: { ticks: 8, forces: [0, 1].map((f) => smallForce(`payer-${f}`, 0, 'a', [smallOrder('line', { tags: ['#a'] })], { cost: { wage: 5, payrollPerDay }, covert: { among: `account-${f}`, voices: 1, exposedTick: 4, wage: 6 } })) },
      }));
      return Array.from({ length: 8 }, (_, tick) => { stepTick(world, actors, tick); return world.columns.get('sponsor.spent')![1]! / COST_UNIT; });
    };
    const expected = Array.from({ length: 8 }, (_, tick) => hourly[0]! * Math.min(4, tick + 1) + hourly[1]! * Math.max(0, tick - 3));
    spentWith(true).forEach((spent, tick) => expect(spent).toBeCloseTo(expected[tick]!, 5));
    expect(spentWith(false).at(-1)).toBeCloseTo((8 * payrollPerDay) / 24, 5);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log('sponsor', JSON.stringify(figures));
  });
});
