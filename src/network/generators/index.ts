/** The register of generators: a plan chooses one by name. */
import type { NetworkPlan } from '../plan.ts';
import { communities } from './communities.ts';
import { edgeList } from './edge-list.ts';
import type { Generator } from './input.ts';

export const GENERATORS: Readonly<Record<NetworkPlan['generator'], Generator>> = {
  communities,
  'edge-list': edgeList,
};

export type { Generator, NetworkInput } from './input.ts';
