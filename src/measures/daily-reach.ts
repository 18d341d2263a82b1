import type { Measure } from './measure.ts';
import { reachedAccounts, reachedPeople } from './unique-reach.ts';

export const reach: Measure = {
  name: 'reach',
  meaning: 'Accounts that on the local day saw at least one post of the camp about the conflict, own or borrowed; by origin of who saw.',
  unit: 'accounts',
  margins: 'camp x origin',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedAccounts(world, (account) => sightings.own[account]! | sightings.borrowed[account]!, true),
};

export const ownReach: Measure = {
  name: 'ownReach',
  meaning: 'Accounts that on the local day saw at least one post of the camp about the conflict in their own feed.',
  unit: 'accounts',
  margins: 'camp',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedAccounts(world, (account) => sightings.own[account]!, false),
};

export const borrowedReach: Measure = {
  name: 'borrowedReach',
  meaning: 'Accounts that on the local day saw at least one post of the camp about the conflict on a tag page or in a thread.',
  unit: 'accounts',
  margins: 'camp',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedAccounts(world, (account) => sightings.borrowed[account]!, false),
};

export const peopleReach: Measure = {
  name: 'peopleReach',
  meaning: 'People who on the local day saw at least one post of the camp about the conflict, through whichever account.',
  unit: 'people',
  margins: 'camp',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedPeople(world, (account) => sightings.own[account]! | sightings.borrowed[account]!),
};
