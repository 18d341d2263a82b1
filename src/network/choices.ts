/**
 * Whom an ordinary account chooses to follow. The number of choices in each block and every choice in it is drawn from
 * the hearer's key and the names of the two blocks, so that nothing but the two blocks and their shares has a say.
 */
import { blockShares } from './crowd.ts';
import { addEdge, type Edges } from './edges.ts';
import type { NetworkInput } from './generators/input.ts';
import { allocateDrawn, drawDistinct, exclude, startDrawing, type Drawn } from './picking.ts';
import { pairKey } from './seats.ts';
import type { Society } from './society.ts';

/** Draws the choices of one seat into `drawn`; `scale` multiplies their expected number. */
export type Choose = (seat: number, scale: number, drawn: Drawn) => void;

export function buildChoose(input: NetworkInput, society: Society): Choose {
  const { seats, inside, outside, neighbours, strangers } = society;
  const { keyA, keyB, blocks, blockStart, communityStart } = seats;
  const near = input.chance('network', 'neighbours');
  const { shares, pairA, pairB } = pairs(input, society);
  const blockOf = segmentOf(blockStart, seats.count);
  const communityOf = segmentOf(communityStart, seats.count);
  return (seat, scale, drawn) => {
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
  };
}

/** Lets everybody choose; edges are between seats, hearer after hearer. */
export function addChoices({ seats }: Society, choose: Choose, scale: number, edges: Edges): void {
  const drawn = allocateDrawn(seats.count);
  const { places } = drawn;
  for (let seat = 0; seat < seats.count; seat++) {
    choose(seat, scale, drawn);
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

export function lookAhead(society: Society, choose: Choose): Outlook {
  const { count } = society.seats;
  const drawn = allocateDrawn(count);
  /** Seats are asked for more than once: what they choose is kept. */
  const known: (Int32Array | undefined)[] = new Array(count);
  const choicesOf = (seat: number): Int32Array => {
    const before = known[seat];
    if (before) return before;
    choose(seat, 1, drawn);
    return (known[seat] = drawn.places.slice(0, drawn.count));
  };
  const asked = Math.min(ASKED, count);
  let expected = 0;
  let choices = 0;
  let mutual = 0;
  for (let k = 0; k < asked; k++) {
    const seat = Math.floor(((k + 0.5) * count) / asked);
    const own = choicesOf(seat);
    expected += society.inside[seat]! + society.outside[seat]!;
    choices += own.length;
    for (const chosen of own) if (choicesOf(chosen).includes(seat)) mutual++;
  }
  return choices > 0 ? { mutual: Math.min(0.9, mutual / choices), filled: Math.max(0.5, choices / expected) } : { mutual: 0, filled: 1 };
}

/** For every (hearer's block, speaker's block): the share of outside choices, and the key of the pair. */
function pairs(input: NetworkInput, { seats, strangerWeight }: Society): { shares: Float64Array; pairA: Int32Array; pairB: Int32Array } {
  const { blocks } = seats;
  const purpose = input.chance('network', 'strangers');
  const shares = new Float64Array(blocks.length * blocks.length);
  const pairA = new Int32Array(shares.length);
  const pairB = new Int32Array(shares.length);
  for (const [hearer, from] of blocks.entries()) {
    shares.set(blockShares(seats, strangerWeight, (camp) => input.affinity[from.camp * input.camps + camp]!), hearer * blocks.length);
    for (const [speaker, to] of blocks.entries()) {
      const key = pairKey(purpose, from.key, to.key);
      pairA[hearer * blocks.length + speaker] = key.a;
      pairB[hearer * blocks.length + speaker] = key.b;
    }
  }
  return { shares, pairA, pairB };
}

function segmentOf(bounds: readonly number[], count: number): Int32Array {
  const segment = new Int32Array(count);
  for (let index = 0; index + 1 < bounds.length; index++) segment.fill(index, bounds[index], bounds[index + 1]);
  return segment;
}
