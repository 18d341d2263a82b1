import { expect, test } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { differences } from './oracle/compare.ts';
import { illegalWishes } from './oracle/legality.ts';
import { meddlers, type MeddlingPlan } from './oracle/meddlers.ts';
import { judge } from './oracle/oracle.ts';
import { witness, type Witnessed } from './oracle/witness.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallTag } from './small-plan.ts';

/** Everybody of the first `count` rows follows everybody else. */
const everybody = (count: number): number[] => Array.from({ length: count * count }, (_, i) => [Math.floor(i / count), i % count]).filter(([s, h]) => s !== h).flat();

function argument(more: Partial<Plan> & { ticks?: number } = {}): Plan {
  const plan = smallPlan({
    ticks: 60, groups: [smallGroup('as', 6, 'a', { postsPerDay: law(20) }), smallGroup('bs', 6, 'b', { postsPerDay: law(20) })],
    mechanisms: mechanismsOn({ posting: { ambientShare: 0.2 } }), ...more,
  });
  const accounts = plan.groups.reduce((sum, group) => sum + group.size, 0) + plan.forces.reduce((sum, force) => sum + force.operators * force.accountsPerOperator, 0);
  return { ...plan, network: { ...plan.network, generator: 'edge-list', edges: everybody(accounts) } };
}

function watch(plan: Plan, meddling: Partial<MeddlingPlan> = {}): Witnessed & { verdict: ReturnType<typeof judge> } {
  const whole: MeddlingPlan = { cuts: [], closings: [], removal: 0, ...meddling };
  const witnessed = witness(plan, 'rules', { actors: (world, facts) => meddlers(whole, world, facts) });
  return { ...witnessed, verdict: judge(witnessed.facts) };
}

test('an operator whose account was closed no longer answers anybody: a closed account wishes originals only', () => {
  const force = smallForce('army', 1, 'b', [smallOrder('flood', { quotaPerDay: 100 }), smallOrder('abuse', { do: 'insult', target: 'a', quotaPerDay: 200 })]);
  const { facts, verdict } = watch(argument({ forces: [force] }), { closings: [{ account: 12, tick: 20, suspended: true }] });
  const kinds = (from: number, to: number): Set<string> => new Set(facts.ticks.slice(from, to).flatMap((tick) => tick.wishes.filter((wish) => wish.account === 12).map((wish) => wish.kind)));
  expect(kinds(0, 21)).toEqual(new Set(['original', 'reply']));
  expect(kinds(21, 60)).toEqual(new Set(['original']));
  expect(illegalWishes(facts, verdict.published.posts)).toEqual([]);
});
