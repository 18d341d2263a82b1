import type { Measure } from './measure.ts';

export const standing: Measure = {
  name: 'standing',
  meaning: "Standing of a banned camp's organisation among violent groups: the fame of its own deeds as a share of that and the most extreme rival's; 0.5 = on a par.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const fame = world.columns.get('shock.fame');
    const { rivals, camps } = world.plan;
    if (!fame || rivals.length === 0) return () => undefined;
    return (emit) => {
      const rival = Math.max(...rivals.map(({ intensity }) => intensity.findLast((step) => step.fromTick <= world.tick)?.level ?? 0));
      camps.forEach((camp, c) => { if (camp.proscribed && fame[c]! + rival > 0) emit(-1, c, -1, fame[c]! / (fame[c]! + rival)); });
    };
  },
};
