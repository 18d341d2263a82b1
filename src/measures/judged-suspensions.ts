import { SUSPENDED } from '../model/accounts.ts';
import { closedAccounts } from './closed-accounts.ts';
import type { Measure } from './measure.ts';

export const rightlySuspended: Measure = {
  name: 'rightlySuspended',
  meaning: 'Accounts suspended that had broken the rules: of a proscribed camp, or author of an insult or of violence.',
  unit: 'accounts',
  margins: 'camp x origin',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => (world.accounts.state[account] === SUSPENDED && notes.violations.guilty(account) ? 1 : 0), true),
};

export const wronglySuspended: Measure = {
  name: 'wronglySuspended',
  meaning: 'Accounts suspended that had broken no rule.',
  unit: 'accounts',
  margins: 'camp x origin',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => (world.accounts.state[account] === SUSPENDED && !notes.violations.guilty(account) ? 1 : 0), true),
};
