import { expect, test } from 'vitest';
import { mix } from '../src/random/draw.ts';
import { allocateSecondOrder, orderBySecond } from '../src/model/second-order.ts';

// Regression: an index left over from an earlier tick was taken for a neighbour of the same second, and a wish was booked twice, another never.
test('the order of a tick is (second, key), whatever the ticks before left behind', () => {
  const sorted = allocateSecondOrder(60);
  for (let tick = 0; tick < 400; tick++) {
    const count = 1 + ((mix(1, 2, tick, 0) >>> 0) % 90);
    const second = Int32Array.from({ length: count }, (_, i) => (mix(3, 4, tick, i) >>> 0) % 60);
    const key = Int32Array.from({ length: count }, (_, i) => mix(5, 6, tick, i));
    orderBySecond(sorted, count, second, key);
    const expected = Array.from({ length: count }, (_, i) => i).sort((x, y) => second[x]! - second[y]! || (key[x]! >>> 0) - (key[y]! >>> 0));
    expect([...sorted.order.subarray(0, count)]).toEqual(expected);
  }
});
