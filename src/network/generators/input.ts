/** What a generator is told, and what it gives back. */
import type { Key } from '../../random/key.ts';
import type { Edges } from '../edges.ts';
import type { NetworkPlan } from '../plan.ts';

/** What is the same for all platforms. */
export type Population = Omit<NetworkInput, 'plan' | 'affinity'>;

export interface NetworkInput {
  /** Settings of the platform that is drawn. */
  readonly plan: NetworkPlan;
  readonly accounts: number;
  /** Platform of each account; edges stay within one. */
  readonly platform: ArrayLike<number>;
  /** Group of the account's owner; from `ordinaryGroups` on, groups are forces. */
  readonly group: ArrayLike<number>;
  readonly ordinaryGroups: number;
  /** Camp of the account's owner. */
  readonly camp: ArrayLike<number>;
  readonly camps: number;
  /** Weight of following, camps x camps, (hearer's camp, speaker's camp); 1 on the diagonal. */
  readonly affinity: Float64Array;
  /** Activity; popularity and the number of accounts followed go with its rank. */
  readonly postsPerDay: ArrayLike<number>;
  /** Multiplier of being followed. */
  readonly prominence: ArrayLike<number>;
  /** Per force: mean number of ordinary accounts that follow one of its accounts. */
  readonly forceAudience: ArrayLike<number>;
  /** Per force: mean number of ordinary accounts that one of its accounts follows. */
  readonly forceFollows: ArrayLike<number>;
  /** Key of the account: hash of its group's name and its member number. */
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
  /** Key of a group's name. */
  readonly groupKey: (group: number) => Key;
  /** Key of a purpose. */
  readonly chance: (...names: readonly string[]) => Key;
}

/**
 * What a generator is told of one platform. Field by field: a spread copy has a shape of its own, which is collected
 * together with it, and with the shape goes the code that V8 compiled for it.
 */
export function inputOf(population: Population, plan: NetworkPlan): NetworkInput {
  const { accounts, platform, group, ordinaryGroups, camp, camps, postsPerDay, prominence, forceAudience, forceFollows, keyA, keyB, groupKey, chance } = population;
  return {
    plan, affinity: affinityBetween(camps, plan.crossCamp), accounts, platform, group, ordinaryGroups, camp, camps, postsPerDay,
    prominence, forceAudience, forceFollows, keyA, keyB, groupKey, chance,
  };
}

function affinityBetween(camps: number, crossCamp: number): Float64Array {
  const affinity = new Float64Array(camps * camps).fill(crossCamp);
  for (let camp = 0; camp < camps; camp++) affinity[camp * camps + camp] = 1;
  return affinity;
}

/** Draws who hears whom on one platform: edges between rows of accounts, repeated ones and loops allowed. */
export type Generator = (input: NetworkInput, platform: number, edges: Edges) => void;
