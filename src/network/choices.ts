/**
 * Whom an ordinary account chooses to follow. The number of choices in each block and every choice in it is drawn from
 * the hearer's key and the names of the two blocks, so that nothing but the two blocks and their shares has a say.
 */
import type { Key } from '../random/key.ts';
import { affinityOf, blockShares } from './crowd.ts';
import { addEdge, type Edges } from './edges.ts';
import type { NetworkInput } from './generators/input.ts';
import { allocateDrawn, drawDistinct, exclude, startDrawing, type Drawn } from './picking.ts';
import { pairKey } from './seats.ts';
import type { Society } from './society.ts';

/** A society before it chooses: who stands where, and the keys of what is drawn. */
export interface Choosers {
  readonly society: Society;
  /** By seat. */
  readonly blockOf: Int32Array;
  readonly communityOf: Int32Array;
  /** Key of the choices within a community. */
  readonly near: Key;
  /** For every (hearer's block, speaker's block): the share of outside choices, and the two words of the pair's key. */
  readonly shares: Float64Array;
  readonly pairA: Int32Array;
  readonly pairB: Int32Array;
}

export function gather(input: NetworkInput, society: Society): Choosers {
  const { seats, strangerWeight } = society;
  const { blocks } = seats;
  const purpose = input.chance('network', 'strangers');
  const shares = new Float64Array(blocks.length * blocks.length);
  const pairA = new Int32Array(shares.length);
  const pairB = new Int32Array(shares.length);
  for (const [hearer, from] of blocks.entries()) {
    shares.set(blockShares(seats, strangerWeight, affinityOf(input, from.camp)), hearer * blocks.length);
    for (const [speaker, to] of blocks.entries()) {
      const key = pairKey(purpose, from.key, to.key);
      pairA[hearer * blocks.length + speaker] = key.a;
      pairB[hearer * blocks.length + speaker] = key.b;
    }
  }
  return {
    society, blockOf: segmentOf(seats.blockStart, seats.count), communityOf: segmentOf(seats.communityStart, seats.count),
    near: input.chance('network', 'neighbours'), shares, pairA, pairB,
  };
}

/** Draws the choices of one seat into `drawn`; `scale` multiplies their expected number. */
function choose(choosers: Choosers, seat: number, scale: number, drawn: Drawn): void {
  const { society, blockOf, communityOf, near, shares, pairA, pairB } = choosers;
  const { seats, inside, outside, neighbours, strangers } = society;
  const { keyA, keyB, blocks, blockStart, communityStart } = seats;
  const a = keyA[seat]!;
  const b = keyB[seat]!;
  const community = communityOf[seat]!;
  startDrawing(drawn);
  exclude(drawn, seat);
  drawDistinct(drawn, neighbours, communityStart[community]!, communityStart[community + 1]!, inside[seat]! * scale, near.a, near.b, a, b);
  const first = blockOf[seat]! * blocks.length;
  for (let block = 0; block < blocks.length; block++) {
    const mean = outside[seat]! * scale * shares[first + block]!;
    if (mean <= 0) continue;
    drawDistinct(drawn, strangers, blockStart[block]!, blockStart[block + 1]!, mean, pairA[first + block]!, pairB[first + block]!, a, b);
  }
}

/** Lets everybody choose; edges are between seats, hearer after hearer. */
export function addChoices(choosers: Choosers, scale: number, edges: Edges): void {
  const { count } = choosers.society.seats;
  const drawn = allocateDrawn(count);
  const { places } = drawn;
  for (let seat = 0; seat < count; seat++) {
    choose(choosers, seat, scale, drawn);
    for (let i = 0; i < drawn.count; i++) addEdge(edges, places[i]!, seat);
  }
}

/** Most seats asked for an estimate. */
const ASKED = 600;

/** What becomes of choices, found by asking an even sample of seats. */
export interface Outlook {
  /** Share of choices that are chosen back without any return. */
  readonly mutual: number;
  /** Choices made, relative to those expected: repeated choices that found nobody else are left open. */
  readonly filled: number;
}

export function lookAhead(choosers: Choosers): Outlook {
  const { inside, outside, seats: { count } } = choosers.society;
  const drawn = allocateDrawn(count);
  const known: Known = new Array(count);
  const asked = Math.min(ASKED, count);
  let expected = 0;
  let choices = 0;
  let mutual = 0;
  for (let k = 0; k < asked; k++) {
    const seat = Math.floor(((k + 0.5) * count) / asked);
    const own = choicesOf(choosers, seat, drawn, known);
    expected += inside[seat]! + outside[seat]!;
    choices += own.length;
    for (const chosen of own) if (choicesOf(choosers, chosen, drawn, known).includes(seat)) mutual++;
  }
  return choices > 0 ? { mutual: Math.min(0.9, mutual / choices), filled: Math.max(0.5, choices / expected) } : { mutual: 0, filled: 1 };
}

/** By seat: what it chooses, where it was asked. Seats are asked for more than once. */
type Known = (Int32Array | undefined)[];

function choicesOf(choosers: Choosers, seat: number, drawn: Drawn, known: Known): Int32Array {
  const before = known[seat];
  if (before) return before;
  choose(choosers, seat, 1, drawn);
  return (known[seat] = drawn.places.slice(0, drawn.count));
}

function segmentOf(bounds: readonly number[], count: number): Int32Array {
  const segment = new Int32Array(count);
  for (let index = 0; index + 1 < bounds.length; index++) segment.fill(index, bounds[index], bounds[index + 1]);
  return segment;
}
