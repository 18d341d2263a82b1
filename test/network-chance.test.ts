/** The network: whose chance it is, and what it holds in every case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf, edgeCount, followsOf, FREE, type Graph } from '../src/network/graph.ts';
import { crowdInput, followings, hearersOf, mean, namedEdges, networkOf, tenThousand, type Crowd, type CrowdInput } from './crowd-network.ts';

function draw(crowd: Crowd): { input: CrowdInput; graph: Graph } {
  const input = crowdInput(crowd);
  return { input, graph: networkOf(input) };
}

describe('named chance', () => {
  const groups = [{ name: 'abroad', size: 300 }, { name: 'capital', size: 900 }];
  const army = { name: 'army', size: 60, camp: 0, audience: 30, follows: 40 };
  const cell = { name: 'cell', size: 25, camp: 1, audience: 20, follows: 30 };
  const plan = { communitySize: 60 };
  const withBoth = draw({ groups, forces: [army, cell], plan });
  const outsideArmy = (name: string): boolean => !name.startsWith('army');
  const ordinary = (name: string): boolean => outsideArmy(name) && !name.startsWith('cell');

  it('without the army, and with twice the army, all others hear each other as before', () => {
    const before = namedEdges(withBoth.input, withBoth.graph, outsideArmy);
    expect(before.length).toBeGreaterThan(25_000);
    const without = draw({ groups, forces: [cell], plan });
    expect(namedEdges(without.input, without.graph)).toEqual(before);
    const doubled = draw({ groups, forces: [{ ...army, size: 120 }, cell], plan });
    expect(namedEdges(doubled.input, doubled.graph, outsideArmy)).toEqual(before);
    const none = draw({ groups, plan });
    expect(namedEdges(none.input, none.graph)).toEqual(namedEdges(withBoth.input, withBoth.graph, ordinary));
  });

  it('a doubled army keeps the edges between its first members and everybody else', () => {
    const first = (name: string): boolean => outsideArmy(name) || Number(name.slice(5)) < 60;
    const foreign = (edges: readonly string[]): string[] => edges.filter((edge) => /army/.test(edge) && !/army.*army/.test(edge) && !/cell/.test(edge));
    const doubled = draw({ groups, forces: [{ ...army, size: 120 }, cell], plan });
    const before = foreign(namedEdges(withBoth.input, withBoth.graph, first));
    expect(before.length).toBeGreaterThan(1500);
    expect(foreign(namedEdges(doubled.input, doubled.graph, first))).toEqual(before);
  });

  it('the rows of the accounts do not matter, only their keys', () => {
    const shuffled = draw({ groups, forces: [army, cell], plan, arrange: (rows) => rows.map((_, i) => rows[(i * 7919 + 13) % rows.length]!) });
    expect(shuffled.input.names).not.toEqual(withBoth.input.names);
    expect(namedEdges(shuffled.input, shuffled.graph)).toEqual(namedEdges(withBoth.input, withBoth.graph));
  });

  it('another seed gives another network', () => {
    const other = draw({ seed: 'other', groups, forces: [army, cell], plan });
    const before = new Set(namedEdges(withBoth.input, withBoth.graph));
    const same = namedEdges(other.input, other.graph).filter((edge) => before.has(edge)).length;
    expect(same / before.size).toBeLessThan(0.15);
  });

  it('forces get the audience and the follows of the plan, and prefer their own camp', () => {
    const big = draw({ groups: tenThousand, forces: [{ name: 'army', size: 400, camp: 1, audience: 40, follows: 30 }] });
    const inArmy = (account: number): boolean => account >= 10_000;
    const members = big.input.names.map((_, account) => account).filter(inArmy);
    const outside = members.map((account) => [...hearersOf(big.graph, account)].filter((hearer) => !inArmy(hearer)));
    expect(Math.abs(mean(outside.map((row) => row.length)) / 40 - 1)).toBeLessThan(0.08);
    const follows = followings(big.graph);
    expect(Math.abs(mean(members.map((account) => follows[account]!.filter((speaker) => !inArmy(speaker)).length)) / 30 - 1)).toBeLessThan(0.08);
    const own = outside.flat().filter((hearer) => big.input.camp[hearer] === 1).length / outside.flat().length;
    expect(own).toBeGreaterThan(0.2);
    expect(own).toBeLessThan(0.55);
    const colleagues = mean(members.map((account) => [...hearersOf(big.graph, account)].filter(inArmy).length));
    // 400 members follow 30 each; of the crowd's 25 x 10,000 follows a tenth counts fully and the rest a fifth.
    expect(Math.abs(colleagues / ((40 * 400 * 30) / (250_000 * (0.1 + 0.9 * 0.2))) - 1)).toBeLessThan(0.1);
  });
});

describe('what holds in every case', () => {
  const crowd = fc.record({
    seed: fc.string(),
    groups: fc.array(fc.record({ size: fc.integer({ min: 0, max: 40 }), platform: fc.integer({ min: 0, max: 1 }), prominence: fc.constantFrom(0, 1, 7) }), { maxLength: 3 })
      .map((list) => list.map((group, i) => ({ ...group, name: `group ${i}` }))),
    forces: fc.array(fc.record({
      size: fc.integer({ min: 0, max: 12 }), platform: fc.integer({ min: 0, max: 1 }), camp: fc.integer({ min: 0, max: 3 }),
      audience: fc.constantFrom(0, 3, 50), follows: fc.constantFrom(0, 4, 50),
    }), { maxLength: 2 }).map((list) => list.map((force, i) => ({ ...force, name: `force ${i}` }))),
    crossCamp: fc.constantFrom(0, 0.2, 1),
    plan: fc.record({
      meanAudience: fc.constantFrom(0, 0.5, 4, 30), followerExponent: fc.constantFrom(2, 2.28, 3), followSigma: fc.constantFrom(0, 1, 3),
      activityPopularity: fc.constantFrom(0, 0.6, 1), reciprocity: fc.constantFrom(0, 0.22, 1), communityShare: fc.constantFrom(0, 0.7, 1),
      communitySize: fc.constantFrom(2, 9, 1000), reserveShare: fc.constantFrom(0, 0.1, 1),
    }),
  });

  it('rows are whole, sorted, without repetition, without self, within a platform, with a free reserve; twice the same', () => {
    fc.assert(fc.property(crowd, (settings) => {
      const { input: of, graph: drawn } = draw(settings);
      let edges = 0;
      for (let speaker = 0; speaker < of.accounts; speaker++) {
        const row = hearersOf(drawn, speaker);
        row.forEach((hearer, i) => {
          expect(hearer).toBeGreaterThan(i === 0 ? -1 : row[i - 1]!);
          expect(hearer).toBeLessThan(of.accounts);
          expect(hearer).not.toBe(speaker);
          expect(of.platform[hearer]).toBe(of.platform[speaker]);
        });
        const reserve = drawn.hearers.subarray(drawn.used[speaker]!, drawn.start[speaker + 1]!);
        expect(reserve.every((place) => place === FREE)).toBe(true);
        expect(reserve.length).toBeGreaterThanOrEqual(of.plan.reserveShare > 0 ? 1 + Math.floor(of.plan.reserveShare * row.length) : 0);
        expect(audienceOf(drawn, speaker)).toBe(row.length);
        edges += row.length;
      }
      expect(drawn.start[of.accounts]).toBe(drawn.hearers.length);
      expect(followsOf(drawn).reduce((sum, count) => sum + count, 0)).toBe(edges);
      expect(edgeCount(drawn)).toBe(edges);
      expect(networkOf(of)).toEqual(drawn);
    }), { numRuns: 300, seed: 20160522 });
  });
});
