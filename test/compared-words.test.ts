/** Comparisons in rows and words: waterfalls in the same rows, small p, and mechanisms that are on or off. */
import { expect, test } from 'vitest';
import { COMPARED } from '../src/charts/compared/index.ts';
import { STEP_LABELS } from '../src/charts/waterfall.ts';
import { probability } from '../src/charts/words.ts';
import type { SideBySide } from '../src/experiment/side-by-side.ts';
import { planWords } from '../src/report/plan-words.ts';
import { outcomeOf } from './report-input.ts';
import { syntheticPlan } from './synthetic-trial.ts';

interface Bar { readonly step: string; readonly from: number; readonly to: number; readonly label: string }

test('a variant without a loss has its row all the same, empty, where its waterfall stands', () => {
  const outcome = outcomeOf(syntheticPlan());
  const { feed } = outcome.waterfall;
  const lacks = { ...outcome, waterfall: { ...outcome.waterfall, feed: { ...feed, rows: feed.rows.filter(({ step }) => step !== 'crowdedOut'), accounts: feed.accounts.map((account) => ({ ...account, shares: { ...account.shares, crowdedOut: 0 } })) } } };
  const side = { comparison: { baseline: 'baseline', variants: ['other'], replicates: 1, plans: {}, outcomes: {} }, members: [{ name: 'baseline', outcome }, { name: 'other', outcome: lacks }] } as unknown as SideBySide;
  for (const members of [side.members, side.members.toReversed()]) {
    const { spec } = COMPARED.find(({ name }) => name === 'waterfalls')!.draw({ ...side, members }, 'wide');
    const panels = (spec as { concat: { data: { values: Bar[] } }[] }).concat.map(({ data }) => data.values);
    expect(panels[0]!.map(({ step }) => step)).toEqual(panels[1]!.map(({ step }) => step));
    const rows = panels[members[0]!.name === 'other' ? 0 : 1]!;
    const at = rows.findIndex(({ step }) => step === STEP_LABELS.crowdedOut);
    expect(at).toBeGreaterThan(0);
    expect(rows[at]).toMatchObject({ from: rows[at]!.to, label: '0\u00a0%' });
    expect(rows[at]!.from).toBe(rows[at - 1]!.step === STEP_LABELS.potential ? 1 : rows[at - 1]!.from);
    expect(rows[at]!.from).toBeGreaterThan(0);
  }
});

test.each([[0, '< 0.0001'], [0.00009, '< 0.0001'], [0.0001, '0.0001'], [0.03394, '0.0339'], [1, '1']])('p of %d is %s', (p, words) => {
  expect(probability(p)).toBe(words);
});

test.each([
  ['mechanisms.insults', { bystanderGain: 0.02 }, 'on'], ['mechanisms."attack-as-defence"', {}, 'on'], ['mechanisms.insults', null, 'off'],
  ['mechanisms.insults.share', 0.2, '0.2'], ['forces.0.operators', null, 'nothing'], ['scenario', 'tiny', '"tiny"'],
])('%s: %j is %s', (path, value, words) => {
  expect(planWords(path, value)).toBe(words);
});
