import { SUSPENDED } from '../../model/accounts.ts';
import { campOf } from '../../model/world.ts';
import { CONFLICT } from '../notes/writers.ts';
import { ageOf, dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const suspended: Tally = {
  name: 'suspended',
  meaning: 'Every suspension: whose, by which hand, rightly or not, and how long the account had been breaking the rules.',
  unit: 'accounts',
  margins: 'account x tag',
  columns: {
    tag: '(all) = a row for every suspension; beside it one for each conflict tag that the account had written on, so that only the rows (all) add up',
    by: 'user flags, mass flags, automation, government', tick: 'of the suspension', account: 'row in the table of accounts', rightly: '1 = the account had broken the rules: of a proscribed camp, or the author of an insult or of violence',
    conflictPosts: 'written about the conflict until then; in the row of a tag, with that tag', violatingPosts: 'against the rules, whatever the row', views: 'of its posts about the conflict until then, own and borrowed',
    ageDays: 'of the account', hoursToAction: 'from the beginning of the tick of its first violating post to the end of that of the suspension; null where it wrote none in the run',
  },
  begin(world, { violations, writers, sightings, closings }) {
    const { platform, camp, origin, by, tag } = dimensionsOf(world);
    const table = tallyTable('suspended', { platform, camp, origin, by, tag }, ['tick', 'account', 'rightly', 'conflictPosts', 'violatingPosts', 'views'], ['ageDays', 'hoursToAction']);
    const { accounts, people } = world;
    return {
      afterTick(): void {
        const { tick } = world;
        for (let n = 0; n < closings.count; n++) {
          const account = closings.accounts[n]!;
          if (accounts.state[account] !== SUSPENDED) continue;
          const first = violations.firstTick[account]!;
          for (let row = CONFLICT; row < writers.rowCount; row++) {
            const written = writers.count(account, row);
            if (row !== CONFLICT && written === 0) continue;
            table.add(
              accounts.platform[account]!, campOf(world, account), people.origin[accounts.owner[account]!]!, accounts.closedBy[account]!, row,
              tick, account, violations.guilty(account) ? 1 : 0, written, violations.posts[account]!, sightings.views[account]!,
              ageOf(world, account, tick + 1), first < 0 ? Number.NaN : (tick + 1 - first) * world.hoursPerTick,
            );
          }
        }
      },
      finish: () => table.finish(),
    };
  },
};
