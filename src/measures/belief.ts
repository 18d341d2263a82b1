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
    if (!column || !concerned) return () => undefined;
    const { people, plan } = world;
    return (emit) => {
      const sums = new Float64Array(plan.camps.length);
      const counts = new Float64Array(plan.camps.length);
      for (let person = 0; person < people.count; person++) {
        if (concerned[person] === 0) continue;
        sums[people.camp[person]!]! += column[person]!;
        counts[people.camp[person]!]!++;
      }
      sums.forEach((sum, camp) => { if (counts[camp]! > 0) emit(-1, camp, -1, sum / counts[camp]!); });
    };
  },
};
