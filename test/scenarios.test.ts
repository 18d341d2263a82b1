/** Every shipped scenario opens with its question, loads with all its variants, runs small, and every chart of it can be drawn. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { UNCOMMITTED } from '../src/model/plan.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { compileSpec } from '../src/report/draw.ts';
import { brokenLaws } from './oracle/laws.ts';
import { loadShipped, shippedFiles, shippedText } from './shipped.ts';

const FILES = shippedFiles();
/** Those that answer a question of their own; mechanisms/ shows one cause each, bases/ is what others stand on. */
const ANSWERING = FILES.filter((file) => !file.includes('/'));

describe.each(FILES)('%s', (file) => {
  it('loads with each of its variants', () => {
    const { plan, variants } = loadShipped(file);
    expect(plan.question).toMatch(/\?$/);
    const plans = new Map([[JSON.stringify(plan), 'baseline']]);
    for (const variant of variants) {
      const other = JSON.stringify(loadShipped(file, { variant }).plan);
      expect(plans.get(other), `${variant} is no other scenario`).toBeUndefined();
      plans.set(other, variant);
    }
  });

  it('runs small, its ledgers balance, and every chart of it is a valid specification with a finding for a title', async () => {
    const { plan, seed } = loadShipped(file, { accounts: 150 });
    const trial = runTrial(plan, seed, 0);
    expect(trial.counts.posts).toBeGreaterThan(0);
    expect(brokenLaws(trial.tables, plan.clock.ticks)).toEqual([]);
    const outcome = buildOutcome(plan, [trial]);
    for (const kind of CHARTS) {
      const chart = drawChart(kind, outcome);
      expect(chart.title.length).toBeGreaterThan(10);
      await compileSpec(chart.spec);
    }
  });
});

describe.each(ANSWERING)('%s', (file) => {
  const { plan, seed, variants } = loadShipped(file, { accounts: 400 });

  it('opens with its question, says what is assumed, and can be read in Arabic too', () => {
    const text = shippedText(file).replaceAll(/\n# ?/g, ' ');
    expect(text).toContain(`schema.json ${plan.question}`);
    expect(text).toMatch(/How to read it\..*assumed/);
    for (const { name, labelAr } of [...plan.camps.filter(({ name }) => name !== UNCOMMITTED), ...plan.platforms, ...plan.forces]) expect(labelAr, name).toMatch(/[\u0600-\u06ff]/);
  });

  it('has variants, and outcomes that a small run can answer', () => {
    expect(variants.length).toBeGreaterThan(2);
    const { outcomes } = runTrial(plan, seed, 0);
    expect(Object.keys(outcomes).length).toBeGreaterThan(1);
    expect(Object.entries(outcomes).filter(([, value]) => value === null || !Number.isFinite(value)).map(([name]) => name)).toEqual([]);
  });
});

it('each mechanism is switched on by a scenario of its own name, and by the campaign', () => {
  for (const { name } of MECHANISMS) {
    expect(FILES).toContain(`mechanisms/${name}.yaml`);
    expect(loadShipped(`mechanisms/${name}.yaml`).plan.mechanisms).toHaveProperty(name);
    expect(loadShipped('fallujah-2016.yaml').plan.mechanisms).toHaveProperty(name);
  }
});

it('the campaign says what each mechanism does in it, and names none that there is not', () => {
  const told = shippedText('fallujah-2016.yaml').split('# What each mechanism does here')[1]!.split('\nscenario:')[0]!;
  const names = [...told.matchAll(/^# {3}([a-z-]+(?:, [a-z-]+)*) {1,}/gm)].flatMap(([, list]) => list!.split(', '));
  const register = MECHANISMS.map(({ name }) => name);
  expect(names.filter((name) => !register.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});

it('the scenario printed in README is a sound one', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '..', 'README.md'), 'utf8');
  const from = readme.indexOf('    scenario: small');
  const text = readme.slice(from, readme.indexOf('\n\n', from)).split('\n').map((line) => line.slice(4)).join('\n');
  const loaded = loadScenario({ text, file: 'README.md', sets: [], variant: 'no-army' });
  expect(loaded.problems ?? []).toEqual([]);
});
