/**
 * A closed forum or voice chat: the platform consists of rooms, everybody is a member of one, and members hear each
 * other and nobody else. Operators of forces sit in the rooms like anybody; an operator's account chooses by its own key,
 * so that a force that is removed takes its members along and leaves the others' rooms as they were.
 */
import type { Key } from '../../random/key.ts';
import { evenCrowd } from '../crowd.ts';
import type { Edges } from '../edges.ts';
import { forcesOn } from '../forces.ts';
import { addGroupEdges, join, openGroups, type Groups } from '../members.ts';
import type { NetworkInput } from './input.ts';

/** Edges grow with the members of a room squared. */
export function room(input: NetworkInput, platform: number, edges: Edges): void {
  const crowd = evenCrowd(input, platform);
  const rooms = openGroups(input, crowd, crowd.seats.count);
  const purpose = input.chance('network', 'room');
  enter(input, crowd.seats.row, rooms, purpose);
  for (const force of forcesOn(input, platform)) enter(input, force.members, rooms, purpose);
  addGroupEdges(rooms, edges);
}

function enter({ camp, keyA, keyB }: NetworkInput, accounts: Int32Array, rooms: Groups, purpose: Key): void {
  for (const account of accounts) join(rooms, account, camp[account]!, purpose, keyA[account]!, keyB[account]!, 0);
}
