/**
 * From a list of edges to rows, by counting sort. Written to one place per edge all over the memory, a large network
 * would wait for memory most of the time; so edges are first dealt to stretches of a few thousand speakers, which are
 * then sorted one at a time.
 */
import { check } from '../check.ts';
import type { Edges } from './edges.ts';
import { FREE, type Graph } from './graph.ts';

/** Speakers per stretch, as a power of two: a stretch of edges fits into a processor's cache. */
const STRETCH_BITS = 12;
/** Bits of the hearer sorted by in one pass. */
const DIGIT_BITS = 11;

/** Edges dealt to stretches, in the order they had. */
interface Dealt {
  /** First edge of each stretch, and the end of the last. */
  readonly start: Uint32Array;
  /** Speaker within the stretch. */
  readonly speakers: Uint16Array;
  readonly hearers: Int32Array;
}

/**
 * Rows sorted by hearer. A repeated edge is dropped (its place joins the reserve), and so is one from an account to
 * itself.
 * @param reserveShare by account: free places as a share of the audience; above 0 a row has at least one
 */
export function buildGraph(accounts: number, edges: Edges, reserveShare: Float64Array): Graph {
  const start = rowStarts(accounts, edges, reserveShare);
  const dealt = deal(accounts, edges);
  const used = start.slice(0, accounts);
  const hearers = new Int32Array(start[accounts]!).fill(FREE);
  const room = dealt.start.reduce((most, first, i) => Math.max(most, first - dealt.start[Math.max(0, i - 1)]!), 0);
  const spareHearers = new Int32Array(room);
  const spareSpeakers = new Uint16Array(room);
  for (let stretch = 0; stretch + 1 < dealt.start.length; stretch++) {
    const first = dealt.start[stretch]!;
    const end = dealt.start[stretch + 1]!;
    sortByHearer(dealt.hearers.subarray(first, end), dealt.speakers.subarray(first, end), spareHearers, spareSpeakers, accounts);
    fillRows(dealt, first, end, stretch << STRETCH_BITS, start, used, hearers);
  }
  return { accounts, start, used, hearers };
}

/** First place of every row: its edges and its reserve. */
function rowStarts(accounts: number, { speakers, hearers, count }: Edges, reserveShare: Float64Array): Uint32Array {
  const size = new Uint32Array(accounts);
  for (let i = 0; i < count; i++) {
    const speaker = speakers[i]!;
    // A test before the check, so that no sentence is prepared for each of millions of edges.
    if (hearers[i]! >>> 0 >= accounts || speaker >>> 0 >= accounts) check(false, `edge ${speaker} -> ${hearers[i]} outside of ${accounts} accounts`);
    size[speaker]!++;
  }
  const start = new Uint32Array(accounts + 1);
  for (let row = 0; row < accounts; row++) {
    start[row + 1] = start[row]! + size[row]! + (reserveShare[row]! > 0 ? 1 + Math.floor(size[row]! * reserveShare[row]!) : 0);
  }
  return start;
}

function deal(accounts: number, edges: Edges): Dealt {
  const { count } = edges;
  const start = new Uint32Array(((accounts - 1) >> STRETCH_BITS) + 2);
  for (let i = 0; i < count; i++) start[(edges.speakers[i]! >> STRETCH_BITS) + 1]!++;
  for (let stretch = 1; stretch < start.length; stretch++) start[stretch]! += start[stretch - 1]!;
  const next = start.slice();
  const speakers = new Uint16Array(count);
  const hearers = new Int32Array(count);
  const mask = (1 << STRETCH_BITS) - 1;
  for (let i = 0; i < count; i++) {
    const speaker = edges.speakers[i]!;
    const place = next[speaker >> STRETCH_BITS]!++;
    speakers[place] = speaker & mask;
    hearers[place] = edges.hearers[i]!;
  }
  return { start, speakers, hearers };
}

/** Sorts one stretch in place, digit by digit from the lowest. */
function sortByHearer(hearers: Int32Array, speakers: Uint16Array, spareHearers: Int32Array, spareSpeakers: Uint16Array, accounts: number): void {
  const count = hearers.length;
  const mask = (1 << DIGIT_BITS) - 1;
  for (let shift = 0; accounts >> shift > 0; shift += DIGIT_BITS) {
    const next = new Uint32Array(mask + 2);
    for (let i = 0; i < count; i++) next[((hearers[i]! >> shift) & mask) + 1]!++;
    for (let digit = 0; digit < mask; digit++) next[digit + 1]! += next[digit]!;
    for (let i = 0; i < count; i++) {
      const place = next[(hearers[i]! >> shift) & mask]!++;
      spareHearers[place] = hearers[i]!;
      spareSpeakers[place] = speakers[i]!;
    }
    hearers.set(spareHearers.subarray(0, count));
    speakers.set(spareSpeakers.subarray(0, count));
  }
}

/** Appends hearers, in ascending order, to the rows of one stretch; a repetition meets itself at the end of its row. */
function fillRows(dealt: Dealt, first: number, end: number, base: number, start: Uint32Array, used: Uint32Array, rows: Int32Array): void {
  for (let i = first; i < end; i++) {
    const speaker = base + dealt.speakers[i]!;
    const hearer = dealt.hearers[i]!;
    const place = used[speaker]!;
    if (speaker === hearer || (place > start[speaker]! && rows[place - 1] === hearer)) continue;
    rows[place] = hearer;
    used[speaker] = place + 1;
  }
}
