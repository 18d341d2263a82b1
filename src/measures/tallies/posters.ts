import { STATE_NAMES } from '../../model/accounts.ts';
import { campOf } from '../../model/world.ts';
import { busiestOf } from '../busiest.ts';
import { ageOf, dimensionsOf, handOfAccount, tallyTable, type Tally } from './tally.ts';

const LISTED = 100;

export const posters: Tally = {
  name: 'posters',
  meaning: 'The hundred accounts that wrote most about the conflict.',
  unit: 'posts',
  margins: 'account',
  columns: {
    state: 'at the end of the run', rank: '1 = wrote most', account: 'row in the table of accounts', automated: '1 = posts by script', conflictPosts: 'written about the conflict',
    posts: 'written in all', views: 'of its posts about the conflict, own and borrowed', ageDays: 'at the end of the run',
  },
  begin(world, { writers, sightings }) {
    const busiest = busiestOf(world, writers);
    return {
      finish() {
        const { accounts, people } = world;
        const { camp, origin, by, platform } = dimensionsOf(world);
        const table = tallyTable('posters', { platform, camp, origin, by, state: STATE_NAMES }, ['rank', 'account', 'automated', 'conflictPosts', 'posts', 'views'], ['ageDays']);
        const first = busiest();
        for (let i = 0; i < Math.min(LISTED, first.accounts.length); i++) {
          const account = first.accounts[i]!;
          table.add(
            accounts.platform[account]!, campOf(world, account), people.origin[accounts.owner[account]!]!, handOfAccount(world, account), accounts.state[account]!,
            i + 1, account, accounts.automated[account]!, first.posts[account]!, accounts.written[account]!, sightings.views[account]!, ageOf(world, account, world.plan.clock.ticks),
          );
        }
        return table.finish();
      },
    };
  },
};
