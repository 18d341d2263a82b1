/** What the page carries tells the same as the run: over the scenario's window and over any other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../src/charts/chart.ts';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { lackingTally } from '../src/experiment/kept-tallies.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { windowOf } from '../src/experiment/outcome/buckets.ts';
import type { Trial } from '../src/experiment/trial.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { columnOf, wordAt } from '../src/measures/table.ts';
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
    // In tiny.yaml no tag is launched during the run.
    for (const chart of CHARTS.filter(({ name: each, anew }) => anew?.includes(kind) && !(kind === 'tag' && each === 'first-hours'))) expect(`${drawChart(chart, own!).title} ${drawChart(chart, own!).caption}`, chart.name).not.toBe(`${drawChart(chart, all).title} ${drawChart(chart, all).caption}`);
  });

  test('over the whole run, who wrote most is what the tallies of the whole run say, camp by camp', () => {
    const { posters } = buildOutcome(plan, trials.slice(0, 1), windowOf(plan.clock, 0, plan.clock.ticks));
    const { posters: listed, concentration } = trials[0]!.tallies;
    expect(posters.list.map(({ posts }) => posts)).toEqual([...columnOf(listed!, 'conflictPosts').values]);
    expect(posters.list.map(({ camp }) => camp)).toEqual(Array.from({ length: listed!.rows }, (_, row) => wordAt(columnOf(listed!, 'camp'), row)));
    for (const each of posters.concentration) {
      const row = Array.from({ length: concentration!.rows }, (_, i) => i).find((i) => wordAt(columnOf(concentration!, 'tag'), i) === '(all)' && (wordAt(columnOf(concentration!, 'camp'), i) ?? '') === each.camp)!;
      for (const name of ['accounts', 'posts', 'topPercent', 'gini'] as const) expect(each[name], `${each.camp} ${name}`).toBeCloseTo(columnOf(concentration!, name).values[row]!, 12);
    }
    expect(posters.cut).toBe(false);
    expect(posters.concentration.length).toBeGreaterThan(2);
  });

  test('posters, rhythm, ties and first hours follow the window', () => {
    const told = (from: number, until: number) => { const outcome = buildOutcome(plan, trials, windowOf(plan.clock, from, until)); return outcome; };
    const [days, first, rest] = [told(0, 120), told(0, 48), told(48, 120)];
    const posts = ({ rhythm }: typeof days) => rhythm.cells.reduce((sum, cell) => sum + cell.posts, 0);
    const readings = ({ ties }: typeof days) => ties.ties.reduce((sum, tie) => sum + tie.readings, 0);
    const written = ({ posters }: typeof days) => posters.concentration[0]!.posts;
    for (const figure of [posts, readings, written]) {
      expect(figure(first)).toBeGreaterThan(0);
      expect(figure(first) + figure(rest)).toBeCloseTo(figure(days), 6);
    }
    expect(first.ties.ties.map(({ follows }) => follows)).toEqual(rest.ties.ties.map(({ follows }) => follows));
    for (const { firstHours: { totals }, time: { window } } of [first, rest]) for (const total of totals) expect(total.first < window.until).toBe(true);
  });

  test('a replicate of another build, with other tallies, is known by them', () => {
    const [trial] = trials as [Trial];
    const { hours, writing: _, ...others } = trial.tallies;
    expect(lackingTally(trial)).toBeNull();
    expect(lackingTally({ tallies: { ...others, hours: hours! } })).toBe('writing');
    expect(lackingTally({ tallies: { ...trial.tallies, hours: { ...hours!, columns: hours!.columns.filter(({ name }) => name !== 'time') } } })).toBe('hours');
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
  for (const name of ['morale', 'recruits', 'trust']) expect(Object.keys(carried.still)).not.toContain(name);
  const window = windowOf(plan.clock, 20 * 24, 30 * 24);
  const [own, theirs] = [buildOutcome(plan, trials, window), buildOutcome(plan, again, window)];
  expect(theirs.headlines).toEqual(own.headlines);
  for (const kind of CHARTS) if (!(kind.name in carried.still)) expect(differences(drawChart(kind, own), drawChart(kind, theirs)), kind.name).toEqual([]);
});
