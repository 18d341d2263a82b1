import { meanOfPeople } from './mean-of-people.ts';
import type { Measure } from './measure.ts';

export const belief: Measure = {
  name: 'belief',
  meaning: 'How far those whom reports of distress are about still believe such reports, 0 to 1.',
  unit: 'mean',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const column = world.columns.get('distress.belief');
    const concerned = world.columns.get('distress.concerned');
    return column && concerned ? meanOfPeople(world, column, concerned) : () => undefined;
  },
};
