/** The final state of every account, in an order that depends on names only: group, member, account. Part of the fingerprint. */
import { STATE_NAMES } from '../model/accounts.ts';
import type { World } from '../model/world.ts';
import type { Table } from './table.ts';

export function readAccounts(world: World): Table {
  const { accounts, people, hands } = world;
  const ofPerson = (column: ArrayLike<number>): Float64Array => Float64Array.from(accounts.owner, (person) => column[person]!);
  return {
    name: 'accounts',
    rows: accounts.count,
    columns: [
      { name: 'group', kind: 'text', values: Int32Array.from(accounts.owner, (person) => people.group[person]!), words: world.groupNames },
      { name: 'state', kind: 'text', values: Int32Array.from(accounts.state), words: STATE_NAMES },
      { name: 'closedTick', kind: 'int32', values: Int32Array.from(accounts.closedTick) },
      { name: 'closedBy', kind: 'text', values: Int32Array.from(accounts.closedBy), words: hands.labels },
      { name: 'written', kind: 'int32', values: Int32Array.from(accounts.written) },
      { name: 'fear', kind: 'float64', values: ofPerson(people.fear) },
      { name: 'arousal', kind: 'float64', values: ofPerson(people.arousal) },
      { name: 'climate', kind: 'float64', values: ofPerson(people.climate) },
    ],
  };
}
