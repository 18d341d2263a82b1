import { CUT_OFF } from '../../model/accounts.ts';
import { dayOfTick } from '../../model/world.ts';
import { toUnit, mix } from '../../random/draw.ts';
import { ROW_ALL, ROW_TAGS } from '../measure.ts';
import { eachNewPost } from '../notes/notes.ts';
import { spread, tagRows } from '../tag-rows.ts';
import { dateOf, dimensionsOf, tallyTable, type Tally } from './tally.ts';

/** Share of posts in the sample: that of the platforms' own sample streams (Morstatter et al. 2013). */
const SHARE = 0.01;

export const sample: Tally = {
  name: 'sample',
  meaning: 'What an analyst would have seen: a keyed 1 % sample of all posts, as taken on the day and as it can still be collected at the end of the run, when posts of suspended and closed accounts are gone; beside the truth.',
  unit: 'posts',
  margins: 'day x camp x tag',
  columns: { posts: 'the truth', sampled: 'in the 1 % sample of the day', collected: 'of those, still there at the end of the run' },
  begin(world) {
    const { posts, ledger, hashtags, plan, accounts } = world;
    const draw = world.chance('measure', 'sample');
    const days = dayOfTick(world, plan.clock.ticks - 1) + 1;
    const truth = new Float64Array(days * ledger.cellCount);
    const drawn: { cells: number[]; authors: number[] } = { cells: [], authors: [] };
    return {
      afterTick(): void {
        const base = dayOfTick(world, world.tick) * ledger.cellCount;
        eachNewPost(world, (slot, author) => {
          const cell = base + posts.cell[slot]!;
          truth[cell]!++;
          if (toUnit(mix(draw.a, draw.b, posts.key[slot]!, 0)) >= SHARE) return;
          drawn.cells.push(cell);
          drawn.authors.push(author);
        });
      },
      finish() {
        const sampled = new Float64Array(truth.length);
        const collected = new Float64Array(truth.length);
        drawn.cells.forEach((cell, i) => {
          sampled[cell]!++;
          if (accounts.state[drawn.authors[i]!]! <= CUT_OFF) collected[cell]!++;
        });
        return rowsOf([truth, sampled, collected], days);
      },
    };

    function rowsOf(cells: readonly Float64Array[], days: number) {
      const rows = tagRows(hashtags);
      const { camp, tag } = dimensionsOf(world);
      const dates = Array.from({ length: days }, (_, day) => dateOf(world, day));
      const table = tallyTable('sample', { day: dates, camp, tag }, ['posts', 'sampled', 'collected']);
      for (let day = 0; day < days; day++) {
        const sums = cells.map((values) => {
          const heads = new Float64Array((ledger.cellCount / hashtags.ledgerSetCount) * rows.count);
          spread(rows, ledger.cellCount, hashtags.ledgerSetCount, values.subarray(day * ledger.cellCount, (day + 1) * ledger.cellCount), 1, 0, heads);
          return heads;
        });
        for (let c = 0; c < camp.length; c++) {
          for (let t = 0; t < tag.length; t++) {
            const row = t === 0 ? ROW_ALL : ROW_TAGS + t - 1;
            const figures = sums.map((heads) => plan.platforms.reduce((sum, _, p) => sum + heads[(p * camp.length + c) * rows.count + row]!, 0));
            if (figures[0]! > 0) table.add(day, c, t, ...figures);
          }
        }
      }
      return table.finish();
    }
  },
};
