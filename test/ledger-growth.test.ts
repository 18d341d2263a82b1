import { expect, test } from 'vitest';
import { differences } from './oracle/compare.ts';
import { brokenLaws } from './oracle/laws.ts';
import { illegalWishes } from './oracle/legality.ts';
import { judge } from './oracle/oracle.ts';
import { witness } from './oracle/witness.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallPlatform } from './small-plan.ts';

// The log of posts, the nodes of pages and the tables of wishes and visits start small and grow between stages; nothing may be lost on the way.
test('nothing is lost where the tables of a world grow', { timeout: 600_000 }, () => {
  const base = smallPlan({
    ticks: 7, staleHours: 3, platforms: [smallPlatform({ attention: 20, feedLength: 60, pageShare: 0.01, openShare: 1, threadLength: 3 })],
    groups: [smallGroup('writers', 11, 'a', { postsPerDay: law(200, 0, 200), visitsPerDay: law(24) }), smallGroup('readers', 21, 'b', { visitsPerDay: law(11_000, 0, 20_000), postsPerDay: law(1) })],
    forces: [smallForce('army', 12, 'b', [
      smallOrder('abuse', { do: 'insult', target: 'a', quotaPerDay: 240 }),
      // Quiet at first, so that the tables grow while they are in use.
      smallOrder('flood', { tags: ['#a', '#b'], quotaPerDay: 9600, fromTick: 3, untilTick: 5 }),
    ])],
    mechanisms: mechanismsOn({ posting: { peakToTrough: 1, ambientShare: 0.5 }, visiting: { peakToTrough: 1 }, resharing: { chance: 0.005 } }),
  });
  const edges = Array.from({ length: 44 }, (_, speaker) => Array.from({ length: 44 }, (__, hearer) => [speaker, hearer]).filter(([, hearer]) => hearer !== speaker && (speaker * 7 + hearer! * 5) % 6 === 0)).flat(2);
  let [mostWishes, mostVisits] = [0, 0];
  let sizes: readonly number[] = [];
  const { world, tables, facts } = witness({ ...base, network: { ...base.network, generator: 'edge-list', edges: edges as number[] } }, 'growth', {
    actors: (fresh) => {
      sizes = [fresh.posts.mask + 1, fresh.pages.mask + 1];
      return [];
    },
    afterTick: (now) => {
      mostWishes = Math.max(mostWishes, now.wishes.count);
      mostVisits = Math.max(mostVisits, now.visits.count);
    },
  });
  expect([world.posts.mask + 1 > sizes[0]!, world.pages.mask + 1 > sizes[1]!, mostWishes > 4096, mostVisits > 8192]).toEqual([true, true, true, true]);
  const verdict = judge(facts);
  expect(brokenLaws(tables, 7)).toEqual([]);
  expect(illegalWishes(facts, verdict.published.posts)).toEqual([]);
  expect(differences(tables, verdict)).toEqual([]);
});
