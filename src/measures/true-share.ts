import { CUT_OFF } from '../model/accounts.ts';
import type { World } from '../model/world.ts';
import type { Measure } from './measure.ts';
import { sumOf } from './sum.ts';

/** Whether a person has an account that is open. */
export function isThere({ people, accounts }: World, person: number): boolean {
  for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) if (accounts.state[account]! <= CUT_OFF) return true;
  return false;
}

export const trueShare: Measure = {
  name: 'trueShare',
  meaning: "A camp's true share of all people who have an open account; what its share is taken for is `perceivedSupporters`, what its posts make of it `shareOfVoice`.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world) => (emit) => {
    const counts = new Float64Array(world.plan.camps.length);
    for (let person = 0; person < world.people.count; person++) if (isThere(world, person)) counts[world.people.camp[person]!]!++;
    const total = sumOf(counts);
    for (let camp = 0; camp < counts.length; camp++) emit(-1, camp, -1, counts[camp]! / total);
  },
};
