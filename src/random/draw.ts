/**
 * Named chance, second half: a draw is a pure function of a purpose's key and of who decides.
 *
 * A counter-based hash: no state, so no draw depends on how many were made before it. Two multiply-xorshift rounds
 * absorb the two identity words one after the other, and a last round finishes; multipliers are those of the
 * "lowbias32"/"prospector" search by C. Wellons (public domain). Each word is mixed in through a whole round: adding
 * it would make neighbouring ordinals shifted copies of each other. Uniformity, avalanche and independence of
 * neighbouring keys are tested in test/random.test.ts.
 */

/** 2^-32, the step of `unit`. */
const STEP = 2.3283064365386963e-10;

/** 32 hashed bits, as a signed integer, from the two words of a key and two words of identity. */
export function mix(keyA: number, keyB: number, x: number, y: number): number {
  let h = Math.imul(x ^ keyA, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x21f0aaad) ^ keyB;
  h ^= h >>> 15;
  h = Math.imul(h + Math.imul(y, 0x85ebca6b) | 0, 0x735a2d97);
  h ^= h >>> 15;
  h = Math.imul(h, 0x7feb352d);
  return h ^ (h >>> 16);
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
  return Math.floor((bits >>> 0) * STEP * count);
}
