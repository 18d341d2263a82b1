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
    const { accounts, people, originNames } = world;
    return (emit) => {
      const sums = new Map<number, { total: number; outlets: number }>();
      outlets.forEach((account, o) => {
        const row = campOf(world, account) * originNames.length + people.origin[accounts.owner[account]!]!;
        const sum = sums.get(row) ?? { total: 0, outlets: 0 };
        sums.set(row, sum);
        for (let at = o * people.count; at < (o + 1) * people.count; at++) sum.total += trust[at]!;
        sum.outlets++;
      });
      for (const [row, sum] of [...sums].sort(([x], [y]) => x - y)) emit(-1, Math.floor(row / originNames.length), -1, sum.total / sum.outlets / people.count, row % originNames.length);
    };
  },
};
