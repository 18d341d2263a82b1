/**
 * Properties of both ledgers over random small scenarios: mechanisms switched and set at random, accounts cut off,
 * closed and joining, posts removed. A quarter of the scenarios is compared with the oracle in every cell.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '../src/measures/table.ts';
import type { World } from '../src/model/world.ts';
import { wrongAudiences } from './oracle/audiences.ts';
import { finishedCascades } from './oracle/cascades.ts';
import { differences, type EngineTables } from './oracle/compare.ts';
import { cook } from './oracle/cook.ts';
import { brokenLaws, sums } from './oracle/laws.ts';
import { illegalWishes } from './oracle/legality.ts';
import { meddlers } from './oracle/meddlers.ts';
import { judge } from './oracle/oracle.ts';
import { recipes, type Recipe } from './oracle/recipe.ts';
import { miscounted } from './oracle/recount.ts';
import { witness, type Witnessed } from './oracle/witness.ts';

const RUNS = 1000;

function cookAndRun(recipe: Recipe, options: { reversed?: boolean; recount?: boolean; facts?: boolean } = {}): Witnessed & { miscounts: string[] } {
  const { plan, meddling } = cook(recipe, options.reversed);
  const miscounts: string[] = [];
  const witnessed = witness(plan, `seed ${recipe.seed}`, {
    actors: (world, facts) => meddlers(meddling, world, facts),
    withoutFacts: options.facts !== true,
    ...(options.recount ? { afterTick: (world) => void miscounts.push(...miscounted(world)) } : {}),
  });
  return { ...witnessed, miscounts };
}

/** The tables as plain numbers and words, to be compared as they are. */
function plain(tables: EngineTables): Record<string, Record<string, unknown>> {
  const values = (column: Column): unknown => (column.kind === 'text' ? [column.words, column.values] : column.values);
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, Object.fromEntries((table.columns as Column[]).map((column) => [column.name, values(column)]))]));
}

/** Named cells of all tables, without regard to the order of rows. */
function named(tables: EngineTables): Map<string, number> {
  const { ledger, hands, pages, trending } = tables;
  return new Map([
    ...sums(ledger, ['tick', 'platform', 'camp', 'tag'], ledger.columns.slice(4).map((column) => column.name)),
    ...sums(hands, ['tick', 'platform', 'camp', 'tag', 'cause', 'by'], ['units']),
    ...sums(pages, ['tick', 'platform', 'camp', 'tag'], ['pagePotential', 'pageSeen', 'pageCrowdedOut']),
    ...sums(trending, ['tick', 'platform', 'tag', 'rank', 'by', 'origin'], ['minutes', 'minutesLost', 'visitsLost']),
  ]);
}

/** The engine's tally of finished cascades, in the oracle's words. */
function tallied({ cascades }: World): Map<string, number> {
  const lines = (name: string, counts: Float64Array): [string, number][] => [...counts].flatMap((count, n) => (count > 0 ? [[`${name} ${n}`, count] as [string, number]] : []));
  return new Map([...lines('size', cascades.bySize), ...lines('depth', cascades.byDepth)]);
}

test(`both ledgers hold in ${RUNS} random small scenarios, and agree with the oracle in every cell`, { timeout: 600_000 }, () => {
  const counts = { scenarios: 0, accounts: 0, ticks: 0, posts: 0, withOracle: 0, unitsJudged: 0, withListsReversed: 0 };
  const units = new Map<string, number>();
  const check = (recipe: Recipe): void => {
    const { world, facts, tables, miscounts } = cookAndRun(recipe, { recount: true, facts: recipe.compare === 'oracle' });
    expect(brokenLaws(tables, recipe.ticks)).toEqual([]);
    expect(miscounts).toEqual([]);
    expect(plain(cookAndRun(recipe).tables)).toEqual(plain(tables));
    if (recipe.compare === 'order') {
      expect(named(cookAndRun(recipe, { reversed: true }).tables)).toEqual(named(tables));
      counts.withListsReversed++;
    }
    if (recipe.compare === 'oracle') {
      const verdict = judge(facts);
      expect(illegalWishes(facts, verdict.published.posts)).toEqual([]);
      expect(wrongAudiences(facts)).toEqual([]);
      expect(differences(tables, verdict)).toEqual([]);
      expect(world.counts.posts).toBe(verdict.published.posts.length);
      expect(world.counts.reads).toBe(verdict.units.filter((unit) => unit.fate === 'seen').length);
      expect(world.counts.impressions).toBe(verdict.readings.reduce((sum, { visit, thread, page }) => sum + visit.feed.length + thread.length + page.length, 0));
      expect(tallied(world)).toEqual(finishedCascades(facts, verdict.published.posts));
      counts.withOracle++;
      counts.unitsJudged += verdict.units.length;
    }
    counts.scenarios++;
    counts.accounts += world.accounts.count;
    counts.ticks += recipe.ticks;
    counts.posts += world.counts.posts;
    for (const [key, value] of sums(tables.ledger, ['tag'], tables.ledger.columns.slice(4, -1).map((column) => column.name))) {
      if (key.startsWith('(all)')) units.set(key.slice(8), (units.get(key.slice(8)) ?? 0) + value);
    }
    for (const [key, value] of sums(tables.trending, [], ['minutes', 'minutesLost', 'visitsLost'])) units.set(key.slice(3), (units.get(key.slice(3)) ?? 0) + value);
    for (const [key, value] of sums(tables.pages, [], ['pageSeen', 'pageCrowdedOut'])) units.set(key.slice(3), (units.get(key.slice(3)) ?? 0) + value);
  };
  fc.assert(fc.property(recipes, check), { numRuns: RUNS, seed: 20160522 });
  console.log('random scenarios:', counts, 'units by fate:', Object.fromEntries(units));
  expect(counts.withOracle).toBeGreaterThanOrEqual(200);
  expect(counts.withListsReversed).toBeGreaterThanOrEqual(200);
  const rare = ['seen', 'crowdedOut', 'offline', 'silencedByFear', 'silencedByClimate', 'fearAndClimate', 'suspended', 'left', 'cutOff', 'borrowed', 'pageSeen', 'pageCrowdedOut', 'minutes', 'minutesLost', 'visitsLost'];
  for (const fate of rare) expect(units.get(fate), `no unit of any scenario ended as ${fate}`).toBeGreaterThan(200);
});
