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

/** Share of each block in what one who stands in `camp` picks among weights of blocks; sums to 1, or all 0. */
export function blockShares(seats: Seats, weight: Float64Array, affinityTo: (camp: number) => number): Float64Array {
  const shares = weight.map((sum, block) => sum * affinityTo(seats.blocks[block]!.camp));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? shares.map((share) => share / total) : shares;
}

export function blockSums(weights: Float64Array, seats: Seats): Float64Array {
  return Float64Array.from(seats.blocks, (_, block) => {
    let sum = 0;
    for (let seat = seats.blockStart[block]!; seat < seats.blockStart[block + 1]!; seat++) sum += weights[seat]!;
    return sum;
  });
}
