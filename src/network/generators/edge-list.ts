/** A network that was measured: an imported list of pairs, taken as it is. Nothing is drawn, and forces get no edges but those listed. */
import { check } from '../../check.ts';
import { addEdge, type Edges } from '../edges.ts';
import type { NetworkInput } from './input.ts';

/** @throws when the list does not consist of pairs, names an account that does not exist, or joins two platforms */
export function edgeList(input: NetworkInput, platform: number, edges: Edges): void {
  const pairs = input.plan.edges;
  check(pairs.length % 2 === 0, () => `an edge list holds pairs, this one has ${pairs.length} entries`);
  for (let i = 0; i < pairs.length; i += 2) {
    const speaker = pairs[i]!;
    const hearer = pairs[i + 1]!;
    // A test before the check, so that no sentence is prepared for each of millions of edges.
    if (input.platform[speaker] !== input.platform[hearer]) check(false, `edge ${speaker} -> ${hearer} joins two platforms`);
    if ((input.platform[speaker] ?? platform) === platform) addEdge(edges, speaker, hearer);
  }
}
