/** Trending: what is listed, whom it sends to a page, and who loses a place to whom. */
import { describe, expect, it } from 'vitest';
import { runTrial, type Trial } from '../../src/experiment/trial.ts';
import { readTrending } from '../../src/measures/trending-table.ts';
import { addVisit } from '../../src/model/visits.ts';
import { mechanismsOn, smallGroup, smallPlan } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, speak, wakeFive } from './five.ts';
import { goesOneWay, meansAlong, seriesSum, stepTick, traceOf, withMechanism } from './standing.ts';
import { trendRows } from './trending-log.ts';
import { prediction } from './trending.prediction.ts';

const NAME = 'trending';
const busy = withMechanism(busyPlan(), NAME, { leastAccounts: 1, burst: 1.3, places: 2 });

describe('neutral', () => {
  it('lists without places are the same as no trending, bit for bit', () => {
    const off = traceOf(runTrial(withMechanism(busy, NAME, null), 'neutral', 0));
    expect(traceOf(runTrial(withMechanism(busy, NAME, { places: 0 }), 'neutral', 0))).toEqual(off);
    expect(traceOf(runTrial(busy, 'neutral', 0), ['trendingMinutes', 'trendingVisits'])).not.toEqual(off);
  });
});

describe('direction, 64 paired runs', () => {
  const minutes = (trial: Trial): number => seriesSum(trial, 'trendingMinutes', { tag: '(all)' });
  const plan = smallPlan({ ticks: 30, groups: [smallGroup('as', 25, 'a'), smallGroup('bs', 15, 'b')], mechanisms: mechanismsOn({ [NAME]: { leastAccounts: 1, burst: 1.3, places: 2 } }, ['posting', NAME]) });

  it.each([
    { parameter: 'places', range: [0, 1, 3, 10], way: 'up' },
    { parameter: 'burst', range: [1, 1.5, 3, 20], way: 'down' },
    { parameter: 'leastAccounts', range: [0.5, 2, 8], way: 'down' },
  ] as const)('with a larger $parameter the lists are $way', ({ parameter, range, way }) => {
    const means = meansAlong(plan, NAME, parameter, range, minutes);
    expect(goesOneWay(means, way), String(means)).toBe(true);
  });
});

/**
 * Five accounts, one place on the list, burst 1.5 over an added 1, and the past a plain mean at first. Tick 1: accounts 0,
 * 1 and 2 write on #a: (3 + 1) / (0 + 1) = 4, listed in tick 2; its past is 1.5. Tick 2: the same three on #a, now only
 * 4 / 2.5 = 1.6, and 3 and 4 on #b, new: 3 / 1 = 3. #b takes the place in tick 3; #a would still qualify and loses its 60
 * minutes to it. In tick 3 account 4, which saw nothing in its feed, opens a page: that of #b, by the list alone, a visit
 * that #a lost. Nobody writes in tick 3: the list of tick 4 is empty, and nothing is lost any more.
 */
describe('worked by hand', () => {
  it('a place on the list, the visit it brings, and who lost both', () => {
    const hand = wakeFive(fivePlan({
      camps: ['a', 'a', 'a', 'b', 'b'], edges: [], mechanisms: mechanismsOn({ [NAME]: { places: 1, burst: 1.5, leastAccounts: 1 } }, [NAME]), more: { ticks: 6 },
    }));
    const { world, actors } = hand;
    const table = readTrending(world);
    const writers: Record<number, [number, string][]> = { 1: [[0, '#a'], [1, '#a'], [2, '#a']], 2: [[0, '#a'], [1, '#a'], [2, '#a'], [0, '#a'], [3, '#b'], [4, '#b']] };
    for (let tick = 0; tick < 5; tick++) {
      stepTick(world, actors, tick, {
        colour: () => {
          for (const [account, tag] of writers[tick] ?? []) speak(world, account, tag, 100);
          if (tick === 3) addVisit(world.visits, 4, 200, true, 4711);
        },
      });
      table.afterTick();
    }
    expect(trendRows(table.finish())).toEqual([
      { tick: 2, tag: '#a', rank: 1, minutes: 60, minutesLost: 0, visitsLost: 0, by: 'none' },
      { tick: 3, tag: '#b', rank: 1, minutes: 60, minutesLost: 0, visitsLost: 0, by: 'none' },
      { tick: 3, tag: '#a', rank: 0, minutes: 0, minutesLost: 60, visitsLost: 1, by: '#b' },
    ]);
    expect(world.counts.impressions, 'the page of #b shows its two posts').toBe(2);
  });

  it('places are apart: what is written in one place trends in no other', () => {
    const plan = fivePlan({ camps: ['a', 'a', 'a', 'b', 'b'], edges: [], mechanisms: mechanismsOn({ [NAME]: { burst: 1.5, leastAccounts: 1 } }, [NAME]), more: { ticks: 3 } });
    const hand = wakeFive({ ...plan, groups: plan.groups.map((group, g) => (g > 2 ? { ...group, origin: 'there' } : group)) });
    const { world, actors } = hand;
    stepTick(world, actors, 0);
    stepTick(world, actors, 1, { colour: () => { for (const account of [0, 1, 2]) speak(world, account, '#a'); } });
    stepTick(world, actors, 2);
    expect([...world.trends!.length]).toEqual([1, 0]);
  });
});

describe('prediction', () => {
  const { holds, figures } = prediction.test(runTrial);

  it(prediction.says, () => {
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });

  /**
   * The second half of V40, "unless organic users join", was asked for at three further hours on the list after the first
   * day. It does not hold at that size: people whom the news of the second day stirs bring three quarters of an hour,
   * because the flood has by then become the tag's own past. What is found is written down here, not hidden.
   */
  it('people who join later bring the tag back, but for less than the three hours that were expected', () => {
    expect(figures['joinedFirstDayHours']).toBeGreaterThan(figures['firstDayHours']!);
    expect(figures['joinedLaterHours']).toBeGreaterThan(figures['laterHours']!);
    expect(figures['joinedLaterHours']! - figures['laterHours']!).toBeLessThan(3);
  });
});
