/** The final state of every account, in an order that depends on names only: group, member, account. Part of the fingerprint. */
import { STATE_NAMES } from '../model/accounts.ts';
import type { World } from '../model/world.ts';
import { inRows } from '../network/columns.ts';
import type { Table } from './table.ts';

export function readAccounts(world: World): Table {
  const { accounts, people, hands } = world;
  return {
    name: 'accounts',
    rows: accounts.count,
    columns: [
      { name: 'group', kind: 'text', values: inRows(people.group, accounts.owner, new Int32Array(accounts.count)), words: world.groupNames },
      { name: 'state', kind: 'text', values: Int32Array.from(accounts.state), words: STATE_NAMES },
      { name: 'closedTick', kind: 'int32', values: Int32Array.from(accounts.closedTick) },
      { name: 'closedBy', kind: 'text', values: Int32Array.from(accounts.closedBy), words: hands.labels },
      { name: 'written', kind: 'int32', values: Int32Array.from(accounts.written) },
      { name: 'fear', kind: 'float64', values: inRows(people.fear, accounts.owner, new Float64Array(accounts.count)) },
      { name: 'arousal', kind: 'float64', values: inRows(people.arousal, accounts.owner, new Float64Array(accounts.count)) },
      { name: 'climate', kind: 'float64', values: inRows(people.climate, accounts.owner, new Float64Array(accounts.count)) },
    ],
  };
}
