/** The page of a comparison in a real browser: tables, downloads, looks, and names that would harm it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribution } from '../src/charts/compared/attribution.ts';
import { ATTRIBUTION, COMPARED, drawCompared } from '../src/charts/compared/index.ts';
import { warningsOf } from '../src/charts/compared/precision.ts';
import { comparisonAnswer } from '../src/charts/compared/sentences.ts';
import { inBothLayouts } from '../src/cli/pictures.ts';
import { attribute } from '../src/experiment/attribution.ts';
import { booksOf } from '../src/experiment/books.ts';
import type { Plan } from '../src/model/plan.ts';
import { csvOf } from '../src/report/cells.ts';
import { ensemblePage, inEachLanguage } from '../src/report/ensemble-page.ts';
import { night } from '../src/report/night.ts';
import { spoken, spokenSide } from '../src/report/spoken.ts';
import type { Styled } from './in-chromium.ts';
import { closed, launch, MISSING, openIn, pageWidth, saved } from './in-chromium.ts';
import { readAsset } from './report-input.ts';
import { ensembleManifest, ensembleOf, PAIRS, trialsOf } from './synthetic-ensemble.ts';
import { HOSTILE, syntheticPlan } from './synthetic-trial.ts';

const plan = syntheticPlan({ network: { edges: [] } as never });
const { side } = ensembleOf(plan, ['baseline', 'no-army', 'no-flood']);
/** Ink of the charts' words by day, and paper, as a browser tells them. */
const INK = '#1f2328';
const [NIGHT_PAPER, DAY_PAPER] = ['rgb(30, 34, 39)', 'rgb(255, 255, 255)'];

function pageOf(of: Plan, names: readonly string[]): Promise<string> {
  const { comparison, side: each } = ensembleOf(of, names);
  return ensemblePage({
    manifest: ensembleManifest(of, comparison), comparison,
    told: inEachLanguage(of, (spokenPlan, language) => ({
      answer: comparisonAnswer(comparison, spokenPlan.outcomes, language), warnings: warningsOf(comparison, spokenPlan.outcomes, language),
      charts: COMPARED.map((kind) => inBothLayouts(kind, language, (layout) => kind.draw(spokenSide(each, spokenPlan, language), layout, language))),
    })),
    time: { start: '2016-05-16T00:00', burnInUntil: '2016-05-18T00:00', from: '2016-05-18T00:00', until: '2016-05-28T00:00' },
  }, readAsset);
}

/** The same with an attribution beside it, whose labels are the longest: a change and its share. */
function shared(): Promise<string> {
  const { comparison, trials } = ensembleOf(plan, ['baseline', 'no-army']);
  const outcome = plan.outcomes[0]!;
  const found = attribute(outcome.name, { hands: ['flooding', 'trending'], values: (off) => trialsOf(plan, off).map((trial) => trial.outcomes[outcome.name]!) }, PAIRS, booksOf(outcome, trials.get('baseline')!));
  return ensemblePage({
    manifest: ensembleManifest(plan, comparison, { design: 'attribute' }), comparison,
    told: inEachLanguage(plan, (spokenPlan, language) => ({ answer: '', warnings: [], charts: [inBothLayouts(ATTRIBUTION, language, (layout) => attribution(found, spokenPlan.outcomes[0]!, spokenPlan.camps, layout, language))] })),
    time: { start: '2016-05-16T00:00', burnInUntil: '2016-05-18T00:00', from: '2016-05-18T00:00', until: '2016-05-28T00:00' },
  }, readAsset);
}

describe.skipIf(MISSING)('the page of a comparison in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ensemble-'));
    browser = await launch();
    writeFileSync(join(folder, 'page.html'), await pageOf(plan, side.members.map(({ name }) => name)));
    writeFileSync(join(folder, 'shared.html'), await shared());
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (file = 'page.html', asked: Parameters<typeof openIn>[2] = {}) => openIn(browser, join(folder, file), asked);
  const styleOf = (page: Page, selector: string) => page.locator(selector).first().evaluate((element) => {
    const { fill, backgroundColor } = (globalThis as never as Styled).getComputedStyle(element as never);
    return { fill, backgroundColor };
  });
  const rgb = (colour: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
  const ink = async (page: Page) => (await styleOf(page, `[data-chart="comparison"] .wide text[fill="${INK}"]`)).fill;

  test.each([1280, 390, 360])('at %i pixels: each chart in its one width, no picture and none of its words past its card', async (pixels) => {
    for (const [file, names] of [['page.html', COMPARED.map(({ name }) => name)], ['shared.html', [ATTRIBUTION.name]]] as const) {
      for (const language of ['en', 'ar']) {
        const opened = await open(file, { width: pixels, hash: `#language=${language}` });
        for (const name of names) {
          const seen = opened.page.locator(`[data-chart="${name}"] .chart:visible svg`);
          expect(await seen.count(), name).toBe(1);
          const [card, picture] = [(await opened.page.locator(`[data-chart="${name}"]`).boundingBox())!, (await seen.boundingBox())!];
          expect(picture.width, name).toBeGreaterThan(pixels > 760 ? 500 : 250);
          const words = await seen.locator('text').evaluateAll((all) => all.map((text) => (text as never as { getBoundingClientRect(): { x: number; width: number } }).getBoundingClientRect()).map(({ x, width }) => ({ x, width })));
          for (const { x, width } of [picture, ...words]) {
            expect(x, name).toBeGreaterThan(card.x);
            expect(x + width, name).toBeLessThan(card.x + card.width);
          }
        }
        expect(await pageWidth(opened.page)).toBeLessThanOrEqual(pixels);
        await closed(opened);
      }
    }
  });

  test('the numbers and the specification of each chart are saved as they are, and its table shows them', async () => {
    const opened = await open();
    const { page } = opened;
    for (const kind of COMPARED) {
      const { table, spec, name } = drawCompared(kind, side);
      expect(await saved(page, name, 'csv')).toEqual({ name: `${name}.csv`, text: csvOf(table) });
      const file = await saved(page, name, 'spec');
      expect(file.name).toBe(`${name}.vl.json`);
      expect(JSON.parse(file.text)).toEqual(JSON.parse(JSON.stringify(spec)));
      await page.locator(`[data-chart="${name}"] details.numbers summary`).click();
      await page.locator(`[data-chart="${name}"] .rows tbody tr`).first().waitFor();
      expect(await page.locator(`[data-chart="${name}"] .rows tbody tr`).count()).toBe(table.rows.length);
      expect(await page.locator(`[data-chart="${name}"] .rows thead th`).allInnerTexts()).toEqual(table.columns.map(({ label }) => label));
    }
    await closed(opened);
  });

  test('dark by the system, light by the switch, and the other way round; on paper always light', async () => {
    const opened = await open('page.html', { dark: true });
    const { page } = opened;
    expect([await ink(page), (await styleOf(page, 'figure')).backgroundColor]).toEqual([rgb(night(INK)), NIGHT_PAPER]);
    await page.locator('#look').selectOption('light');
    expect([await ink(page), (await styleOf(page, 'figure')).backgroundColor]).toEqual([rgb(INK), DAY_PAPER]);
    await page.locator('#look').selectOption('dark');
    expect(page.url()).toContain('look=dark');
    await page.emulateMedia({ media: 'print' });
    expect([await ink(page), (await styleOf(page, 'figure')).backgroundColor]).toEqual([rgb(INK), DAY_PAPER]);
    expect(await page.locator('#look').isVisible()).toBe(false);
    expect(await page.locator('.chart.wide').first().isVisible()).toBe(true);
    await closed(opened);
    const again = await open('page.html', { hash: '#look=dark' });
    expect(await ink(again.page)).toBe(rgb(night(INK)));
    await closed(again);
  });

  test('every colour of a picture has its colour by night', async () => {
    const opened = await open('page.html', { hash: '#look=dark' });
    const left = await opened.page.locator('.chart [fill], .chart [stroke]').evaluateAll((elements) => elements.flatMap((element) => ['fill', 'stroke'].flatMap((where) => (element as never as { getAttribute(name: string): string | null }).getAttribute(where) ?? [])).filter((colour) => !/^(#[0-9a-f]{6}|none|transparent|url\(.*\))$/i.test(colour)));
    expect(left).toEqual([]);
    await closed(opened);
  });

  test('in Arabic: from right to left, question, answer, charts and tables in Arabic with the same figures; and back', async () => {
    const opened = await open();
    const { page } = opened;
    const english = await page.locator('main').innerText();
    await page.locator('#language').selectOption('ar');
    expect(page.url()).toContain('language=ar');
    expect(await page.locator('html').evaluate((element) => { const { lang, dir } = element as never as { lang: string; dir: string }; return [lang, dir]; })).toEqual(['ar', 'rtl']);
    const arabic = spoken(plan, 'ar');
    expect(await page.locator('.answer').textContent()).toBe(comparisonAnswer(side.comparison, arabic.outcomes, 'ar'));
    for (const kind of COMPARED) {
      const { title, alt } = kind.draw(spokenSide(side, arabic, 'ar'), 'wide', 'ar');
      expect(await page.locator(`[data-chart="${kind.name}"] .finding`).textContent(), kind.name).toBe(title);
      expect(await page.locator(`[data-chart="${kind.name}"] .wide svg`).getAttribute('aria-label')).toBe(alt);
      expect(await page.locator(`[data-chart="${kind.name}"] .question`).textContent()).toBe(kind.arabic.question);
    }
    await page.locator('[data-chart="comparison"] details.numbers summary').click();
    await page.locator('[data-chart="comparison"] .rows tbody tr').first().waitFor();
    expect((await page.locator('[data-chart="comparison"] thead th').allInnerTexts())[0]).toBe('النتيجة');
    expect(await pageWidth(page)).toBeLessThanOrEqual(1280);
    await page.locator('#language').selectOption('en');
    expect(await page.locator('main').innerText()).toBe(english);
    await closed(opened);
  });

  test('hostile names run nothing, turn nothing and break nothing', async () => {
    const names = [HOSTILE, '\u202e\u2066turned\u202e', 'x'.repeat(10_000), '=1+1', '${alert(1)}'];
    const camps = plan.camps.map((camp, i) => ({ ...camp, label: names[i % names.length]!, labelAr: names[i % names.length]! }));
    const bad = syntheticPlan({ network: { edges: [] } as never, scenario: HOSTILE, question: HOSTILE + names[2]!, camps, outcomes: plan.outcomes.map((outcome, i) => ({ ...outcome, label: names[i]!, labelAr: names[i]! })) });
    writeFileSync(join(folder, 'hostile.html'), await pageOf(bad, [HOSTILE, names[1]!, names[2]!, '</script><script>alert(1)</script>']));
    const opened = await open('hostile.html', { hash: `#language=ar&camp=${encodeURIComponent(HOSTILE)}&look=${encodeURIComponent(HOSTILE)}`, width: 390 });
    const { page } = opened;
    for (const details of await page.locator('details').all()) await details.evaluate((element) => { (element as never as { open: boolean }).open = true; });
    await page.locator('.rows tbody tr').first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(/[\u202a-\u202e]/.test((await page.locator('main').textContent())!)).toBe(false);
    expect(await pageWidth(page)).toBeLessThanOrEqual(390);
    await closed(opened);
  });
});
