import { medianSorted } from 'simple-statistics';
import { NOT_YET, SUSPENDED } from '../../model/accounts.ts';
import { campOf } from '../../model/world.ts';
import { dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const moderation: Tally = {
  name: 'moderation',
  meaning: 'How well the platform judged, by camp and origin, at the end of the run: precision, recall and wrongful rate against who really broke the rules.',
  unit: 'accounts',
  margins: 'platform x camp x origin',
  columns: {
    accounts: 'that were there in the run', violating: 'of them of a proscribed camp, or author of an insult or of violence', suspended: 'of the accounts', rightly: 'of the suspended', wrongly: 'of the suspended',
    precision: 'rightly / suspended', recall: 'rightly / violating', wrongfulRate: 'wrongly / (accounts - violating)', medianHoursToAction: 'of the rightly suspended that had written against the rules',
    meanViewsBefore: 'views of posts about the conflict until the suspension, mean of the rightly suspended',
  },
  begin: (world, { violations, sightings }) => ({
    finish() {
      const { platform, camp, origin } = dimensionsOf(world);
      const { accounts, people, hoursPerTick } = world;
      const rows = Array.from({ length: platform.length * camp.length * origin.length }, () => ({ accounts: 0, violating: 0, rightly: 0, wrongly: 0, views: 0, hours: [] as number[] }));
      for (let account = 0; account < accounts.count; account++) {
        if (accounts.state[account] === NOT_YET) continue;
        const row = rows[(accounts.platform[account]! * camp.length + campOf(world, account)) * origin.length + people.origin[accounts.owner[account]!]!]!;
        const guilty = violations.guilty(account);
        row.accounts++;
        if (guilty) row.violating++;
        if (accounts.state[account] !== SUSPENDED) continue;
        if (!guilty) row.wrongly++;
        else {
          row.rightly++;
          // A closed account neither writes nor gathers views of what can no longer be read.
          row.views += sightings.views[account]!;
          const first = violations.firstTick[account]!;
          if (first >= 0) row.hours.push((accounts.closedTick[account]! + 1 - first) * hoursPerTick);
        }
      }
      const table = tallyTable('moderation', { platform, camp, origin }, ['accounts', 'violating', 'suspended', 'rightly', 'wrongly'], ['precision', 'recall', 'wrongfulRate', 'medianHoursToAction', 'meanViewsBefore']);
      rows.forEach((row, i) => {
        if (row.accounts === 0) return;
        const { violating, rightly, wrongly } = row;
        const hours = row.hours.sort((a, b) => a - b);
        table.add(
          Math.floor(i / origin.length / camp.length), Math.floor(i / origin.length) % camp.length, i % origin.length, row.accounts, violating, rightly + wrongly, rightly, wrongly,
          rightly / (rightly + wrongly), rightly / violating, wrongly / (row.accounts - violating), hours.length === 0 ? Number.NaN : medianSorted(hours), row.views / rightly,
        );
      });
      return table.finish();
    },
  }),
};
