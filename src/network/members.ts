/**
 * Who belongs to which group: groups of a platform are divided among the blocks by their size, and a member picks a
 * block by affinity and then one of its groups, by the own key. All members of a group hear each other.
 */
import { mix, toUnit } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import { pickCumulative } from '../random/distributions.ts';
import { affinityOf, blockShares, type Crowd } from './crowd.ts';
import { addEdge, type Edges } from './edges.ts';
import type { NetworkInput } from './generators/input.ts';

/** Groups and the accounts that joined them, in the order of joining. */
export interface Groups {
  readonly members: readonly number[][];
  /** First group of each block, and the end of the last. */
  readonly firstOfBlock: readonly number[];
  /** Per camp: cumulative shares of the blocks in what its people join. */
  readonly cumulative: readonly Float64Array[];
}

/** @param joins how many memberships the ordinary accounts of the platform have, together */
export function openGroups(input: NetworkInput, { seats, strangerWeight }: Crowd, joins: number): Groups {
  const firstOfBlock = [0];
  for (let block = 0; block < seats.blocks.length; block++) {
    const size = seats.blockStart[block + 1]! - seats.blockStart[block]!;
    firstOfBlock.push(firstOfBlock[block]! + Math.max(1, Math.round((size * joins) / seats.count / input.plan.groupSize)));
  }
  const cumulative = Array.from({ length: input.camps }, (_, camp) => summedUp(blockShares(seats, strangerWeight, affinityOf(input, camp))));
  return { members: Array.from({ length: firstOfBlock.at(-1)! }, () => []), firstOfBlock, cumulative };
}

/** Each share with all before it, in place. */
function summedUp(shares: Float64Array): Float64Array {
  for (let block = 1; block < shares.length; block++) shares[block]! += shares[block - 1]!;
  return shares;
}

/** Lets an account of a camp join one group, chosen by the account's key and the number of the choice; twice the same group is once. */
export function join({ members, firstOfBlock, cumulative }: Groups, account: number, camp: number, purpose: Key, keyA: number, keyB: number, ordinal: number): void {
  if (members.length === 0 || (cumulative[camp]!.at(-1) ?? 0) === 0) return;
  const word = mix(purpose.a ^ keyB, purpose.b, keyA, ordinal);
  const block = pickCumulative(toUnit(word), cumulative[camp]!);
  const first = firstOfBlock[block]!;
  const group = members[first + Math.floor(toUnit(mix(purpose.b, purpose.a, word, 1)) * (firstOfBlock[block + 1]! - first))]!;
  if (group.at(-1) !== account) group.push(account);
}

/** Links all members of each group, both ways. */
export function addGroupEdges({ members }: Groups, edges: Edges): void {
  for (const group of members) {
    for (const speaker of group) for (const hearer of group) if (speaker !== hearer) addEdge(edges, speaker, hearer);
  }
}
