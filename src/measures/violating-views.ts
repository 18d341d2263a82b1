import type { Measure } from './measure.ts';

export const violatingViews: Measure = {
  name: 'violatingViews',
  meaning: 'Views of posts that break the rules (insults, violence, and what a proscribed camp writes about the conflict), by camp of the author; divided by `impressions` it is the violating-view rate.',
  unit: 'views',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, { sightings }) => {
    const camps = world.plan.camps.length;
    const before = new Float64Array(sightings.violatingViews.length);
    return (emit) => {
      for (let row = 0; row < before.length; row++) {
        const views = sightings.violatingViews[row]!;
        if (views > before[row]!) emit(Math.floor(row / camps), row % camps, -1, views - before[row]!);
        before[row] = views;
      }
    };
  },
};
