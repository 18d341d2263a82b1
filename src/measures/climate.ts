import type { Measure } from './measure.ts';
import { meanOfPeople } from './mean-of-people.ts';

export const climate: Measure = {
  name: 'climate',
  meaning: "Mean climate of opinion that a camp's people perceive, from -1 to 1.",
  unit: 'mean',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => meanOfPeople(world, world.people.climate),
};
