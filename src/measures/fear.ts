import type { Measure } from './measure.ts';
import { meanOfPeople } from './mean-of-people.ts';

export const fear: Measure = {
  name: 'fear',
  meaning: "Mean fear of a camp's people, 0 to 1.",
  unit: 'mean',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => meanOfPeople(world, world.people.fear),
};
