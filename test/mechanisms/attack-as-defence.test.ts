import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { mechanismsOn, smallForce, smallOrder } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, speak, wakeFive } from './five.ts';
import { falls, meansAlong, seriesSum, stepTick, traceOf, withMechanism, writtenBy } from './standing.ts';
import { prediction } from './attack-as-defence.prediction.ts';

const NAME = 'attack-as-defence';
const waiting = (above: number, hours: number): ReturnType<typeof smallOrder> => smallOrder('strike', { tags: ['#b'], quotaPerDay: 200, trigger: { by: 'b', tags: ['#b'], above, hours } });

describe(NAME, () => {
  it('where nobody watches it is the same as switched off, bit for bit', () => {
    const plan = busyPlan({ forces: [smallForce('force', 5, 'a', [waiting(0.5, 6)])] });
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, NAME, { watch: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), ['alarms'])).not.toEqual(off);
  });

  it('the higher the threshold, the less the force writes', () => {
    const plan = busyPlan({ ticks: 36, forces: [smallForce('force', 3, 'a', [waiting(1, 3)])], mechanisms: mechanismsOn({}, ['posting', 'visiting', 'chain-of-command', 'flooding', NAME]) });
    const written = meansAlong(plan, NAME, 'thresholdTimes', [0, 3, 100], (trial) => writtenBy(trial, 'force'));
    expect(falls(written) && written[0]! > written[2]!, String(written)).toBe(true);
    expect(written[2]).toBe(0);
    expect(seriesSum(runTrial(plan, 'direction', 0), 'alarms')).toBeGreaterThan(0);
  });

  // Above one post an hour on #b by camp b the order holds for two hours. Tick 0: one post, no more than one. Tick 1: two
  // by b and one by a, called up from tick 2 until 4. Tick 2: two again, now until 5; it is one call still. Tick 3 and 4: two
  // posts on #a, which do not count. The operator writes in ticks 2, 3 and 4 and in no other.
  it('five accounts by hand', () => {
    const { world, actors } = wakeFive(fivePlan({
      camps: ['a', 'a', 'uncommitted', 'b', 'b'], edges: [],
      mechanisms: mechanismsOn({}, ['chain-of-command', 'flooding', NAME]), more: { ticks: 8, forces: [smallForce('cell', 1, 'a', [waiting(1, 2)])] },
    }));
    const said: readonly (readonly [number, string])[][] = [[[3, '#b']], [[3, '#b'], [4, '#b'], [0, '#b']], [[3, '#b'], [4, '#b']], [[3, '#a'], [4, '#a']], [[3, '#a'], [4, '#a']]];
    const wrote: number[] = [];
    const called: number[] = [];
    for (let tick = 0; tick < 7; tick++) {
      const before = world.accounts.written[5]!;
      stepTick(world, actors, tick, { colour: () => (said[tick] ?? []).forEach(([account, tag]) => { speak(world, account, tag); }) });
      wrote.push(world.accounts.written[5]! > before ? 1 : 0);
      called.push(world.columns.get('attack-as-defence.called')![0]!);
    }
    expect(wrote).toEqual([0, 0, 1, 1, 1, 0, 0]);
    expect(called).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect([world.calls.from[0], world.calls.until[0]]).toEqual([2, 5]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });
});
