/** Names become keys: different paths differ everywhere, neighbouring names and members have nothing in common. Thresholds as in random.test.ts. */
import { describe, expect, it } from 'vitest';
import { keyOf, memberKey, replicateSeed } from '../src/random/key.ts';
import { byteUniformity, correlation, equalPairs, lagCorrelation, pairUniformity } from './chance-statistics.ts';

const FEW = 4.5;

function bitsBetween(one: { a: number; b: number }, other: { a: number; b: number }): number {
  return ones(one.a ^ other.a) + ones(one.b ^ other.b);
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

describe('keyOf', () => {
  it('gives the same key on every machine', () => {
    expect(keyOf('fallujah', 'posting', 'count')).toEqual({ a: -1_728_482_358, b: 1_174_532_982 });
    expect(keyOf('الفلوجة')).toEqual({ a: -554_621_634, b: 1_060_179_194 });
  });

  it('keeps paths apart that look alike', () => {
    const paths = [['a', 'b/c'], ['a/b', 'c'], ['a', 'b', 'c'], ['a,b', 'c'], ['ab', 'c'], ['abc'], ['a', 'bc'], ['"a"', 'b'], ['a"', '"b'], [], [''], ['', ''], ['a'], ['A'], ['a '], ['á'], ['a\u0301']];
    expect(new Set(paths.map((path) => JSON.stringify(keyOf(...path)))).size).toBe(paths.length);
  });

  it('neighbouring names: uniform, uncorrelated words', () => {
    const COUNT = 1 << 17;
    for (const path of [(i: number) => ['seed', `purpose ${i}`], (i: number) => [`seed ${i}`, 'posting'], (i: number) => [String(i)]]) {
      const keys = Array.from({ length: COUNT }, (_, i) => keyOf(...path(i)));
      const a = Int32Array.from(keys, (key) => key.a);
      const b = Int32Array.from(keys, (key) => key.b);
      for (const words of [a, b]) {
        expect(byteUniformity(words)).toBeLessThan(FEW);
        expect(pairUniformity(words)).toBeLessThan(FEW);
        for (const lag of [1, 2, 3, 10, 100]) expect(Math.abs(lagCorrelation(words, lag)), `lag ${lag}`).toBeLessThan(FEW);
      }
      expect(Math.abs(correlation(a, b))).toBeLessThan(FEW);
    }
  });

  it('one letter changed turns half of the 64 bits', () => {
    const COUNT = 20_000;
    let bits = 0;
    for (let i = 0; i < COUNT; i++) bits += bitsBetween(keyOf(`seed ${i}`, 'posting'), keyOf(`seed ${i}`, 'postinh'));
    expect(Math.abs(bits / COUNT - 32) / (4 / Math.sqrt(COUNT))).toBeLessThan(FEW);
  });
});

describe('memberKey', () => {
  const group = keyOf('test', 'group', 'capital');
  const COUNT = 1 << 20;
  const members = Array.from({ length: COUNT }, (_, member) => memberKey(group, member));
  const a = Int32Array.from(members, (key) => key.a);
  const b = Int32Array.from(members, (key) => key.b);

  it('neighbouring members: uniform, uncorrelated words', () => {
    for (const words of [a, b, a.map((word, i) => word ^ b[i]!)]) {
      expect(byteUniformity(words)).toBeLessThan(FEW);
      expect(pairUniformity(words)).toBeLessThan(FEW);
      for (const lag of [1, 2, 3, 7, 60]) expect(Math.abs(lagCorrelation(words, lag)), `lag ${lag}`).toBeLessThan(FEW);
    }
    expect(Math.abs(correlation(a, b))).toBeLessThan(FEW);
  });

  it('a million members share single words as often as chance has it, and never both', () => {
    const expected = COUNT ** 2 / 2 ** 33;
    for (const [words, other] of [[a, b], [b, a]] as const) {
      const equal = equalPairs(words);
      expect(Math.abs(equal.length - expected) / Math.sqrt(expected)).toBeLessThan(FEW);
      expect(equal.filter(([i, j]) => other[i] === other[j])).toEqual([]);
    }
  });

  it('members of two groups have nothing in common', () => {
    const provinces = keyOf('test', 'group', 'provinces');
    const others = Array.from({ length: 1 << 18 }, (_, member) => memberKey(provinces, member));
    expect(Math.abs(correlation(a.subarray(0, others.length), Int32Array.from(others, (key) => key.a)))).toBeLessThan(FEW);
    expect(Math.abs(correlation(b.subarray(0, others.length), Int32Array.from(others, (key) => key.b)))).toBeLessThan(FEW);
  });
});

describe('replicateSeed', () => {
  it('is another seed for every replicate of every seed, also of seeds that look like replicates', () => {
    const seeds = ['', '1', '11', 'fallujah', 'fallujah#1', replicateSeed('fallujah', 1)];
    const made = seeds.flatMap((seed) => Array.from({ length: 200 }, (_, replicate) => replicateSeed(seed, replicate)));
    expect(new Set([...made, ...seeds]).size).toBe(made.length + seeds.length - 1);
    expect(replicateSeed('fallujah', 0)).toBe(replicateSeed('fallujah', 0));
  });
});
