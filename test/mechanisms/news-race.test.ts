import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { audienceOf } from '../../src/network/graph.ts';
import { mechanismsOn, smallEvent, smallGroup, smallPlan } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, wakeFive } from './five.ts';
import { meansAlong, rises, falls, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './news-race.prediction.ts';

const OWN = ['outletAudience', 'outletTrust'];
const outlet = { delayHours: 1, credibility: 0.5 };
const plan = campaignPlan({ groups: [...campaignPlan().groups, smallGroup('desk', 2, 'a', { outlet, prominence: 5 })], timeline: Array.from({ length: 6 }, (_, n) => smallEvent(`event ${n}`, { tick: 4 * n, hours: 4 })) });

describe('news-race', () => {
  it('without posts on events nothing differs from the news race switched off, bit for bit', () => {
    const off = traceOf(runTrial(withMechanism(plan, 'news-race', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(withMechanism(plan, 'news-race', { postsPerEvent: 0 }), 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), OWN)).not.toEqual(off);
  });

  it.each([{ parameter: 'gain', way: rises }, { parameter: 'loss', way: falls }])('along $parameter trust goes one way', ({ parameter, way }) => {
    const quiet = { ...plan, mechanisms: mechanismsOn({}, ['visiting', 'news-race']) };
    const means = meansAlong(quiet, 'news-race', parameter, [0, 0.3, 1], (trial) => seriesMean(trial, 'outletTrust'));
    expect(way(means), String(means)).toBe(true);
    expect(means[0]).not.toBe(means[2]);
  });

  // Account 0 is an outlet that is always right and reports at once, account 1 one that is always wrong and an hour late;
  // 2 and 3 follow both. The event begins in tick 0; one post each. Account 2 looks in ticks 1 and 2: the first report wins
  // half of what is missing, trust 0.75; the wrong one costs half, 0.25. Account 3 looks in tick 2 alone and reads both,
  // the late one first, newest first: 0.25 for it, and for the right one only a fifth of the half, 0.5 + 0.1 x 0.5 = 0.55,
  // since it knew already. With leave 1 and follow 0, u > 0.25 leaves the wrong one with chance 0.75.
  it('five accounts by hand', () => {
    const five = fivePlan({
      camps: ['a', 'a', 'a', 'a', 'a'], edges: [0, 2, 0, 3, 1, 2, 1, 3], mechanisms: mechanismsOn({ 'news-race': { postsPerEvent: 1, gain: 0.5, lateShare: 0.2, loss: 0.5, follow: 0, leave: 0 } }, ['news-race']),
      more: { ticks: 4, timeline: [smallEvent('event', { tick: 0 })], hashtags: smallPlan().hashtags.map((hashtag) => ({ ...hashtag, frame: 'news' })) },
    });
    const hand = wakeFive({ ...five, groups: five.groups.map((group, row) => (row < 2 ? { ...group, outlet: { delayHours: row, credibility: row === 0 ? 1 : 0 } } : group)) });
    const { world } = hand;
    runTicks(hand, 0, 3, { 1: () => look(world, 2, 0), 2: () => { look(world, 2, 3599); look(world, 3, 3599); } });
    const trust = world.columns.get('news-race.trust')!;
    expect([trust[2], trust[3], trust[5 + 2], trust[5 + 3]].map((value) => Number(value!.toFixed(5)))).toEqual([0.75, 0.55, 0.25, 0.25]);
    expect(audienceOf(world.graph, 1)).toBe(2);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
