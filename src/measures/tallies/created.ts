import { NOT_YET } from '../../model/accounts.ts';
import { dateOf, dimensionsOf, handOfAccount, tallyTable, type Tally } from './tally.ts';

export const created: Tally = {
  name: 'created',
  meaning: 'On which day accounts were created, and what they wrote in the run, by who they write for.',
  unit: 'accounts',
  margins: 'day x by',
  columns: { accounts: 'created on that day', posts: 'they wrote in the run, of every kind' },
  begin: (world) => ({
    finish() {
      const { accounts, hoursPerTick } = world;
      const { by } = dimensionsOf(world);
      const counts = new Map<number, [number, number]>();
      for (let account = 0; account < accounts.count; account++) {
        if (accounts.state[account] === NOT_YET) continue;
        // The clock of the run starts within its first local day; an account's age is told at that moment.
        const day = Math.floor((world.plan.clock.startLocalMinutes % 1440) / 1440 + (accounts.joinTick[account]! * hoursPerTick) / 24 - accounts.ageDays[account]!);
        const key = day * by.length + handOfAccount(world, account);
        const count = counts.get(key) ?? [0, 0];
        counts.set(key, [count[0] + 1, count[1] + accounts.written[account]!]);
      }
      const rows = [...counts].sort(([x], [y]) => x - y);
      const days = [...new Set(rows.map(([key]) => Math.floor(key / by.length)))];
      const place = new Map(days.map((day, i) => [day, i]));
      const table = tallyTable('created', { day: days.map((day) => dateOf(world, day)), by }, ['accounts', 'posts']);
      for (const [key, count] of rows) table.add(place.get(Math.floor(key / by.length))!, key - Math.floor(key / by.length) * by.length, ...count);
      return table.finish();
    },
  }),
};
