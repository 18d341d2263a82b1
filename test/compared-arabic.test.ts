/** Answers in Arabic: for every verdict the same figures as in English, and no direction where there is none. */
import { describe, expect, test } from 'vitest';
import { warningsOf } from '../src/charts/compared/precision.ts';
import { attributionSentence, comparisonAnswer, differenceSentence } from '../src/charts/compared/sentences.ts';
import type { Attribution, Compared, Comparison } from '../src/experiment/files.ts';
import { figuresOf } from './figures.ts';

const outcome = { name: 'shown', label: 'South', measure: 'pageShown' as const, unit: 'share' };
const entry: Compared = { n: 20, mean: 0.5, sd: 0.1, difference: 0.2, differenceCi95: [0.15, 0.25], ratio: null, ratioCi95: null, sameSign: 0.9, effectSize: 1, practical: null, pairingGain: 4, pAdjusted: 0.001 };
const comparison = (changed: Partial<Compared>): Comparison => ({
  baseline: 'baseline', variants: ['army'], replicates: 20, plans: {},
  outcomes: { shown: { baseline: { ...entry, mean: 0.3, difference: null, differenceCi95: null, pAdjusted: null }, army: { ...entry, ...changed } } },
});
const MOVES = /يزيد|ينقص/;
const NOT_CLEAR = /ليس (ذلك )?واضحا|ليست واضحة/;

const VERDICTS: readonly (readonly [about: string, changed: Partial<Compared>, practical: number | undefined, must: RegExp, mustNot: RegExp])[] = [
  ['clear, a rise', {}, undefined, /يزيد/, NOT_CLEAR],
  ['clear, a fall', { difference: -0.2, differenceCi95: [-0.25, -0.15] }, undefined, /ينقص/, /يزيد/],
  ['clear, with a ratio', { ratio: 2.31, ratioCi95: [1.92, 2.7] }, undefined, /نسبته إلى الأساس 2\.3 /, NOT_CLEAR],
  ['clear, and matters', {}, 0.1, /مما يُعتد به/, NOT_CLEAR],
  ['clear, perhaps too small', {}, 0.18, /وليس واضحا هل يبلغ ما يُعتد به/, /مما يُعتد به/],
  ['unclear', { differenceCi95: [-0.05, 0.45], pAdjusted: 0.3 }, undefined, NOT_CLEAR, MOVES],
  ['unclear, with a ratio', { differenceCi95: [-0.05, 0.45], pAdjusted: 0.3, ratio: 1.7, ratioCi95: [0.8, 2.5] }, undefined, NOT_CLEAR, MOVES],
  ['unclear by adjustment alone', { pAdjusted: 0.2 }, undefined, /هولم.*p = 0\.20/, MOVES],
  ['too small to matter', { difference: 0.001, differenceCi95: [-0.004, 0.006], pAdjusted: 0.7 }, 0.02, /أقل مما يُعتد به/, MOVES],
  ['clear, but too small to matter', { difference: -0.01, differenceCi95: [-0.012, -0.008] }, 0.02, /ينقص، لكن بأقل مما يُعتد به \(2\u00a0نقطة\)/, NOT_CLEAR],
  ['the same', { difference: 0, differenceCi95: [0, 0], pAdjusted: null }, undefined, /هو نفسه في كل زوج/, MOVES],
  ['one pair', { n: 1, differenceCi95: null, pAdjusted: null }, undefined, /لا يقول شيئا عن المصادفة/, MOVES],
  ['undefined', { difference: null, differenceCi95: null, pAdjusted: null }, undefined, /غير معرّف/, MOVES],
];

describe.each(VERDICTS)('%s', (_, changed, practical, must, mustNot) => {
  const compared = comparison(changed);
  const named = practical === undefined ? outcome : { ...outcome, practical };
  test('has the figures of the English sentence, and its claim', () => {
    const arabic = differenceSentence(compared, named, 'army', 'ar');
    expect(figuresOf(arabic)).toEqual(figuresOf(differenceSentence(compared, named, 'army')));
    expect(arabic).toMatch(must);
    expect(arabic).not.toMatch(mustNot);
    expect(figuresOf(comparisonAnswer(compared, [named], 'ar'))).toEqual(figuresOf(comparisonAnswer(compared, [named])));
    expect(warningsOf(compared, [named], 'ar').map(figuresOf)).toEqual(warningsOf(compared, [named]).map(figuresOf));
  });
});

describe('an attribution', () => {
  const part = (mean: number, low: number, high: number, share: number | null): Attribution['shares'][string] => ({ alone: { mean, ci95: [low, high] }, shapley: { mean, ci95: [low, high] }, share, shareCi95: share === null ? null : [share - 0.1, share + 0.1] });
  const found: Attribution = { outcome: 'shown', hands: ['flooding', 'silence'], replicates: 20, n: 20, ratio: null, accounting: null, whole: { mean: 0.4, ci95: [0.3, 0.5] }, shares: { flooding: part(0.39, 0.3, 0.48, 0.97), silence: part(0.01, -0.02, 0.04, 0.03) } };
  test.each<readonly [string, Attribution, RegExp]>([
    ['clear', found, /أعلى بمقدار.*الإغراق.*وليس واضحا هل من نصيب لهذه: الصمت/],
    ['clear, with a ratio', { ...found, ratio: { value: 2.31, ci95: [1.9, 2.7] } }, /بنسبة 2\.3 إلى الأساس/],
    ['not clear', { ...found, whole: { mean: 0.1, ci95: [-0.1, 0.3] } }, /^ليس واضحا هل تغيّر .*فلا تُعطى حصص$/],
    ['of one replicate', { ...found, whole: { mean: 0.1, ci95: null } }, /لا يقول شيئا عن المصادفة/],
    ['undefined', { ...found, whole: null }, /غير معرّف/],
  ])('%s: the same figures, and the same claim', (_, attribution, must) => {
    const arabic = attributionSentence(attribution, outcome, 'ar');
    expect(figuresOf(arabic)).toEqual(figuresOf(attributionSentence(attribution, outcome)));
    expect(arabic).toMatch(must);
  });
});
