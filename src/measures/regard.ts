import type { Measure } from './measure.ts';

export const regard: Measure = {
  name: 'regard',
  meaning: 'Mean regard in which people of a camp hold those whose reputation is attacked, 0 to 1; 1 = as if nobody had attacked it.',
  unit: 'mean',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world) => {
    const column = world.columns.get('smear.regard');
    if (!column || column.length === 0) return () => undefined;
    const { people, plan } = world;
    const subjects = column.length / people.count;
    return (emit) => {
      const sums = new Float64Array(plan.camps.length);
      const counts = new Float64Array(plan.camps.length);
      for (let person = 0; person < people.count; person++) {
        for (let s = 0; s < subjects; s++) sums[people.camp[person]!]! += column[s * people.count + person]!;
        counts[people.camp[person]!]! += subjects;
      }
      for (let camp = 0; camp < sums.length; camp++) if (counts[camp]! > 0) emit(-1, camp, -1, sums[camp]! / counts[camp]!);
    };
  },
};
