/**
 * Named chance, second half: a draw is a pure function of a purpose's key and of who decides.
 *
 * A counter-based hash: no state, so no draw depends on how many were made before it. Each of the four words enters
 * before a whole round of its own, because a word that is merely added makes neighbouring ordinals shifted copies of
 * each other. The last three rounds are "triple32" of C. Wellons' hash prospector (public domain), the strongest
 * 32-bit finish of that search: with two rounds the high bits of the last word stay visible in the result. The first
 * product is added again before the fourth round: without it, two deciders whose words meet halfway would share their
 * draws for ever. Uniformity, avalanche and independence of neighbours are tested in test/random-*.test.ts.
 */

/** 2^-32, the step of `unit`. */
const STEP = 2.3283064365386963e-10;

/**
 * 32 hashed bits, as a signed integer, from the two words of a key and two words of identity.
 * The words of a key must be hashes (`keyOf`, `memberKey`): x and keyB enter together, so that a counter in keyB would
 * meet one in x. An identity of three words goes as (keyA ^ second, keyB, first, third).
 */
export function mix(keyA: number, keyB: number, x: number, y: number): number {
  const first = mixFirst(keyB, x);
  return mixLast(first, mixSecond(first, keyA), y);
}

/**
 * `mix` in three steps, for one reader who draws about many posts: the first two do not depend on the last word.
 * mix(a, b, x, y) = mixLast(first, second, y) with first = mixFirst(b, x) and second = mixSecond(first, a).
 */
export function mixFirst(keyB: number, x: number): number {
  return Math.imul(x ^ keyB, 0x9e3779b1);
}

export function mixSecond(first: number, keyA: number): number {
  const h = Math.imul(first ^ (first >>> 16) ^ keyA, 0x21f0aaad);
  return h ^ (h >>> 15);
}

export function mixLast(first: number, second: number, y: number): number {
  let h = second ^ y;
  h = Math.imul(h ^ (h >>> 17), 0xed5ad4bb);
  h = Math.imul((h ^ (h >>> 11)) + first | 0, 0xac4c1b51);
  h = Math.imul(h ^ (h >>> 15), 0x31848bab);
  return h ^ (h >>> 14);
}

/** Uniform in [0, 1), 32 bits. */
export function unit(keyA: number, keyB: number, x: number, y: number): number {
  return (mix(keyA, keyB, x, y) >>> 0) * STEP;
}

/** The bits of `mix` as a uniform in [0, 1). */
export function toUnit(bits: number): number {
  return (bits >>> 0) * STEP;
}

/** Uniform in (0, 1), 53 bits, for tails: two draws under keys that differ in the second word. */
export function unitFine(keyA: number, keyB: number, x: number, y: number): number {
  const high = mix(keyA, keyB, x, y) >>> 5;
  const low = mix(keyA, keyB ^ 0x5bd1e995, x, y) >>> 6;
  return (high * 67108864 + low + 0.5) / 9007199254740992;
}

/** Uniform whole number in 0..count-1 from hashed bits (multiply-shift; count below 2^20 keeps the bias under 2^-12). */
export function below(bits: number, count: number): number {
  // The high word of a product of 32 and 15 bits, in whole numbers: a feed asks this once for every post it loses.
  if (count < 32768) return (Math.imul(bits >>> 16, count) + (Math.imul(bits & 0xffff, count) >>> 16)) >>> 16;
  return Math.floor((bits >>> 0) * STEP * count);
}
