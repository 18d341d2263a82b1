/** Stable sorting by 32-bit words, by counting: three passes of 11 bits, no comparisons. */

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Sorts `order`, a list of indices into `words`, by those words read as unsigned; equal words keep their order.
 * @param order changed in place
 */
export function sortByWord(order: Int32Array, words: Int32Array): void {
  let from: Words = { words: new Int32Array(order.length), order };
  let to: Words = { words: new Int32Array(order.length), order: new Int32Array(order.length) };
  for (let i = 0; i < order.length; i++) from.words[i] = words[order[i]!]!;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    if (sortByDigit(from, to, shift)) [from, to] = [to, from];
  }
  if (from.order !== order) order.set(from.order);
}

/** The indices 0..count-1, in order. */
export function indices(count: number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return order;
}

/** Words whose unsigned order is the order of the values (rounded to single precision, far below what is measured). */
export function orderedWords(values: ArrayLike<number>): Int32Array {
  const floats = new Float32Array(values);
  const words = new Int32Array(floats.buffer);
  for (let i = 0; i < words.length; i++) words[i] = words[i]! < 0 ? ~words[i]! : words[i]! ^ 0x80000000;
  return words;
}

interface Words {
  readonly words: Int32Array;
  readonly order: Int32Array;
}

/** One pass; false, with nothing moved, if all words have the same digit. */
function sortByDigit(from: Words, to: Words, shift: number): boolean {
  const next = new Uint32Array(DIGITS + 1);
  const count = from.words.length;
  for (let i = 0; i < count; i++) next[((from.words[i]! >>> shift) & (DIGITS - 1)) + 1]!++;
  if (next.includes(count)) return false;
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!;
  for (let i = 0; i < count; i++) {
    const word = from.words[i]!;
    const place = next[(word >>> shift) & (DIGITS - 1)]!++;
    to.words[place] = word;
    to.order[place] = from.order[i]!;
  }
  return true;
}
