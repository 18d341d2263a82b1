import { ACTIVE } from '../model/accounts.ts';
import { campOf } from '../model/world.ts';
import type { Measure } from './measure.ts';

export const activeAccounts: Measure = {
  name: 'activeAccounts',
  meaning: "Active accounts of a camp.",
  unit: 'accounts',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const camps = world.plan.camps.length;
    const counts = new Float64Array(world.plan.platforms.length * camps);
    const { accounts } = world;
    return (emit) => {
      counts.fill(0);
      for (let account = 0; account < accounts.count; account++) {
        if (accounts.state[account] === ACTIVE) counts[accounts.platform[account]! * camps + campOf(world, account)]!++;
      }
      counts.forEach((count, i) => emit(Math.floor(i / camps), i % camps, -1, count));
    };
  },
};
