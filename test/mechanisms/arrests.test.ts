import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, CUT_OFF } from '../../src/model/accounts.ts';
import { mechanismsOn, smallEvent, smallGroup } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, runTicks, wakeFive } from './five.ts';
import { meansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './arrests.prediction.ts';

describe('arrests', () => {
  it('where the timeline has no arrest nothing differs from arrests switched off, bit for bit', () => {
    const plan = campaignPlan();
    const quiet = { ...plan, timeline: plan.timeline.map((event) => ({ ...event, arrested: {} })) };
    const off = traceOf(runTrial(withMechanism(quiet, 'arrests', null), 'neutral', 0));
    expect(traceOf(runTrial(quiet, 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(off);
  });

  it('the larger the outrage, the more the side of the arrested is stirred', () => {
    const plan = campaignPlan({ ticks: 30, mechanisms: mechanismsOn({}, ['posting', 'visiting', 'arrests']) });
    const means = meansAlong(plan, 'arrests', 'outrage', [0, 0.3, 1], (trial) => seriesMean(trial, 'arousal', { camp: 'a' }));
    expect(rises(means) && means[2]! > means[0]!, String(means)).toBe(true);
  });

  // Account 0 (a) is heard by 1 (a), 2 (b) and 4 (a), account 1 by 3 (b) alone. A third of camp a, one of three, is arrested
  // for two ticks: the most followed, account 0. It is cut off in ticks 1 and 2. Its followers of the own side, 1 and 4,
  // are stirred by half; 2 follows it but is of the other side, 3 does not follow it: neither is.
  it('five accounts by hand', () => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'b', 'b', 'a'], edges: [0, 1, 0, 2, 0, 4, 1, 3], mechanisms: mechanismsOn({ arrests: { outrage: 0.5 } }, ['arrests']),
      more: { ticks: 4, timeline: [smallEvent('raid', { kind: 'arrest', tick: 1, hours: 2, arrested: { a: 0.34 } })] },
    }));
    const states: number[] = [];
    for (let tick = 0; tick < 4; tick++) { runTicks(hand, tick, tick + 1); states.push(hand.world.accounts.state[0]!); }
    expect(states).toEqual([ACTIVE, CUT_OFF, CUT_OFF, ACTIVE]);
    expect([...hand.world.people.arousal]).toEqual([0, 0.5, 0, 0, 0.5]);
    expect([...hand.world.columns.get('arrests.arrested')!]).toEqual([1, 0, 0, 0, 0]);
  });

  it('holds the most followed first, and only at its places', () => {
    const plan = campaignPlan({ groups: [...campaignPlan().groups, smallGroup('far', 30, 'a', { origin: 'far' })] });
    const trial = runTrial({ ...plan, timeline: [smallEvent('raid', { kind: 'arrest', tick: 1, hours: 200, places: ['far'], arrested: { a: 1 } })] }, 'neutral', 0);
    const states = trial.accounts.columns.find(({ name }) => name === 'state')! as { words: readonly string[]; values: ArrayLike<number> };
    const groups = trial.accounts.columns.find(({ name }) => name === 'group')! as { words: readonly string[]; values: ArrayLike<number> };
    for (let row = 0; row < trial.accounts.rows; row++) {
      if (states.words[states.values[row]!] === 'cutOff') expect(groups.words[groups.values[row]!]).toBe('far');
    }
    expect(Array.from(states.values).filter((state) => states.words[state] === 'cutOff').length).toBe(30);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
