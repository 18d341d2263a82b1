/** Reads one number per ledger cell and emits it for every (platform, camp, tag row) that is not zero. */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';
import { spread, tagRows } from './tag-rows.ts';

export function eachRow(world: World, read: (cell: number) => number): (emit: Emit) => void {
  const rows = tagRows(world.hashtags);
  const { cellCount, campCount } = world.ledger;
  const cells = new Float64Array(cellCount);
  const sums = new Float64Array((cellCount / world.hashtags.ledgerSetCount) * rows.count);
  return (emit) => {
    for (let cell = 0; cell < cellCount; cell++) cells[cell] = read(cell);
    sums.fill(0);
    spread(rows, cellCount, world.hashtags.ledgerSetCount, cells, 1, 0, sums);
    for (let i = 0; i < sums.length; i++) {
      if (sums[i] === 0) continue;
      const row = Math.floor(i / rows.count);
      emit(Math.floor(row / campCount), row % campCount, i % rows.count, sums[i]!);
    }
  };
}
