/** Stable sorting of numbers by 32-bit words, by counting: two passes of 16 bits, no comparisons. */

/**
 * Sorts `order`, a list of indices into `words`, by those words read as unsigned; equal words keep their order.
 * @param order changed in place
 */
export function sortByWord(order: Int32Array, words: Int32Array): void {
  const other = new Int32Array(order.length);
  sortByHalf(order, other, words, 0);
  sortByHalf(other, order, words, 16);
}

/** Words whose unsigned order is the order of the values (rounded to single precision, far below what is measured). */
export function orderedWords(values: ArrayLike<number>): Int32Array {
  const floats = Float32Array.from(values);
  const words = new Int32Array(floats.buffer);
  for (let i = 0; i < words.length; i++) words[i] = words[i]! < 0 ? ~words[i]! : words[i]! ^ 0x80000000;
  return words;
}

function sortByHalf(from: Int32Array, to: Int32Array, words: Int32Array, shift: number): void {
  const next = new Uint32Array(65537);
  for (let i = 0; i < from.length; i++) next[((words[from[i]!]! >>> shift) & 0xffff) + 1]!++;
  for (let bucket = 0; bucket < 65536; bucket++) next[bucket + 1]! += next[bucket]!;
  for (let i = 0; i < from.length; i++) to[next[(words[from[i]!]! >>> shift) & 0xffff]!++] = from[i]!;
}
