/** Dials: shared multipliers by which mechanisms meet. Reset to 1 each tick, then only ever multiplied. */
import { check } from '../check.ts';

export interface Dials {
  /** By account: rate of originals without a conflict tag. */
  readonly ambient: Float32Array;
  /** By account: rate of originals with a conflict tag. */
  readonly conflict: Float32Array;
  /** By account: rate of visits. */
  readonly visit: Float32Array;
  /** By account: chance to reshare. */
  readonly reshare: Float32Array;
  /** By camp: how strongly the offline world stirs it; 1 = an ordinary hour. */
  readonly stir: Float64Array;
  /** By camp: hand (event) that stirs it most, for the books. */
  readonly stirHand: Uint8Array;
  /** The four dials by account as one row, and its bits. */
  readonly row: { readonly values: Float32Array; readonly bits: Uint32Array };
}

export function allocateDials(accounts: number, camps: number): Dials {
  const values = new Float32Array(4 * accounts);
  const row = { values, bits: new Uint32Array(values.buffer) };
  const dial = (n: number): Float32Array => values.subarray(n * accounts, (n + 1) * accounts);
  return { ambient: dial(0), conflict: dial(1), visit: dial(2), reshare: dial(3), stir: new Float64Array(camps), stirHand: new Uint8Array(camps), row };
}

export function resetDials(dials: Dials): void {
  dials.row.values.fill(1);
  dials.stir.fill(1);
  dials.stirHand.fill(0);
}

/** Every dial is a finite multiplier >= 0; the error names the mechanisms that may have broken one. */
export function checkDials(dials: Dials, turners: () => readonly string[]): void {
  if (areMultipliers(dials.row.bits) && dials.stir.every(isMultiplier)) return;
  for (const name of ['ambient', 'conflict', 'visit', 'reshare', 'stir'] as const) {
    check(dials[name].every(isMultiplier), () => `dial '${name}' is negative or not finite; it was turned by one of ${turners().join(', ')}`);
  }
}

/** Bits of the largest finite single-precision number: those of infinities, of what is no number and of negatives are larger. */
const LARGEST = 0x7f7fffff;

/** Looks at bits, one comparison each. False too where a dial is -0, which only the second look tells from a negative. */
function areMultipliers(bits: Uint32Array): boolean {
  for (let i = 0; i < bits.length; i++) if (bits[i]! > LARGEST) return false;
  return true;
}

function isMultiplier(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}
