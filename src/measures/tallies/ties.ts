import { ACTIVE, NOT_YET } from '../../model/accounts.ts';
import { campOf, type World } from '../../model/world.ts';
import { CONFLICT, type Written } from '../notes/writers.ts';
import type { TableBuilder } from '../table.ts';
import { tagRows } from '../tag-rows.ts';
import { dimensionsOf, readingsByTag, tallyTable, type Tally } from './tally.ts';

export const ties: Tally = {
  name: 'ties',
  meaning: 'How much each camp follows and reads each: edges from authors of one camp to hearers of another at the end of the run, and what those read about the conflict in the whole run; of all, and of each conflict tag among those who wrote on it.',
  unit: 'edges and readings',
  margins: 'platform x camp x hearers x tag',
  columns: {
    camp: 'of the author', hearers: 'camp of those who hear or read', tag: '(all) = whoever they are and whatever is read; else only accounts that wrote on the tag in the run, and readings of posts with it. Only the rows (all) add up',
    follows: 'live edges at the end of the run between accounts that are active', readings: 'of posts about the conflict: in feeds, on tag pages and in threads, since the start; by whoever reads',
    hearerAccounts: 'accounts of the hearers\' camp that were there in the run',
  },
  begin: (world, { sightings, writers }) => ({
    finish() {
      const { platform, camp, tag } = dimensionsOf(world);
      const counts = whoCounts(world, writers.list(), tag.length);
      const table = tallyTable('ties', { platform, camp, hearers: camp, tag }, ['follows', 'readings', 'hearerAccounts']);
      addRows(table, camp.length, tag.length, followsBetween(world, counts, tag.length), readingsByTag(world, tagRows(world.hashtags), sightings.between), membersOf(world, counts, tag.length));
      return table.finish();
    },
  }),
};

function addRows(table: TableBuilder, camps: number, rows: number, follows: Float64Array, readings: Float64Array, members: Float64Array): void {
  for (let i = 0; i < follows.length; i++) {
    const row = i % rows;
    const pair = Math.floor(i / rows);
    const p = Math.floor(pair / camps / camps);
    const from = Math.floor(pair / camps) % camps;
    const hearers = p * camps + (pair % camps);
    const read = readings[(hearers * camps + from) * rows + row]!;
    if (follows[i]! > 0 || read > 0) table.add(p, from, pair % camps, row, follows[i]!, read, members[hearers * rows + row]!);
  }
}

/** By account * rows + row of the tag: 1 = counts there. */
function whoCounts({ accounts }: World, written: Written, rows: number): Uint8Array {
  const counts = new Uint8Array(accounts.count * rows);
  for (let account = 0; account < accounts.count; account++) if (accounts.state[account] !== NOT_YET) counts[account * rows] = 1;
  for (let i = 0; i < written.row.length; i++) if (written.row[i] !== CONFLICT) counts[written.account[i]! * rows + written.row[i]!] = 1;
  return counts;
}

/** Accounts that count, by (platform * camps + camp) * rows + row. */
function membersOf(world: World, counts: Uint8Array, rows: number): Float64Array {
  const { accounts, plan } = world;
  const members = new Float64Array(plan.platforms.length * plan.camps.length * rows);
  for (let account = 0; account < accounts.count; account++) {
    const group = accounts.platform[account]! * plan.camps.length + campOf(world, account);
    for (let row = 0; row < rows; row++) members[group * rows + row]! += counts[account * rows + row]!;
  }
  return members;
}

/** Live edges between active accounts that count, by ((platform * camps + the speaker's camp) * camps + the hearer's) * rows + row. */
function followsBetween(world: World, counts: Uint8Array, rows: number): Float64Array {
  const { accounts, graph, plan } = world;
  const camps = plan.camps.length;
  const follows = new Float64Array(plan.platforms.length * camps * camps * rows);
  for (let speaker = 0; speaker < accounts.count; speaker++) {
    if (accounts.state[speaker] !== ACTIVE) continue;
    const group = accounts.platform[speaker]! * camps + campOf(world, speaker);
    for (let row = 0; row < rows; row++) {
      if (counts[speaker * rows + row] === 0) continue;
      for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) {
        const hearer = graph.hearers[edge]!;
        if (hearer >= 0 && accounts.state[hearer] === ACTIVE) follows[(group * camps + campOf(world, hearer)) * rows + row]! += counts[hearer * rows + row]!;
      }
    }
  }
  return follows;
}
