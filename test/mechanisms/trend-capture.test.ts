/** Trend capture: posts saved up and sent together through all accounts. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, wakeFive } from './five.ts';
import { goesOneWay, meansAlong, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';
import { prediction } from './trend-capture.prediction.ts';

const NAME = 'trend-capture';

describe('neutral', () => {
  const together = busyPlan({ forces: [smallForce('force', 5, 'a', [smallOrder('into', { tags: ['#b'], together: true })])] });

  it('saving for no time is the same as no capture, bit for bit', () => {
    const off = traceOf(runTrial(withMechanism(together, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(together, NAME, { saveHours: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(together, 'neutral', 0))).not.toEqual(off);
  });

  it('where no order is to be sent together it changes nothing', () => {
    expect(traceOf(runTrial(busyPlan(), 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(busyPlan(), NAME, null), 'neutral', 0)));
  });
});

describe('direction, 64 paired runs', () => {
  it('the longer posts are saved, the longer the tag trends, up to the hours of a shift', () => {
    const plan = smallPlan({
      ticks: 24, groups: [smallGroup('as', 20, 'a')],
      forces: [smallForce('army', 4, 'b', [smallOrder('own', { tags: ['#b'], quotaPerDay: 12, together: true })], { accountsPerOperator: 3 })],
      mechanisms: mechanismsOn({ trending: { leastAccounts: 4 } }, ['posting', 'visiting', 'chain-of-command', 'flooding', 'trend-capture', 'trending']),
    });
    const means = meansAlong(plan, NAME, 'saveHours', [0, 2, 4], (trial) => seriesSum(trial, 'trendingMinutes', { tag: '#b' }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Five accounts: two operators (rows 1-2 and 3-4) with two accounts each, and a bystander. Posts are saved for two hours.
 * Operator A owes 3 posts in tick 0 and 2 in tick 1, B owes 1 in tick 1. Nothing is sent in ticks 0 and 1; in tick 2 A's
 * five posts go out through both accounts, 3 and 2, and B's one through one of its two.
 */
describe('worked by hand', () => {
  const plan = (together: boolean) => fivePlan({
    camps: ['uncommitted'], edges: [], mechanisms: mechanismsOn({ [NAME]: { saveHours: 2 } }, [NAME, 'flooding']),
    more: { ticks: 6, forces: [smallForce('army', 2, 'b', [smallOrder('own', { tags: ['#b'], untilTick: 6, together })], { accountsPerOperator: 2 })] },
  });
  const play = (together: boolean): number[][] => {
    const { world, actors } = wakeFive(plan(together));
    const owed: Record<number, [number, number][]> = { 0: [[1, 3]], 1: [[1, 2], [3, 1]] };
    return [0, 1, 2, 3].map((tick) => {
      const before = Array.from(world.accounts.written);
      stepTick(world, actors, tick, {
        incline: () => {
          for (const [account, posts] of owed[tick] ?? []) {
            const n = world.assignments.count++;
            world.assignments.account[n] = account;
            world.assignments.order[n] = 0;
            world.assignments.posts[n] = posts;
          }
        },
      });
      return Array.from(world.accounts.written, (written, account) => written - before[account]!);
    });
  };

  it('six posts saved are six posts sent, in one tick and through all accounts', () => {
    const [first, second, third, fourth] = play(true);
    expect([first, second, fourth]).toEqual([[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
    expect([third![1]!, third![2]!].sort()).toEqual([2, 3]);
    expect([third![3]!, third![4]!].sort()).toEqual([0, 1]);
  });

  it('other orders are written as they come', () => {
    expect(play(false)).toEqual([[0, 3, 0, 0, 0], [0, 2, 0, 1, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
  });
});

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    console.log(NAME, JSON.stringify(figures));
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
