import type { Measure } from './measure.ts';

export const writersShare: Measure = {
  name: 'writersShare',
  meaning: "A camp's share of the accounts that wrote about the conflict on the local day, each counted once.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { writers }) => (emit) => {
    const total = writers.today.reduce((sum, count) => sum + count, 0);
    for (let camp = 0; camp < world.plan.camps.length; camp++) emit(-1, camp, -1, writers.today[camp]! / total);
  },
};
