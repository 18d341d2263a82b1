/**
 * Two variants share all the chance that their difference does not touch. Shown on the shipped scenario: without the
 * army, and with twice the army, everybody else is the same person in the same network making the same draws; and until
 * the army's first order nothing that concerns others differs, down to the fate of every unit.
 */
import { readFileSync } from 'node:fs';
import { variance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { build } from '../src/engine/build.ts';
import { run, wake } from '../src/engine/run.ts';
import { runTrial } from '../src/experiment/trial.ts';
import type { Plan } from '../src/model/plan.ts';
import { replicateSeed } from '../src/random/key.ts';
import { idOfEntry } from '../src/model/feeds.ts';
import type { World } from '../src/model/world.ts';
import { loadScenario } from '../src/scenario/load.ts';

const FORCE = 'army';

function shipped(accounts?: number): Plan {
  const text = readFileSync(new URL('../scenarios/fallujah-2016.yaml', import.meta.url), 'utf8');
  const loaded = loadScenario({ text, file: 'fallujah-2016.yaml', variant: 'baseline', sets: [], ...(accounts ? { accounts } : {}) });
  if (loaded.problems) throw new Error(loaded.problems.map((problem) => problem.what).join('\n'));
  return loaded.plan;
}

function withOperators(plan: Plan, times: number): Plan {
  return { ...plan, forces: plan.forces.map((force) => (force.name === FORCE ? { ...force, operators: Math.round(force.operators * times) } : force)) };
}

function firstOrder(plan: Plan): number {
  return Math.min(...plan.forces.find((force) => force.name === FORCE)!.orders.map((order) => order.fromTick));
}

/** Rows of all accounts outside the army, in row order (groups and forces stand in the order of their names). */
function others(world: World): number[] {
  const force = world.plan.forces.findIndex((candidate) => candidate.name === FORCE);
  return Array.from({ length: world.accounts.count }, (_, account) => account).filter((account) => world.accounts.force[account] !== force);
}

const TRAITS = ['platform', 'joinTick', 'automated', 'postsPerDay', 'visitsPerDay', 'ageDays', 'keyA', 'keyB'] as const;

/** Traits and audiences of everybody outside the army, with hearers named by key. */
function traitsAndEdges(world: World): { traits: number[][]; edges: string[] } {
  const rows = others(world);
  const outside = new Set(rows);
  const { accounts, people, graph } = world;
  const traits = rows.map((row) => [...TRAITS.map((trait) => accounts[trait][row]!), people.camp[accounts.owner[row]!]!, people.stance[accounts.owner[row]!]!]);
  const edges = rows.map((row) => {
    const hearers: string[] = [];
    for (let edge = graph.start[row]!; edge < graph.used[row]!; edge++) {
      const hearer = graph.hearers[edge]!;
      if (outside.has(hearer)) hearers.push(`${accounts.keyA[hearer]},${accounts.keyB[hearer]}`);
    }
    return hearers.sort().join(' ');
  });
  return { traits, edges };
}

/** One number per tick over all that concerns others: their posts, their visits and what each showed, and what waits in their feeds. */
function courseOf(plan: Plan, seed: string, ticks: number): number[] {
  const world = build({ ...plan, clock: { ...plan.clock, ticks } }, seed);
  const rows = others(world);
  const isOutside = new Uint8Array(world.accounts.count);
  for (const row of rows) isOutside[row] = 1;
  const course: number[] = [];
  run(world, wake(world), () => {
    let hash = 0x811c9dc5;
    const add = (value: number): void => { hash = Math.imul(hash ^ value, 0x01000193); };
    const { posts, visits, visitOrder, accounts, feeds } = world;
    for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
      const slot = id & posts.mask;
      if (isOutside[posts.author[slot]!] === 0) continue;
      for (const value of [accounts.keyA[posts.author[slot]!]!, posts.key[slot]!, posts.second[slot]!, posts.kind[slot]!, posts.tagSet[slot]!, posts.frame[slot]!]) add(value);
    }
    for (let n = 0; n < visits.count; n++) {
      const i = visitOrder.order[n]!;
      if (isOutside[visits.account[i]!] === 0) continue;
      add(accounts.keyA[visits.account[i]!]!);
      add(visits.second[i]!);
      for (let k = 0; k < visits.seenCount[i]!; k++) add(posts.key[visits.seen[visits.from[i]! + k]! & posts.mask]!);
    }
    for (const row of rows) {
      add(accounts.state[row]!);
      for (let k = 0; k < feeds.length[row]!; k++) {
        const place = (feeds.head[row]! - 1 - k + plan.platforms[0]!.feedLength) % plan.platforms[0]!.feedLength;
        const id = idOfEntry(feeds, posts, feeds.entries[row * feeds.stride + place]!);
        if (id >= posts.oldest) add(posts.key[id & posts.mask]!);
      }
    }
    course.push(hash);
  });
  return course;
}

describe('chance shared by variants of the shipped scenario', () => {
  const seed = replicateSeed('common', 0);

  it('without the army, and with twice the army, all others have the same traits and the same edges among themselves', () => {
    const plan = shipped();
    const baseline = traitsAndEdges(build(plan, seed));
    for (const times of [0, 2]) {
      const changed = traitsAndEdges(build(withOperators(plan, times), seed));
      expect(changed.traits).toEqual(baseline.traits);
      expect(changed.edges).toEqual(baseline.edges);
    }
    expect(baseline.edges.join(' ').length).toBeGreaterThan(1_000_000);
  });

  it("until the army's first order every post, visit and unit of others is the same, with the same fate; afterwards not", () => {
    const plan = shipped(2500);
    const until = firstOrder(plan);
    const ticks = until + 24;
    const baseline = courseOf(plan, seed, ticks);
    for (const times of [0, 2]) {
      const changed = courseOf(withOperators(plan, times), seed, ticks);
      expect(changed.slice(0, until)).toEqual(baseline.slice(0, until));
      expect(changed.slice(until)).not.toEqual(baseline.slice(until));
    }
    expect(new Set(baseline).size).toBe(ticks);
  });

  it('pairs tell more than unpaired runs: both standard deviations of the headline outcome are printed', () => {
    const plan = shipped(1000);
    const name = 'criticsHeard';
    const pairs = Array.from({ length: 6 }, (_, replicate) => [plan, withOperators(plan, 0)].map((variant) => runTrial(variant, 'pairs', replicate).outcomes[name]!));
    const paired = Math.sqrt(variance(pairs.map(([a, b]) => a! - b!)));
    const unpaired = Math.sqrt(variance(pairs.map(([a]) => a!)) + variance(pairs.map(([, b]) => b!)));
    console.log(`${name}, army against no army, 1,000 accounts, 6 pairs: standard deviation of the difference ${paired.toFixed(5)} paired, ${unpaired.toFixed(5)} unpaired`);
    expect(paired).toBeLessThan(unpaired);
  });
});
