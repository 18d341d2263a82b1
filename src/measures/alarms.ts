import type { Measure } from './measure.ts';

export const alarms: Measure = {
  name: 'alarms',
  meaning: 'Waiting orders called up by criticism of the sponsor, by camp of the force.',
  unit: 'orders',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => {
    const called = world.columns.get('attack-as-defence.called');
    if (!called) return () => undefined;
    const { plan, orders } = world;
    const campOfForce = plan.forces.map(({ camp }) => plan.camps.findIndex(({ name }) => name === camp));
    return (emit) => {
      const sums = new Float64Array(plan.camps.length);
      for (let o = 0; o < orders.length; o++) sums[campOfForce[orders[o]!.force]!]! += called[o]!;
      for (let camp = 0; camp < sums.length; camp++) if (sums[camp]! > 0) emit(-1, camp, -1, sums[camp]!);
    };
  },
};
