/**
 * Follows that are returned: who is followed follows back with a chance of the pair, less for the popular, who cannot
 * look after everybody (whole Twitter in 2009: 22 % of linked pairs are mutual, Kwak et al. 2010).
 */
import { mix, toUnit } from '../random/draw.ts';
import { scaledTo } from './appetite.ts';
import { addEdge, type Edges } from './edges.ts';
import type { NetworkInput } from './generators/input.ts';
import type { Society } from './society.ts';

/** Audience, in multiples of the mean, at which the chance of following back is half of an unknown's (assumed). */
const HALF_AUDIENCE = 4;

/**
 * Share of edges that must be chosen, so that with the returned ones `reciprocity` of linked pairs are mutual: with c
 * choices, of which a share m meets a choice back, c (1 - m/2) pairs are linked and (1 + reciprocity) times as many edges.
 */
export function chosenShareOf(reciprocity: number, mutual: number): number {
  return 1 / ((1 + reciprocity) * (1 - mutual / 2));
}

/**
 * Adds the returned follows, as many as bring the edges among ordinary accounts to the plan's mean audience.
 * @param edges  holds the choices of this society, between seats, from `from` on, hearer after hearer
 * @param mutual share of the choices that are chosen back anyway
 */
export function addReturns(input: NetworkInput, society: Society, edges: Edges, from: number, mutual: number): void {
  const { keyA, keyB, count } = society.seats;
  const until = edges.count;
  const wanted = (input.plan.meanAudience * count - (until - from)) / (1 - mutual);
  const chance = returnChance(input, society.audience, timesChosen(edges, from, count), wanted);
  const purpose = input.chance('network', 'returns');
  let hearer = -1;
  let key = 0;
  for (let edge = from; edge < until; edge++) {
    const speaker = edges.speakers[edge]!;
    if (edges.hearers[edge]! !== hearer) {
      hearer = edges.hearers[edge]!;
      key = mix(purpose.a, purpose.b, keyA[hearer]!, keyB[hearer]!);
    }
    if (toUnit(mix(key, purpose.b, keyA[speaker]!, keyB[speaker]!)) < chance[speaker]!) addEdge(edges, hearer, speaker);
  }
}

function timesChosen({ speakers, count }: Edges, from: number, seats: number): Int32Array {
  const times = new Int32Array(seats);
  for (let edge = from; edge < count; edge++) times[speakers[edge]!]!++;
  return times;
}

/** Chance, by seat, of returning a follow, so that `wanted` are returned in all. */
function returnChance({ plan }: NetworkInput, audience: Float64Array, chosen: Int32Array, wanted: number): Float64Array {
  const shape = new Float64Array(audience.length);
  for (let seat = 0; seat < shape.length; seat++) shape[seat] = 1 / (1 + audience[seat]! / (HALF_AUDIENCE * plan.meanAudience));
  return scaledTo(shape, Math.max(0, wanted), 1, chosen);
}
