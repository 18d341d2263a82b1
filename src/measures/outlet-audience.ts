import { audienceOf } from '../network/graph.ts';
import { campOf } from '../model/world.ts';
import type { Measure } from './measure.ts';

export const outletAudience: Measure = {
  name: 'outletAudience',
  meaning: 'Followers of the newsrooms of a camp that report from a place.',
  unit: 'accounts',
  margins: 'platform x camp x origin',
  kind: 'level',
  every: 'day',
  begin: (world) => {
    const outlets = world.columns.get('news-race.outlets');
    if (!outlets) return () => undefined;
    const { accounts, people, originNames } = world;
    const camps = world.plan.camps.length;
    /** By platform, camp and origin; -1 = no newsroom. */
    const totals = new Int32Array(world.plan.platforms.length * camps * originNames.length);
    return (emit) => {
      totals.fill(-1);
      for (let o = 0; o < outlets.length; o++) {
        const account = outlets[o]!;
        const row = (accounts.platform[account]! * camps + campOf(world, account)) * originNames.length + people.origin[accounts.owner[account]!]!;
        totals[row] = Math.max(0, totals[row]!) + audienceOf(world.graph, account);
      }
      for (let row = 0; row < totals.length; row++) {
        if (totals[row] === -1) continue;
        const cell = Math.floor(row / originNames.length);
        emit(Math.floor(cell / camps), cell % camps, -1, totals[row]!, row % originNames.length);
      }
    };
  },
};
