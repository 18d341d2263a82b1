/** A page opened in a real browser, with all that it complained of and asked for. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';
export const MISSING = !existsSync(CHROMIUM);
if (MISSING) console.warn(`no page is opened: there is no ${CHROMIUM} (Debian: apt-get install chromium)`);

export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

/** @param file its path */
export async function openIn(browser: Browser, file: string, { width = 1280, hash = '', dark = false } = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => { complaints.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) requests.push(request.url()); });
  await page.goto(`file://${file}${hash}`);
  await drawn(page);
  return { page, complaints, requests };
}

/** Waits until all pictures are drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForTimeout(30);
  await page.waitForSelector('body[data-live="yes"]', { state: 'attached', timeout: 60_000 });
}

/** It complained of nothing, and asked for nothing but itself. */
export async function closed({ page, complaints, requests }: Opened): Promise<void> {
  expect(complaints).toEqual([]);
  expect(requests).toHaveLength(1);
  await page.close();
}

/** Pixels that a page takes from left to right. */
export function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as never as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth);
}

/** The browser's side, which tests know no types of. */
export interface Styled {
  getComputedStyle(element: never): { readonly outlineStyle: string; readonly backgroundColor: string; readonly fill: string };
}

/** What a chart's download leaves: 'csv' or 'spec'. */
export async function saved(page: Page, chart: string, what: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-chart="${chart}"] [data-save="${what}"]`).click()]);
  return { name: download.suggestedFilename(), text: readFileSync((await download.path())!, 'utf8') };
}
