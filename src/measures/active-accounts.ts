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
    const row = new Uint16Array(accounts.count);
    for (let account = 0; account < row.length; account++) row[account] = accounts.platform[account]! * camps + campOf(world, account);
    return (emit) => {
      counts.fill(0);
      for (let account = 0; account < row.length; account++) if (accounts.state[account] === ACTIVE) counts[row[account]!]!++;
      for (let i = 0; i < counts.length; i++) emit(Math.floor(i / camps), i % camps, -1, counts[i]!);
    };
  },
};
