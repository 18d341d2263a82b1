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
    if (!fighters) return () => undefined;
    const { people, plan } = world;
    return (emit) => {
      const sums = new Float64Array(plan.camps.length);
      const counts = new Float64Array(plan.camps.length);
      for (let person = 0; person < people.count; person++) {
        if (fighters[person] === 0) continue;
        sums[people.camp[person]!]! += people.morale[person]!;
        counts[people.camp[person]!]!++;
      }
      sums.forEach((sum, camp) => { if (counts[camp]! > 0) emit(-1, camp, -1, sum / counts[camp]!); });
    };
  },
};
