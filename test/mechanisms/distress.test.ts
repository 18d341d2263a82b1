import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { CORRECTION, DISTRESS } from '../../src/model/frames.ts';
import { mechanismsOn, smallForce, smallOrder } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { falls, meansAlong, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './distress.prediction.ts';

const OWN = ['belief'];

describe('distress', () => {
  it('without loss and relief nothing differs from distress switched off but belief, bit for bit', () => {
    const plan = campaignPlan();
    const off = traceOf(runTrial(withMechanism(plan, 'distress', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(withMechanism(plan, 'distress', { loss: 0, relief: 0 }), 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), OWN)).not.toEqual(off);
  });

  it.each([
    { parameter: 'loss', measure: 'morale' }, { parameter: 'strangerTrust', measure: 'morale' },
    { parameter: 'wear', measure: 'belief' }, { parameter: 'exposure', measure: 'belief' },
  ])('the larger $parameter, the lower $measure', ({ parameter, measure }) => {
    const plan = campaignPlan({ ticks: 36, mechanisms: mechanismsOn({}, ['posting', 'visiting', 'flooding', 'chain-of-command', 'morale', 'distress']) });
    const means = meansAlong(plan, 'distress', parameter, [0, 0.3, 1], (trial) => seriesMean(trial, measure, { camp: 'b' }));
    expect(falls(means), String(means)).toBe(true);
    expect(means[0]).not.toBe(means[2]);
  });

  // Account 0 (a) tells a staged claim about the group of account 1 (b), account 2 (b) passes the same on as its own. 1
  // reads both in the next tick, newest first: 2's, then 0's. Loss 0.2, a stranger is trusted half, wear 0, seeThrough 0.5.
  // From 2 it believes 1: morale 0.5 x 0.8 = 0.4, deceived 1, belief 0.5. From 0 it believes 0.5 x 0.5: morale
  // 0.4 x 0.95 = 0.38, belief 0.25. A correction (exposure 0.4) leaves 0.25 x 0.6 = 0.15, and relief 0.5 leads half of the
  // way back: 0.38 + 0.5 x 0.12 = 0.44. A true report by 2: morale 0.44 x (1 - 0.2 x 0.15) = 0.4268, belief stays 0.15.
  // Account 3 is of another group and account 4 hears nobody: neither is moved.
  it('five accounts by hand', () => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'b', 'b', 'b', 'b'], edges: [0, 1, 2, 1, 0, 3, 2, 3],
      mechanisms: mechanismsOn({ distress: { loss: 0.2, strangerTrust: 0.5, wear: 0, seeThrough: 0.5, exposure: 0.4, relief: 0.5, returnDays: 1e12 } }, ['distress']),
      more: { ticks: 5, forces: [smallForce('silent', 0, 'a', [smallOrder('claim', { frame: 'distress', about: 'account-1' })])] },
    }));
    const { world } = hand;
    const tell = (account: number, frame: number, veracity: number, second: number): void => {
      const i = speak(world, account, account === 0 ? '#a' : '#b', second);
      Object.assign(world.wishes.frame, { [i]: frame });
      world.wishes.about[i] = 2;
      world.wishes.veracity[i] = veracity;
    };
    const read = (): void => { look(world, 1); look(world, 3); };
    runTicks(hand, 0, 4, {
      0: () => { tell(0, DISTRESS, 0, 100); tell(2, DISTRESS, 0, 200); },
      1: () => { read(); tell(2, CORRECTION, 255, 100); },
      2: () => { read(); tell(2, DISTRESS, 255, 100); },
      3: read,
    });
    expect(Array.from(world.people.morale, (value) => Number(value.toFixed(5)))).toEqual([0.5, 0.4268, 0.5, 0.5, 0.5]);
    expect(Number(world.columns.get('distress.belief')![1]!.toFixed(5))).toBe(0.15);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
