/** Variants of one replicate share its network where they do not touch it, and nothing of the result depends on that. */
import { describe, expect, test } from 'vitest';
import { build } from '../src/engine/build.ts';
import { fingerprintOf } from '../src/experiment/fingerprint.ts';
import { runTrial } from '../src/experiment/trial.ts';
import type { Plan } from '../src/model/plan.ts';
import { createShelf } from '../src/network/shelf.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { readFileSync } from 'node:fs';
import { TINY } from './program.ts';

const text = readFileSync(TINY, 'utf8');
function planWith(...sets: string[]): Plan {
  const loaded = loadScenario({ text, file: 'tiny.yaml', sets: ['clock.days=2', ...sets] });
  if (loaded.problems) throw new Error(loaded.problems.map((problem) => problem.what).join());
  return loaded.plan;
}

const plain = planWith();
/** Changes that no network can depend on. */
const ELSEWHERE = ['mechanisms.insults=off', 'mechanisms.silence=off', 'platforms.twitter.attention=6', 'forces.army.orders.flood.quotaPerDay=60', 'clock.days=3'];
/** Changes that touch it. */
const TOUCHING = ['forces.army.operators=2', 'forces.army.operators=0', 'population.people.size=301', 'population.people.camps={ north: 0.5, south: 0.3, uncommitted: 0.2 }', 'population.people.postsPerDay.median=2', 'network.meanAudience=20', 'network.crossCamp=0.9'];

describe('a shelf of networks', () => {
  test.each(ELSEWHERE)('%s takes the network that is there', (set) => {
    const shelf = createShelf(2);
    const first = build(plain, 's', shelf).graph;
    const second = build(planWith(set), 's', shelf).graph;
    expect(second).toEqual(first);
    expect(second.start).toBe(first.start);
    expect(shelf.built()).toBe(1);
  });

  test.each(TOUCHING)('%s builds its own', (set) => {
    const shelf = createShelf(2);
    build(plain, 's', shelf);
    const own = build(planWith(set), 's', shelf).graph;
    expect(shelf.built()).toBe(2);
    expect(own).toEqual(build(planWith(set), 's').graph);
  });

  test('another seed builds its own and lets the old ones go', () => {
    const shelf = createShelf(2);
    build(plain, 's', shelf);
    build(plain, 't', shelf);
    build(plain, 's', shelf);
    expect(shelf.built()).toBe(3);
  });

  test('a run that changes its network leaves the kept one as it was drawn', () => {
    const shelf = createShelf(2);
    const { graph } = build(plain, 's', shelf);
    graph.hearers[graph.start[0]!] = ~graph.hearers[graph.start[0]!]!;
    graph.used[1] = graph.start[2]!;
    expect(build(plain, 's', shelf).graph).toEqual(build(plain, 's').graph);
    expect(shelf.built()).toBe(1);
  });

  test('columns that a run changes do not change what is asked for', () => {
    const shelf = createShelf(2);
    const world = build(plain, 's', shelf);
    world.accounts.postsPerDay.fill(0);
    build(plain, 's', shelf);
    expect(shelf.built()).toBe(1);
  });

  test('a run on a shared network has the fingerprint of a run on its own, and runs that follow do change theirs', () => {
    const shelf = createShelf(2);
    const [calm, tame, alone] = [planWith(), planWith('mechanisms.insults=off'), planWith('forces.army.operators=0')];
    let follows = 0;
    for (const plan of [calm, tame, alone, calm]) {
      const shared = runTrial(plan, 's', 3, { shelf, observe: (world) => { follows += sum(world.columns.get('following.made')!); } });
      expect(fingerprintOf(shared)).toBe(fingerprintOf(runTrial(plan, 's', 3)));
    }
    expect(follows).toBeGreaterThan(0);
    expect(shelf.built()).toBe(2);
  });
});

function sum(column: ArrayLike<number>): number {
  return Array.from(column).reduce((total, value) => total + value, 0);
}
