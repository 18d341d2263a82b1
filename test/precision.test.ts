/** What is said of how well a difference is known never contradicts the answer. */
import { expect, test } from 'vitest';
import { precisionOf, precisionWords, warningsOf } from '../src/charts/compared/precision.ts';
import { comparisonAnswer } from '../src/charts/compared/sentences.ts';
import type { Compared, Comparison } from '../src/experiment/files.ts';

const outcome = { name: 'heard', label: 'Critics heard', measure: 'heard' as const, unit: 'share' };

function one(difference: number, differenceCi95: [number, number] | null, pAdjusted: number | null): Comparison {
  const entry: Compared = { n: 6, mean: 0.4 + difference, sd: 0.1, difference, differenceCi95, ratio: null, ratioCi95: null, sameSign: 1, effectSize: 1, practical: null, pairingGain: 4, pAdjusted };
  return { baseline: 'baseline', variants: ['no-army'], replicates: differenceCi95 === null ? 1 : 6, plans: {}, outcomes: { heard: { baseline: { ...entry, mean: 0.4, difference: null, differenceCi95: null, pAdjusted: null }, 'no-army': entry } } };
}

const title = (comparison: Comparison, practical?: number) => precisionWords(6, [precisionOf(comparison, practical === undefined ? outcome : { ...outcome, practical }, 'no-army')]);

test('clear and narrow: nothing is warned of', () => {
  const comparison = one(0.06, [0.05, 0.07], 0.001);
  expect(comparisonAnswer(comparison, [outcome])).toContain('rises by');
  expect(warningsOf(comparison, [outcome])).toEqual([]);
  expect(title(comparison)).toBe('After 6 pairs every difference is clear, with an interval narrower than itself');
});

test('clear and wide: the sign is clear, and no one says that the pairs say little', () => {
  const comparison = one(0.06, [0.0233, 0.0968], 0.034);
  expect(comparisonAnswer(comparison, [outcome])).toContain('rises by');
  expect(warningsOf(comparison, [outcome])).toEqual(['Sign clear, size roughly known (interval as wide as the effect): Critics heard under no-army.']);
  expect(title(comparison)).toBe('After 6 pairs, of 1 difference 1 is clear in sign and roughly known in size');
});

test('unclear: the interval holds 0, and the pairs say little', () => {
  const comparison = one(0.06, [-0.01, 0.13], 0.2);
  expect(comparisonAnswer(comparison, [outcome])).toContain('No difference is clear');
  expect(warningsOf(comparison, [outcome])).toEqual(['The interval holds 0 for Critics heard under no-army: of those, 6 pairs say little.']);
  expect(title(comparison)).toBe('After 6 pairs, of 1 difference 1 is not clear: only more pairs could tell');
});

test('not clear only by adjustment: no sign is claimed, nor that its interval holds 0', () => {
  const comparison = one(0.06, [0.01, 0.11], 0.2);
  expect(comparisonAnswer(comparison, [outcome])).toContain('adjusted for all');
  expect(warningsOf(comparison, [outcome])).toEqual([]);
  expect(title(comparison)).toContain('1 is not clear');
});

test('null: too small to matter, and the same in every pair, are findings of their own', () => {
  const small = one(0.001, [-0.004, 0.006], 0.7);
  expect(warningsOf(small, [{ ...outcome, practical: 0.02 }])).toEqual([]);
  expect(title(small, 0.02)).toBe('After 6 pairs, of 1 difference 1 is surely too small to matter');
  const same = one(0, [0, 0], null);
  expect(warningsOf(same, [outcome])).toEqual([]);
  expect(title(same)).toBe('After 6 pairs, of 1 difference 1 is 0 in every pair');
  expect(warningsOf(one(0.06, null, null), [outcome])).toEqual(['One pair says nothing of chance: run more replicates.']);
});
