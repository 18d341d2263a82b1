/** A small complete plan for tests: every field can be overridden. Two camps that argue, one tag each, one force that may be empty. */
import type { CampPlan, EventPlan, ForcePlan, GroupPlan, HashtagPlan, LogNormalPlan, OrderPlan, Plan, PlatformPlan } from '../src/model/plan.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { defaultsOf } from '../src/model/parameters.ts';

export const law = (median: number, sigma = 0, most = 1000): LogNormalPlan => ({ median, sigma, most });

export const smallCamp = (name: string, stance: number, opponents: readonly string[] = [], more: Partial<CampPlan> = {}): CampPlan => ({
  name, label: name, labelAr: name, colour: '#777777', stance, spread: 0.1, proscribed: false, opponents, ...more,
});

export const smallGroup = (name: string, size: number, camp: string, more: Partial<GroupPlan> = {}): GroupPlan => ({
  name, label: name, labelAr: name, platform: 'board', also: [], size, camps: { [camp]: 1 }, origin: 'here', utcOffsetMinutes: 0,
  postsPerDay: law(2, 1, 100), visitsPerDay: law(6, 0.5, 100), visitsWithPosts: 0.5, prominence: 1, accountAgeDays: law(300, 0.5, 3000), core: false, fighters: false, drawn: false,
  joinFromTick: 0, joinUntilTick: 0, ...more,
});

export const smallTag = (tag: string, camp: string, more: Partial<HashtagPlan> = {}): HashtagPlan => ({
  tag, label: tag, camp, frame: 'solidarity', launchTick: 0, use: { [camp]: 1 }, aka: [], ...more,
});

export const smallEvent = (name: string, more: Partial<EventPlan> = {}): EventPlan => ({
  name, label: name, labelAr: name, kind: 'victory', tick: 0, hours: 24, intensity: 1, stirs: {}, side: '', places: [], platforms: [], arrested: {}, mark: false, source: 'assumed', ...more,
});

export const smallOrder = (name: string, more: Partial<OrderPlan> = {}): OrderPlan => ({
  name, do: 'flood', fromTick: 0, untilTick: 10_000, tags: ['#a'], frame: 'solidarity', target: '', quotaPerDay: 20, insultShare: 0, together: false, intensity: 0, veracity: 1, about: '', ...more,
});

export const smallForce = (name: string, operators: number, camp: string, orders: readonly OrderPlan[], more: Partial<ForcePlan> = {}): ForcePlan => ({
  name, label: name, labelAr: name, sponsor: 'state', camp, platform: 'board', origin: 'here', utcOffsetMinutes: 0, operators, accountsPerOperator: 1, also: [],
  ranks: [], cellSize: 5, shifts: [], discipline: 1, automationShare: 0, visitsPerDay: law(4), meanAudience: 10, meanFollows: 10, accountAgeDays: law(100), leader: null, orders, ...more,
});

export const smallPlatform = (more: Partial<PlatformPlan> = {}): PlatformPlan => ({
  name: 'board', label: 'Board', labelAr: 'لوحة', kind: 'microblog', feed: 'recent', attention: 5, feedLength: 12, pageLength: 6, pageShare: 0.3, openShare: 0.3, threadLength: 2, ...more,
});

/** All mechanisms at their defaults, or only those named, each with changed values. */
export function mechanismsOn(changes: Readonly<Record<string, Readonly<Record<string, number>>>> = {}, only?: readonly string[]): Plan['mechanisms'] {
  return Object.fromEntries(MECHANISMS.filter((mechanism) => !only || only.includes(mechanism.name))
    .map((mechanism) => [mechanism.name, { ...defaultsOf(mechanism.parameters), ...changes[mechanism.name] }]));
}

export function smallPlan(more: Partial<Plan> & { ticks?: number; tickMinutes?: number } = {}): Plan {
  const { ticks = 72, tickMinutes = 60, ...rest } = more;
  return {
    schema: 1, scenario: 'small', question: 'Who is heard?',
    clock: { start: '2016-05-22T00:00+00:00', startLocalMinutes: 24_397_920, offsetMinutes: 0, tickMinutes, ticks, burnInTicks: 0 },
    represents: 1, staleHours: 24,
    camps: [smallCamp('a', 0.7, ['b']), smallCamp('b', -0.7, ['a']), smallCamp('uncommitted', 0)],
    platforms: [smallPlatform()],
    groups: [smallGroup('as', 60, 'a'), smallGroup('bs', 40, 'b'), smallGroup('none', 40, 'uncommitted')],
    forces: [],
    network: {
      generator: 'communities', meanAudience: 12, followerExponent: 2.28, followSigma: 0.9, largestShare: 0.2, activityPopularity: 0.5, reciprocity: 0.22,
      communityShare: 0.7, communitySize: 30, crossCamp: 0.3, rewire: 0.1, circleSize: 25, groupSize: 20, groupsPerAccount: 0.3, reserveShare: 0.1, edges: [], edgeFile: '', edgeSha256: '',
    },
    hashtags: [smallTag('#a', 'a'), smallTag('#b', 'b')],
    ambient: { tags: 5, exponent: 1, taggedShare: 0.3 },
    timeline: [],
    rivals: [],
    mechanisms: mechanismsOn(),
    outcomes: [],
    ...rest,
  };
}
