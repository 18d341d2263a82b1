/** Books beside an attribution: of the camp and tag that an outcome, or its formula, speaks of. */
import { expect, test } from 'vitest';
import { attribution } from '../src/charts/compared/attribution.ts';
import { attribute } from '../src/experiment/attribution.ts';
import { booksScope } from '../src/experiment/books-scope.ts';
import { booksOf } from '../src/experiment/books.ts';
import type { FormulaOutcomePlan, ReadingPlan } from '../src/model/plan.ts';
import { drawSvg, readFonts } from '../src/report/draw.ts';
import { readAsset } from './report-input.ts';
import { PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const plan = syntheticPlan();
const trials = [0, 1, 2].map((replicate) => syntheticTrial(plan, replicate));
const [shown, heard] = plan.outcomes as [typeof plan.outcomes[number], typeof plan.outcomes[number]];

const sum = (measure: string, camp: string, tag: string, given: Partial<ReadingPlan> = {}): ReadingPlan => ({ op: 'sum', measure, camp, tag, platform: '', fromTick: shown.fromTick, untilTick: shown.untilTick, ...given });
const ratio = (first: ReadingPlan, second: ReadingPlan): FormulaOutcomePlan => ({
  ...shown, measure: 'formula', text: '', platform: '', camp: '', tag: '(all)', unit: 'share', formula: { op: 'divide', of: [first, second] },
} as FormulaOutcomePlan);
const places = ratio(sum('pageSeen', 'extremists', PRAYER), sum('pageSeen', '', PRAYER));

test('of a formula over one camp and tag they are those of the same share', () => {
  const books = booksOf(places, trials)!;
  expect(books).toMatchObject({ camp: 'extremists', place: 'page' });
  expect(books.potential).toBeGreaterThan(0);
  expect(books).toEqual(booksOf({ ...shown, platform: '' }, trials));
  const feeds = ratio(sum('seen', 'critics', '', { fromTick: heard.fromTick, untilTick: heard.untilTick }), sum('potential', 'critics', '', { fromTick: heard.fromTick, untilTick: heard.untilTick }));
  expect(booksOf(feeds, trials)).toEqual(booksOf({ ...heard, platform: '' }, trials));
});

test.each([
  [ratio(sum('seen', 'critics', ''), sum('seen', 'extremists', '')), 'the formula speaks of several camps (critics, extremists)'],
  [ratio(sum('seen', '', ''), sum('potential', '', '')), 'the formula names no camp'],
  [ratio(sum('seen', 'critics', PRAYER), sum('seen', 'critics', '#other')), `the formula speaks of several hashtags (${PRAYER}, #other)`],
  [ratio(sum('seen', 'critics', ''), sum('pageSeen', 'critics', '')), 'the formula speaks of feeds and of pages'],
])('there are none of a formula that does not speak of one: %#', (outcome, why) => {
  expect(booksScope(outcome)).toEqual({ why });
  expect(booksOf(outcome, trials)).toBeNull();
});

test('the chart shows them, or says why not, and a single panel is as wide as two', async () => {
  const drawn = (outcome: FormulaOutcomePlan) => attribution(attribute(outcome.name, { hands: ['flooding', 'insults'], values: (off) => [0, 1, 2].map((r) => 0.1 + 0.2 * off + 0.001 * r * off) }, 3, booksOf(outcome, trials)), outcome, plan.camps);
  const both = drawn(places);
  expect(both.alt).toMatch(/^Two panels\./);
  expect(both.caption).toContain('Accounting: where the readings went');
  const alone = drawn(ratio(sum('seen', 'critics', ''), sum('seen', 'extremists', '')));
  expect(alone.alt).toMatch(/^Dot chart with intervals\./);
  expect(alone.caption).toMatch(/No accounting beside it, since the formula speaks of several camps \(critics, extremists\)\.$/);
  const width = async (spec: typeof both.spec) => Number(/viewBox="0 0 ([\d.]+)/.exec(await drawSvg(spec, readFonts(readAsset)))![1]);
  expect(await width(alone.spec)).toBeGreaterThan(0.9 * (await width(both.spec)));
});
