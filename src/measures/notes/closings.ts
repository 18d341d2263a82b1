/** Accounts that were closed in the tick, found once for all who ask. */
import type { World } from '../../model/world.ts';

export interface Closings {
  /** The first `count` of `accounts`, in row order. */
  count: number;
  readonly accounts: number[];
  afterTick(): void;
}

export function noteClosings(world: World): Closings {
  const { closedTick } = world.accounts;
  const closings: Closings = {
    count: 0, accounts: [],
    afterTick(): void {
      closings.count = 0;
      for (let account = 0; account < closedTick.length; account++) if (closedTick[account] === world.tick) closings.accounts[closings.count++] = account;
    },
  };
  return closings;
}
