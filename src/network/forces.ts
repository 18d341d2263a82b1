/**
 * The edges of organised forces, on top of what ordinary accounts do among themselves. Every edge between a force and
 * anybody else is drawn from the key of the force's own account: a force that is removed takes its edges along and
 * leaves no trace; one that is doubled keeps the edges of the members it had. The means of the plan are met among
 * ordinary accounts; what forces hear of each other comes on top, because it depends on which forces there are.
 */
import { lognormal } from '../random/distributions.ts';
import { unitFine } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import { affinityFor, affinityOf, blockShares, type Crowd } from './crowd.ts';
import { addEdge, type Edges } from './edges.ts';
import type { NetworkInput } from './generators/input.ts';
import { allocateDrawn, buildPicker, drawDistinct, exclude, startDrawing, type Drawn, type Picker } from './picking.ts';
import { blockKey, pairKey } from './seats.ts';
import { sortByWord } from './sorting.ts';

/** Sigma of the lognormal law of audiences and follows within a force (assumed: its accounts are run alike). */
const SPREAD = 0.5;

/** The accounts of one force on one platform, ordered by key. */
export interface Force {
  readonly index: number;
  readonly camp: number;
  readonly key: Key;
  readonly members: Int32Array;
  readonly anyone: Picker;
}

export function addForceEdges(input: NetworkInput, crowd: Crowd, edges: Edges): void {
  const forces = forcesOn(input, crowd.platform);
  const drawn = allocateDrawn(Math.max(crowd.seats.count, ...forces.map((force) => force.members.length)));
  for (const force of forces) {
    addAudience(input, crowd, force, edges, drawn);
    addFollows(input, crowd, force, edges, drawn);
    for (const other of forces) addForceAudience(input, crowd, force, other, edges, drawn);
  }
}

/** Ordinary accounts that hear the force: those who follow much, in each block by affinity. */
function addAudience(input: NetworkInput, crowd: Crowd, force: Force, edges: Edges, drawn: Drawn): void {
  const { seats, followers, followerWeight } = crowd;
  const shares = blockShares(seats, followerWeight, affinityFor(input, force.camp));
  const purpose = input.chance('network', 'force audience');
  const keys = seats.blocks.map((block) => pairKey(purpose, block.key, force.key));
  const means = spread(input, 'force audience', force, input.forceAudience[force.index]!);
  for (const [place, member] of force.members.entries()) {
    const mean = means[place]!;
    startDrawing(drawn);
    for (const [block, share] of shares.entries()) drawFor(input, member, keys[block]!, drawn, followers, seats.blockStart[block]!, seats.blockStart[block + 1]!, mean * share);
    for (let i = 0; i < drawn.count; i++) addEdge(edges, member, seats.row[drawn.places[i]!]!);
  }
}

/** Ordinary accounts that the force follows, as strangers choose them. */
function addFollows(input: NetworkInput, crowd: Crowd, force: Force, edges: Edges, drawn: Drawn): void {
  const { seats, strangers, strangerWeight } = crowd;
  const shares = blockShares(seats, strangerWeight, affinityOf(input, force.camp));
  const purpose = input.chance('network', 'force follows');
  const keys = seats.blocks.map((block) => pairKey(purpose, force.key, block.key));
  const means = spread(input, 'force follows', force, input.forceFollows[force.index]!);
  for (const [place, member] of force.members.entries()) {
    const mean = means[place]!;
    startDrawing(drawn);
    for (const [block, share] of shares.entries()) drawFor(input, member, keys[block]!, drawn, strangers, seats.blockStart[block]!, seats.blockStart[block + 1]!, mean * share);
    for (let i = 0; i < drawn.count; i++) addEdge(edges, seats.row[drawn.places[i]!]!, member);
  }
}

/** Accounts of a force, be it the same one, hear this one as ordinary accounts that follow as much would. */
function addForceAudience(input: NetworkInput, crowd: Crowd, force: Force, other: Force, edges: Edges, drawn: Drawn): void {
  const affinity = affinityFor(input, force.camp);
  let following = 0;
  for (const [index, block] of crowd.seats.blocks.entries()) following += crowd.followerWeight[index]! * affinity[block.camp]!;
  if (following === 0) return;
  const weight = (other.members.length * input.forceFollows[other.index]! * affinity[other.camp]!) / following;
  const key = pairKey(input.chance('network', 'force audience'), other.key, force.key);
  const means = spread(input, 'force audience', force, input.forceAudience[force.index]! * weight);
  for (const [place, member] of force.members.entries()) {
    startDrawing(drawn);
    if (other === force) exclude(drawn, place);
    drawFor(input, member, key, drawn, other.anyone, 0, other.members.length, means[place]!);
    for (let i = 0; i < drawn.count; i++) addEdge(edges, member, other.members[drawn.places[i]!]!);
  }
}

function drawFor(input: NetworkInput, member: number, key: Key, drawn: Drawn, picker: Picker, first: number, end: number, mean: number): void {
  drawDistinct(drawn, picker, first, end, Math.min(mean, (end - first) / 2), key.a, key.b, input.keyA[member]!, input.keyB[member]!);
}

/** Each member's own lognormal share of the force's mean. */
function spread({ chance, keyA, keyB }: NetworkInput, purpose: string, { members }: Force, mean: number): Float64Array {
  const key = chance('network', purpose, 'spread');
  const median = mean * Math.exp((-SPREAD * SPREAD) / 2);
  const means = new Float64Array(members.length);
  for (let place = 0; place < means.length; place++) means[place] = lognormal(unitFine(key.a, key.b, keyA[members[place]!]!, keyB[members[place]!]!), median, SPREAD);
  return means;
}

/** The forces that have accounts on a platform, in the order of their groups. */
export function forcesOn(input: NetworkInput, platform: number): Force[] {
  const members = new Map<number, number[]>();
  for (let account = 0; account < input.accounts; account++) {
    const group = input.group[account]!;
    if (group < input.ordinaryGroups || input.platform[account] !== platform) continue;
    const rows = members.get(group);
    if (rows) rows.push(account);
    else members.set(group, [account]);
  }
  return [...members].sort(([a], [b]) => a - b).map(([group, rows]) => {
    const camp = input.camp[rows[0]!]!;
    const ordered = Int32Array.from(rows);
    sortByWord(ordered, input.keyB);
    sortByWord(ordered, input.keyA);
    return {
      index: group - input.ordinaryGroups, camp, key: blockKey(input, group, camp), members: ordered,
      anyone: buildPicker(new Float64Array(rows.length).fill(1), [0, rows.length]),
    };
  });
}
