/**
 * A social network: friendship is mutual, friends know each other because they come in small circles, and members of a
 * group hear each other whether friends or not. How many friends somebody has is lognormal, not a power law (Ugander et
 * al. 2011: median 99, mean 190, which is sigma 1.14; 14 % of the pairs among 100 friends know each other). Forces are
 * heard as pages are, without being anybody's friend.
 */
import { poissonCount } from '../../random/distributions.ts';
import { unitFine } from '../../random/draw.ts';
import { buildAppetite } from '../appetite.ts';
import { addChoices, gather, lookAhead } from '../choices.ts';
import { blockSums } from '../crowd.ts';
import { addEdge, seatsToRows, type Edges } from '../edges.ts';
import { addForceEdges } from '../forces.ts';
import { addGroupEdges, join, openGroups } from '../members.ts';
import { buildPicker } from '../picking.ts';
import { buildSeats } from '../seats.ts';
import type { Society } from '../society.ts';
import type { NetworkInput } from './input.ts';

/** At most this share of a circle is chosen by one of its members; as many again choose him (assumed). */
const CIRCLE_DEPTH = 0.4;

export function friends(input: NetworkInput, platform: number, edges: Edges): void {
  const society = circles(input, platform);
  const choosers = gather(input, society);
  const { mutual, filled } = lookAhead(choosers);
  const from = edges.count;
  // Half of the friends are chosen, half have chosen; where both chose each other it is one friendship.
  addChoices(choosers, 1 / (1 - mutual / 2) / filled, edges);
  seatsToRows(edges, from, society.seats.row);
  for (let edge = from, until = edges.count; edge < until; edge++) addEdge(edges, edges.hearers[edge]!, edges.speakers[edge]!);
  addForceEdges(input, society, edges);
  joinGroups(input, society, edges);
}

function circles(input: NetworkInput, platform: number): Society {
  const seats = buildSeats(input, platform, input.plan.circleSize);
  const { follows } = buildAppetite(input, seats);
  const inside = new Float64Array(seats.count);
  const outside = new Float64Array(seats.count);
  for (let circle = 0; circle + 1 < seats.communityStart.length; circle++) {
    const first = seats.communityStart[circle]!;
    const end = seats.communityStart[circle + 1]!;
    for (let seat = first; seat < end; seat++) {
      inside[seat] = Math.min(CIRCLE_DEPTH * (end - first - 1), (input.plan.communityShare * follows[seat]!) / 2);
      outside[seat] = follows[seat]! / 2 - inside[seat]!;
    }
  }
  const strangers = buildPicker(follows, seats.blockStart);
  const strangerWeight = blockSums(follows, seats);
  return {
    platform, seats, follows, audience: follows, inside, outside, neighbours: buildPicker(follows, seats.communityStart),
    strangers, strangerWeight, followers: strangers, followerWeight: strangerWeight,
  };
}

/** Groups of ordinary accounts, each account a Poisson number of them. */
function joinGroups(input: NetworkInput, society: Society, edges: Edges): void {
  const { groupsPerAccount } = input.plan;
  const { count, row, keyA, keyB } = society.seats;
  if (groupsPerAccount === 0 || count === 0) return;
  const groups = openGroups(input, society, count * groupsPerAccount);
  const many = input.chance('network', 'groups');
  const which = input.chance('network', 'group');
  for (let seat = 0; seat < count; seat++) {
    const joined = poissonCount(unitFine(many.a ^ keyB[seat]!, many.b, keyA[seat]!, 0), groupsPerAccount);
    for (let n = 0; n < joined; n++) join(groups, row[seat]!, input.camp[row[seat]!]!, which, keyA[seat]!, keyB[seat]!, n);
  }
  addGroupEdges(groups, edges);
}
