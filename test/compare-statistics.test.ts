/** Paired statistics against cases worked by hand. */
import { describe, expect, test } from 'vitest';
import { buildComparison, unevenOutcomes } from '../src/experiment/compare.ts';
import { comparisonSchema } from '../src/experiment/files.ts';
import { holm, pairedDifference } from '../src/experiment/paired.ts';
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
    expect(pairedDifference([1, 2, 3], [1, 2, 3])).toMatchObject({ difference: 0, pairingGain: null, p: 1 });
    expect(pairedDifference([1, 2, 3], [2, 3, 4])).toMatchObject({ difference: 1, differenceCi95: [1, 1], pairingGain: null, p: 0, sameSign: 1 });
  });

  test('opposite signs are counted', () => {
    expect(pairedDifference([0, 0, 0, 0], [3, 2, 1, -1]).sameSign).toBe(0.75);
  });
});

// Holm (1979): sorted 0.01, 0.02, 0.04 become 3 x 0.01, max(., 2 x 0.02), max(., 0.04).
test('Holm steps down, in the order given, and leaves out what is undefined', () => {
  expect(holm([0.04, 0.01, null, 0.02])).toEqual([0.04, 0.03, null, 0.04]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
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
