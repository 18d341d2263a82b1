import { SUSPENDED } from '../model/accounts.ts';
import { closedAccounts } from './closed-accounts.ts';
import type { Measure } from './measure.ts';

export const viewsBeforeTakedown: Measure = {
  name: 'viewsBeforeTakedown',
  meaning: 'Views, own and borrowed, that the accounts rightly suspended in this tick had gathered until then with posts about the conflict.',
  unit: 'views',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => (world.accounts.state[account] === SUSPENDED && notes.violations.guilty(account) ? notes.sightings.views[account]! : 0)),
};

export const hoursToAction: Measure = {
  name: 'hoursToAction',
  meaning: 'Hours since the first violating post, added up over the accounts suspended in this tick that wrote one; divided by `actedUpon` it is the time to action.',
  unit: 'hours',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => {
    const first = notes.violations.firstTick[account]!;
    return world.accounts.state[account] === SUSPENDED && first >= 0 ? (world.tick + 1 - first) * world.hoursPerTick : 0;
  }),
};

export const actedUpon: Measure = {
  name: 'actedUpon',
  meaning: 'Accounts suspended that had written a violating post in the run.',
  unit: 'accounts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, notes) => closedAccounts(world, notes, (account) => (world.accounts.state[account] === SUSPENDED && notes.violations.firstTick[account]! >= 0 ? 1 : 0)),
};
