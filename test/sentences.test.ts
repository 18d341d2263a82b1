/** Every cause has a row in the table of the source texts, and every row names what is there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CHARTS } from '../src/charts/index.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { SENTENCES, sentencesOf } from '../src/model/sentences.ts';
import { loadShipped } from './shipped.ts';

const SCENARIOS = join(import.meta.dirname, '..', 'scenarios');

it.each(MECHANISMS.map(({ name }) => [name]))('%s models a sentence', (name) => {
  expect(sentencesOf(name).length).toBeGreaterThan(0);
});

it('each row names a cause, a scenario and a chart that exist', () => {
  const causes = MECHANISMS.map(({ name }) => name);
  const charts = [...CHARTS.map(({ name }) => name), 'comparison'];
  for (const { says, mechanisms, scenario, chart } of SENTENCES) {
    expect(mechanisms.length, says).toBeGreaterThan(0);
    expect(mechanisms.filter((name) => !causes.includes(name)), says).toEqual([]);
    expect(existsSync(join(SCENARIOS, `${scenario}.yaml`)) || existsSync(join(SCENARIOS, 'mechanisms', `${scenario}.yaml`)), `${says} ${scenario}`).toBe(true);
    expect(charts, says).toContain(chart);
  }
});

it('a chart of one mechanism is named only of a scenario that draws it', () => {
  const named = SENTENCES.flatMap(({ scenario, chart }) => { const concerns = CHARTS.find(({ name }) => name === chart)?.concerns; return concerns ? [{ scenario, chart, concerns }] : []; });
  expect(new Set(named.map(({ chart }) => chart)).size).toBeGreaterThan(4);
  for (const { scenario, chart, concerns } of named) {
    const file = existsSync(join(SCENARIOS, `${scenario}.yaml`)) ? `${scenario}.yaml` : join('mechanisms', `${scenario}.yaml`);
    expect(concerns(loadShipped(file).plan), `${scenario} ${chart}`).toBe(true);
  }
});
