/** Statistics of test samples, each in standard errors, so that a threshold says how surprising a failure would be. */

/** Chi-square of counts against equal shares, as standard errors from its mean (dof, variance 2 dof). */
export function uniformity(counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  const expected = total / counts.length;
  let chiSquare = 0;
  for (let i = 0; i < counts.length; i++) chiSquare += (counts[i]! - expected) ** 2 / expected;
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** Uniformity of the four bytes of words, the worst in absolute value. */
export function byteUniformity(words: Int32Array): number {
  return Math.max(...[0, 8, 16, 24].map((shift) => {
    const counts = new Int32Array(256);
    for (const word of words) counts[(word >>> shift) & 255]!++;
    return Math.abs(uniformity(counts));
  }));
}

/** Correlation of words with those `lag` places later, read as uniforms, times the root of their number. */
export function lagCorrelation(words: Int32Array, lag: number): number {
  return correlation(words.subarray(0, words.length - lag), words.subarray(lag));
}

/** Correlation of two samples of hashed words, in standard errors (uniform: mean 1/2, variance 1/12). */
export function correlation(a: Int32Array, b: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i]! >>> 0) / 2 ** 32 - 0.5) * ((b[i]! >>> 0) / 2 ** 32 - 0.5);
  return (sum * 12) / Math.sqrt(a.length);
}

/** Uniformity of pairs of neighbouring words over a 16 x 16 grid of their highest and of their lowest four bits. */
export function pairUniformity(words: Int32Array): number {
  return Math.max(...[28, 0].map((shift) => {
    const counts = new Int32Array(256);
    for (let i = 0; i + 1 < words.length; i += 2) counts[(((words[i]! >>> shift) & 15) << 4) | ((words[i + 1]! >>> shift) & 15)]!++;
    return Math.abs(uniformity(counts));
  }));
}

/**
 * Pairs of equal words, by the two places where they stand.
 * @param words up to 2^21 of them, so that a word and its place fit into the 53 bits of a number
 */
export function equalPairs(words: Int32Array): [number, number][] {
  const PLACES = 2 ** 21;
  const tagged = Float64Array.from(words, (word, place) => (word >>> 0) * PLACES + place).sort();
  const pairs: [number, number][] = [];
  for (let i = 1; i < tagged.length; i++) {
    if (Math.floor(tagged[i]! / PLACES) === Math.floor(tagged[i - 1]! / PLACES)) pairs.push([tagged[i - 1]! % PLACES, tagged[i]! % PLACES]);
  }
  return pairs;
}

/** How often the most frequent entry occurs. */
export function mostFrequent(entries: Iterable<string | number>): number {
  const counts = new Map<string | number, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
