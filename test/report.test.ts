import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import type { Plan } from '../src/model/plan.ts';
import { percent } from '../src/charts/words.ts';
import { parameterRows } from '../src/report/parameters.ts';
import { repeatCommand } from '../src/report/parts.ts';
import { chartFiles, reportPage } from '../src/report/report.ts';
import { manifestOf, outcomeOf, readAsset } from './report-input.ts';
import { event, HOSTILE, PRAYER, syntheticPlan } from './synthetic-trial.ts';

const plan = syntheticPlan();
const outcome = outcomeOf(plan);
const CHROMIUM = '/usr/bin/chromium';
const MISSING = !existsSync(CHROMIUM);
if (MISSING) console.warn(`the page is not opened: there is no ${CHROMIUM} (Debian: apt-get install chromium)`);

describe('the page as text', () => {
  let page: string;
  beforeAll(async () => { page = await reportPage(outcome, plan, manifestOf(plan), readAsset); });

  test('is one file of less than 3 MB that names no other', () => {
    expect(page.length).toBeLessThan(3e6);
    const markup = page.replace(/<script type="module">[\s\S]*<\/script>/, '');
    expect(/\s(?:src|href)=["'](?!data:|#)/.exec(markup)?.[0]).toBeUndefined();
    expect(/@import|url\((?!data:)(?!["']?#)[^)]{0,40}/.exec(markup)?.[0]).toBeUndefined();
  });

  test('its policy allows one script, by hash, and no eval', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe-eval');
    expect(/script-src[^;]*/.exec(policy)![0]).not.toContain('unsafe-inline');
  });

  test('question and answer come first, with the figures of the outcome', () => {
    const front = page.slice(page.indexOf('<main>'), page.indexOf('<figure'));
    expect(front).toContain(PRAYER);
    for (const headline of outcome.headlines) expect(front).toContain(percent(headline.mean!));
    expect(front.indexOf('class="answer"')).toBeGreaterThan(front.indexOf('<h1>'));
  });

  test('the first limit says where the laws come from; loads, timeline, sources and key are there', () => {
    expect(/<h2>Limits<\/h2>\s*<ul><li>([^<]*)/.exec(page)![1]).toMatch(/United States.*2009 to 2019.*Iraq in 2016/);
    for (const text of ['reach the feed of a median reader', 'posts per account and day', 'mean audience', 'invented for a test', 'class="assumed"', manifestOf(plan).key, 'npx hashfront run scenarios/synthetic.yaml --seed fallujah']) expect(page.includes(text), text).toBe(true);
  });

  test('hostile names are text', async () => {
    const camps = plan.camps.map((camp, i) => (i < 2 ? { ...camp, label: HOSTILE } : camp));
    const bad = syntheticPlan({ question: HOSTILE, camps, timeline: [{ ...event('x', HOSTILE, 20), source: HOSTILE }] });
    const html = await reportPage(outcomeOf(bad), bad, manifestOf(bad, { variant: HOSTILE, seed: HOSTILE }), readAsset);
    expect(html.includes('<img')).toBe(false);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
  });
});

describe('parameters', () => {
  test('every mechanism that is on, with its default and source; a changed value names the scenario', () => {
    const rows = parameterRows(syntheticPlan({ mechanisms: { silence: {}, fading: {} } } as Partial<Plan>));
    expect(new Set(rows.filter((row) => row.section.startsWith('mechanism ')).map((row) => row.section))).toEqual(new Set(['mechanism silence', 'mechanism fading']));
    for (const row of rows) expect(row.meaning.length, `${row.section} ${row.name}`).toBeGreaterThan(3);
    const attention = rows.find((row) => row.name === 'attention')!;
    expect(attention).toMatchObject({ value: 20, source: 'set by the scenario', assumed: false });
    expect(rows.find((row) => row.name === 'feedLength')).toMatchObject({ value: 64, default: 64, source: 'assumed', assumed: true });
  });

  test('the command to repeat is quoted for a shell', () => {
    expect(repeatCommand(manifestOf(plan, { seed: "it's", variant: 'no-army', replicates: 3 }))).toBe("npx hashfront run scenarios/synthetic.yaml --seed 'it'\\''s' --replicates 3 --variant no-army");
  });
});

test('a chart is three files', async () => {
  const files = await chartFiles(drawChart(CHARTS[0]!, outcome), readAsset);
  expect(files.map(([path]) => path)).toEqual(['charts/waterfall.vl.json', 'charts/waterfall.svg', 'charts/waterfall.png']);
});

describe.skipIf(MISSING)('the page in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(of: Plan, width: number) {
    const path = join(folder, `page-${width}-${of.scenario}.html`);
    writeFileSync(path, await reportPage(outcomeOf(of), of, manifestOf(of), readAsset));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => { complaints.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    page.on('request', (request) => { if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) requests.push(request.url()); });
    await page.goto(`file://${path}`);
    await page.waitForSelector('body[data-live="yes"]', { state: 'attached', timeout: 60_000 });
    return { page, complaints, requests };
  }

  test.each([1280, 390])('at %i pixels: live charts, no complaint, no request, nothing wider than the screen', async (width) => {
    const { page, complaints, requests } = await open(plan, width);
    const layout = width > 760 ? 'wide' : 'narrow';
    for (const { name } of CHARTS) {
      const chart = page.locator(`[data-chart="${name}"] .${layout}.live svg`);
      expect(await chart.isVisible(), name).toBe(true);
      expect((await chart.boundingBox())!.width).toBeGreaterThan(width > 760 ? 600 : 250);
    }
    expect(await page.locator('h1').innerText()).toContain(PRAYER);
    expect(await page.evaluate(() => (globalThis as never as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  });

  test('a brush drawn in one chart over time is the brush of the other', async () => {
    const { page, complaints } = await open(plan, 1280);
    await page.locator('[data-chart="reach"]').scrollIntoViewIfNeeded();
    const box = (await page.locator('[data-chart="reach"] .wide svg').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.62, { steps: 4 });
    await page.mouse.up();
    const other = page.locator('[data-chart="race"] .wide svg .brush_brush path').first();
    await expect.poll(async () => (await other.boundingBox())?.width ?? 0, { timeout: 10_000 }).toBeGreaterThan(40);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('hostile names run nothing', async () => {
    const camps = plan.camps.map((camp, i) => (i < 2 ? { ...camp, label: HOSTILE } : camp));
    const { page, complaints, requests } = await open(syntheticPlan({ scenario: 'hostile', question: HOSTILE, camps, timeline: [event('x', HOSTILE, 20)] }), 1280);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  });
});
