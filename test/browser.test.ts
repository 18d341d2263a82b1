/** The bundle in a real browser: the same scenario, the same fingerprint as in Node. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, loadScenario, runTrial } from '../src/index.ts';
import { ROOT, TINY } from './program.ts';

const CHROMIUM = '/usr/bin/chromium';
const MISSING = !existsSync(CHROMIUM);
if (MISSING) console.warn(`the browser bundle is not run: there is no ${CHROMIUM} (Debian: apt-get install chromium)`);

const text = readFileSync(TINY, 'utf8');
const asked = { text, file: 'tiny.yaml', accounts: 1000, sets: ['clock.days=2'] };
const IN_PAGE = `async (request) => {
  const { openWorker } = await import('/index.js');
  const worker = openWorker();
  const told = [];
  const answer = await worker.run(request, (done) => { told.push(done); });
  const wrong = await worker.run({ ...request, sets: ['clock.dayz=2'] });
  worker.close();
  if (answer.problems) throw new Error(answer.problems.map(({ what }) => what).join());
  const [trial] = answer.trials;
  return { fingerprints: answer.fingerprints, told, accounts: trial.counts.accounts, typed: trial.tables.ledger.columns.some(({ values }) => values instanceof Float64Array), wrong: wrong.problems[0].what };
}`;
interface Found {
  readonly fingerprints: readonly string[];
  readonly told: readonly number[];
  readonly accounts: number;
  readonly typed: boolean;
  readonly wrong: string;
}
let server: Server;
let origin = '';

beforeAll(async () => {
  if (MISSING) return;
  server = createServer(({ url = '/' }, response) => {
    const file = /^\/(index|worker)\.js$/.exec(url);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(file ? readFileSync(join(ROOT, 'dist', 'browser', `${file[1]}.js`)) : '<!doctype html><title>hashfront</title>');
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => { server?.close(); });

describe.skipIf(MISSING)('in Chromium', () => {
  test('a worker runs a scenario of 1,000 accounts with the fingerprint of Node, and tells problems', { timeout: 120_000 }, async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(origin);
      // As text: what a test compiler makes of an import would not run in a page.
      const found = await page.evaluate(`(${IN_PAGE})(${JSON.stringify(asked)})`) as Found;
      const loaded = loadScenario(asked);
      if (loaded.problems) throw new Error('the scenario does not load');
      expect(found.fingerprints).toEqual([fingerprintOf(runTrial(loaded.plan, loaded.seed, 0))]);
      expect(found.accounts).toBeGreaterThan(950);
      expect([found.typed, found.told.at(-1), faults]).toEqual([true, 1, []]);
      expect(found.wrong).toContain('dayz');
    } finally {
      await browser.close();
    }
  });
});
