import type { Measure } from './measure.ts';
import { sumOf } from './sum.ts';

export const writersShare: Measure = {
  name: 'writersShare',
  meaning: "A camp's share of the accounts that wrote about the conflict on the local day, each counted once.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { writers }) => (emit) => {
    const total = sumOf(writers.today);
    for (let camp = 0; camp < world.plan.camps.length; camp++) emit(-1, camp, -1, writers.today[camp]! / total);
  },
};
