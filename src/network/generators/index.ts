/** The register of generators: the plan of a platform's network chooses one by name. */
import { createEdges } from '../edges.ts';
import type { Graph } from '../graph.ts';
import type { NetworkPlan } from '../plan.ts';
import { buildGraph } from '../rows.ts';
import { communities } from './communities.ts';
import { configuration } from './configuration.ts';
import { edgeList } from './edge-list.ts';
import { friends } from './friends.ts';
import { inputOf, type Generator, type Population } from './input.ts';
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
  for (const [platform, plan] of plans.entries()) GENERATORS[plan.generator](inputOf(population, plan), platform, edges);
  return buildGraph(population.accounts, edges, reserveShares(population, plans));
}

/** By account. */
function reserveShares({ accounts, platform }: Population, plans: readonly NetworkPlan[]): Float64Array {
  const shares = new Float64Array(accounts);
  for (let account = 0; account < accounts; account++) shares[account] = plans[platform[account]!]!.reserveShare;
  return shares;
}

export type { NetworkInput, Population } from './input.ts';
