import { LEFT, SUSPENDED } from '../model/accounts.ts';
import { closedAccounts } from './closed-accounts.ts';
import type { Measure } from './measure.ts';

export const suspensions: Measure = {
  name: 'suspensions',
  meaning: 'Accounts suspended.',
  unit: 'accounts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => (world.accounts.state[account] === SUSPENDED ? 1 : 0)),
};

export const departures: Measure = {
  name: 'departures',
  meaning: 'Accounts whose owners left the platform.',
  unit: 'accounts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => (world.accounts.state[account] === LEFT ? 1 : 0)),
};
