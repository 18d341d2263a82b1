import { ACTIVE, NOT_YET } from '../../model/accounts.ts';
import { campOf } from '../../model/world.ts';
import { CONFLICT } from '../notes/writers.ts';
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
      const { accounts, graph } = world;
      const { platform, camp, tag } = dimensionsOf(world);
      const camps = camp.length;
      const rows = tag.length;
      /** By account * rows + row of the tag: 1 = counts there. */
      const counts = new Uint8Array(accounts.count * rows);
      for (let account = 0; account < accounts.count; account++) if (accounts.state[account] !== NOT_YET) counts[account * rows] = 1;
      writers.each((account, row) => { if (row !== CONFLICT) counts[account * rows + row] = 1; });
      const follows = new Float64Array(platform.length * camps * camps * rows);
      const members = new Float64Array(platform.length * camps * rows);
      for (let speaker = 0; speaker < accounts.count; speaker++) {
        const group = accounts.platform[speaker]! * camps + campOf(world, speaker);
        for (let row = 0; row < rows; row++) members[group * rows + row]! += counts[speaker * rows + row]!;
        if (accounts.state[speaker] !== ACTIVE) continue;
        for (let row = 0; row < rows; row++) {
          if (counts[speaker * rows + row] === 0) continue;
          for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) {
            const hearer = graph.hearers[edge]!;
            if (hearer >= 0 && accounts.state[hearer] === ACTIVE) follows[(group * camps + campOf(world, hearer)) * rows + row]! += counts[hearer * rows + row]!;
          }
        }
      }
      const table = tallyTable('ties', { platform, camp, hearers: camp, tag }, ['follows', 'readings', 'hearerAccounts']);
      const read = readingsByTag(world, sightings.between);
      follows.forEach((count, i) => {
        const [row, pair] = [i % rows, Math.floor(i / rows)];
        const p = Math.floor(pair / camps / camps);
        const [from, to] = [Math.floor(pair / camps) % camps, pair % camps];
        const readings = read[((p * camps + to) * camps + from) * rows + row]!;
        if (count > 0 || readings > 0) table.add(p, from, to, row, count, readings, members[(p * camps + to) * rows + row]!);
      });
      return table.finish();
    },
  }),
};
