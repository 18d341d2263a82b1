import { campOf } from '../../model/world.ts';
import { gini, shareOfFirst } from '../gini.ts';
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
      const lists = Array.from({ length: (camp.length + 1) * writers.rowCount }, (): number[] => []);
      writers.each((account, row, posts) => {
        lists[(campOf(world, account) + 1) * writers.rowCount + row]!.push(posts);
        lists[row]!.push(posts);
      });
      const table = tallyTable('concentration', { camp, tag }, ['accounts', 'posts'], ['topOne', 'topTen', 'topHundred', 'topPercent', 'gini']);
      lists.forEach((list, i) => {
        if (list.length === 0) return;
        const sorted = Int32Array.from(list).sort().reverse();
        const posts = sorted.reduce((sum, count) => sum + count, 0);
        const shares = [1, 10, 100, Math.max(1, Math.ceil(sorted.length / 100))].map((count) => shareOfFirst(sorted, count));
        table.add(Math.floor(i / writers.rowCount) - 1, i % writers.rowCount, sorted.length, posts, ...shares, gini(sorted));
      });
      return table.finish();
    },
  }),
};
