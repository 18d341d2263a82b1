import type { Measure } from './measure.ts';
import { reachedAccounts, reachedPeople } from './unique-reach.ts';

export const reachSoFar: Measure = {
  name: 'reachSoFar',
  meaning: 'Accounts that have seen at least one post of the camp about the conflict since the end of the burn-in.',
  unit: 'accounts',
  margins: 'camp',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedAccounts(world, (account) => sightings.own[account]! | sightings.borrowed[account]! | sightings.ownBefore[account]! | sightings.borrowedBefore[account]!, false),
};

export const peopleReachSoFar: Measure = {
  name: 'peopleReachSoFar',
  meaning: 'People who have seen at least one post of the camp about the conflict since the end of the burn-in.',
  unit: 'people',
  margins: 'camp',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedPeople(world, (account) => sightings.own[account]! | sightings.borrowed[account]! | sightings.ownBefore[account]! | sightings.borrowedBefore[account]!),
};
