/** The page in a real browser: what it shows, and that every control acts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { percent } from '../src/charts/words.ts';
import type { Alone } from '../src/experiment/outcome.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { windowOf } from '../src/experiment/outcome/buckets.ts';
import type { Plan } from '../src/model/plan.ts';
import { carry } from '../src/report/carried.ts';
import { csvOf } from '../src/report/cells.ts';
import { night } from '../src/report/night.ts';
import { spoken, spokenHands } from '../src/report/spoken.ts';
import { reportPage } from '../src/report/report.ts';
import type { Styled } from './in-chromium.ts';
import { closed, drawn, launch, MISSING, openIn, pageWidth, saved } from './in-chromium.ts';
import { manifestOf, outcomeOf, pageOf, readAsset } from './report-input.ts';
import { event, FREED, HOSTILE, PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

/** The paper by night and by day. */
const [NIGHT, DAY] = ['rgb(30, 34, 39)', 'rgb(255, 255, 255)'];
const plan = syntheticPlan();
const outcome = outcomeOf(plan);
/** They count people, trust and money, which belong to no hashtag: the camps that wrote with it stand for it. */
const BY_WRITERS = ['cost', 'morale', 'outlets', 'recidivism', 'recruits', 'trust'];

describe.skipIf(MISSING)('the page in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
    browser = await launch();
    writeFileSync(join(folder, 'page.html'), pageOf(plan));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (file = 'page.html', asked: Parameters<typeof openIn>[2] = {}) => openIn(browser, join(folder, file), asked);
  const titleOf = (page: Page, chart: string) => page.locator(`[data-chart="${chart}"] .finding`).innerText();
  const chartOf = (name: string) => CHARTS.find((kind) => kind.name === name)!;
  const within = (from: number, until: number) => buildOutcome(plan, [syntheticTrial(plan)], windowOf(plan.clock, from, until));
  const alone = (of: Alone) => buildOutcome(plan, [syntheticTrial(plan)], undefined, of);

  const colourOf = (page: Page, selector: string) => page.locator(selector).evaluate((element) => (globalThis as never as Styled).getComputedStyle(element as never).backgroundColor);

  test.each([1280, 390])('at %i pixels: all charts, the finding as their text, nothing wider than the screen', async (pixels) => {
    const opened = await open('page.html', { width: pixels });
    const { page } = opened;
    for (const kind of CHARTS) {
      const picture = page.locator(`[data-chart="${kind.name}"] .chart`);
      expect((await picture.locator('svg').boundingBox())!.width, kind.name).toBeGreaterThan(pixels > 760 ? 600 : 250);
      const { title, alt } = drawChart(kind, outcome, pixels > 760 ? 'wide' : 'narrow');
      expect(await picture.getAttribute('aria-label')).toBe(alt);
      expect(await titleOf(page, kind.name)).toBe(title.trim());
    }
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => (element as never as { id: string }).id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(await page.locator('h1').innerText()).toContain(PRAYER);
    expect(await pageWidth(page)).toBeLessThanOrEqual(pixels);
    await closed(opened);
  });

  test('a window dragged in one chart is the window of all: numbers, tables, titles and pictures are those of the run itself', async () => {
    const opened = await open();
    const { page } = opened;
    const layer = page.locator('[data-chart="reach"] .brush');
    await layer.scrollIntoViewIfNeeded();
    const box = (await layer.boundingBox())!;
    const at = (day: number) => box.x + (box.width * day) / 54;
    const before = await page.locator('[data-chart="waterfall"] svg').innerHTML();
    await page.mouse.move(at(5), box.y + box.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(at(8), box.y + box.height * 0.62, { steps: 3 });
    await page.mouse.move(at(12), box.y + box.height * 0.62, { steps: 3 });
    await page.mouse.up();
    await drawn(page);
    const expected = within(5 * 24, 12 * 24);
    expect(await page.locator('#from').inputValue()).toBe('2016-05-11');
    expect(await page.locator('#until').inputValue()).toBe('2016-05-17');
    for (const kind of CHARTS) expect(await titleOf(page, kind.name)).toBe(drawChart(kind, expected).title.trim());
    for (const headline of expected.headlines) expect(await page.locator('#tiles').innerText()).toContain(percent(headline.mean!));
    for (const name of ['posters', 'rhythm', 'ties', 'first-hours']) expect(`${drawChart(chartOf(name), expected).title} ${drawChart(chartOf(name), expected).caption}`, name).not.toBe(`${drawChart(chartOf(name), outcome).title} ${drawChart(chartOf(name), outcome).caption}`);
    expect(await page.locator('.aside').allInnerTexts()).toEqual(CHARTS.map(() => ''));
    expect(expected.headlines.map(({ mean }) => mean)).not.toEqual(outcome.headlines.map(({ mean }) => mean));
    expect(await page.locator('#heard').innerText()).toContain('11\u00a0May to 17\u00a0May');
    expect(await page.locator('[data-chart="waterfall"] svg').innerHTML()).not.toBe(before);
    const others = page.locator('.brush .within');
    const marked = await others.evaluateAll((parts) => parts.map((part) => (part as never as { style: { left: string } }).style.left));
    expect(new Set(marked).size).toBe(1);
    await page.locator('#own').click();
    await drawn(page);
    expect(await titleOf(page, 'reach')).toBe(drawChart(chartOf('reach'), outcome).title.trim());
    await closed(opened);
  });

  test('the same window by keyboard, from two date fields, and again from the address', async () => {
    const opened = await open();
    const { page } = opened;
    for (let press = 0; press < 40 && (await page.evaluate(() => (globalThis as never as { document: { activeElement: { id: string } } }).document.activeElement.id)) !== 'from'; press++) await page.keyboard.press('Tab');
    expect(await page.locator('#from').evaluate((field) => (globalThis as never as Styled).getComputedStyle(field as never).outlineStyle)).toBe('solid');
    await page.keyboard.type('05262016');
    await page.locator('#until').fill('2016-06-01');
    await page.locator('#until').press('Enter');
    await page.locator('#until').blur();
    await drawn(page);
    const expected = drawChart(chartOf('waterfall'), within(20 * 24, 27 * 24)).title.trim();
    expect(await titleOf(page, 'waterfall')).toBe(expected);
    const hash = new URL(page.url()).hash;
    const again = await open('page.html', { hash });
    expect(await titleOf(again.page, 'waterfall')).toBe(expected);
    await closed(again);
    await closed(opened);
  });

  test('a date outside the run, or none, is answered with a message when the field is left, and the window stays', async () => {
    const opened = await open();
    const { page } = opened;
    const wrong = page.locator('#wrong');
    const title = await titleOf(page, 'reach');
    const inputs = async () => [await page.locator('#from').inputValue(), await page.locator('#until').inputValue()];
    await page.locator('#from').focus();
    await page.keyboard.type('0526');
    expect(await wrong.isVisible()).toBe(false);
    await page.locator('#from').fill('2016-05-23');
    await page.locator('#until').fill('2016-07-04');
    await page.locator('#until').blur();
    expect(await wrong.innerText()).toBe('4 July 2016 lies outside the run, which lasts from 6 May 2016 to 28 June 2016; the window stays as it is.');
    expect(await wrong.getAttribute('role')).toBe('alert');
    expect(await page.locator('#until').getAttribute('aria-invalid')).toBe('true');
    expect(await inputs()).toEqual(['2016-05-23', '2016-06-26']);
    expect(await titleOf(page, 'reach')).toBe(title);
    // Half of a year is no year: nothing is said while it is typed.
    await page.locator('#from').focus();
    expect(await wrong.isVisible()).toBe(false);
    await page.keyboard.type('0526');
    await page.keyboard.type('20');
    expect(await wrong.isVisible()).toBe(false);
    await page.locator('#from').fill('');
    await page.locator('#from').blur();
    expect(await wrong.innerText()).toMatch(/^That is no date; .* 6 May 2016 to 28 June 2016\.$/);
    // A beginning behind the end takes the end along.
    await page.locator('#from').fill('2016-06-28');
    await page.locator('#from').blur();
    await drawn(page);
    expect([await wrong.isVisible(), ...(await inputs())]).toEqual([false, '2016-06-28', '2016-06-28']);
    await page.locator('#language').selectOption('ar');
    await drawn(page);
    await page.locator('#until').fill('2015-01-01');
    await page.locator('#until').blur();
    expect(await wrong.innerText()).toContain('خارج المحاكاة');
    await closed(opened);
  });

  test('a camp chosen in the legend stands alone in all charts and tables; a line clicked does the same; again, and all are back', async () => {
    const opened = await open();
    const { page } = opened;
    const faded = (chart: string) => page.locator(`[data-chart="${chart}"] svg .faded`).count();
    await page.locator('[data-chart="reach"] details.numbers summary').click();
    const rows = page.locator('[data-chart="reach"] .rows tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    await page.locator('[data-camp="critics"]').click();
    expect(await page.locator('[data-camp="critics"]').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-camp="critics"]').evaluate((button) => button === (globalThis as never as { document: { activeElement: unknown } }).document.activeElement)).toBe(true);
    for (const chart of ['reach', 'waterfall']) expect(await faded(chart), chart).toBeGreaterThan(0);
    expect(await rows.count()).toBe(all / plan.camps.length);
    expect(await rows.first().innerText()).toContain('Domestic critics');
    await page.locator('#alone').click();
    expect(await faded('reach')).toBe(0);
    await page.locator('[data-chart="race"] svg').getByText(PRAYER).first().click();
    await drawn(page);
    expect(await page.locator('#tag').inputValue()).toBe(PRAYER);
    expect(await faded('race')).toBeGreaterThan(0);
    await page.locator('[data-chart="race"] svg').getByText(PRAYER).first().click();
    await drawn(page);
    expect(await faded('race')).toBe(0);
    await closed(opened);
  });

  test('whatever stands alone, every chart follows: what counts by it is told anew, marks of two camps keep what concerns it, and what counts no hashtags shows the camps that wrote with it, and says so', async () => {
    const opened = await open();
    const { page } = opened;
    const asides = async () => Object.fromEntries(await Promise.all(CHARTS.map(async ({ name }) => [name, (await page.locator(`[data-chart="${name}"] .aside`).textContent())!] as const)));
    const faded = (chart: string) => page.locator(`[data-chart="${chart}"] svg .faded`).count();
    const picture = async (chart: string) => (await page.locator(`[data-chart="${chart}"] svg`).innerHTML()).replace(/clip\d+/g, 'clip');
    const before = Object.fromEntries(await Promise.all(CHARTS.map(async ({ name }) => [name, await picture(name)] as const)));
    await page.locator('[data-camp="critics"]').click();
    await drawn(page);
    for (const [name, aside] of Object.entries(await asides())) expect(['', 'What is chosen has no part in this chart, which shows all.'], name).toContain(aside);
    for (const kind of CHARTS) expect(await titleOf(page, kind.name), kind.name).toBe(drawChart(kind, alone({ camp: 'critics' })).title.trim());
    // No chart stays as it was: it is drawn anew, or fades others, or says that the camp is not in it.
    for (const { name } of CHARTS) expect((await picture(name)) !== before[name] || (await asides())[name] !== '', name).toBe(true);
    for (const { name } of CHARTS.filter(({ anew }) => anew?.includes('camp'))) expect(await picture(name) === before[name], name).toBe(false);
    expect(await titleOf(page, 'suspensions')).toMatch(/^Domestic critics: \d/);
    // Who was displaced by whom: the column of the camp and the rows of its hands stay, the rest fades.
    const cells = page.locator('[data-chart="displacement"] svg .mark-rect path');
    expect(await page.locator('[data-chart="displacement"] svg .mark-rect path:not(.faded)').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-chart="displacement"] svg .mark-rect path.faded').count()).toBeGreaterThan(0);
    expect(await cells.count()).toBeGreaterThan(await page.locator('[data-chart="displacement"] svg .mark-rect path.faded').count());
    await page.locator('[data-chart="ties"] details.numbers summary').click();
    for (const row of await page.locator('[data-chart="ties"] .rows tbody tr').allInnerTexts()) expect(row).toContain('Domestic critics');
    await page.locator('#alone').click();
    await drawn(page);
    for (const { name } of CHARTS.filter(({ anew }) => anew?.includes('camp'))) expect(await picture(name) === before[name], name).toBe(true);
    // A hashtag clicked in a picture.
    await page.locator('[data-chart="race"] svg').getByText(FREED).first().click();
    expect(await page.locator('#tag').inputValue()).toBe(FREED);
    await drawn(page);
    const said = await asides();
    for (const kind of CHARTS) {
      const { name } = kind;
      expect(await titleOf(page, name), name).toBe(drawChart(kind, alone({ tag: FREED })).title.trim());
      expect(said[name]!.startsWith('What this chart counts belongs to no hashtag'), name).toBe(BY_WRITERS.includes(name));
      if (kind.anew?.includes('tag')) expect(await picture(name) === before[name], name).toBe(false);
      else expect(BY_WRITERS, name).toContain(name);
    }
    // Only one camp wrote with it. Where it is in the chart, the others fade, and the table has their rows no more.
    expect(said['trust']).toMatch(/Shown are the camps that wrote at least 1 % of the posts with .* in the window: Pro-operation \(100\u00a0%\)\. The others are faded\.$/);
    for (const name of ['morale', 'trust']) expect(await faded(name), name).toBeGreaterThan(0);
    // Titles speak of what stays.
    for (const name of ['morale', 'trust', 'cost', 'outlets']) {
      expect(await titleOf(page, name), name).toContain('Pro-operation');
      for (const { label } of plan.camps.slice(1)) expect(await titleOf(page, name), name).not.toContain(label);
    }
    await page.locator('[data-chart="trust"] details.numbers summary').click();
    for (const row of await page.locator('[data-chart="trust"] .rows tbody tr').allInnerTexts()) expect(row).toContain('Pro-operation');
    for (const name of ['recruits', 'recidivism']) {
      expect(said[name], name).toMatch(/no camp in it wrote at least 1 % of the posts/);
      expect(await faded(name), name).toBe(0);
    }
    expect(await titleOf(page, 'sample')).toContain(FREED);
    expect(await page.locator('#heard').innerText()).toContain(FREED);
    await closed(opened);
  });

  test('a screen that grew while the page was drawn, without a word from its query, is noticed; of two drawings the later stays', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // A query that was read between its change and the event tells of no change: here it never does.
    await page.addInitScript(`globalThis.small = true; const asked = globalThis.matchMedia.bind(globalThis); globalThis.matchMedia = (query) => (query.includes('max-width') ? { get matches() { return globalThis.small; }, addEventListener() {} } : asked(query));`);
    await page.goto(`file://${join(folder, 'page.html')}`);
    await drawn(page);
    const widths = () => page.locator('figure svg').evaluateAll((pictures) => pictures.map((svg) => Number((svg as never as { getAttribute(name: string): string }).getAttribute('width'))));
    for (const width_ of await widths()) expect(width_).toBeLessThan(400);
    await page.evaluate(() => { Object.assign(globalThis, { small: false }); (globalThis as never as { dispatchEvent(event: Event): void }).dispatchEvent(new Event('resize')); });
    await drawn(page);
    for (const width_ of await widths()) expect(width_).toBeGreaterThan(600);
    // Paper asks for all wide pictures at once while the screen's narrow ones are begun.
    await page.evaluate(async () => {
      const page_ = globalThis as never as { dispatchEvent(event: Event): void };
      Object.assign(globalThis, { small: true });
      page_.dispatchEvent(new Event('resize'));
      page_.dispatchEvent(new Event('beforeprint'));
      page_.dispatchEvent(new Event('afterprint'));
      await new Promise((done) => { setTimeout(done, 50); });
    });
    await drawn(page);
    await page.waitForTimeout(500);
    for (const width_ of await widths()) expect(width_).toBeLessThan(400);
    expect(await page.locator('figure svg').count()).toBe(CHARTS.length);
    await page.close();
  });

  test('a camp or hashtag in the address that the run has not is named, and everything is shown', async () => {
    for (const hash of ['#camp=critic', '#tag=%23never', '#platform=<b>nowhere</b>']) {
      const opened = await open('page.html', { hash });
      expect(await opened.page.locator('#wrong').innerText(), hash).toMatch(/(critic|#never|<b>nowhere<\/b>) is not in this run: everything is shown\.$/);
      expect(await opened.page.locator('svg .faded').count(), hash).toBe(0);
      expect(await opened.page.locator('.aside').allInnerTexts()).toEqual(CHARTS.map(() => ''));
      await opened.page.locator('[data-camp="critics"]').click();
      expect(await opened.page.locator('#wrong').isVisible()).toBe(false);
      await closed(opened);
    }
  });

  test('what is chosen but not among what a chart shows leaves the chart and its table whole, with a word', async () => {
    const tag = '#unused';
    const more = syntheticPlan({ hashtags: [...plan.hashtags, { ...plan.hashtags[0]!, tag, label: tag, camp: '' }] });
    writeFileSync(join(folder, 'more.html'), pageOf(more));
    const opened = await open('more.html', { hash: `#tag=${encodeURIComponent(tag)}` });
    const { page } = opened;
    expect(await page.locator('[data-chart="race"] .aside').innerText()).toBe('What is chosen has no part in this chart, which shows all.');
    expect(await page.locator('[data-chart="race"] svg .faded').count()).toBe(0);
    await page.locator('[data-chart="race"] details.numbers summary').click();
    await page.locator('[data-chart="race"] .rows tbody tr').first().waitFor();
    await closed(opened);
  });

  test('exact values under the pointer and by arrow keys', async () => {
    const opened = await open();
    const { page } = opened;
    const layer = page.locator('[data-chart="reach"] .brush');
    await layer.scrollIntoViewIfNeeded();
    const box = (await layer.boundingBox())!;
    await page.mouse.move(box.x + (box.width * 20) / 54, box.y + 30);
    const views = outcome.reach.rows.filter((row) => row.time === '2016-05-26T00:00');
    const note = await page.locator('[data-chart="reach"] .note').innerText();
    expect(note).toContain('26\u00a0May 2016'.replace(' 2016', '\u00a02016'));
    for (const { views: value } of views) expect(note).toContain(value.toLocaleString('en'));
    await page.mouse.move(1, 1);
    await page.locator('[data-chart="reach"] .chart').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[data-chart="reach"] .note').innerText()).toContain('7\u00a0May');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-chart="reach"] .note').isVisible()).toBe(false);
    await page.locator('[data-chart="waterfall"] svg .mark-rect path').nth(3).hover();
    expect(await page.locator('[data-chart="waterfall"] .note').innerText()).toMatch(/\d/);
    await closed(opened);
  });

  test('in Arabic: from right to left, names and the page\'s words in Arabic, also in pictures; and back', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('#language').selectOption('ar');
    await drawn(page);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.locator('[data-chart="reach"] svg').textContent()).toContain('المنتقدون');
    for (const words of ['أيار', 'مشاهدات في اليوم']) expect(await page.locator('[data-chart="reach"] svg').textContent()).toContain(words);
    expect(await page.locator('[data-chart="waterfall"] svg').textContent()).toContain('لم يُكتب: خوف');
    expect(await page.locator('#answer').innerText()).toMatch(/من منشورات/);
    // A figure with its % runs from left to right, as in pictures and tables.
    for (const place of ['#answer', '[data-chart="waterfall"] .finding', '[data-chart="ties"] svg']) {
      const text = (await page.locator(place).textContent())!;
      expect(text.match(/\d[\d.,]*[\u00a0 ]%/g)!.length, place).toBeGreaterThan(1);
      expect(text.replace(/\u2066[^\u2069]*\u2069/g, ''), place).not.toMatch(/\d[\u00a0 ]%/);
    }
    const speaking = CHARTS.filter((kind) => kind.arabic);
    const there = spokenHands(outcomeOf(spoken(plan, 'ar')), 'ar');
    for (const kind of speaking) expect(await titleOf(page, kind.name)).toBe(drawChart(kind, there, 'wide', 'ar').title.trim());
    for (const kind of CHARTS) {
      const finding = page.locator(`[data-chart="${kind.name}"] .finding`);
      expect([await finding.getAttribute('lang'), await finding.getAttribute('dir')]).toEqual(kind.arabic ? ['ar', 'rtl'] : ['en', 'ltr']);
    }
    await page.locator('[data-chart="race"] details.numbers summary').click();
    // The table is filled when the details have opened.
    await page.locator('[data-chart="race"] thead th').first().waitFor();
    expect(await page.locator('[data-chart="race"] thead th').allInnerTexts()).toEqual(['اليوم', 'الوسم', 'منشورات في اليوم', 'حصة الوقت في قائمة وسوم رائجة']);
    expect(await page.locator('[data-chart="race"] .reading').textContent()).toBe(chartOf('race').arabic!.reading);
    for (const heading of await page.locator('main > section > h2').allInnerTexts()) expect(heading).toMatch(/^[\u0600-\u06ff :]+$/);
    expect(await pageWidth(page)).toBeLessThanOrEqual(1280);
    await page.locator('#language').selectOption('en');
    await drawn(page);
    expect(await titleOf(page, 'reach')).toBe(drawChart(chartOf('reach'), outcome).title.trim());
    expect(await page.locator('[data-chart="race"] thead th').allInnerTexts()).toEqual(drawChart(chartOf('race'), outcome).table.columns.map(({ label }) => label));
    expect(await page.locator('[data-chart="reach"] .finding').getAttribute('dir')).toBe('ltr');
    await closed(opened);
  });

  test('the question in Arabic, where the scenario has it', async () => {
    writeFileSync(join(folder, 'asked.html'), pageOf(syntheticPlan({ questionAr: 'من أغرق الوسم؟' })));
    const opened = await open('asked.html', { hash: '#language=ar' });
    expect(await opened.page.locator('h1').innerText()).toContain('من أغرق الوسم؟');
    await opened.page.locator('#language').selectOption('en');
    await drawn(opened.page);
    expect(await opened.page.locator('h1').innerText()).toContain('Who drowned');
    await closed(opened);
  });

  test('dark by the system, light by the switch, and the other way round', async () => {
    const opened = await open('page.html', { dark: true });
    const { page } = opened;
    const ground = () => colourOf(page, '[data-chart="reach"] svg');
    const paper = () => colourOf(page, '[data-chart="reach"]');
    expect([await ground(), await paper()]).toEqual([NIGHT, NIGHT]);
    await page.locator('#look').selectOption('light');
    await drawn(page);
    expect([await ground(), await paper()]).toEqual([DAY, DAY]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('#look').selectOption('dark');
    await drawn(page);
    expect([await ground(), await paper()]).toEqual([NIGHT, NIGHT]);
    expect(await page.locator('[data-chart="reach"] svg').innerHTML()).toContain(night(plan.camps[0]!.colour));
    await closed(opened);
  });

  test('the numbers and the specification of a chart are saved as they are', async () => {
    const opened = await open();
    const { page } = opened;
    const { table, spec } = drawChart(chartOf('race'), outcome);
    expect(await saved(page, 'race', 'csv')).toEqual({ name: 'race.csv', text: csvOf(table) });
    const file = await saved(page, 'race', 'spec');
    expect(file.name).toBe('race.vl.json');
    expect(JSON.parse(file.text)).toEqual(JSON.parse(JSON.stringify(spec)));
    await closed(opened);
  });

  test('a chart that cannot be told anew says so and stays', async () => {
    const kind = chartOf('reach');
    let drawings = 0;
    const restless = { ...kind, draw: (...given: Parameters<typeof kind.draw>) => ({ ...kind.draw(...given), title: drawings++ === 0 ? 'as it was' : 'otherwise' }) };
    const trials = [syntheticTrial(plan)];
    const carried = carry(plan, trials, [restless, chartOf('race')]);
    expect(Object.keys(carried.still)).toEqual(['reach']);
    writeFileSync(join(folder, 'still.html'), reportPage(carried, manifestOf(plan), readAsset, [kind, chartOf('race')]));
    const opened = await open('still.html', { hash: '#from=480&until=648' });
    const { page } = opened;
    expect(await titleOf(page, 'reach')).toBe('otherwise');
    expect(await page.locator('[data-chart="reach"] .fixed').innerText()).toContain('23\u00a0May to 26\u00a0June');
    expect(await titleOf(page, 'race')).toBe(drawChart(chartOf('race'), within(480, 648)).title.trim());
    await page.locator('#language').selectOption('ar');
    await drawn(page);
    const [carriedOn, alive] = ['reach', 'race'].map((name) => page.locator(`[data-chart="${name}"] .finding`));
    expect([await carriedOn!.innerText(), await carriedOn!.getAttribute('lang'), await carriedOn!.getAttribute('dir')]).toEqual(['otherwise', 'en', 'ltr']);
    expect([await alive!.getAttribute('lang'), await alive!.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    await closed(opened);
  });

  test('parameters are found by word and by the mark of what is assumed', async () => {
    const opened = await open();
    const { page } = opened;
    const visible = () => page.locator('#parameters tbody tr:visible').allInnerTexts();
    await page.locator('#filter').fill('attention');
    const found = await visible();
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(row.toLowerCase()).toContain('attention');
    await page.locator('#filter').fill('');
    await page.locator('#assumed').check();
    for (const row of await visible()) expect(row).toContain('assumed');
    await closed(opened);
  });

  test('on paper: light, all charts, no controls', async () => {
    const opened = await open('page.html', { dark: true });
    const { page } = opened;
    await page.evaluate(() => { (globalThis as never as { dispatchEvent(event: Event): void }).dispatchEvent(new Event('beforeprint')); });
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(300);
    for (const kind of CHARTS) expect(await colourOf(page, `[data-chart="${kind.name}"] svg`)).toBe(DAY);
    expect(await page.locator('#from').isVisible()).toBe(false);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    await closed(opened);
  });

  test('hostile names run nothing, turn nothing and break nothing', async () => {
    const names = [HOSTILE, `\u202e\u2066turned\u202e`, 'x'.repeat(10_000), '=1+1', '${alert(1)}'];
    const camps = plan.camps.map((camp, i) => ({ ...camp, label: names[i]!, labelAr: names[i]! }));
    const bad: Plan = syntheticPlan({ scenario: HOSTILE, question: HOSTILE + names[2]!, camps, timeline: [event('x', names[1]! + names[2]!, 20), event('y', HOSTILE, 25)] });
    writeFileSync(join(folder, 'hostile.html'), pageOf(bad, { variant: HOSTILE, seed: names[1]! }));
    const opened = await open('hostile.html', { hash: `#language=ar&camp=${encodeURIComponent(HOSTILE)}&from=nonsense&look=${encodeURIComponent(HOSTILE)}`, width: 390 });
    const { page } = opened;
    for (const details of await page.locator('details.numbers').all()) await details.evaluate((element) => { (element as never as { open: boolean }).open = true; });
    await page.locator('.rows tbody tr').first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(/[\u202a-\u202e]/.test((await page.locator('main').textContent())!)).toBe(false);
    expect(await pageWidth(page)).toBeLessThanOrEqual(390);
    await closed(opened);
  });
});
