/** Every shipped scenario opens with its question, loads with all its variants, runs small, and every chart of it can be drawn. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { compileSpec } from '../src/report/draw.ts';
import { loadShipped, shippedFiles } from './shipped.ts';

const FILES = shippedFiles();

describe.each(FILES)('%s', (file) => {
  it('loads with each of its variants', () => {
    const { plan, variants } = loadShipped(file);
    expect(plan.question).toMatch(/\?$/);
    for (const variant of variants) expect(loadShipped(file, { variant }).plan.scenario).toBe(plan.scenario);
  });

  it('runs small, and every chart of it is a valid specification with a finding for a title', async () => {
    const { plan, seed } = loadShipped(file, { accounts: 150 });
    const trial = runTrial(plan, seed, 0);
    expect(trial.counts.posts).toBeGreaterThan(0);
    const outcome = buildOutcome(plan, [trial]);
    for (const kind of CHARTS) {
      const chart = drawChart(kind, outcome);
      expect(chart.title.length).toBeGreaterThan(10);
      await compileSpec(chart.spec);
    }
  });
});

it('each mechanism is switched on by a scenario of its own name, and by the campaign', () => {
  for (const { name } of MECHANISMS) {
    expect(FILES).toContain(`mechanisms/${name}.yaml`);
    expect(loadShipped(`mechanisms/${name}.yaml`).plan.mechanisms).toHaveProperty(name);
    expect(loadShipped('fallujah-2016.yaml').plan.mechanisms).toHaveProperty(name);
  }
});

it('the scenario printed in README is a sound one', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '..', 'README.md'), 'utf8');
  const from = readme.indexOf('    scenario: small');
  const text = readme.slice(from, readme.indexOf('\n\n', from)).split('\n').map((line) => line.slice(4)).join('\n');
  const loaded = loadScenario({ text, file: 'README.md', sets: [], variant: 'no-army' });
  expect(loaded.problems ?? []).toEqual([]);
});
