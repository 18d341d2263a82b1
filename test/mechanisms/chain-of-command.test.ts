/** Chain of command: who is on duty, whom an order has reached, who obeys. */
import { describe, expect, it } from 'vitest';
import { build } from '../../src/engine/build.ts';
import { wake } from '../../src/engine/run.ts';
import { runTrial } from '../../src/experiment/trial.ts';
import type { ForcePlan } from '../../src/model/plan.ts';
import { mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan } from '../small-plan.ts';
import { prediction } from './chain-of-command.prediction.ts';
import { goesOneWay, ledgerSum, meansAlong, stepTick, traceOf, withMechanism, writtenBy } from './standing.ts';

const NAME = 'chain-of-command';
const army = (more: Partial<ForcePlan> = {}): ForcePlan =>
  smallForce('army', 6, 'a', [smallOrder('carry')], { ranks: [{ name: 'chief', delayHours: 3 }, { name: 'cell', delayHours: 2 }], cellSize: 3, discipline: 0.8, ...more });

describe('neutral', () => {
  const plan = smallPlan({ forces: [army()] });

  it('obedience 0 is the same as no chain of command, bit for bit', () => {
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { obedience: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it('delayTimes 0 is the same as ranks without delays', () => {
    const direct = smallPlan({ forces: [army({ ranks: [] })] });
    expect(traceOf(runTrial(withMechanism(plan, NAME, { delayTimes: 0 }), 'neutral', 1))).toEqual(traceOf(runTrial(direct, 'neutral', 1)));
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({ forces: [army()], ticks: 30, groups: [smallGroup('as', 12, 'a'), smallGroup('bs', 8, 'b')] });
  const posts = (trial: Parameters<typeof writtenBy>[0]): number => writtenBy(trial, 'army');

  it('obedience from 0 to 1: never fewer posts of the force', () => {
    const means = meansAlong(plan, NAME, 'obedience', [0, 0.3, 1], posts);
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });

  it('delays from none to twenty-fold: never more posts of the force', () => {
    const means = meansAlong(plan, NAME, 'delayTimes', [0, 2, 20], posts);
    expect(goesOneWay(means, 'down'), String(means)).toBe(true);
  });
});

/**
 * Five accounts: three readers (rows 0 to 2) and two operators (rows 3 and 4). Row 3 is heard by 0 and 1, row 4 by 0.
 * The run begins on a Sunday at 00:00 with ticks of an hour. The shift is Monday, 09:00 to 12:00: ticks 33, 34 and 35.
 * A quota of 150 on a shift of three hours is 50 an hour: the chance of an hour without a post is exp(-50).
 */
describe('worked by hand', () => {
  const plan = (force: Partial<ForcePlan>, fromTick = 0) => smallPlan({
    groups: [smallGroup('readers', 3, 'a')], ticks: 72,
    forces: [smallForce('army', 2, 'a', [smallOrder('carry', { quotaPerDay: 150, fromTick })], { shifts: [{ days: [1], fromHour: 9, toHour: 12 }], ...force })],
    network: { ...smallPlan().network, generator: 'edge-list', edges: [3, 0, 3, 1, 4, 0] },
    mechanisms: mechanismsOn({}, [NAME, 'flooding']),
  });
  /** Ticks in which each operator was told to write. */
  const duty = (force: Partial<ForcePlan>, fromTick = 0, seed = 'hand'): [number[], number[]] => {
    const world = build(plan(force, fromTick), seed);
    const actors = wake(world);
    const ticks: [number[], number[]] = [[], []];
    for (let tick = 0; tick < 72; tick++) {
      stepTick(world, actors, tick);
      for (let n = 0; n < world.assignments.count; n++) ticks[world.assignments.account[n]! - 3]!.push(tick);
    }
    return ticks;
  };

  it('both write in the three hours of their shift and in no other', () => {
    expect(duty({})).toEqual([[33, 34, 35], [33, 34, 35]]);
  });

  it('an order given in the middle of a shift is carried out from then on', () => {
    expect(duty({}, 34)).toEqual([[34, 35], [34, 35]]);
  });

  it('without discipline nobody writes', () => {
    expect(duty({ discipline: 0 })).toEqual([[], []]);
  });

  it('who disobeys does so for the whole day', () => {
    const days = Array.from({ length: 40 }, (_, seed) => duty({ discipline: 0.5 }, 0, `hand ${seed}`)).flat();
    expect(days.filter((ticks) => ticks.length === 3).length + days.filter((ticks) => ticks.length === 0).length).toBe(80);
    expect(days.some((ticks) => ticks.length === 3) && days.some((ticks) => ticks.length === 0)).toBe(true);
  });

  it('each post is booked at its audience: two of the first operator, one of the second', () => {
    const trial = runTrial(plan({}), 'hand', 0);
    const [first, second] = [3, 4].map((row) => trial.accounts.columns.find((column) => column.name === 'written')!.values[row]!);
    expect(first! > 0 && second! > 0).toBe(true);
    expect(ledgerSum(trial, 'potential', { camp: 'a' })).toBe(2 * first! + second!);
    expect(writtenBy(trial, 'readers')).toBe(0);
  });
});

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });
});
