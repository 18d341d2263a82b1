/** Counts accounts, or people, by the camps whose posts they saw. */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';

/** Bit per camp that an account saw. */
type Seen = (account: number) => number;

/** Accounts by platform, camp seen and origin of who saw. */
export function reachedAccounts(world: World, seen: Seen, byOrigin: boolean): (emit: Emit) => void {
  const { accounts, people, plan } = world;
  const camps = plan.camps.length;
  const origins = byOrigin ? world.originNames.length : 1;
  const counts = new Float64Array(plan.platforms.length * camps * origins);
  return (emit) => {
    counts.fill(0);
    for (let account = 0; account < accounts.count; account++) {
      const origin = byOrigin ? people.origin[accounts.owner[account]!]! : 0;
      const base = accounts.platform[account]! * camps;
      for (let bits = seen(account), camp = 0; bits !== 0; bits >>>= 1, camp++) if (bits & 1) counts[(base + camp) * origins + origin]!++;
    }
    for (let i = 0; i < counts.length; i++) {
      const row = Math.floor(i / origins);
      emit(Math.floor(row / camps), row % camps, -1, counts[i]!, byOrigin ? i % origins : -1);
    }
  };
}

/** People by camp seen, through whichever of their accounts. */
export function reachedPeople(world: World, seen: Seen): (emit: Emit) => void {
  const { people, plan } = world;
  const counts = new Float64Array(plan.camps.length);
  return (emit) => {
    counts.fill(0);
    for (let person = 0; person < people.count; person++) {
      let bits = 0;
      for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) bits |= seen(account);
      for (let camp = 0; bits !== 0; bits >>>= 1, camp++) if (bits & 1) counts[camp]!++;
    }
    for (let camp = 0; camp < counts.length; camp++) emit(-1, camp, -1, counts[camp]!);
  };
}
