import { ACTIVE, NOT_YET } from '../../model/accounts.ts';
import { campOf } from '../../model/world.ts';
import { dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const ties: Tally = {
  name: 'ties',
  meaning: 'How much each camp follows and reads each: edges from authors of one camp to hearers of another at the end of the run, and what those read about the conflict in the whole run.',
  unit: 'edges and readings',
  margins: 'platform x camp x hearers',
  columns: {
    camp: 'of the author', hearers: 'camp of those who hear or read', follows: 'live edges at the end of the run between accounts that are active', readings: 'of posts about the conflict: in feeds, on tag pages and in threads, since the start',
    hearerAccounts: 'accounts of the hearers\' camp that were there in the run',
  },
  begin: (world, { sightings }) => ({
    finish() {
      const { accounts, graph } = world;
      const { platform, camp } = dimensionsOf(world);
      const camps = camp.length;
      const follows = new Float64Array(platform.length * camps * camps);
      const members = new Float64Array(platform.length * camps);
      for (let speaker = 0; speaker < accounts.count; speaker++) {
        const row = accounts.platform[speaker]! * camps + campOf(world, speaker);
        if (accounts.state[speaker] !== NOT_YET) members[row]!++;
        if (accounts.state[speaker] !== ACTIVE) continue;
        for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) {
          const hearer = graph.hearers[edge]!;
          if (hearer >= 0 && accounts.state[hearer] === ACTIVE) follows[row * camps + campOf(world, hearer)]!++;
        }
      }
      const table = tallyTable('ties', { platform, camp, hearers: camp }, ['follows', 'readings', 'hearerAccounts']);
      follows.forEach((count, i) => {
        const p = Math.floor(i / camps / camps);
        const [from, to] = [Math.floor(i / camps) % camps, i % camps];
        const readings = sightings.between[(p * camps + to) * camps + from]!;
        if (count > 0 || readings > 0) table.add(p, from, to, count, readings, members[p * camps + to]!);
      });
      return table.finish();
    },
  }),
};
