/**
 * Every pair is linked with the same probability, independently (directed random graph of Erdos and Renyi 1959, Gilbert
 * 1959): degrees are binomial, clustering and reciprocity equal the density. Drawn block by block: how many of a block a
 * hearer follows is binomial, and which they are is uniform among them.
 */
import { binomialCount } from '../../random/distributions.ts';
import { mix, unitFine } from '../../random/draw.ts';
import { evenCrowd } from '../crowd.ts';
import { addEdge, type Edges } from '../edges.ts';
import { addForceEdges } from '../forces.ts';
import { allocateDrawn, drawDistinct, exclude, startDrawing } from '../picking.ts';
import { pairKey } from '../seats.ts';
import type { NetworkInput } from './input.ts';

export function random(input: NetworkInput, platform: number, edges: Edges): void {
  const crowd = evenCrowd(input, platform);
  const { seats, strangers } = crowd;
  const { blocks, blockStart, keyA, keyB, row } = seats;
  const density = seats.count > 1 ? Math.min(1, input.plan.meanAudience / (seats.count - 1)) : 0;
  const purpose = input.chance('network', 'random');
  const drawn = allocateDrawn(seats.count);
  for (const [from, hearers] of blocks.entries()) {
    const keys = blocks.map((speakers) => pairKey(purpose, hearers.key, speakers.key));
    for (let seat = blockStart[from]!; seat < blockStart[from + 1]!; seat++) {
      startDrawing(drawn);
      exclude(drawn, seat);
      for (const [block, key] of keys.entries()) {
        const first = blockStart[block]!;
        const end = blockStart[block + 1]!;
        const others = end - first - (block === from ? 1 : 0);
        const count = binomialCount(unitFine(key.a ^ keyB[seat]!, key.b, keyA[seat]!, 0), others, density);
        drawDistinct(drawn, strangers, first, end, count, mix(key.a, key.b, 1, 0), key.b, keyA[seat]!, keyB[seat]!);
      }
      for (let i = 0; i < drawn.count; i++) addEdge(edges, row[drawn.places[i]!]!, row[seat]!);
    }
  }
  addForceEdges(input, crowd, edges);
}
