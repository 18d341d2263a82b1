/** Shapley values from paired runs, and the words that comparisons and attributions may use. */
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../src/charts/compared/clear.ts';
import { comparisonAnswer, attributionSentence, differenceSentence } from '../src/charts/compared/sentences.ts';
import { attribute, combinationsOf, shapley } from '../src/experiment/attribution.ts';
import type { Compared, Comparison } from '../src/experiment/files.ts';
import { keyOf } from '../src/random/key.ts';
import { mix, toUnit } from '../src/random/draw.ts';

const HANDS = ['flooding', 'insults', 'silence'];
const key = keyOf('attribution test');
/** Noise of a replicate and a combination, -1..1. */
const noise = (replicate: number, off: number): number => 2 * toUnit(mix(key.a, key.b, replicate, off)) - 1;

describe('Shapley values', () => {
  test('of an additive game are what each hand does alone; of a game that needs two hands, half each', () => {
    const additive = (off: number): number => (off & 1 ? 0.5 : 0) + (off & 2 ? 0.2 : 0) + (off & 4 ? -0.1 : 0);
    expect([0, 1, 2].map((hand) => shapley(hand, 3, additive))).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.2, 12), expect.closeTo(-0.1, 12)]);
    const both = (off: number): number => ((off & 3) === 3 ? 1 : 0);
    expect([0, 1, 2].map((hand) => shapley(hand, 3, both))).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12), expect.closeTo(0, 12)]);
    // The glove game (one left hand, two right ones): 2/3, 1/6, 1/6, as in the textbooks.
    const gloves = (off: number): number => (off & 1 && off & 6 ? 1 : 0);
    expect([0, 1, 2].map((hand) => shapley(hand, 3, gloves))).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 6, 12), expect.closeTo(1 / 6, 12)]);
  });

  test('add up to the whole effect, in the means and in every share', () => {
    const values = (off: number): number[] => Array.from({ length: 12 }, (_, r) => 0.3 + noise(r, 0) + (off & 1 ? 0.2 : 0) + (off & 2 ? 0.1 : 0) * (off & 4 ? 2 : 1) + 0.01 * noise(r, off + 1));
    const { whole, shares, n } = attribute('shown', { hands: HANDS, values }, 12, null);
    const sum = (of: (hand: string) => number): number => HANDS.reduce((total, hand) => total + of(hand), 0);
    expect(n).toBe(12);
    expect(Math.abs(sum((hand) => shares[hand]!.shapley.mean) - whole!.mean)).toBeLessThan(1e-12);
    expect(sum((hand) => shares[hand]!.share!)).toBeCloseTo(1, 12);
    expect(shares['flooding']!.alone.mean).toBeCloseTo(0.2, 1);
    expect(shares['flooding']!.shapley.ci95![0]).toBeGreaterThan(0.18);
    expect(shares['flooding']!.shareCi95![0]).toBeLessThan(shares['flooding']!.share!);
  });

  test('a replicate in which the outcome is undefined somewhere counts nowhere; without a clear whole there are no shares', () => {
    const values = (off: number): (number | null)[] => [0.1, 0.2, 0.3, 0.4].map((value, r) => (off === 3 && r === 1 ? null : value + noise(r, off)));
    const found = attribute('shown', { hands: HANDS.slice(0, 2), values }, 4, null);
    expect(found.n).toBe(3);
    expect(found.shares['flooding']).toMatchObject({ share: null, shareCi95: null });
  });

  test('combinations: all of them once, the baseline first, fewer hands before more', () => {
    expect(combinationsOf(3)).toEqual([0, 1, 2, 4, 3, 5, 6, 7]);
    expect(new Set(combinationsOf(4)).size).toBe(16);
  });
});

const outcome = { name: 'shown', label: 'South shown', measure: 'pageShown' as const, unit: 'share' };
const entry = (difference: number, low: number, high: number, pAdjusted: number): Compared => ({ n: 20, mean: 0.3 + difference, sd: 0.1, difference, differenceCi95: [low, high], ratio: null, ratioCi95: null, sameSign: 0.9, effectSize: 1, practical: null, pairingGain: 4, pAdjusted });
const comparison = (variants: Readonly<Record<string, Compared>>): Comparison => ({
  baseline: 'baseline', variants: Object.keys(variants), replicates: 20, plans: {},
  outcomes: { shown: { baseline: { ...entry(0, 0, 0, 1), difference: null, differenceCi95: null, pAdjusted: null }, ...variants } },
});

describe('no sentence claims more than its interval', () => {
  const clear = comparison({ 'no-army': entry(0.2, 0.15, 0.25, 0.001) });
  const unclear = comparison({ 'no-army': entry(0.2, -0.05, 0.45, 0.3) });
  const nothing = comparison({ 'no-army': entry(0.001, -0.004, 0.006, 0.7) });

  test('clear: direction, size, levels, interval and pairs', () => {
    expect(comparisonAnswer(clear, [outcome])).toBe('Under no-army, South shown rises by 20 points, from 30 % to 50 % (95 % interval +15 to +25 points, 20 pairs).'.replaceAll(' %', '\u00a0%').replaceAll(' points', '\u00a0points').replace('95\u00a0%', '95 %'));
    expect(verdictOf(clear.outcomes['shown']!['no-army'], undefined)).toBe('clear');
  });

  const withRatio = (difference: Compared, ratio: number, ratioCi95: [number, number]) => comparison({ 'no-army': { ...difference, ratio, ratioCi95 } });

  test('clear, with a ratio: how many times as high comes first, in digits that leave 1 out', () => {
    const said = (ratio: number, ends: [number, number]) => differenceSentence(withRatio(entry(0.2, 0.15, 0.25, 0.001), ratio, ends), outcome, 'no-army');
    expect(said(2.31, [1.92, 2.7])).toMatch(/^Under no-army, South shown is 2\.3 times as high \(1\.9 to 2\.7\): it rises by 20\spoints, from 30\s% to 50\s% \(95 % interval \+15 to \+25\spoints, 20 pairs\)\.$/);
    expect(said(1.02, [1.003, 1.04])).toContain('is 1.020 times as high (1.003 to 1.040)');
  });

  test('unclear and null, with a ratio: its interval alone, no best guess', () => {
    const unsure = differenceSentence(withRatio(entry(0.2, -0.05, 0.45, 0.3), 1.7, [0.8, 2.5]), outcome, 'no-army');
    expect(unsure).toMatch(/is not clear: the 95 % interval runs from −5 to \+45\spoints \(0\.8 to 2\.5 times as high\), 20 pairs\.$/);
    expect(unsure).not.toMatch(/1\.7|rises|falls/);
    const small = differenceSentence(withRatio(entry(0.001, -0.004, 0.006, 0.7), 1.003, [0.987, 1.02]), { ...outcome, practical: 0.02 }, 'no-army');
    expect(small).toMatch(/differs by less than what matters .*\(0\.99 to 1\.02 times as high\), 20 pairs\.$/);
  });

  test('the outcome that is named first is answered first', () => {
    const two = { ...clear, outcomes: { ...clear.outcomes, audience: clear.outcomes['shown']! } };
    const other = { ...outcome, name: 'audience', label: 'Audience' };
    expect(comparisonAnswer(two, [outcome, other])).toContain('South shown');
    expect(comparisonAnswer(two, [other, outcome])).toContain('Audience');
  });

  test('an outcome that stands first and is not clear is told after the one that leads, as not clear', () => {
    const both = { ...clear, outcomes: { asked: { ...clear.outcomes['shown']!, 'no-army': entry(0.2, -0.05, 0.45, 0.3) }, ...clear.outcomes } };
    expect(comparisonAnswer(both, [{ ...outcome, name: 'asked', label: 'Asked for' }, outcome])).toMatch(/^Under no-army, South shown rises .*\. Whether no-army changes Asked for is not clear: the 95 % interval runs from /);
  });

  test('a clear difference of a thousandth does not lead where a larger one is clear, unless the scenario says that it matters', () => {
    const both = { ...clear, outcomes: { audience: { ...clear.outcomes['shown']!, 'no-army': entry(-0.0002, -0.0003, -0.0001, 0.001) }, ...clear.outcomes } };
    const audience = { ...outcome, name: 'audience', label: 'Audience' };
    expect(comparisonAnswer(both, [audience, outcome])).toMatch(/^Under no-army, South shown .* Under no-army, Audience falls/);
    expect(comparisonAnswer(both, [{ ...audience, practical: 0.00005 }, outcome])).toContain('Audience');
    expect(comparisonAnswer(both, [audience])).toMatch(/^Under no-army, Audience falls by 0\.02\spoints.* \(95 % interval −0\.03 to −0\.01\spoints, 20 pairs\)\.$/);
  });

  test('unclear: no direction, and that it is not clear', () => {
    const said = comparisonAnswer(unclear, [outcome]);
    expect(said).toMatch(/^No difference is clear\. Whether no-army changes South shown is not clear: the 95 % interval runs from −5 to \+45/);
    expect(said).not.toMatch(/rises|falls|higher|lower/);
  });

  test('null: surely smaller than what matters is said only where the scenario says what matters', () => {
    expect(differenceSentence(nothing, { ...outcome, practical: 0.02 }, 'no-army')).toMatch(/differs by less than what matters \(2\spoints\): 95 % interval/);
    expect(differenceSentence(nothing, outcome, 'no-army')).toContain('is not clear');
    expect(differenceSentence(unclear, { ...outcome, practical: 0.02 }, 'no-army')).toContain('is not clear');
  });

  test('the same in every pair is said so, not that it is unclear', () => {
    const same = comparison({ 'no-army': { ...entry(0, 0, 0, 1), pAdjusted: null } });
    for (const practical of [{}, { practical: 0.02 }]) expect(differenceSentence(same, { ...outcome, ...practical }, 'no-army')).toBe('Under no-army, South shown is the same in every pair (20 pairs).');
  });

  test('clear, but perhaps smaller than what matters, says so', () => {
    expect(differenceSentence(clear, { ...outcome, practical: 0.18 }, 'no-army')).toMatch(/whether it is as large as what matters \(18\spoints\) is not clear\.$/);
    expect(differenceSentence(clear, { ...outcome, practical: 0.1 }, 'no-army')).toMatch(/; it matters\.$/);
  });

  test('a p above 0.05 after adjustment is not clear though its own interval leaves 0 out', () => {
    const alone = entry(0.2, 0.01, 0.39, 0.2);
    expect(verdictOf(alone, undefined)).toBe('unclear');
    expect(differenceSentence(comparison({ 'no-army': alone }), outcome, 'no-army')).toMatch(/is not clear: taken alone, its 95 % interval runs from \+1.* without 0, but adjusted for all \d+ tested differences? of this comparison \(Holm\) p = 0\.20\.$/);
  });

  test('one pair says nothing of chance; what is undefined is said', () => {
    const one = comparison({ 'no-army': { ...entry(0.2, 0, 0, 1), differenceCi95: null, pAdjusted: null, n: 1 } });
    expect(comparisonAnswer(one, [outcome])).toContain('one pair says nothing of chance');
    const none = comparison({ 'no-army': { ...entry(0, 0, 0, 1), n: 0, mean: null, difference: null, differenceCi95: null } });
    expect(comparisonAnswer(none, [outcome])).toBe('No outcome is defined both in the baseline and in a variant.');
  });

  test('attribution: shares where the whole is clear, none where it is not, and no part where its interval holds 0', () => {
    const whole = { mean: 0.4, ci95: [0.3, 0.5] as [number, number] };
    const part = (mean: number, low: number, high: number, share: number | null) => ({ alone: { mean, ci95: [low, high] as [number, number] }, shapley: { mean, ci95: [low, high] as [number, number] }, share, shareCi95: share === null ? null : [share - 0.1, share + 0.1] as [number, number] });
    const found = { outcome: 'shown', hands: ['flooding', 'silence'], replicates: 20, n: 20, ratio: null, accounting: null };
    const said = attributionSentence({ ...found, whole, shares: { flooding: part(0.39, 0.3, 0.48, 0.97), silence: part(0.01, -0.02, 0.04, 0.03) } }, outcome);
    expect(said).toMatch(/^Without flooding and silence, South shown would have been higher by 40\spoints \(95 % interval \+30 to \+50\spoints, 20 replicates\): of this effect, 97\s% \(87\s% to 107\s%\) by flooding; whether silence has a part is not clear$/);
    const times = attributionSentence({ ...found, whole, ratio: { value: 2.31, ci95: [1.9, 2.7] }, shares: { flooding: part(0.39, 0.3, 0.48, 0.97), silence: part(0.01, -0.02, 0.04, 0.03) } }, outcome);
    expect(times).toMatch(/^Without flooding and silence, South shown would have been 2\.3 times as high \(1\.9 to 2\.7\), higher by 40\spoints \(95 % interval/);
    const vague = attributionSentence({ ...found, whole: { mean: 0.1, ci95: [-0.1, 0.3] }, shares: { flooding: part(0.1, -0.1, 0.3, null), silence: part(0, -0.1, 0.1, null) } }, outcome);
    expect(vague).toMatch(/^Whether flooding and silence together change South shown is not clear .*no shares are given$/);
  });
});
