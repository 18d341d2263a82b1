/**
 * A small world of a campaign: fighters on both sides, a person of note, two forces whose orders carry every frame, two
 * places, and events that decide, arrest and cut off. Something to do for every cause that reads frames or events.
 */
import type { Plan } from '../../src/model/plan.ts';
import { law, smallCamp, smallEvent, smallForce, smallGroup, smallOrder, smallPlan, smallTag } from '../small-plan.ts';

export function campaignPlan(more: Partial<Plan> & { ticks?: number } = {}): Plan {
  const order = (frame: string, about = '', rest = {}): ReturnType<typeof smallOrder> => smallOrder(frame, { frame, about, quotaPerDay: 8, ...rest });
  return smallPlan({
    ticks: 48,
    camps: [smallCamp('a', 0.7, ['b']), smallCamp('b', -0.7, ['a'], { proscribed: true }), smallCamp('uncommitted', 0)],
    groups: [
      smallGroup('as', 50, 'a'), smallGroup('bs', 35, 'b', { core: true }), smallGroup('none', 25, 'uncommitted', { origin: 'there', postsPerDay: law(1, 1, 100) }),
      smallGroup('a-fighters', 10, 'a', { fighters: true }), smallGroup('b-fighters', 10, 'b', { fighters: true }),
      smallGroup('note', 1, 'a', { prominence: 8, postsPerDay: law(6) }),
    ],
    hashtags: [smallTag('#a', 'a'), smallTag('#b', 'b', { frame: 'devotion' })],
    forces: [
      smallForce('army', 3, 'a', [order('satire'), order('distress', 'b-fighters', { veracity: 0 }), order('solidarity')]),
      smallForce('media', 3, 'b', [order('shock', '', { intensity: 0.5, tags: ['#b'] }), order('smear', 'note', { tags: ['#a', '#b'] }), order('call', '', { tags: ['#b'] }), order('correction', 'b-fighters', { tags: ['#b'], quotaPerDay: 4 })]),
    ],
    timeline: [
      smallEvent('battle', { tick: 12, hours: 12, stirs: { a: 1, b: 0.5 }, side: 'a' }),
      smallEvent('raid', { kind: 'arrest', tick: 20, hours: 12, arrested: { a: 0.1 } }),
      smallEvent('dark', { kind: 'shutdown', tick: 30, hours: 3, places: ['there'] }),
      smallEvent('month', { kind: 'holy-month', tick: 24, hours: 24 }),
    ],
    rivals: [{ name: 'rival', label: 'Rival', labelAr: 'منافس', source: 'assumed', intensity: [{ fromTick: 0, level: 0.8 }] }],
    ...more,
  });
}
