/** Adds up what accounts closed in this tick by platform, camp and, where asked for, origin. */
import { campOf, type World } from '../model/world.ts';
import type { Emit } from './measure.ts';
import type { Notes } from './notes/notes.ts';

/**
 * @param amount what a closed account counts for; 0 = nothing
 * @param byOrigin whether origins are told apart
 */
export function closedAccounts(world: World, { closings }: Notes, amount: (account: number) => number, byOrigin = false): (emit: Emit) => void {
  const { accounts, people, plan } = world;
  const camps = plan.camps.length;
  const origins = byOrigin ? world.originNames.length : 1;
  const sums = new Float64Array(plan.platforms.length * camps * origins);
  return (emit) => {
    if (closings.count === 0) return;
    sums.fill(0);
    for (let n = 0; n < closings.count; n++) {
      const account = closings.accounts[n]!;
      const origin = byOrigin ? people.origin[accounts.owner[account]!]! : 0;
      sums[(accounts.platform[account]! * camps + campOf(world, account)) * origins + origin]! += amount(account);
    }
    for (let i = 0; i < sums.length; i++) {
      const row = Math.floor(i / origins);
      if (sums[i]! > 0) emit(Math.floor(row / camps), row % camps, -1, sums[i]!, byOrigin ? i % origins : -1);
    }
  };
}
