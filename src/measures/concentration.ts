import { campOf, type World } from '../model/world.ts';
import { gini, shareOfFirst } from './gini.ts';
import type { Emit, Measure } from './measure.ts';
import type { Notes } from './notes/notes.ts';
import { CONFLICT } from './notes/writers.ts';

/** A figure of each camp's list of posts about the conflict per account that wrote, largest first. */
function ofLists(world: World, { writers }: Notes, figure: (sorted: Int32Array) => number): (emit: Emit) => void {
  return (emit) => {
    const lists = world.plan.camps.map((): number[] => []);
    writers.each((account, row, posts) => { if (row === CONFLICT) lists[campOf(world, account)]!.push(posts); });
    lists.forEach((list, camp) => { if (list.length > 0) emit(-1, camp, -1, figure(Int32Array.from(list).sort().reverse())); });
  };
}

export const postsGini: Measure = {
  name: 'postsGini',
  meaning: "How unevenly a camp's posts about the conflict are spread over its accounts that wrote any, in the whole run: Gini coefficient, 0 = evenly; read at the end.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'run',
  begin: (world, notes) => ofLists(world, notes, gini),
};

export const topTenShare: Measure = {
  name: 'topTenShare',
  meaning: "Share of a camp's posts about the conflict by the ten accounts that wrote most, in the whole run; read at the end.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'run',
  begin: (world, notes) => ofLists(world, notes, (sorted) => shareOfFirst(sorted, 10)),
};

export const topHundredShare: Measure = {
  name: 'topHundredShare',
  meaning: "Share of a camp's posts about the conflict by the hundred accounts that wrote most, in the whole run; read at the end.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'run',
  begin: (world, notes) => ofLists(world, notes, (sorted) => shareOfFirst(sorted, 100)),
};
