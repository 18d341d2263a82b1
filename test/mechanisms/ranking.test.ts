import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { RANKER } from '../../src/model/hands.ts';
import { CROWDED_OUT, SEEN } from '../../src/model/ledger.ts';
import type { Plan } from '../../src/model/plan.ts';
import { mechanismsOn, smallPlatform } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, runTicks, speak, units, wakeFive, type Hand } from './five.ts';
import { falls, ledgerSum, meansAlong, traceOf, withMechanism } from './standing.ts';
import { prediction } from './ranking.prediction.ts';

const rankedBusy = (more: Partial<Plan> & { ticks?: number } = {}): Plan => busyPlan({ platforms: [smallPlatform({ feed: 'ranked' })], ...more });

describe('ranking', () => {
  it('without engagement and alignment a ranked feed is the chronological one, bit for bit; so is one without the mechanism', () => {
    const plan = rankedBusy();
    const newest = traceOf(runTrial(busyPlan(), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(plan, 'ranking', { engagement: 0, alignment: 0 }), 'neutral', 0))).toEqual(newest);
    expect(traceOf(runTrial(withMechanism(plan, 'ranking', null), 'neutral', 0))).toEqual(newest);
    expect(traceOf(runTrial(plan, 'neutral', 0))).not.toEqual(newest);
  });

  // Above one step view decides alone in feeds this short, and nothing more can change.
  it('the more alignment counts, the less is the smaller side heard', () => {
    const plan = rankedBusy({ ticks: 24, forces: [], timeline: [], network: { ...busyPlan().network, crossCamp: 1, communityShare: 0 }, mechanisms: mechanismsOn({ posting: { ambientShare: 0.2 } }, ['posting', 'visiting', 'ranking']) });
    const means = meansAlong(plan, 'ranking', 'alignment', [0, 0.1, 0.3, 1], (trial: Trial) => ledgerSum(trial, 'seen', { camp: 'b' }) / ledgerSum(trial, 'potential', { camp: 'b' }));
    expect(falls(means), String(means)).toBe(true);
    expect(means[3]!).toBeLessThan(0.97 * means[0]!);
  });

  // Account 0 (stance 1) hears all others and sees two posts a visit. Tick 0: 1 and 3 (stance -1) write on #b, 2 (stance
  // 1) on #a, 4 about the weather, at seconds 100, 400, 200 and 300. At the visit of tick 1, newest first: 3, 4, 2, 1; all
  // are an hour old, less their seconds. The newest two are 3 and 4.
  const hand = (values: Readonly<Record<string, number>>): Hand => wakeFive(fivePlan({
    camps: ['a', 'b', 'a', 'b', 'uncommitted'], edges: [1, 0, 2, 0, 3, 0, 4, 0], platform: { feed: 'ranked', attention: 2 },
    mechanisms: mechanismsOn({ ranking: values }, ['ranking']), more: { ticks: 2 },
  }));
  const write = ({ world }: Hand): void => { speak(world, 1, '#b', 100); speak(world, 2, '#a', 200); speak(world, 4, '', 300); speak(world, 3, '#b', 400); };
  const authors = ({ world }: Hand): number[] => [...world.visits.seen.subarray(0, world.visits.seenCount[0])].map((id) => world.posts.author[id & world.posts.mask]!);
  const byRanker = ({ world }: Hand): number => Array.from({ length: 3 }, (_, camp) => world.ledger.hands[camp * 3 * world.ledger.handCount + RANKER]!).reduce((sum, count) => sum + count, 0);

  it('five accounts by hand: the own side first, then the weather; the contrary post that was new goes to the ranker', () => {
    const case1 = hand({ halfLifeHours: 6, engagement: 0, alignment: 2 });
    runTicks(case1, 0, 2, { 0: () => write(case1), 1: () => look(case1.world, 0, 0) });
    // 2 has two steps more than the weather, 3 and 1 two less; a sixth of a step is lost in an hour.
    expect(authors(case1)).toEqual([2, 4]);
    expect([units(case1.world, SEEN), units(case1.world, CROWDED_OUT)]).toEqual([2, 2]);
    expect(units(case1.world, CROWDED_OUT, 'b')).toBe(2);
    // 3 was among the newest two: the ranker. 1 was not: one of the three newer ones took its place.
    expect(byRanker(case1)).toBe(1);
  });

  it('age weighs against alignment: at a half-life of six minutes the newest are best again', () => {
    const case2 = hand({ halfLifeHours: 0.1, engagement: 0, alignment: 0.1 });
    runTicks(case2, 0, 2, { 0: () => write(case2), 1: () => look(case2.world, 0, 0) });
    // A hundred seconds are 0.28 steps, more than the 0.2 between 3 and 2, and than the 0.1 between 4 and 2.
    expect(authors(case2)).toEqual([3, 4]);
    expect(byRanker(case2)).toBe(0);
  });

  it('what was passed on gains: one reshare is one step, three are two', () => {
    for (const { reshares, seen } of [{ reshares: 0, seen: [3, 4] }, { reshares: 1, seen: [1, 3] }]) {
      const case3 = hand({ halfLifeHours: 6, engagement: 1, alignment: 0 });
      runTicks(case3, 0, 2, { 0: () => write(case3), 1: () => {
        case3.world.posts.reshares[1] = reshares;
        look(case3.world, 0, 0);
      } });
      expect(authors(case3)).toEqual(seen);
      expect(byRanker(case3)).toBe(reshares);
    }
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    console.log('ranking:', figures);
    expect(figures.sameSign).toBeGreaterThanOrEqual(0.8);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
