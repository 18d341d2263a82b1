/** The ordinary accounts of one platform as organised forces meet them: whom a stranger picks, who follows much, and how both divide between blocks. */
import type { NetworkInput } from './generators/input.ts';
import { buildPicker, type Picker } from './picking.ts';
import { buildSeats, type Seats } from './seats.ts';

export interface Crowd {
  readonly platform: number;
  readonly seats: Seats;
  /** Whom a stranger picks within a block, and what each block weighs. */
  readonly strangers: Picker;
  readonly strangerWeight: Float64Array;
  /** Who follows much, within a block, and what each block weighs. */
  readonly followers: Picker;
  readonly followerWeight: Float64Array;
}

/** A crowd in which nobody is more popular, or follows more, than anybody else. */
export function evenCrowd(input: NetworkInput, platform: number): Crowd {
  const seats = buildSeats(input, platform);
  const even = new Float64Array(seats.count).fill(1);
  const strangers = buildPicker(even, seats.blockStart);
  const strangerWeight = blockSums(even, seats);
  return { platform, seats, strangers, strangerWeight, followers: strangers, followerWeight: strangerWeight };
}

/** Weight, by the speaker's camp, of following for one of `camp`. */
export function affinityOf({ affinity, camps }: NetworkInput, camp: number): Float64Array {
  return affinity.slice(camp * camps, (camp + 1) * camps);
}

/** Weight, by the hearer's camp, of following one of `camp`. */
export function affinityFor({ affinity, camps }: NetworkInput, camp: number): Float64Array {
  const weights = new Float64Array(camps);
  for (let hearer = 0; hearer < camps; hearer++) weights[hearer] = affinity[hearer * camps + camp]!;
  return weights;
}

/**
 * Share of each block in what is picked among weights of blocks; sums to 1, or all 0.
 * @param affinity by camp of the block
 */
export function blockShares({ blocks }: Seats, weight: Float64Array, affinity: Float64Array): Float64Array {
  const shares = new Float64Array(weight.length);
  let total = 0;
  for (let block = 0; block < shares.length; block++) {
    shares[block] = weight[block]! * affinity[blocks[block]!.camp]!;
    total += shares[block]!;
  }
  if (total > 0) for (let block = 0; block < shares.length; block++) shares[block]! /= total;
  return shares;
}

export function blockSums(weights: Float64Array, { blocks, blockStart }: Seats): Float64Array {
  const sums = new Float64Array(blocks.length);
  for (let block = 0; block < sums.length; block++) {
    let sum = 0;
    for (let seat = blockStart[block]!; seat < blockStart[block + 1]!; seat++) sum += weights[seat]!;
    sums[block] = sum;
  }
  return sums;
}
