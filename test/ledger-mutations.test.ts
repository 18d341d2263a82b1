/** Bookings that are deliberately dropped, doubled or moved, and who notices: the tests of the ledgers must be able to fail. */
import { describe, expect, test } from 'vitest';
import { BY_CROWDING, BY_FEAR, BY_SUSPENSION } from '../src/model/hands.ts';
import { BORROWED, BY_CLIMATE_GATE, BY_CUT_OFF, BY_FEAR_GATE, BY_LEAVING, BY_SUSPENSION_GATE, CROWDED_OUT, ENTRIES, FEAR_AND_CLIMATE, OFFLINE, POTENTIAL, PUBLISHED, SEEN } from '../src/model/ledger.ts';
import type { World } from '../src/model/world.ts';
import { differences } from './oracle/compare.ts';
import { cook } from './oracle/cook.ts';
import { brokenLaws } from './oracle/laws.ts';
import { meddlers } from './oracle/meddlers.ts';
import { judge } from './oracle/oracle.ts';
import type { Recipe } from './oracle/recipe.ts';
import { miscounted } from './oracle/recount.ts';
import { witness } from './oracle/witness.ts';

/** One scenario in which every entry of both ledgers occurs. */
const RECIPE: Recipe = {
  seed: 3, compare: 'oracle', tickMinutes: 60, ticks: 45, staleTicks: 5, startHour: 6, camps: 2, proscribed: 0, peaceful: false, tags: 3, foreignUse: true, launch: 0,
  backgroundTags: 2, density: 0.4, event: undefined, leader: undefined,
  platforms: [{ kind: 'microblog', ranked: false, drawn: false, attention: 2, spare: 3, pageLength: 3, pageShare: 0.5, openShare: 0.8, threadLength: 2 }],
  groups: [
    { size: 15, camp: 0, mixed: false, platform: 0, posts: 5, visits: 12, also: undefined, core: false, returns: 0, joins: undefined },
    { size: 15, camp: 1, mixed: true, platform: 0, posts: 12, visits: 4, also: undefined, core: false, returns: 0, joins: { from: 5, ticks: 10 } },
  ],
  forces: [{ operators: 3, accounts: 2, elsewhere: 0, camp: 1, platform: 0, ranks: 0, shift: false, discipline: 1, automation: 0, orders: [{ insult: false, tags: [0, 1], from: 0, ticks: 80, target: 0, quota: 60, insultShare: 0.5, together: false }] }],
  mechanisms: Object.fromEntries(['battles', 'solidarity', 'chain-of-command', 'posting', 'multitude', 'flooding', 'resharing', 'insults', 'visiting', 'silence', 'suspension', 'fading'].map((name) => [name, 'default'])),
  meddling: {
    cuts: Array.from({ length: 8 }, (_, n) => ({ account: n * 3, from: 10 + n, ticks: 20 })),
    closings: Array.from({ length: 8 }, (_, n) => ({ account: n * 4 + 1, tick: 15 + n * 3, suspended: n % 2 === 0 })), removal: 0.02,
  },
};

interface Caught {
  /** What the engine's own audit said, at the tick of the fault. */
  readonly audit: string;
  readonly laws: readonly string[];
  readonly recount: readonly string[];
  readonly oracle: readonly string[];
}

/** Runs the scenario; `spoil` is called after every walk until it has done its damage once. */
function spoiled(spoil: (world: World) => boolean, stage = 'walk'): Caught {
  const { plan, meddling } = cook(RECIPE);
  const recount: string[] = [];
  let done = false;
  try {
    const { tables, facts } = witness(plan, 'spoiled', {
      actors: (world, of) => meddlers(meddling, world, of),
      afterStage: (world, name) => { if (!done && name === stage) done = spoil(world); },
      afterTick: (world) => void recount.push(...miscounted(world)),
    });
    return { audit: '', laws: brokenLaws(tables, plan.clock.ticks), recount, oracle: differences(tables, judge(facts)) };
  } catch (fault) {
    return { audit: (fault as Error).message, laws: [], recount, oracle: [] };
  } finally {
    expect(done, 'the fault was never planted: the scenario lacks this entry').toBe(true);
  }
}

/** Adds to an entry of the first cell that holds some of `where`. */
function shift(world: World, where: number, changes: readonly (readonly [entry: number, by: number])[]): boolean {
  const { flows, cellCount } = world.ledger;
  const cell = Array.from({ length: cellCount }, (_, c) => c).find((c) => flows[c * ENTRIES + where]! > 0) ?? -1;
  if (cell < 0) return false;
  for (const [entry, by] of changes) flows[cell * ENTRIES + entry]! += by;
  return true;
}

/** Moves one unit of a cause from one hand to another, in the first row that has some. */
function otherHand(world: World, cause: number): boolean {
  const { hands, handCount } = world.ledger;
  const at = hands.findIndex((units, i) => units > 0 && Math.floor(i / handCount) % 3 === cause);
  if (at < 0) return false;
  const row = Math.floor(at / handCount) * handCount;
  hands[at]!--;
  hands[row + ((at - row + 1) % handCount)]!++;
  return true;
}

test('unspoiled, nothing is wrong', () => {
  expect(spoiled(() => true)).toEqual({ audit: '', laws: [], recount: [], oracle: [] });
});

describe('a booking dropped or doubled is caught by the audit of the same tick', () => {
  const closings = { seen: SEEN, crowdedOut: CROWDED_OUT, silencedByFear: BY_FEAR_GATE, silencedByClimate: BY_CLIMATE_GATE, suspended: BY_SUSPENSION_GATE, left: BY_LEAVING, cutOff: BY_CUT_OFF, potential: POTENTIAL };
  for (const [name, entry] of Object.entries(closings)) {
    test(`one unit of ${name} dropped`, () => expect(spoiled((world) => shift(world, entry, [[entry, -1]])).audit).toMatch(/ledger cell \d+ at tick \d+: potential/));
    test(`one unit of ${name} booked twice`, () => expect(spoiled((world) => shift(world, entry, [[entry, 1]])).audit).toMatch(/ledger cell \d+ at tick \d+: potential/));
  }
  test('one unit of offline dropped when posts expire', () => expect(spoiled((world) => shift(world, OFFLINE, [[OFFLINE, -1]]), 'remember').audit).toMatch(/ledger cell/));
  test('one open unit forgotten on a post', () => expect(spoiled((world) => {
    const id = world.posts.next - 1;
    return id > 20 && world.posts.open[id & world.posts.mask]! > 0 && world.posts.open[id & world.posts.mask]!-- > 0;
  }).audit).toMatch(/ledger cell/));
});

describe('a booking moved to another cause keeps the sums, and is caught by the oracle', () => {
  test('one seen unit moved to crowdedOut, hand and all', () => {
    const caught = spoiled((world) => {
      if (!shift(world, SEEN, [])) return false;
      const cell = Array.from({ length: world.ledger.cellCount }, (_, c) => c).find((c) => world.ledger.flows[c * ENTRIES + SEEN]! > 0)!;
      world.ledger.hands[(world.ledger.campRow[cell]! * 3 + BY_CROWDING) * world.ledger.handCount]!++;
      return shift(world, SEEN, [[SEEN, -1], [CROWDED_OUT, 1]]);
    });
    expect(caught).toMatchObject({ audit: '', laws: [], recount: [] });
    expect(caught.oracle.filter((line) => /^ledger: .*\(all\).*(seen|crowdedOut): engine/.test(line))).toHaveLength(2);
    expect(caught.oracle.some((line) => /^hands: .*crowdedOut \| none/.test(line))).toBe(true);
  });
  const moves: Record<string, readonly [number, number]> = {
    'crowdedOut to offline': [CROWDED_OUT, OFFLINE], 'silencedByFear to silencedByClimate': [BY_FEAR_GATE, BY_CLIMATE_GATE],
    'suspended to left': [BY_SUSPENSION_GATE, BY_LEAVING], 'left to cutOff': [BY_LEAVING, BY_CUT_OFF], 'cutOff to left': [BY_CUT_OFF, BY_LEAVING],
  };
  for (const [name, [from, to]] of Object.entries(moves)) {
    test(`one unit moved from ${name}`, () => {
      const caught = spoiled((world) => shift(world, from, [[from, -1], [to, 1]]));
      expect(caught.audit).toBe('');
      expect(caught.oracle.length).toBeGreaterThanOrEqual(2);
    });
  }
  for (const [name, entry] of Object.entries({ published: PUBLISHED, borrowed: BORROWED, fearAndClimate: FEAR_AND_CLIMATE })) {
    test(`one unit of ${name}, which is in no identity, dropped`, () => expect(spoiled((world) => shift(world, entry, [[entry, -1]])).oracle.length).toBeGreaterThan(0));
  }
  for (const [name, cause] of Object.entries({ crowdedOut: BY_CROWDING, silencedByFear: BY_FEAR, suspended: BY_SUSPENSION })) {
    test(`one unit of ${name} given to another hand`, () => {
      const caught = spoiled((world) => otherHand(world, cause));
      expect(caught).toMatchObject({ audit: '', laws: [] });
      expect(caught.oracle).toHaveLength(2);
    });
  }
});

describe('pages', () => {
  const book = (world: World, change: (row: number) => void): boolean => {
    const row = world.pages.crowdedOut.findIndex((units) => units > 0);
    if (row >= 0) change(row);
    return row >= 0;
  };
  test('one candidate dropped is caught by the audit', () => {
    expect(spoiled((world) => book(world, (row) => world.pages.potential[row]!--)).audit).toMatch(/page row \d+ at tick/);
  });
  test('one crowded-out post counted as shown is caught by the sums by hand and by the oracle', () => {
    const caught = spoiled((world) => book(world, (row) => { world.pages.crowdedOut[row]!--; world.pages.seen[row]!++; }));
    expect(caught.audit).toBe('');
    expect(caught.laws).toHaveLength(1);
    expect(caught.oracle).toHaveLength(2);
  });
});
