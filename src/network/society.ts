/**
 * The ordinary accounts of one platform with all that decides whom they follow: how many inside their community and how
 * many among strangers, whom they would pick in each, and how the strangers divide between blocks. Forces have no part
 * in it, so that no share of anybody's attention depends on whether a force is there.
 *
 * A popular account is soon followed by its whole community; what its community cannot give it gets from strangers, so
 * that communities do not cut the tail of the follower law.
 */
import { buildAppetite, scaledTo, type Appetite } from './appetite.ts';
import { blockSums, type Crowd } from './crowd.ts';
import type { NetworkInput } from './generators/input.ts';
import { buildPicker, type Picker } from './picking.ts';
import { buildSeats } from './seats.ts';

export interface Society extends Appetite, Crowd {
  /** Expected choices inside the community and outside of it, by seat; returned follows come on top. */
  readonly inside: Float64Array;
  readonly outside: Float64Array;
  /** Whom a member of the community picks. */
  readonly neighbours: Picker;
}

/** At most this share of the other members of a community is followed by one of them (assumed). */
const COMMUNITY_DEPTH = 0.5;
/** Least share of an account's audience that is open to strangers (assumed). */
const OPEN_TO_STRANGERS = 0.05;

/**
 * @param chosenShare share of edges that a hearer chooses himself; the others are returned follows
 */
export function buildSociety(input: NetworkInput, platform: number, chosenShare: number): Society {
  const seats = buildSeats(input, platform);
  const appetite = buildAppetite(input, seats);
  const { follows, audience } = appetite;
  const inside = new Float64Array(seats.count);
  const outside = new Float64Array(seats.count);
  const chosen = chosenAudience(appetite, chosenShare);
  const fromNeighbours = new Float64Array(seats.count);
  for (let community = 0; community + 1 < seats.communityStart.length; community++) {
    const first = seats.communityStart[community]!;
    const end = seats.communityStart[community + 1]!;
    const most = COMMUNITY_DEPTH * (end - first - 1);
    let choices = 0;
    for (let seat = first; seat < end; seat++) {
      inside[seat] = Math.min(most, input.plan.communityShare * chosenShare * follows[seat]!);
      outside[seat] = chosenShare * follows[seat]! - inside[seat]!;
      choices += inside[seat]!;
    }
    fromNeighbours.set(scaledTo(chosen.subarray(first, end), choices, most), first);
  }
  const fromStrangers = new Float64Array(seats.count);
  for (let seat = 0; seat < seats.count; seat++) fromStrangers[seat] = Math.max(OPEN_TO_STRANGERS * chosen[seat]!, chosen[seat]! - fromNeighbours[seat]!);
  return {
    platform, seats, follows, audience, inside, outside,
    neighbours: buildPicker(fromNeighbours, seats.communityStart),
    strangers: buildPicker(fromStrangers, seats.blockStart), strangerWeight: blockSums(fromStrangers, seats),
    followers: buildPicker(follows, seats.blockStart), followerWeight: blockSums(follows, seats),
  };
}

/** Audience that must be chosen by the hearers: the aim less the follows that an account's own follows bring back. */
function chosenAudience({ audience, follows }: Appetite, chosenShare: number): Float64Array {
  const chosen = new Float64Array(audience.length);
  for (let seat = 0; seat < chosen.length; seat++) chosen[seat] = Math.max(audience[seat]! * 0.1, audience[seat]! - (1 - chosenShare) * follows[seat]!);
  return chosen;
}
