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
    return (emit) => {
      const totals = new Map<number, number>();
      for (const account of outlets) {
        const row = (accounts.platform[account]! * camps + campOf(world, account)) * originNames.length + people.origin[accounts.owner[account]!]!;
        totals.set(row, (totals.get(row) ?? 0) + audienceOf(world.graph, account));
      }
      for (const [row, total] of [...totals].sort(([x], [y]) => x - y)) {
        const cell = Math.floor(row / originNames.length);
        emit(Math.floor(cell / camps), cell % camps, -1, total, row % originNames.length);
      }
    };
  },
};
