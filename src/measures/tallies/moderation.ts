import { medianSorted } from 'simple-statistics';
import { NOT_YET, SUSPENDED } from '../../model/accounts.ts';
import { campOf, type World } from '../../model/world.ts';
import { ascendingByGroup } from '../by-group.ts';
import type { Notes } from '../notes/notes.ts';
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
  begin: (world, notes) => ({
    finish() {
      const { platform, camp, origin } = dimensionsOf(world);
      const { accounts, violating, rightly, wrongly, views, hours } = judge(world, notes, camp.length, origin.length);
      const table = tallyTable('moderation', { platform, camp, origin }, ['accounts', 'violating', 'suspended', 'rightly', 'wrongly'], ['precision', 'recall', 'wrongfulRate', 'medianHoursToAction', 'meanViewsBefore']);
      for (let i = 0; i < accounts.length; i++) {
        if (accounts[i] === 0) continue;
        const suspended = rightly[i]! + wrongly[i]!;
        table.add(
          Math.floor(i / origin.length / camp.length), Math.floor(i / origin.length) % camp.length, i % origin.length, accounts[i]!, violating[i]!, suspended, rightly[i]!, wrongly[i]!,
          rightly[i]! / suspended, rightly[i]! / violating[i]!, wrongly[i]! / (accounts[i]! - violating[i]!), hours[i]!.length === 0 ? Number.NaN : medianSorted([...hours[i]!]), views[i]! / rightly[i]!,
        );
      }
      return table.finish();
    },
  }),
};

/** Columns by (platform * camps + camp) * origins + origin. */
interface Judged {
  readonly accounts: Int32Array;
  readonly violating: Int32Array;
  readonly rightly: Int32Array;
  readonly wrongly: Int32Array;
  /** Of the rightly suspended. */
  readonly views: Float64Array;
  /** To action, in ascending order, of those of them that had written against the rules. */
  readonly hours: readonly Float64Array[];
}

function judge(world: World, { violations, sightings }: Notes, camps: number, origins: number): Judged {
  const { accounts, people, plan, hoursPerTick } = world;
  const rows = plan.platforms.length * camps * origins;
  const judged = { accounts: new Int32Array(rows), violating: new Int32Array(rows), rightly: new Int32Array(rows), wrongly: new Int32Array(rows), views: new Float64Array(rows) };
  const acted = new Int32Array(accounts.count).fill(-1);
  const hours = new Float64Array(accounts.count);
  for (let account = 0; account < accounts.count; account++) {
    if (accounts.state[account] === NOT_YET) continue;
    const row = (accounts.platform[account]! * camps + campOf(world, account)) * origins + people.origin[accounts.owner[account]!]!;
    const guilty = violations.guilty(account);
    judged.accounts[row]!++;
    if (guilty) judged.violating[row]!++;
    if (accounts.state[account] !== SUSPENDED) continue;
    (guilty ? judged.rightly : judged.wrongly)[row]!++;
    if (!guilty) continue;
    // A closed account neither writes nor gathers views of what can no longer be read.
    judged.views[row]! += sightings.views[account]!;
    const first = violations.firstTick[account]!;
    if (first < 0) continue;
    acted[account] = row;
    hours[account] = (accounts.closedTick[account]! + 1 - first) * hoursPerTick;
  }
  return { ...judged, hours: ascendingByGroup(rows, acted, hours) };
}
