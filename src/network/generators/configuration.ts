/**
 * A random network with given degrees and nothing else: everybody follows and is heard by as many as the two degree laws
 * say, and who is followed is chosen by popularity alone: no communities, no homophily, no following back (directed
 * configuration model with expected degrees, Chung and Lu 2002). The network to hold others against.
 */
import { addChoices, gather, lookAhead } from '../choices.ts';
import { seatsToRows, type Edges } from '../edges.ts';
import { addForceEdges } from '../forces.ts';
import { buildSociety } from '../society.ts';
import { inputOf, type NetworkInput } from './input.ts';

export function configuration(input: NetworkInput, platform: number, edges: Edges): void {
  const open = inputOf(input, { ...input.plan, communityShare: 0, reciprocity: 0, crossCamp: 1 });
  const society = buildSociety(open, platform, 1);
  const choosers = gather(open, society);
  const { filled } = lookAhead(choosers);
  const from = edges.count;
  addChoices(choosers, 1 / filled, edges);
  seatsToRows(edges, from, society.seats.row);
  addForceEdges(input, society, edges);
}
