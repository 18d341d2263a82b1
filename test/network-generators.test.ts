/** Every generator against the law it is known by. */
import { describe, expect, it } from 'vitest';
import { audienceOf, edgeCount, followsOf, type Graph } from '../src/network/graph.ts';
import type { NetworkPlan } from '../src/network/plan.ts';
import { audiences, crowdInput, followings, hearersOf, mean, median, namedEdges, networkOf, type Crowd, type CrowdInput } from './crowd-network.ts';

type Name = NetworkPlan['generator'];
const all = (size: number): Crowd['groups'] => [{ name: 'all', size }];

function draw(generator: Name, crowd: Crowd): { input: CrowdInput; graph: Graph } {
  const input = crowdInput({ ...crowd, plan: { ...crowd.plan, generator } });
  return { input, graph: networkOf(input) };
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) * (value - middle)));
}

/** Share of linked pairs, counted from their first ends, that are linked back. */
function returned(graph: Graph): number {
  const sets = Array.from({ length: graph.accounts }, (_, account) => new Set(hearersOf(graph, account)));
  let back = 0;
  sets.forEach((hearers, speaker) => hearers.forEach((hearer) => { if (sets[hearer]!.has(speaker)) back++; }));
  return back / edgeCount(graph);
}

/** Mean over accounts of the share of pairs of hearers that are linked. */
function clustering(graph: Graph, every = 1): number {
  const sets = Array.from({ length: graph.accounts }, (_, account) => new Set(hearersOf(graph, account)));
  const shares: number[] = [];
  for (let account = 0; account < graph.accounts; account += every) {
    const hearers = [...sets[account]!];
    if (hearers.length < 2) continue;
    let linked = 0;
    hearers.forEach((one, i) => hearers.slice(i + 1).forEach((other) => { if (sets[one]!.has(other)) linked++; }));
    shares.push(linked / ((hearers.length * (hearers.length - 1)) / 2));
  }
  return mean(shares);
}

function meanHops(graph: Graph, sources: readonly number[]): number {
  let hops = 0;
  let reached = 0;
  for (const source of sources) {
    const distance = new Int32Array(graph.accounts).fill(-1);
    distance[source] = 0;
    const queue = [source];
    for (const at of queue) {
      for (const hearer of hearersOf(graph, at)) {
        if (distance[hearer]! >= 0) continue;
        distance[hearer] = distance[at]! + 1;
        hops += distance[hearer]!;
        reached++;
        queue.push(hearer);
      }
    }
  }
  return hops / reached;
}

describe('random: every pair with the same probability', () => {
  const { graph } = draw('random', { groups: [{ name: 'a', size: 1500 }, { name: 'b', size: 500 }], plan: { meanAudience: 10 } });
  const heard = audiences(graph);

  it('degrees are binomial both ways: mean 10 and variance n p (1 - p)', () => {
    const spread = 10 * (1 - 10 / 1999);
    for (const degrees of [heard, [...followsOf(graph)]]) {
      expect(Math.abs(mean(degrees) - 10)).toBeLessThan(0.3);
      // Standard error of a variance of 2000 such counts is about 3.3 %.
      expect(Math.abs(variance(degrees) / spread - 1)).toBeLessThan(0.12);
    }
  });

  it('T30: an account followed at random is heard by 11, not by 10', () => {
    const edges = heard.reduce((sum, degree) => sum + degree, 0);
    expect(Math.abs(heard.reduce((sum, degree) => sum + degree * degree, 0) / edges - 11)).toBeLessThan(0.4);
  });

  it('reciprocity and clustering are the density', () => {
    const { graph: dense } = draw('random', { groups: all(400), plan: { meanAudience: 80 } });
    expect(Math.abs(returned(dense) - 80 / 399)).toBeLessThan(0.012);
    expect(Math.abs(clustering(dense, 4) - 80 / 399)).toBeLessThan(0.012);
  });
});

describe('small-world: a ring, some of whose links lead elsewhere', () => {
  it('without rewiring it is the ring: clustering 3 (k - 2) / 4 (k - 1), everybody heard by k', () => {
    const { graph } = draw('small-world', { groups: all(600), plan: { meanAudience: 10, rewire: 0 } });
    expect(new Set(audiences(graph))).toEqual(new Set([10]));
    expect(clustering(graph)).toBeCloseTo((3 * 8) / (4 * 9), 9);
    expect(returned(graph)).toBe(1);
  });

  it('clustering falls as the cube of the share of links kept (Barrat and Weigt 2000), paths at once', () => {
    const ring = draw('small-world', { groups: all(2000), plan: { meanAudience: 10, rewire: 0 } }).graph;
    for (const rewire of [0.05, 0.2, 0.5]) {
      const { graph } = draw('small-world', { groups: all(2000), plan: { meanAudience: 10, rewire } });
      expect(Math.abs(clustering(graph) - (2 / 3) * (1 - rewire) ** 3), `${rewire}`).toBeLessThan(0.025);
      expect(Math.abs(mean(audiences(graph)) - 10)).toBeLessThan(0.05);
      expect(returned(graph)).toBe(1);
      expect(meanHops(graph, [0, 700])).toBeLessThan(meanHops(ring, [0, 700]) / 10);
    }
  });
});

describe('configuration: given degrees and nothing else', () => {
  const { input, graph } = draw('configuration', { groups: all(10_000), crossCamp: 0.1 });

  it('keeps both degree laws: the mean, and the exponent 2.28 of the tail', () => {
    const heard = audiences(graph);
    expect(Math.abs(mean(heard) / 25 - 1)).toBeLessThan(0.02);
    const sorted = heard.sort((a, b) => b - a);
    const top = 500;
    const exponent = 1 + top / sorted.slice(0, top).reduce((sum, audience) => sum + Math.log(audience / sorted[top]!), 0);
    expect(Math.abs(exponent - 2.28)).toBeLessThan(0.25);
    const logs = [...followsOf(graph)].filter((count) => count > 0).map(Math.log);
    expect(Math.abs(Math.sqrt(variance(logs)) - 1)).toBeLessThan(0.12);
  });

  it('is blind to camps, and clusters far less than the same degrees with communities do', () => {
    let own = 0;
    for (let speaker = 0; speaker < graph.accounts; speaker++) for (const hearer of hearersOf(graph, speaker)) if (input.camp[hearer] === input.camp[speaker]) own++;
    expect(Math.abs(own / edgeCount(graph) - (0.35 ** 2 + 0.1 ** 2 + 0.2 ** 2 + 0.35 ** 2))).toBeLessThan(0.03);
    const small = { groups: all(2000), plan: { communitySize: 60 } };
    expect(clustering(draw('configuration', small).graph, 7)).toBeLessThan(clustering(draw('communities', small).graph, 7) - 0.05);
  });
});

describe('friends: mutual, in circles, with groups', () => {
  const without = draw('friends', { groups: all(4000), plan: { groupsPerAccount: 0, meanAudience: 24 } }).graph;

  it('friendship is mutual, of the mean asked for, and lognormal', () => {
    expect(returned(without)).toBe(1);
    const friends = audiences(without);
    expect(Math.abs(mean(friends) / 24 - 1)).toBeLessThan(0.06);
    // Median over mean of a lognormal is exp(-sigma^2 / 2); choosing smooths the lower end.
    expect(median(friends) / mean(friends)).toBeGreaterThan(Math.exp(-0.5));
    expect(median(friends) / mean(friends)).toBeLessThan(0.9);
  });

  it('friends know each other, many times more than the same degrees at random would', () => {
    const chance = draw('configuration', { groups: all(4000), plan: { meanAudience: 24 } }).graph;
    const share = clustering(without, 9);
    expect(share).toBeGreaterThan(0.14);
    expect(share).toBeLessThan(0.5);
    expect(share).toBeGreaterThan(2 * clustering(chance, 9));
  });

  it('members of a group hear each other once, whether friends or not', () => {
    const { graph } = draw('friends', { groups: all(4000), plan: { groupsPerAccount: 0.5, groupSize: 20, meanAudience: 24 } });
    expect(returned(graph)).toBe(1);
    // A membership brings the others of its group: Poisson(20) of them on average.
    expect(Math.abs(mean(audiences(graph)) - mean(audiences(without)) - 0.5 * 20)).toBeLessThan(1);
    const before = new Set(edgesOf(without));
    expect(edgesOf(graph).filter((edge) => before.has(edge)).length).toBe(before.size);
  });
});

function edgesOf(graph: Graph): string[] {
  return Array.from({ length: graph.accounts }, (_, speaker) => [...hearersOf(graph, speaker)].map((hearer) => `${speaker}>${hearer}`)).flat();
}

describe('room: members hear each other, and nobody else', () => {
  const spy = { name: 'spy', size: 12, camp: 0, audience: 500, follows: 500 };
  const { input, graph } = draw('room', { groups: all(2000), forces: [spy], plan: { groupSize: 40 } });

  it('is a set of cliques of about the size asked for, in which forces sit like anybody', () => {
    const heard = audiences(graph);
    expect(Math.abs(mean(heard) - 40)).toBeLessThan(4);
    for (let account = 0; account < graph.accounts; account += 37) {
      const members = [account, ...hearersOf(graph, account)].sort((a, b) => a - b);
      for (const member of members) expect([member, ...hearersOf(graph, member)].sort((a, b) => a - b)).toEqual(members);
    }
    expect(audienceOf(graph, 2000)).toBeLessThan(120);
  });

  it('people prefer rooms of their own camp', () => {
    const own = edgesOf(graph).map((edge) => edge.split('>').map(Number) as [number, number]).filter(([from, to]) => input.camp[from] === input.camp[to]).length;
    // Worked from the shares 0.35, 0.1, 0.2, 0.35 and the weight 0.2 of other camps: 0.484 (blind to camps: 0.295).
    expect(Math.abs(own / edgeCount(graph) - 0.484)).toBeLessThan(0.03);
  });
});

describe('named chance, for every generator', () => {
  const names: Name[] = ['communities', 'friends', 'room', 'small-world', 'random', 'configuration'];
  const groups = [{ name: 'abroad', size: 150 }, { name: 'capital', size: 450 }];
  const army = { name: 'army', size: 40, camp: 0, audience: 30, follows: 40 };
  const plan = { communitySize: 60, groupsPerAccount: 0.5 };
  const outside = (name: string): boolean => !name.startsWith('army');

  it.each(names)('%s: a force leaves the others as they were, rows do not matter, nor does another platform', (generator) => {
    const before = draw(generator, { groups, forces: [army], plan });
    const others = namedEdges(before.input, before.graph, outside);
    expect(others.length).toBeGreaterThan(3000);
    for (const forces of [[], [{ ...army, size: 80 }]]) {
      const changed = draw(generator, { groups, forces, plan });
      expect(namedEdges(changed.input, changed.graph, outside)).toEqual(others);
    }
    const shuffled = draw(generator, { groups, forces: [army], plan, arrange: (rows) => rows.map((_, i) => rows[(i * 7919 + 13) % rows.length]!) });
    expect(namedEdges(shuffled.input, shuffled.graph)).toEqual(namedEdges(before.input, before.graph));
    const beside = draw(generator, { groups: [...groups, { name: 'elsewhere', size: 200, platform: 1 }], forces: [army], plan });
    expect(namedEdges(beside.input, beside.graph, (name) => !name.startsWith('elsewhere'))).toEqual(namedEdges(before.input, before.graph));
    expect(namedEdges(beside.input, beside.graph, (name) => name.startsWith('elsewhere')).length).toBeGreaterThan(1000);
  });

  it.each(names)('%s: nobody, one, two or three people', (generator) => {
    for (const size of [0, 1, 2, 3]) {
      const { graph } = draw(generator, { groups: all(size), forces: [{ ...army, size: 2 }], plan });
      for (let account = 0; account < graph.accounts; account++) {
        const row = [...hearersOf(graph, account)];
        expect(row).not.toContain(account);
        expect(new Set(row).size).toBe(row.length);
      }
      expect(followings(graph).flat().every((speaker) => speaker < size + 2)).toBe(true);
    }
  });
});
