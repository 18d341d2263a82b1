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
}

export function allocateDials(accounts: number, camps: number): Dials {
  return {
    ambient: new Float32Array(accounts), conflict: new Float32Array(accounts), visit: new Float32Array(accounts), reshare: new Float32Array(accounts),
    stir: new Float64Array(camps), stirHand: new Uint8Array(camps),
  };
}

export function resetDials(dials: Dials): void {
  dials.ambient.fill(1);
  dials.conflict.fill(1);
  dials.visit.fill(1);
  dials.reshare.fill(1);
  dials.stir.fill(1);
  dials.stirHand.fill(0);
}

/** Every dial is a finite multiplier >= 0; names the mechanism that broke one. */
export function checkDials(dials: Dials, mechanism: string): void {
  for (const name of ['ambient', 'conflict', 'visit', 'reshare', 'stir'] as const) {
    check(isMultiplier(dials[name]), () => `mechanism ${mechanism} left dial '${name}' negative or not finite`);
  }
}

/** One pass without a branch per entry: the least must not be negative, and 0 times the sum is 0 only if all is finite. */
function isMultiplier(column: Float32Array | Float64Array): boolean {
  let least = 0;
  let zero = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    zero += 0 * value;
    if (value < least) least = value;
  }
  return zero === 0 && least === 0;
}
