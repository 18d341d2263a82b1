import { expect, test } from 'vitest';
import { mix, toUnit } from '../src/random/draw.ts';
import { differences } from './oracle/compare.ts';
import { brokenLaws } from './oracle/laws.ts';
import { illegalWishes } from './oracle/legality.ts';
import { meddlers } from './oracle/meddlers.ts';
import { judge } from './oracle/oracle.ts';
import { miscounted } from './oracle/recount.ts';
import { witness } from './oracle/witness.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallPlatform } from './small-plan.ts';

// Delivery gathers arrivals by hearer and works feed after feed: thousands of feeds, with hubs heard by half of them and feeds that one tick fills several times over, must come out as the oracle says too.
test('thousands of feeds agree with the oracle in every cell', { timeout: 600_000 }, () => {
  const sizes = { as: 1100, bs: 800, none: 400, operators: 20 };
  const count = sizes.as + sizes.bs + sizes.none + sizes.operators * 2;
  const edges: number[] = [];
  for (let speaker = 0; speaker < count; speaker++) {
    const share = speaker % 97 === 0 ? 0.5 : 0.004;
    for (let hearer = 0; hearer < count; hearer++) if (hearer !== speaker && toUnit(mix(31, 32, speaker, hearer)) < share) edges.push(speaker, hearer);
  }
  const base = smallPlan({
    ticks: 10, staleHours: 4, platforms: [smallPlatform({ attention: 4, feedLength: 9, pageShare: 0.1 })],
    groups: [smallGroup('as', sizes.as, 'a', { postsPerDay: law(3, 1, 50) }), smallGroup('bs', sizes.bs, 'b', { postsPerDay: law(3, 1, 50) }), smallGroup('none', sizes.none, 'uncommitted')],
    forces: [smallForce('army', sizes.operators, 'b', [smallOrder('flood', { tags: ['#a', '#b'], quotaPerDay: 40, insultShare: 0.5 }), smallOrder('abuse', { do: 'insult', target: 'a' })], { accountsPerOperator: 2 })],
    mechanisms: mechanismsOn({ insults: { bystanderGain: 0.3 } }),
  });
  const plan = { ...base, network: { ...base.network, generator: 'edge-list' as const, edges } };
  const meddling = {
    cuts: Array.from({ length: 300 }, (_, n) => ({ account: n * 7, from: n % 9, ticks: 1 + (n % 5) })),
    closings: Array.from({ length: 200 }, (_, n) => ({ account: n * 11, tick: 2 + (n % 10), suspended: n % 2 === 0 })),
    removal: 0.01,
  };
  const miscounts: string[] = [];
  const { tables, facts } = witness(plan, 'blocks', { actors: (world, of) => meddlers(meddling, world, of), afterTick: (world) => void miscounts.push(...miscounted(world)) });
  const verdict = judge(facts);
  console.log('thousands of feeds:', count, 'accounts,', verdict.published.posts.length, 'posts,', verdict.units.length, 'units judged');
  expect(miscounts).toEqual([]);
  expect(brokenLaws(tables, plan.clock.ticks)).toEqual([]);
  expect(illegalWishes(facts, verdict.published.posts)).toEqual([]);
  expect(differences(tables, verdict)).toEqual([]);
  expect(new Set(verdict.units.map((unit) => unit.fate))).toEqual(new Set(['seen', 'crowdedOut', 'offline', 'suspended', 'left', 'inFlight']));
});
