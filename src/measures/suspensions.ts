import { LEFT, SUSPENDED } from '../model/accounts.ts';
import { campOf, type World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

/** Accounts that reached a closed state in this tick, by camp. */
function closings(world: World, state: number): (emit: Emit) => void {
  const camps = world.plan.camps.length;
  const counts = new Float64Array(world.plan.platforms.length * camps);
  const { accounts } = world;
  return (emit) => {
    counts.fill(0);
    for (let account = 0; account < accounts.count; account++) {
      if (accounts.state[account] === state && accounts.closedTick[account] === world.tick) counts[accounts.platform[account]! * camps + campOf(world, account)]!++;
    }
    counts.forEach((count, i) => { if (count > 0) emit(Math.floor(i / camps), i % camps, -1, count); });
  };
}

export const suspensions: Measure = {
  name: 'suspensions',
  meaning: 'Accounts suspended.',
  unit: 'accounts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => closings(world, SUSPENDED),
};

export const departures: Measure = {
  name: 'departures',
  meaning: 'Accounts whose owners left the platform.',
  unit: 'accounts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => closings(world, LEFT),
};
