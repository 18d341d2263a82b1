/**
 * The draw: uniform, every bit of every word felt everywhere, and nobody's draws a copy of anybody else's. Samples are
 * fixed, so a failure is a fault and not bad luck; thresholds are in standard errors of the null hypothesis. The worst of
 * a few dozen figures is held below 4.5 (7 in a million each), the worst of thousands below 5.5 (4 in a hundred million).
 */
import { describe, expect, it } from 'vitest';
import { below, mix, toUnit, unit, unitFine } from '../src/random/draw.ts';
import { keyOf } from '../src/random/key.ts';
import { byteUniformity, correlation, equalPairs, lagCorrelation, mostFrequent, pairUniformity, uniformity } from './chance-statistics.ts';

const FEW = 4.5;
const MANY = 5.5;
const SAMPLE = 1 << 20;

const keys = ['posting', 'visiting', 'appeal', 'coin'].map((name) => keyOf('test', name));
const [key, second] = [keys[0]!, keys[1]!];

/** Draws of one key over a run of identities. */
function sample(draw: (i: number) => number, count = SAMPLE): Int32Array {
  const words = new Int32Array(count);
  for (let i = 0; i < count; i++) words[i] = draw(i);
  return words;
}

/** Runs in which one word counts up while the others stand: neighbouring accounts, ticks, ordinals and keys. */
const runs: [string, (i: number) => number][] = [
  ...keys.flatMap(({ a, b }, k): [string, (i: number) => number][] => [
    [`x, key ${k}`, (i) => mix(a, b, i, 5)],
    [`y, key ${k}`, (i) => mix(a, b, 5, i)],
  ]),
  ['first key word', (i) => mix(key.a + i, key.b, 17, 3)],
  ['second key word', (i) => mix(key.a, key.b + i, 17, 3)],
  ['x from the top', (i) => mix(key.a, key.b, i << 12, 3)],
  ['y from the top', (i) => mix(key.a, key.b, 3, i << 12)],
  ['x and y together', (i) => mix(key.a, key.b, i, i)],
  ['1024 accounts by tick', (i) => mix(key.a, key.b, i & 1023, i >>> 10)],
  ['32 accounts by tick by key', (i) => mix(keys[i & 3]!.a, keys[i & 3]!.b, (i >>> 2) & 31, i >>> 7)],
];

it('gives the same draws on every machine', () => {
  expect([mix(0, 0, 0, 0), mix(1, 2, 3, 4), mix(-1, -2, -3, -4), mix(key.a, key.b, 19_999, 1319)]).toEqual([0, -2_019_485_297, -958_540_463, 1_346_652_432]);
});

describe('uniformity', () => {
  it.each(runs)('bytes and neighbouring pairs: %s', (_, draw) => {
    const words = sample(draw);
    expect(byteUniformity(words)).toBeLessThan(FEW);
    expect(pairUniformity(words)).toBeLessThan(FEW);
  });

  it('below: equal shares for any count, ends included', () => {
    for (const count of [2, 3, 7, 10, 1000]) {
      const counts = new Int32Array(count);
      for (let i = 0; i < SAMPLE; i++) counts[below(mix(key.a, key.b, i, count), count)]!++;
      expect(Math.abs(uniformity(counts)), String(count)).toBeLessThan(FEW);
    }
    expect([below(0, 10), below(-1, 10), below(0x7fffffff, 10), below(-1, 1)]).toEqual([0, 9, 4, 0]);
  });

  it('unit stays below 1 and has the moments of the uniform law', () => {
    expect([toUnit(0), toUnit(-1), toUnit(1)]).toEqual([0, 1 - 2 ** -32, 2 ** -32]);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < SAMPLE; i++) {
      const u = unit(key.a, key.b, i, 1);
      sum += u;
      squares += u * u;
    }
    expect(Math.abs(sum / SAMPLE - 1 / 2) / Math.sqrt(1 / 12 / SAMPLE)).toBeLessThan(FEW);
    expect(Math.abs(squares / SAMPLE - 1 / 3) / Math.sqrt(4 / 45 / SAMPLE)).toBeLessThan(FEW);
  });

  it('unitFine: its lowest 32 bits are uniform, apart from its highest, and it is never 0 or 1', () => {
    const high = new Int32Array(SAMPLE);
    const low = new Int32Array(SAMPLE);
    let outside = 0;
    for (let i = 0; i < SAMPLE; i++) {
      const u = unitFine(key.a, key.b, i, 1);
      if (u <= 0 || u >= 1) outside++;
      high[i] = Math.floor(u * 2 ** 32);
      low[i] = Math.floor(u * 2 ** 52) % 2 ** 32;
    }
    expect(outside).toBe(0);
    expect(byteUniformity(low)).toBeLessThan(FEW);
    expect(Math.abs(correlation(high, low))).toBeLessThan(FEW);
    const tail = Array.from({ length: SAMPLE }, (_, i) => unitFine(key.a, key.b, i, 2)).filter((u) => u < 1e-4).length;
    expect(Math.abs(tail - SAMPLE * 1e-4) / Math.sqrt(SAMPLE * 1e-4)).toBeLessThan(FEW);
  });
});

describe('avalanche', () => {
  /** Worst departure from one half, over 32 result bits, of the share of draws that a flipped bit changes. */
  function worst(words: (i: number) => [number, number, number, number], count: number): number {
    const flips = new Int32Array(128 * 32);
    for (let i = 0; i < count; i++) {
      const four = words(i);
      const before = mix(...four);
      for (let bit = 0; bit < 128; bit++) {
        four[bit >> 5]! ^= 1 << (bit & 31);
        let changed = mix(...four) ^ before;
        four[bit >> 5]! ^= 1 << (bit & 31);
        for (; changed !== 0; changed &= changed - 1) flips[bit * 32 + 31 - Math.clz32(changed & -changed)]!++;
      }
    }
    return flips.reduce((most, count_) => Math.max(most, Math.abs(count_ - count / 2) / Math.sqrt(count / 4)), 0);
  }

  it('every bit of every word turns every bit of the draw half of the time: hashed words', () => {
    expect(worst((i) => [mix(1, 2, i, 0), mix(1, 2, i, 1), mix(1, 2, i, 2), mix(1, 2, i, 3)], 1 << 17)).toBeLessThan(MANY);
  });

  it('the same under one key, for small accounts and ticks', () => {
    expect(worst((i) => [key.a, key.b, i & 0xffff, i >>> 7], 1 << 17)).toBeLessThan(MANY);
  });

  it('the change itself is uniform between neighbours in any word', () => {
    for (let word = 0; word < 4; word++) {
      const changes = sample((i) => {
        const four: [number, number, number, number] = [key.a, key.b, i, i & 7];
        const before = mix(...four);
        four[word]!++;
        return mix(...four) ^ before;
      }, 1 << 18);
      expect(byteUniformity(changes), `word ${word}`).toBeLessThan(FEW);
    }
  });
});

describe('independence', () => {
  it.each(runs)('no correlation at lags 1 to 8, 24, 168: %s', (_, draw) => {
    const words = sample(draw, 1 << 18);
    for (const lag of [1, 2, 3, 4, 5, 6, 7, 8, 24, 168]) expect(Math.abs(lagCorrelation(words, lag)), `lag ${lag}`).toBeLessThan(FEW);
  });

  it('two purposes are uncorrelated at the same and at neighbouring identities', () => {
    const one = sample((i) => mix(key.a, key.b, i, 9));
    const other = sample((i) => mix(second.a, second.b, i, 9));
    for (let lag = 0; lag < 8; lag++) expect(Math.abs(correlation(one.subarray(0, SAMPLE - lag), other.subarray(lag)))).toBeLessThan(FEW);
  });

  it('sums over an account and over a tick vary as those of independent draws', () => {
    const SIDE = 1000;
    const byAccount = new Float64Array(SIDE);
    const byTick = new Float64Array(SIDE);
    for (let x = 0; x < SIDE; x++) {
      for (let y = 0; y < SIDE; y++) {
        const u = unit(key.a, key.b, x, y) - 0.5;
        byAccount[x]! += u;
        byTick[y]! += u;
      }
    }
    for (const sums of [byAccount, byTick]) {
      const chiSquare = sums.reduce((total, sum) => total + (sum * sum * 12) / SIDE, 0);
      expect(Math.abs(chiSquare - SIDE) / Math.sqrt(2 * SIDE)).toBeLessThan(FEW);
    }
  });

  it('two deciders of one purpose share no more draws than chance allows, at any shift of their ordinals', () => {
    const ORDINALS = 256;
    const DECIDERS = 8192;
    const words = sample((i) => mix(key.a, key.b, Math.floor(i / ORDINALS), i % ORDINALS), DECIDERS * ORDINALS);
    const equal = equalPairs(words);
    const expected = words.length ** 2 / 2 ** 33;
    expect(Math.abs(equal.length - expected) / Math.sqrt(expected)).toBeLessThan(FEW);
    const together = equal.map(([i, j]) => `${Math.floor(i / ORDINALS)} ${Math.floor(j / ORDINALS)}`);
    // About 512 coincidences over 34 million pairs of deciders: a pair that has three is no chance.
    expect(mostFrequent(together)).toBeLessThan(3);
  });

  it('no purpose is a shifted copy of another', () => {
    const HALF = 1 << 19;
    for (const [a, b] of [[keys[0]!, keys[1]!], [keys[2]!, keys[3]!], [key, { a: key.a ^ 1, b: key.b }], [key, { a: key.b, b: key.a }]] as const) {
      const words = sample((i) => (i < HALF ? mix(a.a, a.b, i, 4) : mix(b.a, b.b, i - HALF, 4)), 2 * HALF);
      const across = equalPairs(words).filter(([i, j]) => i < HALF !== j < HALF).map(([i, j]) => [Math.min(i, j), Math.max(i, j) - HALF] as const);
      const expected = HALF ** 2 / 2 ** 32;
      expect(Math.abs(across.length - expected) / Math.sqrt(expected)).toBeLessThan(FEW);
      expect(mostFrequent(across.map(([i, j]) => i - j))).toBeLessThan(4);
      expect(mostFrequent(across.map(([i, j]) => i ^ j))).toBeLessThan(4);
    }
  });

  it('accounts whose two words have the same xor are two, in the pattern (key ^ second word, key, first word, tick)', () => {
    const [a, b] = [mix(9, 9, 1, 1), mix(9, 9, 1, 2)];
    let shared = 0;
    for (let i = 1; i <= 1000; i++) {
      const other = mix(9, 9, i, 3);
      for (let tick = 0; tick < 20; tick++) {
        if (mix(key.a ^ b, key.b, a, tick) === mix(key.a ^ b ^ other, key.b, a ^ other, tick)) shared++;
      }
    }
    expect(shared).toBeLessThan(2);
  });
});
