/** Endorsement: a leader's post, who joins at once, and that the exposure curve is left. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallTag } from '../small-plan.ts';
import type { ForcePlan } from '../../src/model/plan.ts';
import { busyPlan } from './busy-plan.ts';
import { prediction } from './endorsement.prediction.ts';
import { fivePlan, look, wakeFive } from './five.ts';
import { goesOneWay, meansAlong, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';

const NAME = 'endorsement';

const leader = (tick: number, reliability = 1, more: Partial<ForcePlan> = {}): ForcePlan => smallForce('leader', 1, 'a', [
  smallOrder('word', { do: 'endorse', fromTick: tick, untilTick: tick + 1, tags: ['#a'], quotaPerDay: 0 }),
], { visitsPerDay: law(0), meanAudience: 0, meanFollows: 0, leader: { followers: 0.4, reliability }, ...more });

const endorsed = busyPlan({ forces: [leader(6)], hashtags: [smallTag('#a', 'a', { launchTick: 6 }), smallTag('#b', 'b', { frame: 'devotion' })] });

describe('neutral', () => {
  it('a silent leader is the same as no endorsement, bit for bit', () => {
    const off = traceOf(runTrial(withMechanism(endorsed, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(endorsed, NAME, { posts: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(endorsed, 'neutral', 0))).not.toEqual(off);
  });

  it('where nobody endorses it changes nothing', () => {
    expect(traceOf(runTrial(busyPlan(), 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(busyPlan(), NAME, null), 'neutral', 0)));
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({
    ticks: 24, groups: [smallGroup('as', 25, 'a'), smallGroup('none', 25, 'uncommitted')], forces: [leader(6)], hashtags: [smallTag('#a', 'a', { launchTick: 6 })],
    mechanisms: mechanismsOn({}, ['posting', 'visiting', NAME]),
  });

  it.each([
    { parameter: 'posts', range: [0, 1, 4] },
    { parameter: 'joinChance', range: [0, 0.3, 1] },
    { parameter: 'strangers', range: [0, 0.5, 1] },
  ])('the larger $parameter, the more is written on the tag', ({ parameter, range }) => {
    const means = meansAlong(plan, NAME, parameter, range, (trial) => seriesSum(trial, 'posts', { tag: '#a' }));
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Four people and a leader (row 4) whom 0, 1 and 2 follow. 0 is of the leader's camp, 1 takes no side, 2 is of the other
 * camp, 3 is of the leader's camp and hears nobody. The leader writes one post in tick 1; in tick 2 all four look. With a
 * sure chance, full belief, strangers who count as their own and no delay, 0 and 1 know the tag from then on (128) and
 * write one post each in tick 3; 2 only saw it: no exposure is counted, since its camp has no weight for the tag.
 */
describe('worked by hand', () => {
  const play = (reliability: number, strangers: number): { written: number[]; known: number[] } => {
    const { world, actors } = wakeFive(fivePlan({
      camps: ['a', 'uncommitted', 'b', 'a'], edges: [4, 0, 4, 1, 4, 2],
      mechanisms: mechanismsOn({ [NAME]: { joinChance: 1, strangers, delayHours: 0 }, adoption: { outsideShare: 0, peakChance: 0 } }, [NAME, 'adoption']),
      more: { ticks: 6, forces: [leader(1, reliability)], hashtags: [smallTag('#a', 'a', { launchTick: 1 }), smallTag('#b', 'b')] },
    }));
    for (let tick = 0; tick < 5; tick++) stepTick(world, actors, tick, { colour: () => { if (tick === 2) [0, 1, 2, 3].forEach((account) => look(world, account)); } });
    return { written: [...world.accounts.written], known: [0, 1, 2, 3].map((account) => world.knownTags![account * 2]! >> 7) };
  };

  it('the own side and the uncommitted join, the other side does not', () => {
    expect(play(1, 1)).toEqual({ written: [1, 1, 0, 0, 1], known: [1, 1, 0, 0] });
  });

  it('where strangers do not count only the own side joins', () => {
    expect(play(1, 0)).toEqual({ written: [1, 0, 0, 0, 1], known: [1, 0, 0, 0] });
  });

  it('a leader whom nobody believes moves nobody', () => {
    expect(play(0, 1)).toEqual({ written: [0, 0, 0, 0, 1], known: [0, 0, 0, 0] });
  });
});

describe('prediction', () => {
  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    console.log(NAME, JSON.stringify(figures));
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
