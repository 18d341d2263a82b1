/**
 * The audience ledger. Its unit is (wish, hearer account): created once at publish, closed once, never moved.
 * Nothing here is a remainder: each entry is counted where it happens, and `auditLedger` checks the identity.
 *
 * A cell is (platform, camp of the author, tag row set). `flows` holds this tick's increments, `totals` their sums.
 */
import { check } from '../check.ts';
import type { Posts } from './posts.ts';

export const POTENTIAL = 0;
export const PUBLISHED = 1;
export const SEEN = 2;
export const CROWDED_OUT = 3;
export const OFFLINE = 4;
export const BY_FEAR_GATE = 5;
export const BY_CLIMATE_GATE = 6;
export const BY_SUSPENSION_GATE = 7;
export const BY_LEAVING = 8;
export const BY_CUT_OFF = 9;
export const IN_FLIGHT = 10;
export const BORROWED = 11;
export const FEAR_AND_CLIMATE = 12;
export const ENTRY_NAMES: readonly string[] = ['potential', 'published', 'seen', 'crowdedOut', 'offline', 'silencedByFear', 'silencedByClimate', 'suspended', 'left', 'cutOff', 'inFlight', 'borrowed', 'fearAndClimate'];
export const ENTRIES = ENTRY_NAMES.length;
/** Entries that close a unit. */
const CLOSINGS = [SEEN, CROWDED_OUT, OFFLINE, BY_FEAR_GATE, BY_CLIMATE_GATE, BY_SUSPENSION_GATE, BY_LEAVING, BY_CUT_OFF];

export interface Ledger {
  readonly cellCount: number;
  readonly campCount: number;
  /** cell -> platform * camps + camp. */
  readonly campRow: Uint16Array;
  /** cell -> camp of the author. */
  readonly campOf: Uint8Array;
  readonly flows: Int32Array;
  readonly totals: Float64Array;
  /** Units in flight at the end of the tick, by cell: recounted from the posts, not from the flows. */
  readonly inFlight: Float64Array;
  readonly handCount: number;
  /** This tick's units by (campRow, cause, hand). */
  readonly hands: Int32Array;
  /** Units crowded out in feeds since they were last settled (book-hand.ts), by cell * writers + hand. */
  readonly crowded: Int32Array;
  /** Hands that may have written a post: the first so many. */
  readonly writers: number;
  /** Posts published this tick by cell. */
  readonly posts: Int32Array;
  /** Units published on a local day and those of them seen in the end, by day * cells + cell: the rates of `expectedSeen`. */
  readonly publishedOfDay: Float64Array;
  readonly seenOfDay: Float64Array;
}

export function allocateLedger(platforms: number, camps: number, ledgerSets: number, handCount: number, writers: number, days: number): Ledger {
  const cellCount = platforms * camps * ledgerSets;
  check(cellCount < 65536, () => `the scenario has ${cellCount} ledger cells (platforms x camps x tag sets); at most 65,535`);
  return {
    cellCount,
    campCount: camps,
    campRow: Uint16Array.from({ length: cellCount }, (_, cell) => Math.floor(cell / ledgerSets)),
    campOf: Uint8Array.from({ length: cellCount }, (_, cell) => Math.floor(cell / ledgerSets) % camps),
    flows: new Int32Array(cellCount * ENTRIES),
    totals: new Float64Array(cellCount * ENTRIES),
    inFlight: new Float64Array(cellCount),
    handCount,
    hands: new Int32Array(platforms * camps * 3 * handCount),
    crowded: new Int32Array(cellCount * writers),
    writers,
    posts: new Int32Array(cellCount),
    publishedOfDay: new Float64Array(cellCount * days),
    seenOfDay: new Float64Array(cellCount * days),
  };
}

/** Clears this tick's increments. */
export function beginTick(ledger: Ledger): void {
  ledger.flows.fill(0);
  ledger.hands.fill(0);
  ledger.posts.fill(0);
}

/** Recounts the level `inFlight` from the live posts, adds the tick's increments to the totals, checks the identity. */
export function auditLedger(ledger: Ledger, posts: Posts, tick: number): void {
  const { flows, totals, inFlight } = ledger;
  const { open, cell, mask } = posts;
  inFlight.fill(0);
  for (let id = posts.oldest; id < posts.next; id++) inFlight[cell[id & mask]!]! += open[id & mask]!;
  for (let i = 0; i < flows.length; i++) if (flows[i] !== 0) totals[i]! += flows[i]!;
  for (let c = 0; c < ledger.cellCount; c++) {
    const base = c * ENTRIES;
    if (totals[base] === 0) continue;
    let closed = 0;
    for (const entry of CLOSINGS) closed += totals[base + entry]!;
    check(totals[base] === closed + inFlight[c]!,
      () => `ledger cell ${c} at tick ${tick}: potential ${totals[base]} is not closed ${closed} + in flight ${inFlight[c]}`);
  }
}
