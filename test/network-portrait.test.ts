/** What is measured on a network, against networks of which it is known. */
import { describe, expect, it } from 'vitest';
import { pareto } from '../src/random/distributions.ts';
import { unit } from '../src/random/draw.ts';
import { keyOf } from '../src/random/key.ts';
import type { NetworkPlan } from '../src/network/plan.ts';
import { communitiesOf } from '../src/network/modules.ts';
import { audiencesOf, clustering, reciprocity, tailExponent, type Sitter } from '../src/network/portrait.ts';
import { crowdInput, networkOf, tenThousand, type Crowd } from './crowd-network.ts';

const purpose = keyOf('portrait');

function sitter(generator: NetworkPlan['generator'], crowd: Crowd): Sitter {
  const input = crowdInput({ ...crowd, plan: { ...crowd.plan, generator } });
  return { graph: networkOf(input), members: Int32Array.from({ length: input.accounts }, (_, i) => i), keyA: input.keyA, keyB: input.keyB };
}

const all = (size: number): Crowd['groups'] => [{ name: 'all', size }];

describe('a portrait', () => {
  it('finds the exponent of a law it was given, within its own error', () => {
    for (const exponent of [1.28, 2]) {
      const law = Int32Array.from({ length: 40_000 }, (_, i) => Math.round(1000 * pareto(unit(1, 2, i, 3), 1, exponent)));
      const { value, error } = tailExponent(law);
      expect(Math.abs(value - (1 + exponent))).toBeLessThan(3 * error);
      expect(error).toBeCloseTo((value - 1) / Math.sqrt(2000), 9);
    }
    expect(tailExponent(new Int32Array(1000)).value).toBeNaN();
  });

  it('of a ring is exact: every pair mutual, clustering 3 (k - 2) / 4 (k - 1)', () => {
    const ring = sitter('small-world', { groups: all(3000), plan: { meanAudience: 10, rewire: 0 } });
    expect(reciprocity(ring)).toBe(1);
    const { value, error } = clustering(ring, purpose);
    expect(Math.abs(value - 2 / 3)).toBeLessThan(4 * error);
    expect(error).toBeLessThan(0.01);
    expect(new Set(audiencesOf(ring))).toEqual(new Set([10]));
  });

  it('of a random network is its density, and its division no better than chance allows', () => {
    const drawn = sitter('random', { groups: all(500), plan: { meanAudience: 50 } });
    const density = 50 / 499;
    // Of linked pairs p^2 / (2p - p^2) are mutual; of two hearers 1 - (1 - p)^2 are linked either way.
    expect(Math.abs(reciprocity(drawn) - density / (2 - density))).toBeLessThan(0.01);
    const { value, error } = clustering(drawn, purpose);
    expect(Math.abs(value - (1 - (1 - density) ** 2))).toBeLessThan(4 * error);
    // The best division of a random network reaches about 0.97 sqrt((1 - p) / (p n)) (Reichardt and Bornholdt 2006).
    expect(communitiesOf(drawn, purpose).modularity).toBeLessThan(0.97 * Math.sqrt(1 / (2 * 50)) + 0.02);
  });

  it('of rooms finds every room, whole', () => {
    const rooms = sitter('room', { groups: all(1200), crossCamp: 1, plan: { groupSize: 40 } });
    const { sizes, modularity } = communitiesOf(rooms, purpose);
    const truth = new Set(Array.from(rooms.members, (account) => [account, ...rooms.graph.hearers.subarray(rooms.graph.start[account]!, rooms.graph.used[account]!)].sort((a, b) => a - b).join()));
    expect([...sizes].sort()).toEqual([...truth].map((room) => room.split(',').length).sort());
    expect(modularity).toBeGreaterThan(0.9);
  });

  it('of friends finds circles; of the follow graph what its plan asks for', () => {
    const friends = sitter('friends', { groups: all(3000), plan: { groupsPerAccount: 0, meanAudience: 24 } });
    const circles = communitiesOf(friends, purpose);
    const chance = sitter('configuration', { groups: all(3000), plan: { meanAudience: 24 } });
    expect(circles.sizes.length).toBeGreaterThan(5);
    expect(circles.modularity).toBeGreaterThan(communitiesOf(chance, purpose).modularity + 0.2);
    const follows = sitter('communities', { groups: tenThousand });
    expect(Math.abs(reciprocity(follows) - 0.221)).toBeLessThan(0.04);
    expect(tailExponent(audiencesOf(follows)).value).toBeGreaterThan(2);
    expect(clustering(follows, purpose).value).toBeGreaterThan(0.05);
  });

  it('of nobody, or of people who hear nobody, is undefined', () => {
    const silent = sitter('random', { groups: all(5), plan: { meanAudience: 0 } });
    expect(reciprocity(silent)).toBeNaN();
    expect(clustering(silent, purpose).value).toBeNaN();
    expect(communitiesOf(silent, purpose).modularity).toBeNaN();
    expect(communitiesOf(silent, purpose).sizes.length).toBe(0);
  });
});
