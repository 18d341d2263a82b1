import { NOT_YET } from '../../model/accounts.ts';
import type { World } from '../../model/world.ts';
import type { TableBuilder } from '../table.ts';
import { dateOf, dimensionsOf, handOfAccount, tallyTable, type Tally } from './tally.ts';

export const created: Tally = {
  name: 'created',
  meaning: 'On which day accounts were created, and what they wrote in the run, by who they write for.',
  unit: 'accounts',
  margins: 'day x by',
  columns: { accounts: 'created on that day', posts: 'they wrote in the run, of every kind' },
  begin: (world) => ({
    finish() {
      const { by } = dimensionsOf(world);
      const counted = countByDay(world, by.length);
      const keys = Float64Array.from(counted.place.keys()).sort();
      const days = daysOf(keys, by.length);
      const table = tallyTable('created', { day: days.map((day) => dateOf(world, day)), by }, ['accounts', 'posts']);
      addRows(table, keys, days, by.length, counted);
      return table.finish();
    },
  }),
};

interface Counted {
  /** Where each day * hands + hand stands in the columns. */
  readonly place: ReadonlyMap<number, number>;
  readonly accounts: Int32Array;
  readonly posts: Int32Array;
}

function countByDay(world: World, hands: number): Counted {
  const { count, state, written } = world.accounts;
  const place = new Map<number, number>();
  const accounts = new Int32Array(count);
  const posts = new Int32Array(count);
  for (let account = 0; account < count; account++) {
    if (state[account] === NOT_YET) continue;
    const key = dayCreated(world, account) * hands + handOfAccount(world, account);
    if (!place.has(key)) place.set(key, place.size);
    accounts[place.get(key)!]!++;
    posts[place.get(key)!]! += written[account]!;
  }
  return { place, accounts, posts };
}

/** Days of keys in ascending order. */
function daysOf(keys: Float64Array, hands: number): number[] {
  const days: number[] = [];
  for (const key of keys) if (Math.floor(key / hands) !== days.at(-1)) days.push(Math.floor(key / hands));
  return days;
}

function addRows(table: TableBuilder, keys: Float64Array, days: readonly number[], hands: number, { place, accounts, posts }: Counted): void {
  for (let i = 0, row = 0; i < keys.length; i++) {
    const day = Math.floor(keys[i]! / hands);
    if (day !== days[row]) row++;
    const at = place.get(keys[i]!)!;
    table.add(row, keys[i]! - day * hands, accounts[at]!, posts[at]!);
  }
}

/** Day, counted from the scenario's first. The clock of the run starts within it; an account's age is told at that moment. */
function dayCreated({ accounts, hoursPerTick, plan }: World, account: number): number {
  return Math.floor((plan.clock.startLocalMinutes % 1440) / 1440 + (accounts.joinTick[account]! * hoursPerTick) / 24 - accounts.ageDays[account]!);
}
