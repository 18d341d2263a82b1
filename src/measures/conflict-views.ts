import { campOf } from '../model/world.ts';
import type { Measure } from './measure.ts';

export const conflictViews: Measure = {
  name: 'conflictViews',
  meaning: 'Views of posts about the conflict on the local day, own and borrowed, by camp and origin of the author.',
  unit: 'views',
  margins: 'camp x origin',
  kind: 'flow',
  every: 'day',
  begin: (world, { sightings }) => {
    const { accounts, people, plan, originNames } = world;
    const origins = originNames.length;
    const camps = plan.camps.length;
    let before = new Float64Array(plan.platforms.length * camps * origins);
    return (emit) => {
      const now = new Float64Array(before.length);
      for (let account = 0; account < accounts.count; account++) {
        now[(accounts.platform[account]! * camps + campOf(world, account)) * origins + people.origin[accounts.owner[account]!]!]! += sightings.views[account]!;
      }
      for (let i = 0; i < now.length; i++) {
        const row = Math.floor(i / origins);
        if (now[i]! > before[i]!) emit(Math.floor(row / camps), row % camps, -1, now[i]! - before[i]!, i % origins);
      }
      before = now;
    };
  },
};
