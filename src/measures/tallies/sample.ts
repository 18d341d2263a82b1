import { CUT_OFF } from '../../model/accounts.ts';
import { dayOfTick, type World } from '../../model/world.ts';
import { toUnit, mix } from '../../random/draw.ts';
import { ROW_ALL, ROW_TAGS } from '../measure.ts';
import { eachNewPost } from '../notes/notes.ts';
import type { TableBuilder } from '../table.ts';
import { spread, tagRows, type TagRows } from '../tag-rows.ts';
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
    const { posts, ledger, plan, accounts } = world;
    const draw = world.chance('measure', 'sample');
    const days = dayOfTick(world, plan.clock.ticks - 1) + 1;
    const truth = new Float64Array(days * ledger.cellCount);
    const drawn: Drawn = { cells: [], authors: [] };
    let base = 0;
    const note = (slot: number, author: number): void => {
      const cell = base + posts.cell[slot]!;
      truth[cell]!++;
      if (toUnit(mix(draw.a, draw.b, posts.key[slot]!, 0)) >= SHARE) return;
      drawn.cells.push(cell);
      drawn.authors.push(author);
    };
    return {
      afterTick(): void {
        base = dayOfTick(world, world.tick) * ledger.cellCount;
        eachNewPost(world, note);
      },
      finish() {
        const [sampled, collected] = [new Float64Array(truth.length), new Float64Array(truth.length)];
        collect(drawn, accounts.state, sampled, collected);
        const { camp, tag } = dimensionsOf(world);
        const table = tallyTable('sample', { day: Array.from({ length: days }, (_, day) => dateOf(world, day)), camp, tag }, ['posts', 'sampled', 'collected']);
        const rows = tagRows(world.hashtags);
        addRows(table, camp.length, tag.length, byTag(world, rows, truth, days), byTag(world, rows, sampled, days), byTag(world, rows, collected, days));
        return table.finish();
      },
    };
  },
};

/** One entry for each post of the sample. */
interface Drawn {
  readonly cells: number[];
  readonly authors: number[];
}

function collect({ cells, authors }: Drawn, state: Uint8Array, sampled: Float64Array, collected: Float64Array): void {
  for (let i = 0; i < cells.length; i++) {
    sampled[cells[i]!]!++;
    if (state[authors[i]!]! <= CUT_OFF) collected[cells[i]!]!++;
  }
}

function addRows(table: TableBuilder, camps: number, tags: number, posts: Float64Array, sampled: Float64Array, collected: Float64Array): void {
  for (let i = 0; i < posts.length; i++) {
    const row = Math.floor(i / tags);
    if (posts[i]! > 0) table.add(Math.floor(row / camps), row % camps, i % tags, posts[i]!, sampled[i]!, collected[i]!);
  }
}

/**
 * Posts of all platforms by (day * camps + camp) * rows + row of the column `tag`.
 * @param cells posts by day * ledger cells + cell
 */
function byTag({ hashtags, ledger, plan }: World, rows: TagRows, cells: Float64Array, days: number): Float64Array {
  const camps = plan.camps.length;
  const told = 1 + hashtags.conflictCount;
  const heads = new Float64Array(plan.platforms.length * camps * rows.count);
  const sums = new Float64Array(days * camps * told);
  for (let day = 0; day < days; day++) {
    heads.fill(0);
    spread(rows, ledger.cellCount, hashtags.ledgerSetCount, cells.subarray(day * ledger.cellCount, (day + 1) * ledger.cellCount), 1, 0, heads);
    for (let head = 0; head < plan.platforms.length * camps; head++) {
      const into = (day * camps + (head % camps)) * told;
      for (let t = 0; t < told; t++) sums[into + t]! += heads[head * rows.count + (t === 0 ? ROW_ALL : ROW_TAGS + t - 1)]!;
    }
  }
  return sums;
}
