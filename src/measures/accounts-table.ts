/** The final state of every account, in an order that depends on names only: group, member, account. Part of the fingerprint. */
import { STATE_NAMES } from '../model/accounts.ts';
import type { World } from '../model/world.ts';
import type { Table } from './table.ts';

export function readAccounts(world: World): Table {
  const { accounts, people, hands } = world;
  return {
    name: 'accounts',
    rows: accounts.count,
    columns: [
      { name: 'group', kind: 'text', values: ofOwner(accounts, people.group, new Int32Array(accounts.count)), words: world.groupNames },
      { name: 'state', kind: 'text', values: Int32Array.from(accounts.state), words: STATE_NAMES },
      { name: 'closedTick', kind: 'int32', values: Int32Array.from(accounts.closedTick) },
      { name: 'closedBy', kind: 'text', values: Int32Array.from(accounts.closedBy), words: hands.labels },
      { name: 'written', kind: 'int32', values: Int32Array.from(accounts.written) },
      { name: 'fear', kind: 'float64', values: ofOwner(accounts, people.fear, new Float64Array(accounts.count)) },
      { name: 'arousal', kind: 'float64', values: ofOwner(accounts, people.arousal, new Float64Array(accounts.count)) },
      { name: 'climate', kind: 'float64', values: ofOwner(accounts, people.climate, new Float64Array(accounts.count)) },
    ],
  };
}

/** By account: what a column holds of its owner. */
function ofOwner<Values extends Int32Array | Float64Array>({ owner }: World['accounts'], column: ArrayLike<number>, into: Values): Values {
  for (let account = 0; account < owner.length; account++) into[account] = column[owner[account]!]!;
  return into;
}
