/**
 * Everybody is linked, both ways, with the nearest on a ring, and each link leads elsewhere with a small probability
 * (Watts and Strogatz 1998). Neighbours know each other, and yet a few steps lead anywhere: clustering falls from
 * 3 (k - 2) / 4 (k - 1) as the cube of the share that is kept (Barrat and Weigt 2000).
 *
 * The ring is the order of blocks and keys, so neighbours are mostly of one camp. A link is drawn from the key of the one
 * of the two that stands earlier on the ring.
 */
import { mix, toUnit } from '../../random/draw.ts';
import type { Key } from '../../random/key.ts';
import { evenCrowd } from '../crowd.ts';
import { addEdge, type Edges } from '../edges.ts';
import { addForceEdges } from '../forces.ts';
import type { NetworkInput } from './input.ts';

/** Tries to lead a link to somebody not linked already; then it stays where it is. */
const TRIES = 12;

export function smallWorld(input: NetworkInput, platform: number, edges: Edges): void {
  const crowd = evenCrowd(input, platform);
  const { count, row, keyA, keyB } = crowd.seats;
  const each = Math.min(Math.round(input.plan.meanAudience / 2), Math.floor((count - 1) / 2));
  const purpose = input.chance('network', 'rewire');
  const taken = new Int32Array(count).fill(-1);
  for (let seat = 0; seat < count; seat++) {
    taken[seat] = seat;
    for (let step = 1; step <= each; step++) taken[(seat + step) % count] = taken[(seat - step + count) % count] = seat;
    for (let step = 1; step <= each; step++) {
      const near = (seat + step) % count;
      const key = mix(purpose.a ^ keyB[seat]!, purpose.b, keyA[seat]!, step);
      const other = toUnit(key) < input.plan.rewire ? elsewhere(taken, seat, purpose, key) ?? near : near;
      addEdge(edges, row[seat]!, row[other]!);
      addEdge(edges, row[other]!, row[seat]!);
    }
  }
  addForceEdges(input, crowd, edges);
}

/** Another seat that this one is not linked with, and marks it as taken; undefined where none is found. */
function elsewhere(taken: Int32Array, seat: number, purpose: Key, key: number): number | undefined {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const other = Math.floor(toUnit(mix(purpose.b, purpose.a, key, attempt)) * taken.length);
    if (taken[other] === seat) continue;
    taken[other] = seat;
    return other;
  }
  return undefined;
}
