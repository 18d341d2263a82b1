import { meanOfPeople } from './mean-of-people.ts';
import type { Measure } from './measure.ts';

export const morale: Measure = {
  name: 'morale',
  meaning: "Mean morale of a camp's fighters, 0 to 1; 0.5 = as on an ordinary day.",
  unit: 'mean',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const fighters = world.columns.get('morale.fighters');
    return fighters ? meanOfPeople(world, world.people.morale, fighters) : () => undefined;
  },
};
