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
      let rival = 0;
      for (const { intensity } of rivals) rival = Math.max(rival, levelAt(intensity, world.tick));
      for (let c = 0; c < camps.length; c++) if (camps[c]!.proscribed && fame[c]! + rival > 0) emit(-1, c, -1, fame[c]! / (fame[c]! + rival));
    };
  },
};

/** Level of the last step that has begun; 0 before the first. */
function levelAt(steps: readonly { readonly fromTick: number; readonly level: number }[], tick: number): number {
  let level = 0;
  for (const step of steps) if (step.fromTick <= tick) level = step.level;
  return level;
}
