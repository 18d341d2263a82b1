import { campOf, type World } from '../../model/world.ts';
import { ascendingByGroup } from '../by-group.ts';
import { gini, shareOfFirst } from '../gini.ts';
import type { Written } from '../notes/writers.ts';
import { sumOf } from '../sum.ts';
import { dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const concentration: Tally = {
  name: 'concentration',
  meaning: 'How far the conversation rests on few accounts: the share of posts by those that wrote most, by camp and tag; camp null = all camps together.',
  unit: 'share',
  margins: 'camp x tag',
  columns: {
    tag: '(all) = all posts about the conflict, with or without a tag', accounts: 'that wrote at least once', posts: 'they wrote', topOne: 'share of the account that wrote most', topTen: 'share of the ten',
    topHundred: 'share of the hundred', topPercent: 'share of the top 1 % of those accounts, at least one', gini: '0 = all wrote as much, towards 1 = one wrote all',
  },
  begin: (world, { writers }) => ({
    finish() {
      const { camp, tag } = dimensionsOf(world);
      const table = tallyTable('concentration', { camp, tag }, ['accounts', 'posts'], ['topOne', 'topTen', 'topHundred', 'topPercent', 'gini']);
      const written = writers.list();
      const lists = [
        ...ascendingByGroup(writers.rowCount, written.row, written.posts),
        ...ascendingByGroup(camp.length * writers.rowCount, rowOfCamp(world, written, writers.rowCount), written.posts),
      ];
      for (let i = 0; i < lists.length; i++) {
        const sorted = lists[i]!.reverse();
        if (sorted.length === 0) continue;
        table.add(
          Math.floor(i / writers.rowCount) - 1, i % writers.rowCount, sorted.length, sumOf(sorted),
          shareOfFirst(sorted, 1), shareOfFirst(sorted, 10), shareOfFirst(sorted, 100), shareOfFirst(sorted, Math.max(1, Math.ceil(sorted.length / 100))), gini(sorted),
        );
      }
      return table.finish();
    },
  }),
};

/** Camp * rows + row. */
function rowOfCamp(world: World, { account, row }: Written, rowCount: number): Int32Array {
  const rows = new Int32Array(row.length);
  for (let i = 0; i < row.length; i++) rows[i] = campOf(world, account[i]!) * rowCount + row[i]!;
  return rows;
}
