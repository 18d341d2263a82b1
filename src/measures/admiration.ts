import type { Measure } from './measure.ts';
import { meanOfPeople } from './mean-of-people.ts';

export const admiration: Measure = {
  name: 'admiration',
  meaning: "Mean admiration of a camp's people for the violence the organisation shows, 0 to 1.",
  unit: 'mean',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world) => {
    const column = world.columns.get('shock.admiration');
    return column ? meanOfPeople(world, column) : () => undefined;
  },
};
