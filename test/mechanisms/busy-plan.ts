/** A small world in which every mechanism has something to do: a force with a flood and insults, a core, a battle. */
import type { Plan } from '../../src/model/plan.ts';
import { law, smallCamp, smallEvent, smallForce, smallGroup, smallOrder, smallPlan, smallTag } from '../small-plan.ts';

export function busyPlan(more: Partial<Plan> & { ticks?: number } = {}): Plan {
  return smallPlan({
    ticks: 48,
    camps: [smallCamp('a', 0.7, ['b']), smallCamp('b', -0.7, ['a'], { proscribed: true }), smallCamp('uncommitted', 0)],
    groups: [smallGroup('as', 50, 'a'), smallGroup('bs', 35, 'b', { core: true }), smallGroup('none', 25, 'uncommitted', { postsPerDay: law(1, 1, 100) })],
    hashtags: [smallTag('#a', 'a'), smallTag('#b', 'b', { frame: 'devotion' })],
    forces: [smallForce('force', 5, 'a', [smallOrder('into', { tags: ['#b'], insultShare: 0.3 }), smallOrder('below', { do: 'insult', tags: ['#b'], target: 'b', quotaPerDay: 10 })])],
    timeline: [smallEvent('battle', { tick: 12, hours: 12, stirs: { a: 1, b: 0.5 } })],
    ...more,
  });
}
