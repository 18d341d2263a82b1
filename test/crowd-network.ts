/** A population to draw networks for, with every trait drawn from the accounts' own keys. */
import { drawNetwork } from '../src/network/generators/index.ts';
import type { Population } from '../src/network/generators/input.ts';
import type { Graph } from '../src/network/graph.ts';
import type { NetworkPlan } from '../src/network/plan.ts';
import { lognormal, pickCumulative } from '../src/random/distributions.ts';
import { unit, unitFine } from '../src/random/draw.ts';
import { keyOf, memberKey } from '../src/random/key.ts';

export interface CrowdGroup {
  readonly name: string;
  readonly size: number;
  readonly platform?: number;
  readonly prominence?: number;
  /** Shares of the camps, cumulative. */
  readonly camps?: readonly number[];
}

export interface CrowdForce {
  readonly name: string;
  readonly size: number;
  readonly camp: number;
  readonly platform?: number;
  readonly audience: number;
  readonly follows: number;
}

export interface Crowd {
  readonly seed?: string;
  readonly groups: readonly CrowdGroup[];
  readonly forces?: readonly CrowdForce[];
  readonly plan?: Partial<NetworkPlan>;
  readonly crossCamp?: number;
  /** Order in which the accounts get their rows; as listed if left out. */
  readonly arrange?: (rows: number[]) => number[];
}

export const CAMPS = 4;

export const networkPlan: NetworkPlan = {
  generator: 'communities', meanAudience: 25, followerExponent: 2.28, followSigma: 1, largestShare: 0.2, activityPopularity: 0.9, reciprocity: 0.221,
  communityShare: 0.7, communitySize: 200, crossCamp: 0.2, rewire: 0.1, circleSize: 25, groupSize: 20, groupsPerAccount: 0.3, reserveShare: 0.1, edges: [], edgeFile: '', edgeSha256: '',
};

/** Ten thousand people in three groups and four camps. */
export const tenThousand: readonly CrowdGroup[] = [{ name: 'abroad', size: 2000 }, { name: 'capital', size: 5000 }, { name: 'provinces', size: 3000 }];

/** Posts a day of row 5 of the references: the heaviest tenth writes four fifths. */
const POSTS_MEDIAN = 0.1;
const POSTS_SIGMA = 2.123;

export interface CrowdInput extends Population {
  readonly plan: NetworkPlan;
  /** Name of each account: group and member number. */
  readonly names: readonly string[];
  readonly platform: readonly number[];
}

export function crowdInput({ seed = 'crowd', groups, forces = [], plan = {}, crossCamp = 0.2, arrange = (rows) => rows }: Crowd): CrowdInput {
  const all = [...groups, ...forces];
  const groupKeys = all.map(({ name }) => keyOf(seed, 'group', name));
  const listed = all.flatMap(({ size }, group) => Array.from({ length: size }, (_, member) => ({ group, member, key: memberKey(groupKeys[group]!, member) })));
  const members = arrange(listed.map((_, i) => i)).map((i) => listed[i]!);
  const campPurpose = keyOf(seed, 'camp');
  const writing = keyOf(seed, 'writing');
  const camp = members.map(({ group, key }) => forces[group - groups.length]?.camp
    ?? pickCumulative(unit(campPurpose.a, campPurpose.b, key.a, key.b), groups[group]!.camps ?? [0.35, 0.45, 0.65, 1]));
  return {
    plan: { ...networkPlan, crossCamp, ...plan }, accounts: members.length,
    names: members.map(({ group, member }) => `${all[group]!.name}/${member}`),
    platform: members.map(({ group }) => all[group]!.platform ?? 0),
    group: members.map(({ group }) => group), ordinaryGroups: groups.length,
    camp, camps: CAMPS,
    postsPerDay: members.map(({ key }) => lognormal(unitFine(writing.a, writing.b, key.a, key.b), POSTS_MEDIAN, POSTS_SIGMA)),
    prominence: members.map(({ group }) => groups[group]?.prominence ?? 1),
    forceAudience: forces.map((force) => force.audience), forceFollows: forces.map((force) => force.follows),
    keyA: Int32Array.from(members, ({ key }) => key.a), keyB: Int32Array.from(members, ({ key }) => key.b),
    groupKey: (group) => groupKeys[group]!,
    chance: (...names) => keyOf(seed, ...names),
  };
}

/** The network of a crowd: every platform has the crowd's settings. */
export function networkOf(input: CrowdInput): Graph {
  return drawNetwork(input, Array.from({ length: Math.max(...input.platform) + 1 }, () => input.plan));
}

/** Hearers of an account, in the order of its row. */
export function hearersOf(graph: Graph, speaker: number): Int32Array {
  return graph.hearers.subarray(graph.start[speaker]!, graph.used[speaker]!);
}

/** Every edge as "speaker>hearer" by name, sorted; only those whose two ends pass. */
export function namedEdges(input: CrowdInput, graph: Graph, keep: (name: string) => boolean = () => true): string[] {
  const edges: string[] = [];
  for (let speaker = 0; speaker < graph.accounts; speaker++) {
    for (const hearer of hearersOf(graph, speaker)) {
      const from = input.names[speaker]!;
      const to = input.names[hearer]!;
      if (keep(from) && keep(to)) edges.push(`${from}>${to}`);
    }
  }
  return edges.sort();
}

export function audiences(graph: Graph): number[] {
  return Array.from({ length: graph.accounts }, (_, account) => hearersOf(graph, account).length);
}

/** Followed accounts of each account. */
export function followings(graph: Graph): number[][] {
  const rows = Array.from({ length: graph.accounts }, (): number[] => []);
  for (let speaker = 0; speaker < graph.accounts; speaker++) for (const hearer of hearersOf(graph, speaker)) rows[hearer]!.push(speaker);
  return rows;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
