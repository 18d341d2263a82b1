/** A network that was measured: an imported list of pairs, taken as it is. Nothing is drawn, and forces get no edges but those listed. */
import { check } from '../../check.ts';
import { addEdge, createEdges } from '../edges.ts';
import type { Graph } from '../graph.ts';
import { buildGraph } from '../rows.ts';
import type { NetworkInput } from './input.ts';

/** @throws when the list does not consist of pairs, names an account that does not exist, or joins two platforms */
export function edgeList(input: NetworkInput): Graph {
  const pairs = input.plan.edges;
  check(pairs.length % 2 === 0, () => `an edge list holds pairs, this one has ${pairs.length} entries`);
  const edges = createEdges(pairs.length / 2);
  for (let i = 0; i < pairs.length; i += 2) {
    const speaker = pairs[i]!;
    const hearer = pairs[i + 1]!;
    check(input.platform[speaker] === input.platform[hearer], () => `edge ${speaker} -> ${hearer} joins two platforms`);
    addEdge(edges, speaker, hearer);
  }
  return buildGraph(input.accounts, edges, input.plan.reserveShare);
}
