/**
 * Exact results on the engine's own page code (T24 and T25 of the table of exact results): a page of the W newest under
 * a stream in which each post is the army's with probability s, independently.
 */
import { describe, expect, test } from 'vitest';
import { build } from '../src/engine/build.ts';
import { allocatePages, enterPage, expireNodes, reserveNodes } from '../src/model/pages.ts';
import { readPage } from '../src/model/platforms/tag-page.ts';
import type { World } from '../src/model/world.ts';
import { exponential } from '../src/random/distributions.ts';
import { mix, toUnit, unitFine } from '../src/random/draw.ts';
import { keyOf } from '../src/random/key.ts';
import { smallGroup, smallPlan, smallPlatform, smallTag } from './small-plan.ts';

const LOOKS = 100_000;
/** Probabilities as printed in the table. */
const PRINTED: readonly (readonly [window: number, share: number, probability: number])[] = [
  [20, 0.8, 0.011529], [20, 0.9, 0.121577], [20, 0.95, 0.358486], [20, 0.99, 0.817907],
  [10, 0.8, 0.107374], [10, 0.9, 0.348678], [10, 0.95, 0.598737], [10, 0.99, 0.904382],
];

/** Two accounts of two camps, one tag, one page of W posts; nobody follows anybody. */
function pageWorld(window: number): World {
  const plan = smallPlan({
    ticks: 1, groups: [smallGroup('army', 1, 'a'), smallGroup('enemy', 1, 'b')], hashtags: [smallTag('#a', 'a')], ambient: { tags: 0, exponent: 1, taggedShare: 0 },
    platforms: [smallPlatform({ pageLength: window })],
  });
  return build({ ...plan, network: { ...plan.network, generator: 'edge-list', edges: [] } }, 'pages');
}

/** A post of account 0 (army) or 1 (enemy) comes onto the page; what is older than two windows is forgotten. */
function post(world: World, account: number, window: number): void {
  const { posts, pages } = world;
  const id = posts.next++;
  const slot = id & posts.mask;
  posts.author[slot] = account;
  posts.key[slot] = id;
  posts.tagSet[slot] = 1;
  posts.cell[slot] = 0;
  reserveNodes(pages, 1);
  enterPage(pages, 0, id, account);
  if (pages.nextNode - pages.oldestNode > 3 * window) {
    expireNodes(pages, pages.nextNode - 2 * window);
    posts.oldest = posts.next - 2 * window;
  }
}

/** Whether a look at the page, through the engine's own visit, finds no post of account 1. */
function noEnemy(world: World, key: number, window: number): boolean {
  const { readings, posts } = world;
  readings.count = 1;
  readings.post[0] = posts.next - 1;
  readPage(world, 0, key);
  expect(readings.count).toBe(1 + window);
  for (let i = 1; i < readings.count; i++) if (posts.author[readings.post[i]! & posts.mask] === 1) return false;
  return true;
}

describe(`T24: the chance that no enemy post is shown is s^W, within 3 standard errors at ${LOOKS} independent looks`, () => {
  for (const [window, share, printed] of PRINTED) {
    test(`W = ${window}, s = ${share}`, () => {
      const exact = Math.exp(window * Math.log(share));
      expect(exact).toBeCloseTo(printed, 6);
      const world = pageWorld(window);
      const stream = keyOf('pages', 'T24', String(window), String(share));
      let clean = 0;
      for (let look = 0; look < LOOKS; look++) {
        for (let n = 0; n < window; n++) post(world, toUnit(mix(stream.a, stream.b, look, n)) < share ? 0 : 1, window);
        if (noEnemy(world, look, window)) clean++;
      }
      const error = Math.sqrt((exact * (1 - exact)) / LOOKS);
      console.log(`T24 W=${window} s=${share}: ${(clean / LOOKS).toFixed(6)} against ${exact.toFixed(6)}, ${((clean / LOOKS - exact) / error).toFixed(2)} standard errors`);
      expect(Math.abs(clean / LOOKS - exact)).toBeLessThan(3 * error);
      const { seen, campCount } = world.pages;
      const enemies = seen[1]! / LOOKS;
      const spread = Math.sqrt((window * share * (1 - share)) / LOOKS);
      expect(campCount).toBe(3);
      expect(Math.abs(enemies - window * (1 - share))).toBeLessThan(3 * spread);
      expect(seen[0]! + seen[1]!).toBe(LOOKS * window);
    });
  }
});

test('T25: a post stays on the page until exactly W later ones have come', () => {
  for (const window of [1, 2, 10, 20]) {
    const world = pageWorld(window);
    for (let n = 1; n <= 500; n++) {
      post(world, n % 2, window);
      const { pages } = world;
      for (let node = pages.oldestNode; node < pages.nextNode; node++) expect(pages.place[node & pages.mask]).toBe(pages.nextNode - 1 - node < window ? 2 : 1);
    }
  }
});

test(`T25: under a Poisson stream of rate lambda the life on the page is Erlang(W, lambda), within 3 standard errors at ${LOOKS} independent lives`, () => {
  const window = 20;
  const perHour = 100;
  const pages = allocatePages([window], 1, 1, 1, 1, 1, 64);
  const waits = keyOf('pages', 'T25');
  const minutes: number[] = [];
  let now = 0;
  let born = 0;
  let watched = 0;
  for (let n = 0; minutes.length < LOOKS; n++) {
    now += exponential(unitFine(waits.a, waits.b, n, 0), 60 / perHour);
    reserveNodes(pages, 1);
    enterPage(pages, 0, n + 1, 0);
    if (watched > 0 && pages.place[watched & pages.mask] === 1) {
      minutes.push(now - born);
      watched = 0;
    }
    // The next life begins with the post that ended this one, so that no two lives share a waiting time.
    if (watched === 0) {
      watched = pages.nextNode - 1;
      born = now;
    }
    if (pages.nextNode - pages.oldestNode > 200) expireNodes(pages, pages.nextNode - 100);
  }
  const mean = minutes.reduce((sum, life) => sum + life, 0) / LOOKS;
  const expected = (60 * window) / perHour;
  const error = expected / Math.sqrt(window * LOOKS);
  console.log(`T25 mean life ${mean.toFixed(4)} min against ${expected}, ${((mean - expected) / error).toFixed(2)} standard errors`);
  expect(Math.abs(mean - expected)).toBeLessThan(3 * error);
  for (const t of [6, 9, 12, 15, 20]) {
    const survive = erlangSurvival(window, perHour / 60, t);
    const share = minutes.filter((life) => life > t).length / LOOKS;
    const spread = Math.sqrt((survive * (1 - survive)) / LOOKS);
    console.log(`T25 still visible after ${t} min: ${share.toFixed(5)} against ${survive.toFixed(5)}, ${((share - survive) / spread).toFixed(2)} standard errors`);
    expect(Math.abs(share - survive)).toBeLessThan(3 * spread);
  }
});

/** P(life > t): fewer than W posts of the stream came in t. */
function erlangSurvival(window: number, rate: number, t: number): number {
  let term = Math.exp(-rate * t);
  let sum = 0;
  for (let i = 0; i < window; i++) {
    sum += term;
    term *= (rate * t) / (i + 1);
  }
  return sum;
}
