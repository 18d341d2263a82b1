/** What the page carries tells the same as the run: over the scenario's window and over any other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../src/charts/chart.ts';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { windowOf } from '../src/experiment/outcome/buckets.ts';
import type { Trial } from '../src/experiment/trial.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { columnOf } from '../src/measures/table.ts';
import type { Plan } from '../src/model/plan.ts';
import { carry } from '../src/report/carried.ts';
import { packRun, unpackRun } from '../src/report/packing.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

/** What two pictures say differently: words exactly, numbers to the seven digits that are carried. */
function differences(a: Drawing, b: Drawing): unknown[] {
  const words = ([['title', a.title, b.title], ['caption', a.caption, b.caption], ['alt', a.alt, b.alt], ['rows', a.table.rows.length, b.table.rows.length]] as const).filter(([, one, other]) => one !== other);
  const near = (one: unknown, other: unknown) => one === other || (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= 2e-6 * Math.max(1e-3, Math.abs(one)));
  return [...words, ...a.table.rows.filter((row, i) => !row.every((cell, c) => near(cell, b.table.rows[i]?.[c])))];
}

function unpacked(plan: Plan, trials: readonly Trial[]): readonly Trial[] {
  return unpackRun(gunzipSync(Buffer.from(carry(plan, trials, CHARTS).packed, 'base64'))).trials;
}

describe('a run of the engine', () => {
  let plan: Plan;
  let trials: readonly Trial[];
  let carried: readonly Trial[];
  beforeAll(() => {
    const file = join(import.meta.dirname, 'tiny.yaml');
    const loaded = loadScenario({ text: readFileSync(file, 'utf8'), file });
    if (loaded.problems) throw new Error('tiny.yaml has problems');
    plan = loaded.plan;
    trials = [0, 1].map((replicate) => runTrial(plan, 'tiny', replicate));
    carried = unpacked(plan, trials);
  });

  test.each([['the scenario\'s window', null], ['two days', [24, 72]], ['the first day', [0, 24]], ['all', [0, 120]]] as const)('%s: every chart says the same', (_, ticks) => {
    const window = ticks ? [windowOf(plan.clock, ticks[0], ticks[1])] as const : [] as const;
    const [own, theirs] = [buildOutcome(plan, trials, ...window), buildOutcome(plan, carried, ...window)];
    expect(theirs.headlines).toEqual(own.headlines);
    for (const kind of CHARTS) expect(differences(drawChart(kind, own), drawChart(kind, theirs)), kind.name).toEqual([]);
  });

  test.each(['camp', 'tag'] as const)('a %s alone: every chart says the same', (kind) => {
    const name = kind === 'camp' ? plan.camps[0]!.name : plan.hashtags[0]!.tag;
    const [own, theirs] = [trials, carried].map((of) => buildOutcome(plan, of, undefined, { [kind]: name }));
    for (const chart of CHARTS) expect(differences(drawChart(chart, own!), drawChart(chart, theirs!)), chart.name).toEqual([]);
    const all = buildOutcome(plan, trials);
    for (const chart of CHARTS.filter(({ anew }) => anew?.includes(kind))) expect(drawChart(chart, own!).title, chart.name).not.toBe(drawChart(chart, all).title);
  });

  test('nothing stands still: every chart can be told anew', () => {
    expect(carry(plan, trials, CHARTS).still).toEqual({});
  });
});

test('numbers travel whole: signs, widths, words, undefined figures', () => {
  const plan = syntheticPlan();
  const trial = syntheticTrial(plan);
  const odd = { ...trial, facts: { ...trial.facts, never: Number.NaN } };
  const back = unpackRun(packRun({ plan, trials: [odd] }));
  expect(back.plan).toEqual(plan);
  expect(back.trials[0]!.facts['never']).toBeNaN();
  for (const [name, table] of Object.entries(trial.tables)) {
    for (const column of table.columns) {
      const again = columnOf(back.trials[0]!.tables[name as 'series'], column.name);
      if (column.values.some((value) => !Number.isInteger(value) && !Number.isNaN(value))) continue;
      expect(isDeepStrictEqual([...again.values], [...column.values]), `${name}.${column.name}`).toBe(true);
    }
  }
});

test('many replicates are carried by day, with the same words and bands', () => {
  const plan = syntheticPlan();
  const trials = [0, 1, 2].map((replicate) => syntheticTrial(plan, replicate));
  const carried = carry(plan, trials, CHARTS, 0);
  const again = unpackRun(gunzipSync(Buffer.from(carried.packed, 'base64'))).trials;
  expect(again[0]!.tables.series.rows).toBeLessThan(trials[0]!.tables.series.rows / 6);
  const window = windowOf(plan.clock, 20 * 24, 30 * 24);
  const [own, theirs] = [buildOutcome(plan, trials, window), buildOutcome(plan, again, window)];
  expect(theirs.headlines).toEqual(own.headlines);
  for (const kind of CHARTS) if (!(kind.name in carried.still)) expect(differences(drawChart(kind, own), drawChart(kind, theirs)), kind.name).toEqual([]);
});
