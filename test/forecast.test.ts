/** What --dry-run promises against what the command then takes: deliveries and peak memory within a factor of 1.5, on five scenarios. Minutes are for bench/forecast.mjs. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forecastOf } from '../src/experiment/forecast.ts';
import { pilotForecast } from '../src/experiment/pilot.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { ROOT } from './program.ts';
import { loadShipped } from './shipped.ts';

interface Figures {
  readonly deliveries: number;
  readonly memory: number;
}

function figures(args: readonly string[]): { foretold: Figures; taken: Figures } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bench', 'forecast.mjs'), '--json', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { foretold: Figures; taken: Figures };
}

describe.each([
  ['fallujah-2016', '--accounts', '1500'], ['mechanisms/insults', '--accounts', '2000', '--no-charts'], ['mechanisms/flooding', '--accounts', '2000', '--no-charts'],
  ['mechanisms/multitude', '--accounts', '2000', '--no-charts'], ['mechanisms/visiting', '--accounts', '200', '--replicates', '4', '--workers', '2'],
])('run %s %s %s %s %s', (...args) => {
  test('is foretold', () => {
    const { foretold, taken } = figures(args.filter((arg) => typeof arg === 'string'));
    for (const key of ['deliveries', 'memory'] as const) {
      expect(foretold[key] / taken[key]).toBeGreaterThan(1 / 1.5);
      expect(foretold[key] / taken[key]).toBeLessThan(1.5);
    }
  });
});

test('a scenario as small as a pilot is foretold exactly; the same plan and seed always give the same figures', () => {
  const { plan, seed } = loadShipped('mechanisms/visiting.yaml', { accounts: 300 });
  const { posts, deliveries } = pilotForecast(plan, seed, () => 0);
  expect({ posts, deliveries }).toEqual({ posts: runTrial(plan, seed, 0).counts.posts, deliveries: runTrial(plan, seed, 0).counts.deliveries });
});

test('an imported network is not cut down for a pilot', () => {
  const { plan, seed } = loadShipped('mechanisms/visiting.yaml');
  const imported = { ...plan, groups: plan.groups.map((group) => ({ ...group, size: 50_000 })), network: { ...plan.network, edges: Int32Array.from([0, 1]) as unknown as typeof plan.network.edges } };
  expect(pilotForecast(imported, seed, () => { throw new Error('a clock is not needed'); })).toEqual(forecastOf(imported));
});
