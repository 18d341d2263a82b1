import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, NOT_YET } from '../../src/model/accounts.ts';
import { mechanismsOn, smallEvent, smallGroup } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, runTicks, speak, wakeFive } from './five.ts';
import { meansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './migration.prediction.ts';

const drawnPlan = (more = {}): ReturnType<typeof campaignPlan> => campaignPlan({ groups: [...campaignPlan().groups, smallGroup('late', 40, 'a', { drawn: true })], ...more });

describe('migration', () => {
  it('where nobody joins nor chases nothing differs from migration switched off, bit for bit', () => {
    const plan = drawnPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'migration', null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'migration', { joinPerHour: 0, chase: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it('the readier to join, the more accounts there are', () => {
    const plan = drawnPlan({ ticks: 30, mechanisms: mechanismsOn({}, ['posting', 'visiting', 'battles', 'solidarity', 'migration']) });
    const means = meansAlong(plan, 'migration', 'joinPerHour', [0, 0.3, 5], (trial) => seriesMean(trial, 'activeAccounts', { camp: 'a' }));
    expect(rises(means) && means[2]! > means[0]!, String(means)).toBe(true);
  });

  // Account 4 (a) waits. Account 0 (b) writes in tick 0: all of the conflict is the opponents'. With pursuit 1 and a rate so
  // high that it is certain, account 4 opens as soon as it is stirred: the event of tick 2 stirs it in that tick's dials, so
  // it opens in tick 3. Where account 1 of its own side wrote instead, no opponent is there, and it stays away.
  it.each([{ writer: 0, opens: true }, { writer: 1, opens: false }])('five accounts by hand, account $writer writes', ({ writer, opens }) => {
    const plan = fivePlan({
      camps: ['b', 'a', 'a', 'a', 'a'], edges: [0, 4], mechanisms: mechanismsOn({ migration: { joinPerHour: 1e9, pursuit: 1, chase: 0 }, solidarity: { gain: 1e6 } }, ['battles', 'solidarity', 'migration']),
      more: { ticks: 5, timeline: [smallEvent('battle', { tick: 2, hours: 1, stirs: { a: 1 } })] },
    });
    const hand = wakeFive({ ...plan, groups: plan.groups.map((group, row) => ({ ...group, drawn: row === 4 })) });
    const states: number[] = [];
    for (let tick = 0; tick < 5; tick++) {
      runTicks(hand, tick, tick + 1, { 0: () => speak(hand.world, writer, writer === 0 ? '#b' : '#a') });
      states.push(hand.world.accounts.state[4]!);
    }
    expect(states).toEqual([NOT_YET, NOT_YET, NOT_YET, opens ? ACTIVE : NOT_YET, opens ? ACTIVE : NOT_YET]);
    if (opens) expect(hand.world.accounts.joinTick[4]).toBe(3);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
