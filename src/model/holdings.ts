/**
 * Who owns which accounts: everybody one at home, some another one elsewhere, operators as many as they run. Who has a
 * second account is decided by (group, member, platform) alone, the same for every seed, so that the number of accounts
 * and their rows are known from the plan, and a further platform gives nobody else another account.
 */
import { unit } from '../random/draw.ts';
import { keyOf, memberKey } from '../random/key.ts';
import type { ForcePlan, GroupPlan, Plan } from './plan.ts';

/** Whether a member of a group has an account on the platform of `group.also[index]`; ask once per group, then per member. */
export function holderOf(group: GroupPlan, index: number): (member: number) => boolean {
  const { platform, share } = group.also[index]!;
  const purpose = keyOf('also', platform);
  const own = keyOf('group', group.name);
  return (member) => {
    const key = memberKey(own, member);
    return unit(purpose.a ^ key.b, purpose.b, key.a, 0) < share;
  };
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
  group.also.forEach((_, index) => {
    const holds = holderOf(group, index);
    for (let member = 0; member < group.size; member++) if (holds(member)) count++;
  });
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
