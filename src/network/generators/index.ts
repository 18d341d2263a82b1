/** The register of generators: the plan of a platform's network chooses one by name. */
import { createEdges } from '../edges.ts';
import type { Graph } from '../graph.ts';
import type { NetworkPlan } from '../plan.ts';
import { buildGraph } from '../rows.ts';
import { communities } from './communities.ts';
import { configuration } from './configuration.ts';
import { edgeList } from './edge-list.ts';
import { friends } from './friends.ts';
import type { Generator, NetworkInput, Population } from './input.ts';
import { random } from './random.ts';
import { room } from './room.ts';
import { smallWorld } from './small-world.ts';

export const GENERATORS: Readonly<Record<NetworkPlan['generator'], Generator>> = {
  communities,
  friends,
  room,
  'small-world': smallWorld,
  random,
  configuration,
  'edge-list': edgeList,
};

/**
 * Draws the networks of all platforms, each from its own settings; no edge joins two platforms.
 * @param plans one per platform
 */
export function drawNetwork(population: Population, plans: readonly NetworkPlan[]): Graph {
  const expected = Math.max(0, ...plans.map((plan) => plan.meanAudience));
  const edges = createEdges(Math.ceil(population.accounts * expected * 1.1) + 1024);
  plans.forEach((plan, platform) => GENERATORS[plan.generator]({ ...population, plan, affinity: affinityOf(population.camps, plan.crossCamp) }, platform, edges));
  return buildGraph(population.accounts, edges, Float64Array.from(population.platform, (platform) => plans[platform]!.reserveShare));
}

/** Weight of following, (hearer's camp, speaker's camp). */
function affinityOf(camps: number, crossCamp: number): NetworkInput['affinity'] {
  return Float64Array.from({ length: camps * camps }, (_, i) => (Math.floor(i / camps) === i % camps ? 1 : crossCamp));
}

export type { NetworkInput, Population } from './input.ts';
