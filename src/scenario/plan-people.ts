/** Groups and forces of a complete scenario -> plan. */
import type { AlsoPlan, ClockPlan, ForcePlan, GroupPlan, OrderPlan, ShiftPlan } from '../model/plan.ts';
import { offsetMinutesOf } from './clock.ts';
import type { Complete } from './complete.ts';
import { byCodePoint, listed, sorted, sortedNames } from './order.ts';
import { profilePlan } from './plan-profiles.ts';
import { daysOf, hoursOf } from './roster.ts';

type Tick = (date: string) => number;

export function groupPlans(scenario: Complete, clock: ClockPlan, tick: Tick): GroupPlan[] {
  return listed(scenario.population, (name, group) => ({
    name, label: group.label, labelAr: group.labelAr, platform: group.platform, also: alsoPlans(group, tick), size: group.size, camps: sorted(group.camps),
    origin: group.origin, utcOffsetMinutes: offsetMinutesOf(group.utcOffset)!,
    postsPerDay: group.postsPerDay, visitsPerDay: group.visitsPerDay, visitsWithPosts: group.visitsWithPosts,
    prominence: group.prominence, accountAgeDays: group.accountAgeDays, core: group.core, fighters: group.fighters, drawn: group.drawn, ...(group.outlet ? { outlet: { delayHours: group.outlet.delayHours, credibility: group.outlet.credibility } } : {}), ...(group.returns > 0 ? { returns: group.returns } : {}), ...(group.amplifies ? { amplifies: true } : {}),
    ...joinPlan(group, tick), ...profilePlan(group.profile, clock),
  }));
}

function alsoPlans(group: Complete['population'][string], tick: Tick): AlsoPlan[] {
  return listed(group.also, (platform, { share, activity, accountAgeDays, joins, drawn }) => ({ platform, share, activity, accountAgeDays, drawn, ...joinPlan({ joins }, tick) }));
}

function joinPlan({ joins }: Pick<Complete['population'][string], 'joins'>, tick: Tick): Pick<GroupPlan, 'joinFromTick' | 'joinUntilTick'> {
  return { joinFromTick: joins ? tick(joins.from) : 0, joinUntilTick: joins ? tick(joins.until) : 0 };
}

export function forcePlans(scenario: Complete, clock: ClockPlan, tick: Tick): ForcePlan[] {
  return listed(scenario.forces, (name, force) => ({
    name, label: force.label, labelAr: force.labelAr, sponsor: force.sponsor, camp: force.camp, platform: force.platform,
    origin: force.origin, utcOffsetMinutes: offsetMinutesOf(force.utcOffset)!,
    operators: force.operators, accountsPerOperator: force.accountsPerOperator, also: listed(force.also, (platform, accounts) => ({ platform, accounts })), ranks: force.ranks, cellSize: force.cellSize,
    shifts: shiftPlans(force.shifts), discipline: force.discipline, automationShare: force.automationShare,
    visitsPerDay: force.visitsPerDay, meanAudience: force.meanAudience, meanFollows: force.meanFollows, accountAgeDays: force.accountAgeDays,
    leader: null, ...costPlan(force), orders: orderPlans(force.orders, clock, tick),
    ...(force.covert ? { covert: { among: force.covert.among, voices: force.covert.voices, exposedTick: force.covert.exposed === undefined ? -1 : tick(force.covert.exposed), wage: force.covert.wage } } : {}),
  }));
}

/** Nothing where the force costs what any does and is not limited. */
function costPlan({ wage, payrollPerDay, budgetPerDay }: Complete['forces'][string]): Pick<ForcePlan, 'cost'> {
  if (wage === 1 && payrollPerDay === 0 && budgetPerDay === undefined) return {};
  return { cost: { wage, payrollPerDay, ...(budgetPerDay === undefined ? {} : { budgetPerDay }) } };
}

function triggerPlan({ when }: Complete['forces'][string]['orders'][string]): Pick<OrderPlan, 'trigger'> {
  return when === undefined ? {} : { trigger: { by: when.by, tags: sortedNames([...new Set(when.tags)]), above: when.above, hours: when.hours } };
}

/** Operators are dealt to shifts by number, so the shifts need an order that no listing decides. */
function shiftPlans(shifts: readonly { readonly days: string; readonly hours: string }[]): ShiftPlan[] {
  const plans = shifts.map((shift) => ({ days: daysOf(shift.days)!, ...hoursOf(shift.hours)! }));
  return plans.sort((a, b) => a.fromHour - b.fromHour || a.toHour - b.toHour || byCodePoint(a.days.join(''), b.days.join('')));
}

function orderPlans(orders: Complete['forces'][string]['orders'], clock: ClockPlan, tick: Tick): OrderPlan[] {
  return listed(orders, (name, order) => ({
    name, do: order.do as OrderPlan['do'], ...triggerPlan(order), fromTick: order.from === undefined ? 0 : tick(order.from), untilTick: order.until === undefined ? clock.ticks : tick(order.until),
    tags: sortedNames(order.tags), frame: order.frame, target: order.target, quotaPerDay: order.quotaPerDay, insultShare: order.insultShare,
    together: order.together, intensity: order.intensity, veracity: order.veracity, about: order.about, ...profilePlan(order.profile, clock),
  }));
}
