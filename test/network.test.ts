/** The network: what it looks like (V1-V5 of the references), what its settings do, and imported lists. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeCount, followsOf, FREE, type Graph } from '../src/network/graph.ts';
import { buildSeats } from '../src/network/seats.ts';
import { audiences, crowdInput, followings, hearersOf, mean, median, networkOf, networkPlan, tenThousand, type Crowd, type CrowdInput } from './crowd-network.ts';

const input = crowdInput({ groups: tenThousand });
const graph = networkOf(input);
const heard = audiences(graph);
const order = input.names.map((_, account) => account).sort((a, b) => input.postsPerDay[b]! - input.postsPerDay[a]!);
const heavy = order.slice(0, order.length / 10);
const light = order.slice(order.length / 10);

function draw(crowd: Crowd): { input: CrowdInput; graph: Graph } {
  const drawn = crowdInput(crowd);
  return { input: drawn, graph: networkOf(drawn) };
}

/** Share of linked pairs that hear each other. */
function mutualShare(drawn: Graph): number {
  const edges = new Set<number>();
  for (let speaker = 0; speaker < drawn.accounts; speaker++) for (const hearer of hearersOf(drawn, speaker)) edges.add(speaker * drawn.accounts + hearer);
  let mutual = 0;
  for (const edge of edges) if (edges.has((edge % drawn.accounts) * drawn.accounts + Math.floor(edge / drawn.accounts))) mutual++;
  return mutual / 2 / (edges.size - mutual / 2);
}

function ownShare(of: CrowdInput, drawn: Graph, trait: ArrayLike<number> = of.camp): number {
  let own = 0;
  for (let speaker = 0; speaker < drawn.accounts; speaker++) for (const hearer of hearersOf(drawn, speaker)) if (trait[hearer] === trait[speaker]) own++;
  return own / edgeCount(drawn);
}

describe('ten thousand accounts, against what was measured', () => {
  it('V1: the heaviest tenth writes about four fifths (rows 1 and 5)', () => {
    const posts = (accounts: readonly number[]): number => accounts.reduce((sum, account) => sum + input.postsPerDay[account]!, 0);
    const share = posts(heavy) / posts(order);
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.88);
  });

  it('V2: the heaviest tenth is heard by 10 to 40 times as many (row 3: 387 against 19)', () => {
    const ratio = median(heavy.map((account) => heard[account]!)) / median(light.map((account) => heard[account]!));
    expect(ratio).toBeGreaterThan(10);
    expect(ratio).toBeLessThan(40);
  });

  it('the heaviest tenth follows about six times as many (row 4: 456 against 74)', () => {
    const follows = followsOf(graph);
    const ratio = median(heavy.map((account) => follows[account]!)) / median(light.map((account) => follows[account]!));
    expect(ratio).toBeGreaterThan(4);
    expect(ratio).toBeLessThan(8);
  });

  it('V3: about a fifth of linked pairs hear each other (row 7: 0.221)', () => {
    const share = mutualShare(graph);
    expect(share).toBeGreaterThan(0.19);
    expect(share).toBeLessThan(0.26);
  });

  it('V4: the exponent of the follower density in the top 5 % is 2.0 to 2.6 (Hill; row 8: 2.28)', () => {
    const sorted = [...heard].sort((a, b) => b - a);
    const top = Math.floor(sorted.length * 0.05);
    const exponent = 1 + top / sorted.slice(0, top).reduce((sum, audience) => sum + Math.log(audience / sorted[top]!), 0);
    expect(exponent).toBeGreaterThan(2);
    expect(exponent).toBeLessThan(2.6);
  });

  it('V5: 2.5 to 4 hops from a speaker to a hearer at this size (row 9)', () => {
    let hops = 0;
    let reached = 0;
    for (const source of order.filter((account, i) => i % 250 === 0 && heard[account]! > 0)) {
      const distance = new Int32Array(graph.accounts).fill(-1);
      distance[source] = 0;
      const queue = [source];
      for (let at = 0; at < queue.length; at++) {
        for (const hearer of hearersOf(graph, queue[at]!)) {
          if (distance[hearer]! >= 0) continue;
          distance[hearer] = distance[queue[at]!]! + 1;
          hops += distance[hearer]!;
          reached++;
          queue.push(hearer);
        }
      }
    }
    expect(hops / reached).toBeGreaterThan(2.5);
    expect(hops / reached).toBeLessThan(4);
    expect(reached / graph.accounts).toBeGreaterThan(25);
  });

  it('has the mean audience of the plan', () => {
    for (const seed of ['one', 'two']) {
      for (const meanAudience of [8, 25, 60]) {
        const drawn = draw({ seed, groups: [{ name: 'all', size: 3000 }], plan: { meanAudience } });
        expect(Math.abs(mean(audiences(drawn.graph)) / meanAudience - 1), `${seed} ${meanAudience}`).toBeLessThan(0.03);
      }
    }
    expect(Math.abs(mean(heard) / 25 - 1)).toBeLessThan(0.02);
  });

  it('the popular follow back less', () => {
    const following = followings(graph).map((row) => new Set(row));
    const returned = (accounts: readonly number[]): number => {
      const pairs = accounts.flatMap((account) => [...hearersOf(graph, account)].map((hearer) => following[account]!.has(hearer)));
      return pairs.filter(Boolean).length / pairs.length;
    };
    const popular = order.filter((account) => heard[account]! > 250);
    const unknown = order.filter((account) => heard[account]! > 0 && heard[account]! < 25);
    expect(popular.length).toBeGreaterThan(50);
    expect(returned(popular)).toBeLessThan(returned(unknown) / 2);
  });
});

describe('what the settings do', () => {
  const groups = [{ name: 'all', size: 4000 }];

  it('reciprocity is met', () => {
    for (const reciprocity of [0.15, 0.3, 0.45]) {
      expect(Math.abs(mutualShare(draw({ groups, plan: { reciprocity } }).graph) - reciprocity)).toBeLessThan(0.04);
    }
  });

  it('without homophily and communities camps mix; the less others count, the more a camp hears itself', () => {
    const shares = [1, 0.5, 0.2, 0].map((crossCamp) => {
      const drawn = draw({ groups, crossCamp, plan: { communityShare: 0, crossCamp } });
      return ownShare(drawn.input, drawn.graph);
    });
    const blind = 0.35 ** 2 + 0.1 ** 2 + 0.2 ** 2 + 0.35 ** 2;
    expect(Math.abs(shares[0]! - blind)).toBeLessThan(0.03);
    expect(shares[1]!).toBeGreaterThan(shares[0]! + 0.05);
    expect(shares[2]!).toBeGreaterThan(shares[1]! + 0.05);
    expect(shares[3]).toBe(1);
  });

  it('about communityShare of follows stay in a community, of about the mean size and heavy-tailed', () => {
    const { communityStart, row } = buildSeats(input, 0);
    const community = new Int32Array(input.accounts);
    const sizes = communityStart.slice(1).map((end, i) => end - communityStart[i]!);
    for (let i = 0; i + 1 < communityStart.length; i++) for (let seat = communityStart[i]!; seat < communityStart[i + 1]!; seat++) community[row[seat]!] = i;
    const share = ownShare(input, graph, community);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.75);
    expect(mean(sizes)).toBeGreaterThan(100);
    expect(mean(sizes)).toBeLessThan(300);
    expect(Math.max(...sizes)).toBeGreaterThan(3 * median(sizes));
    const open = networkOf({ ...input, plan: { ...input.plan, communityShare: 0 } });
    expect(ownShare(input, open, community)).toBeLessThan(0.2);
  });

  it('prominence multiplies the audience', () => {
    const { graph: drawn } = draw({ groups: [{ name: 'a', size: 2000 }, { name: 'b', size: 200, prominence: 5 }], crossCamp: 1, plan: { communityShare: 0 } });
    const all = audiences(drawn);
    const ratio = mean(all.slice(2000)) / mean(all.slice(0, 2000));
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(6);
  });

  it('sigma 0: everybody chooses about as many', () => {
    const { graph: drawn } = draw({ groups, plan: { followSigma: 0, reciprocity: 0 } });
    const follows = [...followsOf(drawn)];
    expect(Math.min(...follows)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...follows)).toBeLessThan(40);
  });
});

describe('edge list', () => {
  const withEdges = (edges: readonly number[], reserveShare = 0.5): CrowdInput =>
    ({ ...crowdInput({ groups: [{ name: 'a', size: 4 }, { name: 'b', size: 2, platform: 1 }] }), plan: { ...networkPlan, generator: 'edge-list', edges, reserveShare } });
  const build = networkOf;

  it('holds the listed pairs, each once, with their reserve', () => {
    const drawn = build(withEdges([0, 3, 0, 1, 0, 2, 2, 0, 2, 0, 3, 3, 4, 5]));
    expect(Array.from({ length: 6 }, (_, account) => [...hearersOf(drawn, account)])).toEqual([[1, 2, 3], [], [0], [], [5], []]);
    expect(drawn.start[1]! - drawn.used[0]!).toBe(2);
    expect(drawn.hearers.slice(drawn.used[0], drawn.start[1]).every((place) => place === FREE)).toBe(true);
    expect(edgeCount(drawn)).toBe(5);
    expect(build(withEdges([0, 1], 0)).hearers).toEqual(Int32Array.of(1));
  });

  it('is the set of its pairs, whatever their order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3))), (pairs) => {
      const drawn = build(withEdges(pairs.flat()));
      const wanted = [...new Set(pairs.filter(([from, to]) => from !== to).map(([from, to]) => `${from}>${to}`))].sort();
      expect([0, 1, 2, 3].flatMap((from) => [...hearersOf(drawn, from)].map((to) => `${from}>${to}`)).sort()).toEqual(wanted);
    }), { numRuns: 200, seed: 7 });
  });

  it('refuses half a pair, an unknown account and an edge between platforms', () => {
    expect(() => build(withEdges([0, 1, 2]))).toThrow('an edge list holds pairs, this one has 3 entries');
    expect(() => build(withEdges([0, 9]))).toThrow('edge 0 -> 9');
    expect(() => build(withEdges([9, 9]))).toThrow('edge 9 -> 9 outside of 6 accounts');
    expect(() => build(withEdges([0, 5]))).toThrow('edge 0 -> 5 joins two platforms');
  });
});
