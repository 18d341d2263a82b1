/** Charts of ensembles: all draw and fit, wide and narrow, and say the names of variants whole. */
import { expect, test } from 'vitest';
import type { Drawing } from '../src/charts/chart.ts';
import { ablation } from '../src/charts/compared/ablation.ts';
import { attribution } from '../src/charts/compared/attribution.ts';
import { COMPARED, ENSEMBLE_CHARTS } from '../src/charts/compared/index.ts';
import { attribute } from '../src/experiment/attribution.ts';
import { booksOf } from '../src/experiment/books.ts';
import { drawSvg, readFonts } from '../src/report/draw.ts';
import { readAsset } from './report-input.ts';
import { ensembleOf, PAIRS, trialsOf } from './synthetic-ensemble.ts';
import { HOSTILE, syntheticPlan } from './synthetic-trial.ts';

const fonts = readFonts(readAsset);
const plan = syntheticPlan({ network: { edges: [] } as never });
const ROOM = { wide: 960, narrow: 390 } as const;
const LONG = 'mostly-extremists-no-flood';

const ENSEMBLES = {
  'one variant': ['baseline', 'no-army'],
  'long names': ['baseline', LONG, 'mostly-others-no-flood', 'no-flood', 'mostly-others'],
  'hostile names': [HOSTILE, 'x'.repeat(300), '#انصروناـبالدعاء'.repeat(20)],
} as const;

for (const [about, names] of Object.entries(ENSEMBLES)) {
  const { comparison, trials, side } = ensembleOf(plan, names);
  const hands = attribute('prayerPageShown', { hands: ['flooding', 'a hand with a name of many words'], values: (off) => trialsOf(plan, off).map((trial) => trial.outcomes['prayerPageShown']!) }, PAIRS, booksOf(plan.outcomes[0]!, trials.get(names[0])!));
  const charts: Readonly<Record<string, (layout: 'wide' | 'narrow') => Drawing>> = {
    ...Object.fromEntries(COMPARED.map((kind) => [kind.name, (layout: 'wide' | 'narrow') => kind.draw(side, layout)])),
    attribution: (layout) => attribution(hands, plan.outcomes[0]!, plan.camps, layout), ablation: (layout) => ablation(comparison, plan.outcomes, layout),
  };
  if (about === 'one variant') {
    test('an attribution names the camp of its books as the scenario labels it', () => {
      const camps = plan.camps.map((camp) => ({ ...camp, label: `Label of ${camp.name}` }));
      expect(JSON.stringify(attribution(hands, plan.outcomes[0]!, camps).spec)).toContain(`Label of ${plan.outcomes[0]!.camp}`);
    });

    test('an outcome that no variant changes has an axis with its 0 alone', () => {
      const still = Object.fromEntries(Object.entries(comparison.outcomes).map(([outcome, entries]) => [outcome, Object.fromEntries(Object.entries(entries).map(([variant, entry]) => [variant, variant === comparison.baseline ? entry : { ...entry, difference: 0, differenceCi95: [0, 0] as [number, number], pAdjusted: null }]))]));
      const axes = [...JSON.stringify(ablation({ ...comparison, outcomes: still }, plan.outcomes).spec).matchAll(/"axis":\{"title":null,"(values":\[0\]|tickCount)/g)].map(([, found]) => found);
      expect(new Set(axes)).toEqual(new Set(['values":[0]']));
    });

    test('what a mechanism does not change at all is counted, not drawn', () => {
      const still = { ...comparison, variants: ['no-army', 'no-idle'], outcomes: Object.fromEntries(Object.entries(comparison.outcomes).map(([outcome, entries]) => [outcome, { ...entries, 'no-idle': { ...entries['no-army']!, difference: 0, differenceCi95: [0, 0] as [number, number], pAdjusted: 1 } }])) };
      const { spec, table } = ablation(still, plan.outcomes);
      expect(JSON.stringify(spec)).toContain('1 changes nothing');
      expect(JSON.stringify(spec)).not.toContain('idle');
      expect(JSON.stringify(table)).toContain('idle');
    });
  }
  test.each(ENSEMBLE_CHARTS.map(({ name }) => name))(`${about}: %s draws and fits`, async (name) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const { title, caption, alt, spec, table } = charts[name]!(layout);
      expect(`${title}${caption}`).not.toMatch(/NaN|undefined %|Infinity|null|\[object/);
      expect(title.length).toBeLessThan(700);
      expect(alt).toContain(title);
      if (name === 'attribution') expect(alt).toMatch(/^Two panels.*Accounting: where/s);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      const svg = await drawSvg(spec, fonts);
      expect(svg).not.toMatch(/NaN|Infinity|<img|<script/);
      expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeLessThanOrEqual(ROOM[layout]);
      if (about === 'long names' && name !== 'attribution') expect(svg).toContain(name === 'ablation' ? LONG.replace(/^no-/, '') : LONG);
      if (about !== 'hostile names') expect(svg.replaceAll(/<title>.*?<\/title>/gs, '')).not.toContain('…');
    }
  });
}
