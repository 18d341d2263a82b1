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
    const { accounts } = world;
    const counts = new Int32Array(world.plan.platforms.length * camps);
    const row = Uint16Array.from(accounts.platform, (platform, account) => platform * camps + campOf(world, account));
    return (emit) => {
      counts.fill(0);
      for (let account = 0; account < row.length; account++) if (accounts.state[account] === ACTIVE) counts[row[account]!]!++;
      counts.forEach((count, i) => emit(Math.floor(i / camps), i % camps, -1, count));
    };
  },
};
