/**
 * A scale-free follow graph with communities, homophily and reciprocity (rows 3, 4 and 7-9 of the references: Wojcik and
 * Hughes 2019; Kwak et al. 2010). Method: every account has an aim for whom it follows and for its audience; it chooses
 * inside its community and among strangers, some of the chosen follow back, and forces come on top. Directed
 * configuration models with blocks are the family (Karrer and Newman 2011, degree-corrected block model).
 *
 * What it does not hold constant: a camp that is small and shunned is heard less than its accounts' aim, because others
 * turn away from it (as measured for minorities by Karimi et al. 2018); the mean over all is kept.
 */
import { buildChoose, lookAhead, type Choose } from '../choices.ts';
import { addEdge, createEdges, type Edges } from '../edges.ts';
import { addForceEdges } from '../forces.ts';
import type { Graph } from '../graph.ts';
import { allocateDrawn } from '../picking.ts';
import { addReturns, chosenShareOf } from '../returns.ts';
import { buildGraph } from '../rows.ts';
import { buildSociety, type Society } from '../society.ts';
import type { NetworkInput } from './input.ts';

/** Draws the network; time and memory are linear in accounts plus edges. */
export function communities(input: NetworkInput): Graph {
  const edges = createEdges(Math.ceil(input.accounts * input.plan.meanAudience * 1.1) + 1024);
  for (let platform = 0; platform < platformCount(input); platform++) connectPlatform(input, platform, edges);
  return buildGraph(input.accounts, edges, input.plan.reserveShare);
}

function connectPlatform(input: NetworkInput, platform: number, edges: Edges): void {
  const { reciprocity } = input.plan;
  const guess = chosenShareOf(reciprocity, 0);
  const society = buildSociety(input, platform, guess);
  const choose = buildChoose(input, society);
  const { mutual, filled } = lookAhead(society, choose);
  const scale = chosenShareOf(reciprocity, mutual) / guess / filled;
  const from = edges.count;
  addChoices(society, choose, scale, edges);
  addReturns(input, society, edges, from, mutual);
  seatsToRows(edges, from, society.seats.row);
  addForceEdges(input, society, edges);
}

function addChoices({ seats }: Society, choose: Choose, scale: number, edges: Edges): void {
  const drawn = allocateDrawn(seats.count);
  const { places } = drawn;
  for (let seat = 0; seat < seats.count; seat++) {
    choose(seat, scale, drawn);
    for (let i = 0; i < drawn.count; i++) addEdge(edges, places[i]!, seat);
  }
}

function seatsToRows({ speakers, hearers, count }: Edges, from: number, row: Int32Array): void {
  for (let edge = from; edge < count; edge++) {
    speakers[edge] = row[speakers[edge]!]!;
    hearers[edge] = row[hearers[edge]!]!;
  }
}

function platformCount(input: NetworkInput): number {
  let count = 0;
  for (let account = 0; account < input.accounts; account++) count = Math.max(count, input.platform[account]! + 1);
  return count;
}
