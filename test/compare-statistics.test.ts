/** Paired statistics against cases worked by hand. */
import { describe, expect, test } from 'vitest';
import { buildComparison, unevenOutcomes } from '../src/experiment/compare.ts';
import { comparisonSchema } from '../src/experiment/files.ts';
import { holm, pairedDifference } from '../src/experiment/paired.ts';
import { ratioOfMeans } from '../src/experiment/ratio.ts';
import { smallPlan } from './small-plan.ts';

describe('paired differences', () => {
  // Differences 1, 2, 3: mean 2, sd 1; t(0.975, 2) = 4.302653, half width 4.302653 / sqrt(3) = 2.484138.
  // var A = var(1, 5, 3) = 4, var B = var(2, 7, 6) = 7, so the gain is 11 / 1. t = 2 sqrt(3) = 3.4641, p = 0.07418.
  test('three pairs by hand', () => {
    const found = pairedDifference([1, 5, 3], [2, 7, 6]);
    expect(found).toMatchObject({ n: 3, mean: 5, difference: 2, sameSign: 1 });
    expect(found.differenceCi95![0]).toBeCloseTo(2 - 2.484138, 5);
    expect(found.differenceCi95![1]).toBeCloseTo(2 + 2.484138, 5);
    expect(found.pairingGain).toBeCloseTo(11, 12);
    expect(found.effectSize).toBeCloseTo(1, 12);
    expect(found.sd).toBeCloseTo(Math.sqrt(7), 12);
    expect(found.p).toBeCloseTo(0.07418, 5);
  });

  test('a pair with an undefined side is no pair', () => {
    expect(pairedDifference([1, null, 3], [2, 7, null])).toMatchObject({ n: 1, mean: 2, difference: 1, sd: null, differenceCi95: null, pairingGain: null, p: null });
    expect(pairedDifference([null], [1])).toMatchObject({ n: 0, mean: null, difference: null });
  });

  test('pairs that never differ, and pairs that always differ by the same', () => {
    expect(pairedDifference([1, 2, 3], [1, 2, 3])).toMatchObject({ difference: 0, differenceCi95: [0, 0], pairingGain: null, p: null });
    expect(pairedDifference([1, 2, 3], [2, 3, 4])).toMatchObject({ difference: 1, differenceCi95: [1, 1], pairingGain: null, p: 0, sameSign: 1 });
  });

  test('opposite signs are counted', () => {
    expect(pairedDifference([0, 0, 0, 0], [3, 2, 1, -1]).sameSign).toBe(0.75);
  });
});

// Fieller (1954): at either end of the interval the variant and so many times the baseline are told apart by a paired t test at 5 % exactly.
describe('ratio of means over pairs', () => {
  const a = [0.21, 0.3, 0.26, 0.35, 0.24];
  const b = [0.5, 0.61, 0.58, 0.8, 0.49];

  test('its ends are where the paired t test turns', () => {
    const { value, ci95 } = ratioOfMeans(a, b)!;
    expect(value).toBeCloseTo(2.98 / 1.36, 12);
    for (const end of ci95) expect(pairedDifference(a.map((each) => each * end), b).p).toBeCloseTo(0.05, 8);
    expect(ci95[0]).toBeLessThan(value);
    expect(ci95[1]).toBeGreaterThan(value);
  });

  test.each([[[0.2, 0.3, 0.28], [0.21, 0.33, 0.29]], [[0.2, 0.3, 0.28], [0.25, 0.33, 0.34]], [[0.5, 0.4, 0.6], [0.3, 0.29, 0.4]]])('holds 1 exactly where the paired difference holds 0: %j, %j', (before, after) => {
    const { differenceCi95: difference, ratioCi95: ratio } = pairedDifference(before, after);
    expect(ratio![0] <= 1 && ratio![1] >= 1).toBe(difference![0] <= 0 && difference![1] >= 0);
  });

  test('is undefined where a side can be 0, and for one pair', () => {
    expect(ratioOfMeans([0, 0.1, 0.2], [0.1, 0.2, 0.3])).toBeNull();
    expect(ratioOfMeans([0.1, 0.2, 0.3], [0.1, -0.2, 0.3])).toBeNull();
    expect(ratioOfMeans([0.001, 0.9, 0.002], [0.5, 0.6, 0.5])).toBeNull();
    expect(ratioOfMeans([0.1], [0.2])).toBeNull();
    expect(pairedDifference([0, 0.1], [0.1, 0.2])).toMatchObject({ ratio: null, ratioCi95: null });
  });
});

// Holm (1979): sorted 0.01, 0.02, 0.04 become 3 x 0.01, max(., 2 x 0.02), max(., 0.04).
test('Holm steps down, in the order given, and leaves out what is undefined', () => {
  expect(holm([0.04, 0.01, null, 0.02])).toEqual([0.04, 0.03, null, 0.04]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
});

// Ten variants of which nine never reach the outcome: the tenth is tested alone, so its p is that of its own t test.
test('differences that are 0 in every pair are not tested, and do not hide one that is not', () => {
  const plan = smallPlan();
  const before = [0.3, 0.31, 0.29, 0.32];
  const arm = (name: string, heard: readonly number[]) => ({ name, plan, outcomes: { heard } });
  const after = [0.31, 0.3199, 0.3001, 0.33];
  const { outcomes } = buildComparison(arm('baseline', before), [...Array.from({ length: 9 }, (_, i) => arm(`idle${i}`, before)), arm('works', after)], 4);
  const alone = pairedDifference(before, after).p!;
  expect(alone).toBeLessThan(0.001);
  expect(outcomes['heard']!['works']!.pAdjusted).toBe(alone);
  expect(outcomes['heard']!['idle3']).toMatchObject({ difference: 0, differenceCi95: [0, 0], pAdjusted: null });
});

test('a comparison names the paths of the plans that differ, and keeps the baseline beside its variants', () => {
  const plan = smallPlan();
  const other = { ...plan, represents: 2, mechanisms: {} };
  const baseline = { name: 'baseline', plan, outcomes: { heard: [0.5, 0.6], shown: [null, 0.1] } };
  const result = buildComparison(baseline, [{ name: 'quiet', plan: other, outcomes: { heard: [0.7, 0.9] } }], 2);
  expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  expect(result.plans['quiet']!.map(({ path }) => path).toSorted()).toEqual(['represents', ...Object.keys(plan.mechanisms).map((name) => `mechanisms.${name}`)].toSorted());
  expect(result.outcomes['heard']!['quiet']).toMatchObject({ n: 2, sameSign: 1 });
  expect(result.outcomes['heard']!['quiet']!.difference).toBeCloseTo(0.25, 12);
  expect(result.outcomes['heard']!['baseline']).toMatchObject({ n: 2, difference: null });
  expect(result.outcomes['shown']!['quiet']).toMatchObject({ n: 0, difference: null });
  expect(unevenOutcomes([baseline, { name: 'quiet', plan: other, outcomes: { heard: [0.7, 0.9] } }])).toEqual([{ outcome: 'shown', lackedBy: ['quiet'] }]);
});
