import type { Measure } from './measure.ts';
import { meanOfPeople } from './mean-of-people.ts';

export const stance: Measure = {
  name: 'stance',
  meaning: "Mean view of a camp's people on the conflict, -1 to 1.",
  unit: 'stance',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world) => {
    const column = world.columns.get('persuasion.stance');
    return column ? meanOfPeople(world, column) : () => undefined;
  },
};
