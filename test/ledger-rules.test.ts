import { expect, test } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { differences } from './oracle/compare.ts';
import { illegalWishes } from './oracle/legality.ts';
import { meddlers, type MeddlingPlan } from './oracle/meddlers.ts';
import { judge } from './oracle/oracle.ts';
import { witness, type Witnessed } from './oracle/witness.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan } from './small-plan.ts';

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

test("an ordinary reader's insult takes a place as talk without a conflict tag does, and frightens as its camp's volunteers do", () => {
  const mechanisms = mechanismsOn({ posting: { ambientShare: 0.2 }, insults: { volunteerChance: 0.3, targetGain: 0.9, silencing: 1 } });
  const { facts, tables, verdict } = watch(argument({ mechanisms }));
  const insults = verdict.published.posts.filter((post) => post.insult && post.kind === 'reply');
  expect(insults.length).toBeGreaterThan(20);
  expect(new Set(insults.map((post) => post.tags.length))).toEqual(new Set([0]));
  const hands = (cause: string): Set<string> => new Set([...verdict.books.hands.keys()].filter((key) => key.includes(`| ${cause} |`)).map((key) => key.split(' | ').at(-1)!));
  expect(hands('crowdedOut')).toEqual(new Set(['ambient', 'own camp', 'volunteers: a', 'volunteers: b']));
  expect(hands('silencedByFear')).toEqual(new Set(['volunteers: a', 'volunteers: b']));
  expect(differences(tables, verdict)).toEqual([]);
  expect(illegalWishes(facts, verdict.published.posts)).toEqual([]);
});

test('what a force does on its orders does not depend on which other forces and orders are listed', () => {
  const other = smallForce('a first force', 2, 'a', [smallOrder('x', { quotaPerDay: 30 }), smallOrder('y', { quotaPerDay: 30 })]);
  const army = (extra: boolean): Plan['forces'][number] => smallForce('army', 2, 'b', [
    ...(extra ? [smallOrder('aside', { quotaPerDay: 10, tags: ['#a'] })] : []), smallOrder('flood', { tags: ['#b'], quotaPerDay: 60 }),
    smallOrder('abuse', { do: 'insult', target: 'a', quotaPerDay: 30 })], { discipline: 0.7, automationShare: 0.5, ranks: [{ name: 'cell', delayHours: 2 }] });
  const written = (forces: Plan['forces']): string[] => watch(argument({ forces })).facts.ticks.flatMap((tick, t) => tick.wishes
    .filter((wish) => wish.force === 'army' && wish.order === 'flood').map((wish) => `${t} ${wish.second} ${wish.key}`)).sort();
  const alone = written([army(false)]);
  expect(alone.length).toBeGreaterThan(50);
  expect(written([other, army(false)])).toEqual(alone);
  expect(written([army(true)])).toEqual(alone);
});

test('what an operator wishes does not depend on which of its accounts are closed; of closed ones only the latest wishes', () => {
  const force = smallForce('army', 1, 'b', [smallOrder('flood', { quotaPerDay: 100 })], { accountsPerOperator: 2 });
  const closings = [{ account: 12, tick: 10, suspended: true }, { account: 13, tick: 30, suspended: false }];
  const wishes = (facts: Witnessed['facts'], from: number, to: number): { account: number; tags: string; kind: string }[][] => facts.ticks.slice(from, to)
    .map((tick) => tick.wishes.filter((wish) => wish.force === 'army').map(({ account, tags, kind }) => ({ account, tags: tags.join(), kind })));
  const free = watch(argument({ forces: [force] }));
  const { facts, tables, verdict } = watch(argument({ forces: [force] }), { closings });
  expect(wishes(facts, 0, 60).map((tick) => tick.length)).toEqual(wishes(free.facts, 0, 60).map((tick) => tick.length));
  expect(wishes(facts, 0, 60).map((tick) => tick.map((wish) => wish.tags))).toEqual(wishes(free.facts, 0, 60).map((tick) => tick.map((wish) => wish.tags)));
  const writers = (from: number, to: number): number[] => [...new Set(wishes(facts, from, to).flat().map((wish) => wish.account))].sort();
  expect([writers(0, 11), writers(11, 31), writers(31, 60)]).toEqual([[12, 13], [13], [13]]);
  expect(verdict.published.withheld.filter((wish) => wish.force === 'army').every((wish) => wish.cause === 'left' && wish.tick > 30)).toBe(true);
  expect(differences(tables, verdict)).toEqual([]);
});

test('a thread shows no reply of somebody whose account was closed', () => {
  const plan = argument({
    groups: [smallGroup('as', 24, 'a', { postsPerDay: law(5), visitsPerDay: law(4, 1) })], ticks: 60,
    mechanisms: mechanismsOn({ resharing: { chance: 0, replyChance: 0.1, halfLifeMinutes: 600, delayHours: 0 } }, ['posting', 'resharing', 'visiting']),
  });
  const open: Plan = { ...plan, platforms: plan.platforms.map((platform) => ({ ...platform, attention: 80, feedLength: 120, openShare: 1, threadLength: 3, pageShare: 0 })) };
  // Hearers visit at their own times, so that some meet a post only after somebody who answered it is gone.
  const { facts, tables, verdict } = watch(open, { closings: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => ({ account: n, tick: 8 + 4 * n, suspended: n % 2 === 0 })) });
  const threads = verdict.readings.flatMap(({ visit, thread }) => thread.map((reply) => ({ tick: visit.tick, by: reply.account })));
  expect(threads.length).toBeGreaterThan(50);
  const isGone = (account: number, tick: number): boolean => ['suspended', 'left'].includes(facts.ticks[tick]!.states[account]!);
  const hidden = verdict.readings.flatMap(({ visit }) => visit.feed.flatMap((post) => verdict.published.posts
    .filter((reply) => reply.kind === 'reply' && reply.source === post.number && reply.at < visit.at && isGone(reply.account, visit.tick))));
  expect(hidden.length).toBeGreaterThan(0);
  expect(differences(tables, verdict)).toEqual([]);
});
