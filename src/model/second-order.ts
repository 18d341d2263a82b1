/** Orders the things of a tick by (second, keyed tie-break) without allocating: a counting sort by second, then insertion by key. */
export interface SecondOrder {
  readonly bucket: Int32Array;
  order: Int32Array;
}

export function allocateSecondOrder(secondsPerTick: number): SecondOrder {
  return { bucket: new Int32Array(secondsPerTick + 1), order: new Int32Array(1024) };
}

/**
 * Writes into `sorted.order` the indices 0..count-1 by second, then by key (as unsigned words).
 * Equal seconds and equal keys (chance 2^-32 a pair) keep the order of `index`, which callers fill in keyed order.
 */
export function orderBySecond(sorted: SecondOrder, count: number, second: Int32Array, key: Int32Array): void {
  const { bucket } = sorted;
  if (sorted.order.length < count) sorted.order = new Int32Array(count * 2);
  const { order } = sorted;
  bucket.fill(0);
  for (let i = 0; i < count; i++) bucket[second[i]! + 1]!++;
  for (let s = 1; s < bucket.length; s++) bucket[s]! += bucket[s - 1]!;
  for (let i = 0; i < count; i++) order[bucket[second[i]!]!++] = i;
  for (let n = 1; n < count; n++) {
    const i = order[n]!;
    let place = n;
    for (; place > 0; place--) {
      const other = order[place - 1]!;
      if (second[other] !== second[i] || (key[other]! >>> 0) <= (key[i]! >>> 0)) break;
      order[place] = other;
    }
    order[place] = i;
  }
}
