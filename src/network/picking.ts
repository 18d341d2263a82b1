/**
 * Choice by weight inside segments of a list, as the inverse of the cumulative law at one uniform: the same uniform
 * always finds the same place in the law, so that a small change of weights changes few choices. A guide table (Chen
 * and Asai 1974) makes it a look-up and a short walk whatever the length of the segment.
 */
import { mix, toUnit } from '../random/draw.ts';

export interface Picker {
  /** Share of the segment's weight up to and with each place, in steps of 2^-32 like the draws it is compared with. */
  readonly cumulative: Uint32Array;
  /** For the k-th of equal slices of a segment: the first place whose cumulative share exceeds k / size. */
  readonly guide: Int32Array;
}

const STEPS = 4294967296;
const LAST_STEP = 4294967295;

/**
 * @param weights not negative; a segment without any weight is picked from uniformly
 * @param bounds  first place of each segment in order, and the end of the last
 */
export function buildPicker(weights: Float64Array, bounds: ArrayLike<number>): Picker {
  const cumulative = new Uint32Array(weights.length);
  const guide = new Int32Array(weights.length);
  for (let segment = 0; segment + 1 < bounds.length; segment++) fillSegment(weights, cumulative, guide, bounds[segment]!, bounds[segment + 1]!);
  return { cumulative, guide };
}

function fillSegment(weights: Float64Array, cumulative: Uint32Array, guide: Int32Array, first: number, end: number): void {
  const size = end - first;
  let total = 0;
  for (let i = first; i < end; i++) total += weights[i]!;
  let sum = 0;
  for (let i = first; i < end; i++) {
    sum += total > 0 ? weights[i]! / total : 1 / size;
    cumulative[i] = Math.min(LAST_STEP, Math.floor(sum * STEPS));
  }
  let at = first;
  for (let k = 0; k < size; k++) {
    while (at < end - 1 && cumulative[at]! * size <= k * STEPS) at++;
    guide[first + k] = at;
  }
}

/** The place of segment first..end-1 that a draw of 32 bits falls on. */
export function pick(picker: Picker, first: number, end: number, bits: number): number {
  const { cumulative, guide } = picker;
  const step = bits >>> 0;
  let at = guide[first + Math.floor((step / STEPS) * (end - first))]!;
  while (at < end - 1 && cumulative[at]! <= step) at++;
  return at;
}

/**
 * Places drawn so far by one decider. `seen` holds, by place, the token of the last decider who drew it. To look there is
 * to wait for memory, so `hint` is asked first: it is small, and a place whose slot does not hold the token is new.
 */
export interface Drawn {
  readonly places: Int32Array;
  count: number;
  readonly seen: Int32Array;
  readonly hint: Int32Array;
  token: number;
}

const HINT_MASK = 8191;

export function allocateDrawn(places: number): Drawn {
  return { places: new Int32Array(places), count: 0, seen: new Int32Array(places), hint: new Int32Array(HINT_MASK + 1), token: 0 };
}

/** Clears the list for the next decider. */
export function startDrawing(drawn: Drawn): void {
  drawn.count = 0;
  drawn.token++;
}

/** Makes a place one that this decider cannot draw. */
export function exclude(drawn: Drawn, place: number): void {
  drawn.seen[place] = drawn.token;
  drawn.hint[place & HINT_MASK] = drawn.token;
}

/** Tries for one choice before it is left open: a segment whose weighty places are all drawn yields no more. */
const TRIES = 12;

/**
 * Draws about `mean` places of a segment that this decider has not drawn yet: the whole part for certain, one more with
 * the probability of the rest.
 * @param a,b the two words of the decider's key; choices are numbered within (purpose, decider)
 */
export function drawDistinct(drawn: Drawn, picker: Picker, first: number, end: number, mean: number, purposeA: number, purposeB: number, a: number, b: number): void {
  const keyA = mix(purposeA, purposeB, a, b);
  const wished = Math.min(end - first, Math.floor(mean + toUnit(keyA)));
  if (wished === 0) return;
  const keyB = mix(purposeB, purposeA, b, a);
  const { places, seen, hint, token } = drawn;
  let count = drawn.count;
  for (let slot = 0; slot < wished; slot++) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const place = pick(picker, first, end, mix(keyA, keyB, slot, attempt));
      if (hint[place & HINT_MASK] === token && seen[place] === token) continue;
      hint[place & HINT_MASK] = token;
      seen[place] = token;
      places[count++] = place;
      break;
    }
  }
  drawn.count = count;
}
