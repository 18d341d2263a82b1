import { campOf, type World } from '../model/world.ts';
import { ascendingByGroup } from './by-group.ts';
import { gini, shareOfFirst } from './gini.ts';
import type { Emit, Measure } from './measure.ts';
import type { Notes } from './notes/notes.ts';
import { CONFLICT, type Written } from './notes/writers.ts';

/** A figure of each camp's list of posts about the conflict per account that wrote, largest first. */
function ofLists(world: World, { writers }: Notes, figure: (sorted: Float64Array) => number): (emit: Emit) => void {
  return (emit) => {
    const written = writers.list();
    const lists = ascendingByGroup(world.plan.camps.length, campOnConflict(world, written), written.posts);
    for (let camp = 0; camp < lists.length; camp++) if (lists[camp]!.length > 0) emit(-1, camp, -1, figure(lists[camp]!.reverse()));
  };
}

/** The author's camp, or -1 where what was written is of one tag only. */
function campOnConflict(world: World, { account, row }: Written): Int32Array {
  const camps = new Int32Array(account.length);
  for (let i = 0; i < camps.length; i++) camps[i] = row[i] === CONFLICT ? campOf(world, account[i]!) : -1;
  return camps;
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
