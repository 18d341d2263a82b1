import type { Measure } from './measure.ts';
import { meanOfPeople } from './mean-of-people.ts';

export const perceivedSupporters: Measure = {
  name: 'perceivedSupporters',
  meaning: "Share of the organisation's supporters among those who write on the conflict, as a camp's people perceive it from what they read.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const column = world.columns.get('multitude.perceived');
    return column ? meanOfPeople(world, column) : () => undefined;
  },
};
