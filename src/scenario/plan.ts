/** Complete scenario -> plan: names sorted, times in ticks, nothing but numbers, names and lists. */
import type { Mechanism } from '../model/mechanism.ts';
import { defaultsOf } from '../model/parameters.ts';
import type { CampPlan, ClockPlan, EventPlan, HashtagPlan, NetworkPlan, Plan, PlatformPlan, RivalPlan } from '../model/plan.ts';
import { PLAN_SCHEMA, UNCOMMITTED } from '../model/plan.ts';
import { durationMinutesOf, localMinutesOf, startOf, tickOf } from './clock.ts';
import type { Complete } from './complete.ts';
import type { FormulaParser } from './formula/parser.ts';
import { KINDS } from './kinds.ts';
import { byCodePoint, listed, sorted, sortedNames } from './order.ts';
import { outcomePlans } from './plan-outcomes.ts';
import { leaderPlans } from './plan-leaders.ts';
import { forcePlans, groupPlans } from './plan-people.ts';
import { mechanismProfiles } from './plan-profiles.ts';

/** The plan of a complete scenario. Two scenarios that differ only in the order of listing have the same plan. */
export function planOf(scenario: Complete, register: readonly Mechanism[], parser?: FormulaParser): Plan {
  const clock = clockPlan(scenario);
  const tick = (date: string): number => tickOf(clock, localMinutesOf(date)!);
  return {
    schema: PLAN_SCHEMA,
    scenario: scenario.scenario,
    question: scenario.question, ...(scenario.questionAr === undefined ? {} : { questionAr: scenario.questionAr }),
    clock,
    represents: scenario.represents,
    staleHours: scenario.staleHours,
    camps: campPlans(scenario),
    platforms: platformPlans(scenario),
    groups: groupPlans(scenario, clock, tick),
    forces: [...forcePlans(scenario, clock, tick), ...leaderPlans(scenario, tick)],
    network: networkPlan(scenario.network, 'microblog'),
    hashtags: hashtagPlans(scenario, tick),
    ambient: scenario.ambient,
    timeline: eventPlans(scenario, tick),
    rivals: rivalPlans(scenario, tick),
    mechanisms: mechanismPlans(scenario, register), ...mechanismProfiles(scenario.mechanisms, register, clock),
    outcomes: outcomePlans(scenario, clock, tick, parser),
  };
}

function clockPlan({ clock }: Complete): ClockPlan {
  const tickMinutes = durationMinutesOf(clock.tick)!;
  return {
    start: clock.start,
    ...startOf(clock.start)!,
    tickMinutes,
    ticks: (clock.days * 1440) / tickMinutes,
    burnInTicks: Math.floor(durationMinutesOf(clock.burnIn)! / tickMinutes),
  };
}

function campPlans(scenario: Complete): CampPlan[] {
  const all = listed(scenario.camps, (name, { label, labelAr, colour, stance, spread, proscribed, opponents }) => ({ name, label, labelAr, colour: colour.toLowerCase(), stance, spread, proscribed, opponents: sortedNames([...new Set(opponents)]) }));
  return [...all.filter((camp) => camp.name !== UNCOMMITTED), ...all.filter((camp) => camp.name === UNCOMMITTED)];
}

function platformPlans(scenario: Complete): PlatformPlan[] {
  return listed(scenario.platforms, (name, { network, ...platform }) => {
    const own = ownNetwork(scenario, platform.kind, network);
    return { name, ...platform, feed: platform.feed as PlatformPlan['feed'], ...(own ? { network: own } : {}) };
  });
}

/** A platform without a network of its own takes the scenario's, drawn as its kind implies where the scenario does not say how. */
function ownNetwork({ network }: Complete, kind: PlatformPlan['kind'], own: Complete['platforms'][string]['network']): NetworkPlan | undefined {
  if (own) return networkPlan(own, kind);
  return kind === 'microblog' || network.generator !== undefined || network.edgeList !== undefined ? undefined : networkPlan(network, kind);
}

function networkPlan({ edgeList, generator, ...laws }: Omit<Complete['network'], 'edgeList'> & { edgeList?: string | undefined }, kind: PlatformPlan['kind']): NetworkPlan {
  const drawn = (generator ?? KINDS[kind].generator) as NetworkPlan['generator'];
  return { generator: edgeList === undefined ? drawn : 'edge-list', ...laws, edges: [], edgeFile: edgeList ?? '', edgeSha256: '' };
}

function hashtagPlans(scenario: Complete, tick: (date: string) => number): HashtagPlan[] {
  return listed(scenario.hashtags, (tag, { label, camp, frame, launch, use, aka }) => ({
    tag, label, camp, frame, launchTick: launch === undefined ? 0 : tick(launch), use: sorted(use), aka: sortedNames([...new Set(aka)]),
  }));
}

function eventPlans(scenario: Complete, tick: (date: string) => number): EventPlan[] {
  const events = listed(scenario.timeline, (name, { label, labelAr, kind, at, hours, intensity, stirs, side, places, platforms, arrested, mark, source }) => ({
    name, label, labelAr, kind: kind as EventPlan['kind'], tick: tick(at), hours, intensity, stirs: sorted(stirs), side,
    places: sortedNames([...new Set(places)]), platforms: sortedNames([...new Set(platforms)]), arrested: sorted(arrested), mark, source,
  }));
  return events.sort((a, b) => a.tick - b.tick || byCodePoint(a.name, b.name));
}

function rivalPlans(scenario: Complete, tick: (date: string) => number): RivalPlan[] {
  return listed(scenario.rivals, (name, { label, labelAr, intensity, source }) => ({
    name, label, labelAr, source,
    intensity: intensity.map(({ from, level }) => ({ fromTick: from === undefined ? 0 : tick(from), level })).sort((a, b) => a.fromTick - b.fromTick || a.level - b.level),
  }));
}

function mechanismPlans(scenario: Complete, register: readonly Mechanism[]): Plan['mechanisms'] {
  const on = register.filter((mechanism) => (scenario.mechanisms[mechanism.name] ?? scenario.mechanisms.others) !== 'off');
  return sorted(Object.fromEntries(on.map((mechanism): [string, Readonly<Record<string, number>>] => {
    const setting = scenario.mechanisms[mechanism.name];
    const { profile: _, ...values } = typeof setting === 'object' ? setting : {};
    return [mechanism.name, sorted({ ...defaultsOf(mechanism.parameters), ...(values as Readonly<Record<string, number>>) })];
  })));
}
