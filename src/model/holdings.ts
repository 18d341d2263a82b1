/**
 * Who owns which accounts: everybody one at home, some another one elsewhere, operators as many as they run. Who has a
 * second account is decided by (group, member, platform) alone, the same for every seed, so that the number of accounts
 * and their rows are known from the plan, and a further platform gives nobody else another account.
 */
import { unit } from '../random/draw.ts';
import { keyOf, memberKey, type Key } from '../random/key.ts';
import type { ForcePlan, GroupPlan, Plan } from './plan.ts';

/** Who of a group has an account on one of the further platforms. */
export interface Holders {
  readonly purpose: Key;
  readonly group: Key;
  readonly share: number;
}

/** Holders of an account on the platform of `group.also[index]`. */
export function holdersOf(group: GroupPlan, index: number): Holders {
  const { platform, share } = group.also[index]!;
  return { purpose: keyOf('also', platform), group: keyOf('group', group.name), share };
}

/** Whether a member of the group is one of them. */
export function holds({ purpose, group, share }: Holders, member: number): boolean {
  const key = memberKey(group, member);
  return unit(purpose.a ^ key.b, purpose.b, key.a, 0) < share;
}

/** Accounts of an operator on all platforms. */
export function accountsOfOperator(force: Pick<ForcePlan, 'accountsPerOperator' | 'also'>): number {
  return force.also.reduce((sum, { accounts }) => sum + accounts, force.accountsPerOperator);
}

/** Accounts of a group's people, on average. */
export function accountsPerPerson(group: Pick<GroupPlan, 'also'>): number {
  return group.also.reduce((sum, { share }) => sum + share, 1);
}

/** Accounts of a group's people, counted. */
export function accountsOfGroup(group: GroupPlan): number {
  let count = group.size;
  for (let index = 0; index < group.also.length; index++) {
    const holders = holdersOf(group, index);
    for (let member = 0; member < group.size; member++) if (holds(holders, member)) count++;
  }
  return count;
}

/** Accounts that a plan's people may open after a suspension: rows that wait, and no part of `accountsOf`. */
export function sparesOf(plan: Pick<Plan, 'groups'>): number {
  return plan.groups.reduce((sum, group) => sum + group.size * (group.returns ?? 0), 0);
}

/** Accounts of a plan. */
export function accountsOf(plan: Pick<Plan, 'groups' | 'forces'>): number {
  return plan.groups.reduce((sum, group) => sum + accountsOfGroup(group), 0) + plan.forces.reduce((sum, force) => sum + force.operators * accountsOfOperator(force), 0);
}
