/**
 * A scale-free follow graph with communities, homophily and reciprocity (rows 3, 4 and 7-9 of the references: Wojcik and
 * Hughes 2019; Kwak et al. 2010). Method: every account has an aim for whom it follows and for its audience; it chooses
 * inside its community and among strangers, some of the chosen follow back, and forces come on top. Directed
 * configuration models with blocks are the family (Karrer and Newman 2011, degree-corrected block model).
 *
 * What it does not hold constant: a camp that is small and shunned is heard less than its accounts' aim, because others
 * turn away from it (as measured for minorities by Karimi et al. 2018); the mean over all is kept.
 */
import { addChoices, gather, lookAhead } from '../choices.ts';
import { seatsToRows, type Edges } from '../edges.ts';
import { addForceEdges } from '../forces.ts';
import { addReturns, chosenShareOf } from '../returns.ts';
import { buildSociety } from '../society.ts';
import type { NetworkInput } from './input.ts';

/** Time and memory are linear in accounts plus edges. */
export function communities(input: NetworkInput, platform: number, edges: Edges): void {
  const { reciprocity } = input.plan;
  const guess = chosenShareOf(reciprocity, 0);
  const society = buildSociety(input, platform, guess);
  const choosers = gather(input, society);
  const { mutual, filled } = lookAhead(choosers);
  const scale = chosenShareOf(reciprocity, mutual) / guess / filled;
  const from = edges.count;
  addChoices(choosers, scale, edges);
  addReturns(input, society, edges, from, mutual);
  seatsToRows(edges, from, society.seats.row);
  addForceEdges(input, society, edges);
}
