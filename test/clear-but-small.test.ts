/** Of one verdict the answer and the title of every chart of a comparison speak alike: clear and large, clear but small, unclear, null. */
import { describe, expect, test } from 'vitest';
import { ablation } from '../src/charts/compared/ablation.ts';
import { comparison } from '../src/charts/compared/differences.ts';
import { precisionOf, precisionWords } from '../src/charts/compared/precision.ts';
import { ranking } from '../src/charts/compared/ranking.ts';
import { comparisonAnswer } from '../src/charts/compared/sentences.ts';
import { slopes } from '../src/charts/compared/slopes.ts';
import type { Language } from '../src/charts/language.ts';
import type { Compared, Comparison } from '../src/experiment/files.ts';
import type { SideBySide } from '../src/experiment/side-by-side.ts';
import { figuresOf } from './figures.ts';

const BEFORE = 0.2;
const entry = (difference: number, low: number, high: number, pAdjusted: number): Compared => ({ n: 6, mean: BEFORE + difference, sd: 0.01, difference, differenceCi95: [low, high], ratio: null, ratioCi95: null, sameSign: 1, effectSize: 2, practical: null, pairingGain: 4, pAdjusted });
const LARGE = entry(0.08, 0.06, 0.1, 0.0001);
const SMALL = entry(0.027, 0.02, 0.034, 0.0002);
const UNCLEAR = entry(0.02, -0.05, 0.09, 0.4);
const NULL = entry(0.001, -0.004, 0.006, 0.7);
const outcome = (name: string) => ({ name, label: name, measure: 'heard', unit: 'share', practical: 0.05 }) as SideBySide['outcomes'][number];

/** Every claim that the page of a comparison makes, with plain spaces. */
function claims(found: Readonly<Record<string, Compared>>, language: Language = 'en') {
  const names = Object.keys(found);
  const result: Comparison = {
    baseline: 'baseline', variants: ['no-x'], replicates: 6, plans: {},
    outcomes: Object.fromEntries(names.map((name) => [name, { baseline: { ...NULL, mean: BEFORE, difference: null, differenceCi95: null, pAdjusted: null }, 'no-x': found[name]! }])),
  };
  const outcomes = names.map(outcome);
  const ranked = names.map((name) => ({ outcome: name, variant: 'no-x', change: found[name]!.difference! / BEFORE, low: found[name]!.differenceCi95![0] / BEFORE, high: found[name]!.differenceCi95![1] / BEFORE })).sort((a, b) => b.change - a.change);
  const side: SideBySide = { comparison: result, outcomes, members: [], settling: [], ranking: ranked };
  const said = {
    answer: comparisonAnswer(result, outcomes, language), differences: comparison(result, outcomes, 'wide', language).title, ranking: ranking(side, 'wide', language).title, slopes: slopes(side, 'wide', language).title,
    convergence: precisionWords(6, outcomes.map((each) => precisionOf(result, each, 'no-x')), language), ablation: ablation(result, outcomes, 'wide', language).title, yardstick: ablation(result, outcomes, 'wide', language).caption,
  };
  return Object.fromEntries(Object.entries(said).map(([part, text]) => [part, text.replaceAll('\u00a0', ' ')])) as typeof said;
}

describe('answer and titles agree', () => {
  test('clear and large', () => {
    expect(claims({ heard: LARGE })).toMatchObject({
      answer: 'Under no-x, heard rises by 8 points, from 20 % to 28 % (95 % interval +6 to +10 points, 6 pairs); it matters.',
      differences: 'heard: +8 points in no-x (95 % interval +6 to +10 points, 6 pairs)', ranking: 'The largest clear change: heard under no-x, +40 % of the baseline',
      slopes: '1 of 1 changes from baseline are clear', ablation: 'heard depends most on x: +8 points without it; 1 of 1 differences are clear',
    });
  });

  test('clear, but too small to matter: none says that nothing is clear, none that it may matter', () => {
    expect(claims({ heard: SMALL })).toMatchObject({
      answer: 'What is clear is too small to matter. Under no-x, heard rises, but by less than what matters (5 points): 95 % interval +2 to +3.4 points, 6 pairs.',
      differences: 'Clear, but too small to matter; the largest: heard: +2.7 points in no-x (95 % interval +2 to +3.4 points, 6 pairs)',
      ranking: 'What is clear is too small to matter; the largest: heard under no-x, +13 % of the baseline',
      slopes: '1 of 1 changes from baseline are clear, but too small to matter', convergence: 'After 6 pairs, of 1 difference 1 is clear in sign but too small to matter',
      ablation: 'No mechanism makes a clear difference that is large enough to matter; 1 of 1 differences are clear',
    });
  });

  test.each([['unclear', UNCLEAR, /^No difference is clear\. Whether no-x changes heard is not clear/], ['null', NULL, /^No difference is clear\. Under no-x, heard differs by less than what matters \(5 points\)/]] as const)('%s', (_, found, answer) => {
    const said = claims({ heard: found });
    expect(said.answer).toMatch(answer);
    expect(said.differences).toMatch(/^No clear difference; the largest: /);
    expect(said).toMatchObject({ ranking: 'No change is clear', slopes: '0 of 1 changes from baseline are clear', ablation: 'No mechanism makes a clear difference to any outcome' });
  });

  test('a clear one that is too small leads before an unclear one, which is told as asked for', () => {
    const said = claims({ asked: UNCLEAR, heard: SMALL });
    expect(said.answer).toMatch(/^What is clear is too small to matter\. Under no-x, heard rises, but .* Whether no-x changes asked is not clear/);
    expect(said.differences).toMatch(/^Clear, but too small to matter; the largest: heard/);
  });

  test('of two clear ones the one that may matter leads everywhere, though the other is the larger', () => {
    const said = claims({ small: { ...SMALL, effectSize: 9 }, heard: entry(0.026, 0.001, 0.051, 0.04) });
    expect(said.answer).toMatch(/^Under no-x, heard rises by 2\.6 points.* is as large as what matters \(5 points\) is not clear\. Under no-x, small rises, but by less/);
    expect(said.differences).toMatch(/^heard: \+2\.6 points/);
    expect(said.ranking).toBe('The largest clear change that is not too small to matter: heard under no-x, +13 % of the baseline');
    expect(said.slopes).toBe('2 of 2 changes from baseline are clear, 1 of them too small to matter');
    expect(said.ablation).toMatch(/^heard depends most on x/);
    expect(said.yardstick).toContain('Title: the clear difference, of those not too small to matter, that is largest in multiples of what matters.');
  });
});

test.each(Object.entries({ LARGE, SMALL, UNCLEAR, NULL }))('%s: the same figures in Arabic, in every claim', (_, found) => {
  const [english, arabic] = [claims({ heard: found, other: SMALL }), claims({ heard: found, other: SMALL }, 'ar')];
  for (const part of Object.keys(english) as (keyof typeof english)[]) expect(figuresOf(arabic[part]), part).toEqual(figuresOf(english[part]));
  expect(Object.values(claims({ heard: SMALL }, 'ar')).filter((text) => /يُعتد به/.test(text)).length).toBeGreaterThanOrEqual(5);
});
