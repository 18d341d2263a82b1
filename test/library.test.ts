/** The program as a library: the documented calls, and the example as it stands. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, drawCharts, fingerprintOf, loadScenario, run, runTrial } from '../src/index.ts';
import type { Plan } from '../src/index.ts';
import { fingerprint } from '../src/browser/fingerprint.ts';
import { TINY } from './program.ts';

const text = readFileSync(TINY, 'utf8');
function load(variant: string): { plan: Plan; seed: string } {
  const loaded = loadScenario({ text, file: 'tiny.yaml', variant, sets: ['clock.days=2'] });
  if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join());
  return loaded;
}
const { plan, seed } = load('baseline');

describe('run and compare', () => {
  test('run gives typed arrays, a summary and charts; its trials are those of the same numbers alone', async () => {
    const told: number[] = [];
    const { trials, summary, outcome } = await run(plan, { seed, replicates: 2, progress: (done) => told.push(done) });
    expect(trials.map(fingerprintOf)).toEqual([0, 1].map((replicate) => fingerprintOf(runTrial(plan, seed, replicate))));
    expect(trials[0]!.tables.ledger.columns.find(({ name }) => name === 'seen')!.values).toBeInstanceOf(Float64Array);
    expect(summary.outcomes['southHeard']).toMatchObject({ n: 2 });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    for (const { spec } of drawCharts(outcome)) expect(spec['$schema']).toMatch(/vega-lite\/v6/);
  });

  test('compare pairs plans on the same seeds', async () => {
    const { comparison, ensembles } = await compare({ baseline: plan, 'no-army': load('no-army').plan }, { seed, replicates: 2 });
    expect(comparison).toMatchObject({ baseline: 'baseline', variants: ['no-army'], replicates: 2 });
    const values = (name: string): number[] => ensembles[name]!.trials.map((trial) => trial.outcomes['southShown']!);
    const differences = values('no-army').map((value, i) => value - values('baseline')[i]!);
    expect(comparison.outcomes['southShown']!['no-army']!.difference).toBeCloseTo((differences[0]! + differences[1]!) / 2, 12);
    expect(ensembles['no-army']!.trials.map(({ seed: own }) => own)).toEqual(ensembles['baseline']!.trials.map(({ seed: own }) => own));
    await expect(compare({ baseline: plan }, { seed })).rejects.toThrow('at least two plans');
  });

  test('a run can be ended', async () => {
    const stop = new AbortController();
    await expect(run(plan, { seed, replicates: 3, signal: stop.signal, progress: (done) => { if (done > 0.1) stop.abort(new Error('enough')); } })).rejects.toThrow('enough');
  });

  test('the fingerprint by web cryptography is the same', async () => {
    const trial = runTrial(plan, seed, 0);
    expect(await fingerprint(trial)).toBe(fingerprintOf(trial));
  });
});

describe('the example', () => {
  test('runs as it stands, on threads', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['examples/compare.mjs', join('test', 'tiny.yaml'), '2'], { cwd: resolve(import.meta.dirname, '..'), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^southHeard: no-army differs by [\d.e-]+ \(95 % interval .*, 2 pairs\)\n/m);
    expect(stdout).toMatch(/readings seen\n.*characters of Vega-Lite/s);
  });

  test('and without arguments, on a scenario with formulas', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['examples/compare.mjs'], { cwd: resolve(import.meta.dirname, '..'), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/differs by [\d.e-]+ \(95 % interval .*, 4 pairs\)\n/);
  });
});
