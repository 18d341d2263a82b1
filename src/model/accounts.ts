/** Accounts: one column per trait. An account stands on one platform and has one owner. */

/** Account states. Closed = suspended or left; a closed account never opens again (returners get another one). */
export const ACTIVE = 0;
export const CUT_OFF = 1;
export const SUSPENDED = 2;
export const LEFT = 3;
export const NOT_YET = 4;
export const STATE_NAMES: readonly string[] = ['active', 'cutOff', 'suspended', 'left', 'notYet'];

export interface Accounts {
  readonly count: number;
  readonly owner: Int32Array;
  readonly platform: Uint8Array;
  /** Index of the force it belongs to, or -1. */
  readonly force: Int16Array;
  readonly state: Uint8Array;
  /** 1 where the account may wish: open, or the latest closed one of a person who has no open account on the platform. */
  readonly voice: Uint8Array;
  /** Tick at which it was closed, -1 while open. */
  readonly closedTick: Int32Array;
  /** Hand that closed it (index into Hands.labels), 0 = none. */
  readonly closedBy: Uint8Array;
  /** How many hands cut it off from its platform; it is cut off while there is one. */
  readonly cuts: Uint8Array;
  /** Tick at which it opens; 0 = there from the start. */
  readonly joinTick: Int32Array;
  /** Of an account opened after a suspension: the person's first account there, whose key it shares; -1 for all others. */
  readonly returnOf: Int32Array;
  /** 1 where posts are sent by script. */
  readonly automated: Uint8Array;
  /** Originals an account wishes to write, per day, before any dial. */
  readonly postsPerDay: Float32Array;
  readonly visitsPerDay: Float32Array;
  /** Age at the start of the run, days. */
  readonly ageDays: Float32Array;
  /** Posts published so far. */
  readonly written: Int32Array;
  /** How many ordinary accounts it follows at the start: divides its attention. A force that is silent changes nothing. */
  readonly follows: Int32Array;
  /** Two words of the account's key: hash(group name, member number), never its row. */
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
}

/** Whether an account only waits for a suspension that has not come: a row, and nobody's account so far. */
export function isSpare({ returnOf, state }: Accounts, account: number): boolean {
  return returnOf[account]! >= 0 && state[account] === NOT_YET;
}

/** Accounts that are or were somebody's, or will be on a date. */
export function accountsInUse(accounts: Accounts): number {
  let count = 0;
  for (let account = 0; account < accounts.count; account++) if (!isSpare(accounts, account)) count++;
  return count;
}

/** Rows of the accounts that a force runs. */
export function accountsOfForce({ count, force }: Accounts, f: number): Int32Array {
  const rows = new Int32Array(count);
  let members = 0;
  for (let account = 0; account < count; account++) if (force[account] === f) rows[members++] = account;
  return rows.slice(0, members);
}

export function allocateAccounts(count: number): Accounts {
  return {
    count,
    owner: new Int32Array(count),
    platform: new Uint8Array(count),
    force: new Int16Array(count).fill(-1),
    state: new Uint8Array(count),
    voice: new Uint8Array(count),
    closedTick: new Int32Array(count).fill(-1),
    closedBy: new Uint8Array(count),
    cuts: new Uint8Array(count),
    joinTick: new Int32Array(count),
    returnOf: new Int32Array(count).fill(-1),
    automated: new Uint8Array(count),
    postsPerDay: new Float32Array(count),
    visitsPerDay: new Float32Array(count),
    ageDays: new Float32Array(count),
    written: new Int32Array(count),
    follows: new Int32Array(count),
    keyA: new Int32Array(count),
    keyB: new Int32Array(count),
  };
}
