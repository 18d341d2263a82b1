/** What --dry-run promises against what then happens: deliveries and peak memory within a factor of 1.5, on five scenarios. Minutes are for bench/forecast.mjs. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forecastOf } from '../src/experiment/forecast.ts';
import { pilotForecast } from '../src/experiment/pilot.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { ROOT } from './program.ts';
import { loadShipped } from './shipped.ts';

/** A process of its own, so that its peak memory is its own. */
function asked(what: '--before' | '--one', name: string, accounts: number): { deliveries: number; memory: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bench', 'forecast.mjs'), what, name, String(accounts)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { deliveries: number; memory: number };
}

describe.each([['fallujah-2016', 1500], ['mechanisms/insults', 2000], ['mechanisms/flooding', 2000], ['mechanisms/multitude', 2000], ['mechanisms/visiting', 2000]])('%s with %i accounts, more than a pilot has', (name, accounts) => {
  test('is foretold', () => {
    const before = asked('--before', name, accounts);
    const actual = asked('--one', name, accounts);
    for (const key of ['deliveries', 'memory'] as const) {
      expect(before[key] / actual[key]).toBeGreaterThan(1 / 1.5);
      expect(before[key] / actual[key]).toBeLessThan(1.5);
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
