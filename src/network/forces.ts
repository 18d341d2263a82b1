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
import { blockKey, pairKey, type Seats } from './seats.ts';
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
  for (let place = 0; place < means.length; place++) {
    const member = force.members[place]!;
    drawByBlock(input, member, keys, drawn, followers, seats, shares, means[place]!);
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
  for (let place = 0; place < means.length; place++) {
    const member = force.members[place]!;
    drawByBlock(input, member, keys, drawn, strangers, seats, shares, means[place]!);
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
  for (let place = 0; place < means.length; place++) {
    const member = force.members[place]!;
    startDrawing(drawn);
    if (other === force) exclude(drawn, place);
    drawFor(input, member, key, drawn, other.anyone, 0, other.members.length, means[place]!);
    for (let i = 0; i < drawn.count; i++) addEdge(edges, member, other.members[drawn.places[i]!]!);
  }
}

/** Draws anew for one member, in each block by its share of the mean. */
function drawByBlock(input: NetworkInput, member: number, keys: readonly Key[], drawn: Drawn, picker: Picker, { blockStart }: Seats, shares: Float64Array, mean: number): void {
  startDrawing(drawn);
  for (let block = 0; block < shares.length; block++) drawFor(input, member, keys[block]!, drawn, picker, blockStart[block]!, blockStart[block + 1]!, mean * shares[block]!);
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
  const rows = organisedRows(input, platform);
  const forces: Force[] = [];
  for (let index = 0; index < input.forceAudience.length; index++) {
    const group = input.ordinaryGroups + index;
    const members = membersOf(input, rows, group);
    if (members.length === 0) continue;
    const camp = input.camp[members[0]!]!;
    forces.push({ index, camp, key: blockKey(input, group, camp), members, anyone: buildPicker(new Float64Array(members.length).fill(1), [0, members.length]) });
  }
  return forces;
}

/** Accounts of all forces on a platform, ordered by key. */
function organisedRows(input: NetworkInput, platform: number): Int32Array {
  const rows = new Int32Array(input.accounts);
  let count = 0;
  for (let account = 0; account < input.accounts; account++) {
    if (input.platform[account] === platform && input.group[account]! >= input.ordinaryGroups) rows[count++] = account;
  }
  const ordered = rows.slice(0, count);
  sortByWord(ordered, input.keyB);
  sortByWord(ordered, input.keyA);
  return ordered;
}

function membersOf({ group: groups }: NetworkInput, rows: Int32Array, group: number): Int32Array {
  const members = new Int32Array(rows.length);
  let count = 0;
  for (const account of rows) if (groups[account] === group) members[count++] = account;
  return members.slice(0, count);
}
