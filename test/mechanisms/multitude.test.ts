/** Multitude: a loud few, and how many they seem to those who read. */
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { mechanismsOn, smallGroup, smallPlan } from '../small-plan.ts';
import { busyPlan } from './busy-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { prediction } from './multitude.prediction.ts';
import { goesOneWay, meansAlong, seriesMean, stepTick, traceOf, withMechanism } from './standing.ts';

const NAME = 'multitude';

describe('neutral', () => {
  it('coreTimes 1 and no app are the same as no multitude, bit for bit, but for what people perceive', () => {
    const plan = busyPlan();
    const own = ['perceivedSupporters'];
    const off = traceOf(runTrial(withMechanism(plan, NAME, null), 'neutral', 0), own);
    expect(traceOf(runTrial(withMechanism(plan, NAME, { coreTimes: 1, appShare: 0 }), 'neutral', 0), own)).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), own)).not.toEqual(off);
  });
});

describe('direction, 64 paired runs', () => {
  const plan = smallPlan({
    ticks: 36, groups: [smallGroup('as', 15, 'a', { core: true }), smallGroup('bs', 15, 'b'), smallGroup('none', 15, 'uncommitted')],
    network: { ...smallPlan().network, crossCamp: 1, communityShare: 0 },
    mechanisms: mechanismsOn({ [NAME]: { coreShare: 0.2, appShare: 0.1 } }),
  });
  const perceived = (trial: Parameters<typeof seriesMean>[0]): number => seriesMean(trial, 'perceivedSupporters', { camp: 'b' });

  it('a core from 1 to 40 times as active: never looks fewer to the other side', () => {
    const means = meansAlong(plan, NAME, 'coreTimes', [1, 6, 40], perceived);
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });

  it('an app from 0 to 50 posts a day: never looks fewer to the other side', () => {
    const means = meansAlong(plan, NAME, 'appPostsPerDay', [0, 10, 50], perceived);
    expect(goesOneWay(means, 'up'), String(means)).toBe(true);
  });
});

/**
 * Five accounts: a supporter of the core (row 0, camp a), an opponent (1, camp b), a reader of both (2, uncommitted), one
 * who hears both and never looks (3), and one who hears nobody (4). The memory holds two posts. The reader looks each
 * tick and meets, one at a time: a post of the supporter, one of the opponent, one of the supporter, and talk of something
 * else. Perceived: 1; then 1 + (0 - 1)/2 = 0.5; then 0.5 + (1 - 0.5)/2 = 0.75; and 0.75 again.
 */
describe('worked by hand', () => {
  const plan = (values: Record<string, number>) => {
    const five = fivePlan({
      camps: ['a', 'b', 'uncommitted', 'uncommitted', 'uncommitted'], edges: [0, 2, 1, 2, 0, 3, 1, 3],
      mechanisms: mechanismsOn({ [NAME]: { coreShare: 1, coreTimes: 10, appShare: 0, memory: 0.5, ...values } }, [NAME]), more: { ticks: 8 },
    });
    return { ...five, groups: five.groups.map((group, row) => ({ ...group, core: row === 0 })) };
  };

  it('the reader perceives what it read; who does not look perceives nothing', () => {
    const hand = wakeFive(plan({}));
    const { world } = hand;
    const perceived = world.columns.get('multitude.perceived')!;
    const course: number[] = [];
    const said = [[0, '#a'], [1, '#b'], [0, '#a'], [1, '']] as const;
    said.forEach(([account, tag], tick) => {
      runTicks(hand, tick, tick + 1, { [tick]: () => { look(world, 2); speak(world, account, tag); } });
      course.push(perceived[2]!);
    });
    runTicks(hand, 4, 5, { 4: () => look(world, 2) });
    expect([...course, perceived[2]]).toEqual([0, 1, 0.5, 0.75, 0.75]);
    expect([perceived[3], perceived[4]]).toEqual([0, 0]);
  });

  it('the core alone has its dial turned, ten-fold', () => {
    const { world, actors } = wakeFive(plan({}));
    stepTick(world, actors, 0);
    expect([...world.dials.conflict]).toEqual([10, 1, 1, 1, 1]);
    expect([...world.dials.ambient]).toEqual([1, 1, 1, 1, 1]);
  });

  it("an app writes through lent accounts alone, on the camp's newest tag", () => {
    const { world, actors } = wakeFive(plan({ appShare: 1, appPostsPerDay: 200 * 24 }));
    stepTick(world, actors, 0);
    const authors = new Set(Array.from({ length: world.posts.next - 1 }, (_, n) => world.posts.author[n + 1]!));
    expect([...authors]).toEqual([0]);
    expect(new Set(world.posts.tagSet.slice(1, world.posts.next))).toEqual(new Set([1]));
  });
});

describe('prediction', () => {
  const { holds, figures } = prediction.test(runTrial);

  it(prediction.says, () => {
    expect(holds, JSON.stringify(figures)).toBe(true);
    console.log(NAME, JSON.stringify(figures));
  });

  it('is mostly the doing of the app at the defaults: the core adds a few points to what it makes', () => {
    expect(figures['coreAdds']).toBeGreaterThan(0);
    expect(figures['coreAdds']).toBeLessThan(figures['difference']! / 2);
  });
});
