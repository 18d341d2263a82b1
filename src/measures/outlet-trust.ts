import { campOf } from '../model/world.ts';
import type { Measure } from './measure.ts';

export const outletTrust: Measure = {
  name: 'outletTrust',
  meaning: 'Mean trust of all people in the newsrooms of a camp that report from a place, 0 to 1; 0.5 = nothing known of them.',
  unit: 'mean',
  margins: 'camp x origin',
  kind: 'level',
  every: 'day',
  begin: (world) => {
    const trust = world.columns.get('news-race.trust');
    const outlets = world.columns.get('news-race.outlets');
    if (!trust || !outlets) return () => undefined;
    const { accounts, people, plan, originNames } = world;
    const totals = new Float64Array(plan.camps.length * originNames.length);
    const counts = new Int32Array(totals.length);
    return (emit) => {
      totals.fill(0);
      counts.fill(0);
      for (let o = 0; o < outlets.length; o++) {
        const row = campOf(world, outlets[o]!) * originNames.length + people.origin[accounts.owner[outlets[o]!]!]!;
        for (let at = o * people.count; at < (o + 1) * people.count; at++) totals[row]! += trust[at]!;
        counts[row]!++;
      }
      for (let row = 0; row < counts.length; row++) if (counts[row]! > 0) emit(-1, Math.floor(row / originNames.length), -1, totals[row]! / counts[row]! / people.count, row % originNames.length);
    };
  },
};
