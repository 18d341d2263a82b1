import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { POTENTIAL, PUBLISHED } from '../../src/model/ledger.ts';
import { law, mechanismsOn, smallTag } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, runTicks, units, wakeFive } from './five.ts';
import { ledgerSum, meansAlong, rises, seriesSum, traceOf, withMechanism } from './standing.ts';
import { prediction } from './posting.prediction.ts';

describe('posting', () => {
  it('where everybody\'s rate is zero nothing differs from posting switched off, bit for bit', () => {
    const busy = busyPlan();
    const plan = { ...busy, groups: busy.groups.map((group) => ({ ...group, postsPerDay: law(0) })) };
    const trial = runTrial(plan, 'neutral', 0);
    expect(traceOf(trial)).toEqual(traceOf(runTrial(withMechanism(plan, 'posting', null), 'neutral', 0)));
    expect(trial.counts.posts, 'the force and the apps still write').toBeGreaterThan(100);
  });

  // Monotone over the whole range of both parameters.
  it('the larger the ambient share, the more of what is seen is ambient', () => {
    const plan = busyPlan({ ticks: 24, timeline: [] });
    const ambient = (trial: Trial): number => 1 - (ledgerSum(trial, 'seen', { tag: '#a' }) + ledgerSum(trial, 'seen', { tag: '#b' })) / ledgerSum(trial, 'seen');
    const means = meansAlong(plan, 'posting', 'ambientShare', [0, 0.35, 0.7, 1], ambient);
    expect(rises(means), String(means)).toBe(true);
    expect(means[3]! - means[0]!).toBeGreaterThan(0.3);
  });

  it('the larger the ratio of peak to trough, the more is written in the evening', () => {
    const plan = busyPlan({ ticks: 24, timeline: [], forces: [], mechanisms: mechanismsOn({}, ['posting']) });
    const evening = (trial: Trial): number => seriesSum(trial, 'posts', { tag: '(all)', fromTick: 19 }) / seriesSum(trial, 'posts', { tag: '(all)' });
    const means = meansAlong(plan, 'posting', 'peakToTrough', [1, 2, 4, 8], evening);
    expect(rises(means), String(means)).toBe(true);
    expect(means[0]!).toBeCloseTo(5 / 24, 1);
    expect(means[3]!).toBeGreaterThan(1.5 * means[0]!);
  });

  // Account 0 (camp a) is heard by 1, 2 and 3, account 1 (camp b) by 4; nobody else writes. At 480 posts a day and a flat
  // day each writes about 20 an hour: how many is chance, to whom and where is not. Nothing is ambient. Tag #a is there
  // from the start and #b from tick 2, so all of a's units are 3 a post in row #a; b's are 1 a post, in row (none) until
  // tick 1 and in row #b after it. With an ambient share of 1 and one background tag on every post, all are background.
  it('five accounts by hand', () => {
    const five = (ambientShare: number) => wakeFive(fivePlan({
      camps: ['a', 'b', 'a', 'b', 'uncommitted'], edges: [0, 1, 0, 2, 0, 3, 1, 4], postsPerDay: [480, 480],
      mechanisms: mechanismsOn({ posting: { ambientShare, peakToTrough: 1 } }, ['posting']),
      more: { hashtags: [smallTag('#a', 'a'), smallTag('#b', 'b', { launchTick: 2 })], ambient: { tags: 1, exponent: 1, taggedShare: 1 }, ticks: 4 },
    }));
    const { world, actors } = five(0);
    runTicks({ world, actors }, 0, 2);
    const [a, b] = [world.accounts.written[0]!, world.accounts.written[1]!];
    expect(a).toBeGreaterThan(0);
    expect(b).toBeGreaterThan(0);
    expect([units(world, POTENTIAL, 'a', '#a'), units(world, POTENTIAL, 'b', '(none)'), units(world, POTENTIAL, 'b', '#b')]).toEqual([3 * a, b, 0]);
    runTicks({ world, actors }, 2, 4);
    const later = world.accounts.written[1]! - b;
    expect(later).toBeGreaterThan(0);
    expect([units(world, POTENTIAL, 'b', '(none)'), units(world, POTENTIAL, 'b', '#b')]).toEqual([b, later]);
    expect(units(world, PUBLISHED)).toBe(3 * world.accounts.written[0]! + world.accounts.written[1]!);

    const talk = five(1);
    runTicks(talk, 0, 4);
    expect(units(talk.world, POTENTIAL, 'a', '(background)')).toBe(3 * talk.world.accounts.written[0]!);
    expect(units(talk.world, POTENTIAL)).toBe(3 * talk.world.accounts.written[0]! + talk.world.accounts.written[1]!);
    expect(talk.world.counts.posts).toBe(talk.world.accounts.written[0]! + talk.world.accounts.written[1]!);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(figures.sameSign).toBe(1);
    expect(figures.voiceSameSign).toBe(1);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
