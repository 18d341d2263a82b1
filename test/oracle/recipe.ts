/** Random small scenarios for fast-check: a recipe is a handful of small numbers, so that a failing one shrinks to something readable. */
import * as fc from 'fast-check';
import { MECHANISMS } from '../../src/model/mechanisms.ts';
import type { MeddlingPlan } from './meddlers.ts';

const share = fc.constantFrom(0, 0.1, 0.3, 0.5, 0.8, 1);
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const platform = fc.record({
  kind: fc.constantFrom<'microblog' | 'social' | 'room'>('microblog', 'microblog', 'social', 'room'), ranked: fc.boolean(),
  /** Whether its network is drawn as its kind implies, or given edge by edge. */
  drawn: fc.boolean(),
  attention: whole(1, 6), spare: whole(0, 8), pageLength: whole(1, 8), pageShare: share, openShare: share, threadLength: whole(0, 4),
});
const group = fc.record({
  size: whole(2, 18), camp: whole(0, 3), mixed: fc.boolean(), platform: whole(0, 1), posts: fc.constantFrom(0.5, 2, 5, 12), visits: fc.constantFrom(0.5, 4, 12, 40),
  also: fc.option(fc.record({ share, activity: fc.constantFrom(0.5, 1, 2), joins: fc.boolean() }), { nil: undefined, freq: 2 }),
  core: fc.boolean(), returns: fc.constantFrom(0, 0, 1, 3), joins: fc.option(fc.record({ from: whole(0, 30), ticks: whole(1, 30) }), { nil: undefined, freq: 3 }),
});
const order = fc.record({
  insult: fc.boolean(), tags: fc.uniqueArray(whole(0, 5), { minLength: 1, maxLength: 3 }), from: whole(0, 20), ticks: whole(1, 80),
  target: whole(0, 3), quota: fc.constantFrom(5, 20, 60), insultShare: share, together: fc.boolean(),
});
const force = fc.record({
  operators: whole(0, 3), accounts: whole(1, 3), elsewhere: whole(0, 2), camp: whole(0, 3), platform: whole(0, 1), ranks: whole(0, 2), shift: fc.boolean(),
  discipline: share, automation: share, orders: fc.array(order, { minLength: 1, maxLength: 3 }),
});

export const recipes = fc.record({
  seed: whole(0, 1_000_000),
  /** Which of the dearer comparisons is made: with the oracle, or with lists in another order. */
  compare: fc.constantFrom<'oracle' | 'order' | 'nothing'>('oracle', 'order', 'nothing', 'nothing'),
  tickMinutes: fc.constantFrom(15, 30, 60),
  ticks: whole(10, 80),
  staleTicks: fc.constantFrom(1, 2, 5, 12, 30, 96),
  startHour: whole(0, 23),
  platforms: fc.array(platform, { minLength: 1, maxLength: 2 }),
  camps: whole(1, 3),
  proscribed: whole(0, 7),
  peaceful: fc.constantFrom(false, false, true),
  groups: fc.array(group, { minLength: 1, maxLength: 4 }),
  forces: fc.array(force, { maxLength: 2 }),
  leader: fc.option(fc.record({ camp: whole(0, 3), platform: whole(0, 1), tick: whole(0, 30), tag: whole(0, 5) }), { nil: undefined }),
  tags: whole(1, 6),
  foreignUse: fc.boolean(),
  launch: whole(0, 10),
  backgroundTags: whole(0, 3),
  density: fc.constantFrom(0.05, 0.1, 0.2, 0.4),
  event: fc.option(fc.record({ tick: whole(0, 20), hours: whole(1, 12) }), { nil: undefined }),
  mechanisms: fc.record(Object.fromEntries(MECHANISMS.map((mechanism) => [mechanism.name, fc.constantFrom('off', 'default', 'default', 'low', 'high', 'mixed')]))) as fc.Arbitrary<Record<string, string>>,
  meddling: fc.record({
    cuts: fc.array(fc.record({ account: whole(0, 59), from: whole(0, 60), ticks: whole(1, 30) }), { maxLength: 8 }),
    closings: fc.array(fc.record({ account: whole(0, 59), tick: whole(0, 60), suspended: fc.boolean() }), { maxLength: 16 }),
    removal: fc.constantFrom(0, 0, 0.01, 0.2),
  }) as fc.Arbitrary<MeddlingPlan>,
});

export type Recipe = typeof recipes extends fc.Arbitrary<infer R> ? R : never;
