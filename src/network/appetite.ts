/**
 * How many accounts each ordinary account follows, and how many it should be heard by: the two degree laws, both tied
 * to the rank of writing (Wojcik and Hughes 2019: the heaviest tenth follows 456 accounts against 74, and is followed by
 * 387 against 19).
 *
 * Popularity is lognormal up to a join and Pareto beyond it, with the exponent of the plan (Kwak et al. 2010: 2.28; their
 * body is no power law). The width of the body is the one at which the density has no step at the join. Ranks instead
 * of raw draws: a law with infinite variance would otherwise give every seed another mean.
 */
import { lognormal, normalQuantile } from '../random/distributions.ts';
import { mix, unitFine } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import type { NetworkInput } from './generators/input.ts';
import type { Seats } from './seats.ts';
import { indices, orderedWords, sortByWord } from './sorting.ts';

export interface Appetite {
  /** Expected number of accounts followed, by seat. */
  readonly follows: Float64Array;
  /** Expected audience, by seat; the same sum. */
  readonly audience: Float64Array;
}

/** Share of accounts in the lognormal body of popularity (assumed: rows 3 and 8 leave it open). */
const BODY_SHARE = 0.97;
/** Standard normal score of the join, and the hazard there: what a tail of exponent 1 takes for the body's sigma. */
const JOIN = normalQuantile(BODY_SHARE);
const JOIN_HAZARD = Math.exp(-JOIN * JOIN / 2) / Math.sqrt(2 * Math.PI) / (1 - BODY_SHARE);
/** Log-ratio of accounts followed, heaviest tenth against the rest, per unit of log-slope: ln(456/74) over the distance of their median ranks, 1.645 + 0.126. */
const FOLLOW_SLOPE = 1.027;

export function buildAppetite(input: NetworkInput, seats: Seats): Appetite {
  const { plan, chance } = input;
  const tie = chance('network', 'tie');
  const total = plan.meanAudience * seats.count;
  const most = Math.max(plan.largestShare * seats.count, Math.min(seats.count - 1, 3 * plan.meanAudience));
  const writing = ranks(postsOf(input, seats), seats, tie).map(normalQuantile);

  const slope = plan.followSigma > 0 ? Math.min(0.95, FOLLOW_SLOPE / plan.followSigma) : 0;
  const eagerness = goingWith(writing, slope, seats, chance('network', 'follows'));
  const fame = goingWith(writing, normalCorrelation(plan.activityPopularity), seats, chance('network', 'popularity'));

  const follows = new Float64Array(seats.count);
  const audience = ranks(fame, seats, tie);
  for (let seat = 0; seat < seats.count; seat++) {
    follows[seat] = Math.exp(plan.followSigma * eagerness[seat]!);
    audience[seat] = popularity(audience[seat]!, plan.followerExponent) * input.prominence[seats.row[seat]!]!;
  }
  return { follows: scaledTo(follows, total, most), audience: scaledTo(audience, total, most) };
}

/**
 * Multiplies so that the sum is `total` while nothing exceeds `most`.
 * If `most` is too small for that, everything with any weight is `most`.
 * @param times how often each weight counts in the sum; once if left out
 */
export function scaledTo(weights: Float64Array, total: number, most: number, times?: ArrayLike<number>): Float64Array {
  let scale = 0;
  // Each round finds more weights at the ceiling and so a larger scale for the others; it ends when no more are found.
  for (let round = 0; round < 100; round++) {
    let capped = 0;
    let free = 0;
    for (let i = 0; i < weights.length; i++) {
      const count = times ? times[i]! : 1;
      if (scale > 0 && weights[i]! * scale >= most) capped += count;
      else free += weights[i]! * count;
    }
    const next = free > 0 ? Math.max(0, total - capped * most) / free : scale > 0 ? Infinity : 0;
    if (next <= scale * (1 + 1e-12)) break;
    scale = next;
  }
  const scaled = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) scaled[i] = Math.min(most, weights[i]! * scale);
  return scaled;
}

/** Popularity, up to a factor, at a rank in (0, 1). */
export function popularity(rank: number, exponent: number): number {
  const tail = exponent - 1;
  const sigma = JOIN_HAZARD / tail;
  if (rank <= BODY_SHARE) return lognormal(rank, 1, sigma);
  return Math.exp(sigma * JOIN + Math.log((1 - BODY_SHARE) / (1 - rank)) / tail);
}

function postsOf(input: NetworkInput, seats: Seats): Float64Array {
  const posts = new Float64Array(seats.count);
  for (let seat = 0; seat < seats.count; seat++) posts[seat] = input.postsPerDay[seats.row[seat]!]!;
  return posts;
}

/** Middle of each seat's rank among all seats, in (0, 1); equal values are ordered by a draw of their own. */
function ranks(values: Float64Array, seats: Seats, tie: Key): Float64Array {
  const order = indices(values.length);
  const ties = new Int32Array(values.length);
  for (let seat = 0; seat < ties.length; seat++) ties[seat] = mix(tie.a, tie.b, seats.keyA[seat]!, seats.keyB[seat]!);
  sortByWord(order, ties);
  sortByWord(order, orderedWords(values));
  const result = new Float64Array(values.length);
  for (let place = 0; place < order.length; place++) result[order[place]!] = (place + 0.5) / order.length;
  return result;
}

/** Normal scores with the given correlation to others. */
function goingWith(scores: Float64Array, correlation: number, { keyA, keyB }: Seats, { a, b }: Key): Float64Array {
  const own = Math.sqrt(1 - correlation * correlation);
  const going = new Float64Array(scores.length);
  for (let seat = 0; seat < going.length; seat++) going[seat] = correlation * scores[seat]! + own * normalQuantile(unitFine(a, b, keyA[seat]!, keyB[seat]!));
  return going;
}

/** Correlation of two normal scores whose rank correlation is given: 2 sin(pi rho / 6) (Pearson 1907), as a series to 1e-9. */
function normalCorrelation(rankCorrelation: number): number {
  const x = (Math.PI * rankCorrelation) / 6;
  const square = x * x;
  return Math.min(1, 2 * x * (1 - (square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - square / 72)))));
}
