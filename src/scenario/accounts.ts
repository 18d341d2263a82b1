/**
 * `--accounts N`: the same scenario with another number of accounts. Groups, operators, reviewers, budgets and absolute
 * thresholds are multiplied by one factor and `represents` is divided by it; whatever is per account, per operator or
 * per post stays.
 *
 * The factor, and the rounding by largest remainder, come from the scenario as its file has it, without variant and
 * --set: so a group that two variants share has the same size in both, and their runs stay paired.
 */
import { accountsOf, accountsOfOperator, accountsPerPerson } from '../model/holdings.ts';
import type { Mechanism } from '../model/mechanism.ts';
import type { ForcePlan, GroupPlan, NetworkPlan, Plan, PlatformPlan } from '../model/plan.ts';

/**
 * Scales a plan.
 * @param plan     with variant and --set applied
 * @param file     plan of the scenario as its file has it
 * @param accounts that `file` is to have
 * @returns a sentence where the number is too small to leave each group and force somebody
 */
export function scaleAccounts(plan: Plan, file: Plan, accounts: number, register: readonly Mechanism[]): Plan | string {
  const accountsOfPeople = file.groups.reduce((sum, group) => sum + group.size * accountsPerPerson(group), 0);
  const accountsOfForces = (size: (force: ForcePlan) => number): number => file.forces.reduce((sum, force) => sum + size(force) * accountsOfOperator(force), 0);
  const factor = accounts / accountsOf(file);
  const operators = new Map(file.forces.map((force) => [force.name, scaledForce(force, factor)]));
  const people = file.groups.reduce((sum, group) => sum + group.size, 0);
  const room = Math.round(((accounts - accountsOfForces((force) => operators.get(force.name)!)) * people) / (accountsOfPeople || 1));
  const filled = file.groups.filter((group) => group.size > 0).length;
  if (room < filled) return `${accounts} accounts are too few for ${filled} groups and ${file.forces.length} forces`;
  const sizes = apportion(file.groups, room);
  return {
    ...plan,
    represents: plan.represents / factor,
    groups: plan.groups.map((group): GroupPlan => ({ ...group, size: kept(group, file.groups, 'size') ? sizes.get(group.name)! : scaled(group.size, factor) })),
    network: scaledNetwork(plan.network, factor),
    platforms: plan.platforms.map((platform): PlatformPlan => (platform.network ? { ...platform, network: scaledNetwork(platform.network, factor) } : platform)),
    forces: plan.forces.map((force): ForcePlan => ({ ...force, ...scaledSums(force, factor), operators: kept(force, file.forces, 'operators') ? operators.get(force.name)! : scaledForce(force, factor) })),
    mechanisms: scaledParameters(plan, factor, register),
  };
}

/**
 * Audiences are per account and stay, so the largest has as many hearers as before, or everybody. As a share of the platform
 * it would cut the tail of the audiences shorter the smaller the world, and the busiest are the most heard: at a quarter of the
 * accounts a third less would arrive in a feed.
 */
function scaledNetwork(network: NetworkPlan, factor: number): NetworkPlan {
  return { ...network, largestShare: Math.min(1, network.largestShare / factor) };
}

/** Whether the file has an entry of this name and number. */
function kept<K extends string, T extends { readonly name: string } & Readonly<Record<K, number>>>(entry: T, entries: readonly T[], key: K): boolean {
  return entries.some((other) => other.name === entry.name && other[key] === entry[key]);
}

/** A number times the factor, rounded; somebody stays where somebody was. */
function scaled(count: number, factor: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round(count * factor));
}

/** Operators of a force; a leader stays one. */
function scaledForce({ operators, leader }: ForcePlan, factor: number): number {
  return leader === null ? scaled(operators, factor) : operators;
}

/** Sums and thresholds of a force that stand for the whole of it. */
function scaledSums({ cost, orders }: ForcePlan, factor: number): Pick<ForcePlan, 'cost' | 'orders'> {
  const budget = cost?.budgetPerDay === undefined ? {} : { budgetPerDay: cost.budgetPerDay * factor };
  return {
    ...(cost ? { cost: { ...cost, payrollPerDay: cost.payrollPerDay * factor, ...budget } } : {}),
    orders: orders.map((order) => (order.trigger ? { ...order, trigger: { ...order.trigger, above: order.trigger.above * factor } } : order)),
  };
}

/** Places dealt in proportion to size by largest remainder, ties by name; every non-empty group keeps one. */
function apportion(groups: readonly GroupPlan[], places: number): Map<string, number> {
  const total = groups.reduce((sum, group) => sum + group.size, 0);
  const quotas = groups.map((group) => (group.size * places) / total);
  const sizes = quotas.map((quota, i) => (groups[i]!.size > 0 ? Math.max(1, Math.floor(quota)) : 0));
  const byRemainder = quotas.map((_, i) => i).filter((i) => groups[i]!.size > 0).sort((a, b) => quotas[b]! - sizes[b]! - (quotas[a]! - sizes[a]!) || a - b);
  let left = places - sizes.reduce((sum, size) => sum + size, 0);
  for (let i = 0; left > 0; i++, left--) sizes[byRemainder[i % byRemainder.length]!]!++;
  for (; left < 0; left++) sizes[sizes.indexOf(Math.max(...sizes))]!--;
  return new Map(groups.map((group, i) => [group.name, sizes[i]!]));
}

function scaledParameters(plan: Plan, factor: number, register: readonly Mechanism[]): Plan['mechanisms'] {
  return Object.fromEntries(Object.entries(plan.mechanisms).map(([name, values]) => {
    const parameters = register.find((mechanism) => mechanism.name === name)?.parameters ?? {};
    return [name, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, parameters[key]?.scales ? value * factor : value]))];
  }));
}
