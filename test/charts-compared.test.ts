/** Charts of ensembles: all draw and fit, wide and narrow, and say the names of variants whole. */
import { expect, test } from 'vitest';
import type { Drawing, Layout } from '../src/charts/chart.ts';
import { inArabic } from '../src/charts/chart.ts';
import type { Language } from '../src/charts/language.ts';
import { ablation } from '../src/charts/compared/ablation.ts';
import { attribution } from '../src/charts/compared/attribution.ts';
import { COMPARED, ENSEMBLE_CHARTS } from '../src/charts/compared/index.ts';
import { SIZES } from '../src/charts/theme.ts';
import { attribute } from '../src/experiment/attribution.ts';
import { booksOf } from '../src/experiment/books.ts';
import { drawSvg, readFonts } from '../src/report/draw.ts';
import { spoken, spokenSide } from '../src/report/spoken.ts';
import { figuresOf } from './figures.ts';
import { readAsset } from './report-input.ts';
import { ensembleOf, PAIRS, trialsOf } from './synthetic-ensemble.ts';
import { HOSTILE, syntheticPlan } from './synthetic-trial.ts';

const fonts = readFonts(readAsset);
const plan = syntheticPlan({ network: { edges: [] } as never });
const HAND = 'a hand with a name of many words';
const LABELS = ['ظهوره في صفحته', 'المسموع من النقاد'];
const planIn = (language: Language) => spoken({ ...plan, outcomes: plan.outcomes.map((outcome, i) => ({ ...outcome, labelAr: LABELS[i]! })) }, language);
const ROOM = { wide: 960, narrow: 390 } as const;
const LONG = 'mostly-extremists-no-flood';

const ENSEMBLES = {
  'one variant': ['baseline', 'no-army'],
  'long names': ['baseline', LONG, 'mostly-others-no-flood', 'no-flood', 'mostly-others'],
  'hostile names': [HOSTILE, 'x'.repeat(300), '#انصروناـبالدعاء'.repeat(20)],
} as const;

/** Without names that have no Arabic form, and what is called by its name in any language. */
function withoutNames(text: string, names: readonly string[]): string {
  const parts = [...names, HAND, ...HAND.split(' '), 'expectedSeen'].flatMap((name) => [name, name.replace(/^no-/, '')]);
  return parts.sort((a, b) => b.length - a.length).reduce((left, name) => left.replaceAll(name, ''), text);
}

for (const [about, names] of Object.entries(ENSEMBLES)) {
  const { comparison, trials, side } = ensembleOf(plan, names);
  const hands = attribute('prayerPageShown', { hands: ['flooding', HAND], values: (off) => trialsOf(plan, off).map((trial) => trial.outcomes['prayerPageShown']!) }, PAIRS, booksOf(plan.outcomes[0]!, trials.get(names[0])!));
  const charts: Readonly<Record<string, (layout: Layout, language?: Language) => Drawing>> = {
    ...Object.fromEntries(COMPARED.map((kind) => [kind.name, (layout: Layout, language: Language = 'en') => kind.draw(spokenSide(side, planIn(language), language), layout, language)])),
    attribution: (layout, language = 'en') => attribution(hands, planIn(language).outcomes[0]!, planIn(language).camps, layout, language), ablation: (layout, language = 'en') => ablation(comparison, planIn(language).outcomes, layout, language),
  };
  if (about === 'one variant') {
    test('an attribution names the camp of its books as the scenario labels it', () => {
      const camps = plan.camps.map((camp) => ({ ...camp, label: `Label of ${camp.name}` }));
      expect(JSON.stringify(attribution(hands, plan.outcomes[0]!, camps).spec)).toContain(`Label of ${plan.outcomes[0]!.camp}`);
    });

    test("on a telephone an attribution's labels have room beside its dots, with books and without, so that nothing is drawn smaller", async () => {
      for (const result of [hands, { ...hands, accounting: null }]) {
        const svg = await drawSvg({ ...attribution(result, plan.outcomes[0]!, plan.camps, 'narrow').spec, title: undefined }, fonts);
        expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeLessThanOrEqual(SIZES.narrow.whole);
      }
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
  if (about !== 'hostile names') {
    test.each(ENSEMBLE_CHARTS.map(({ name }) => name))(`${about}: %s says the same figures in Arabic, and nothing in English`, async (name) => {
      for (const layout of ['wide', 'narrow'] as const) {
        const [english, translated] = [charts[name]!(layout), inArabic(charts[name]!(layout, 'ar'))];
        for (const part of ['title', 'caption', 'alt'] as const) {
          expect(figuresOf(translated[part]), part).toEqual(figuresOf(english[part]));
          expect(withoutNames(translated[part], names), part).not.toMatch(/[A-Za-z]{2}/);
        }
        expect(translated.table.rows).toHaveLength(english.table.rows.length);
        for (const { label } of translated.table.columns) expect(label).toMatch(/[\u0600-\u06ff]/);
        const svg = await drawSvg(translated.spec, fonts);
        expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeLessThanOrEqual(ROOM[layout]);
        const words = [...svg.replaceAll(/<title>.*?<\/title>/gs, '').matchAll(/<text[^>]*>([^<]*)<\/text>|<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text, line]) => withoutNames(text ?? line ?? '', names));
        expect(words.filter((text) => /[A-Za-z]{3}/.test(text)).filter((text) => !/^\d+\s?[A-Z][a-z]+$|^[A-Z][a-z]+( \d+)?$/.test(text)), layout).toEqual([]);
      }
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
