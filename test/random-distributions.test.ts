/**
 * The distributions against published tables, exact moments and each other. A sample's moments are held within 4.5
 * standard errors of the exact ones; all samples are fixed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceWithin, exponential, lognormal, normalQuantile, pareto, pickCumulative, poissonCount } from '../src/random/distributions.ts';
import { unitFine } from '../src/random/draw.ts';
import { keyOf } from '../src/random/key.ts';
import { uniformity } from './chance-statistics.ts';

const FEW = 4.5;
const SAMPLE = 200_000;
const key = keyOf('test', 'distributions');
const uniforms = Float64Array.from({ length: SAMPLE }, (_, i) => unitFine(key.a, key.b, i, 0));

/** Mean and variance of a sample as standard errors from the exact ones; `fourth` is the exact fourth central moment. */
function moments(values: Float64Array, mean: number, variance: number, fourth: number): [number, number] {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return [
    Math.abs(sum / values.length - mean) / Math.sqrt(variance / values.length),
    Math.abs(squares / values.length - variance) / Math.sqrt((fourth - variance * variance) / values.length),
  ];
}

describe('normalQuantile', () => {
  it('agrees with the test values of its algorithm (Wichura 1988, AS 241)', () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13);
  });

  it('agrees with the critical values of the standard tables (NIST/SEMATECH e-Handbook, 1.3.6.7.1)', () => {
    for (const [u, z] of [[0.5, 0], [0.9, 1.28155], [0.95, 1.64485], [0.975, 1.95996], [0.99, 2.32635], [0.995, 2.57583], [0.999, 3.09023], [0.9999, 3.71902]] as const) {
      expect(normalQuantile(u)).toBeCloseTo(z, 5);
      expect(normalQuantile(1 - u)).toBeCloseTo(-z, 5);
    }
  });

  it('has mean 0, variance 1 and fourth moment 3, and the shape of the law (Kolmogorov-Smirnov)', () => {
    const [mean, variance] = moments(uniforms.map(normalQuantile), 0, 1, 3);
    expect(mean).toBeLessThan(FEW);
    expect(variance).toBeLessThan(FEW);
    const sorted = uniforms.slice().sort();
    const distance = sorted.reduce((most, u, i) => Math.max(most, Math.abs(u - (i + 0.5) / SAMPLE)), 0.5 / SAMPLE);
    // 1.949 is the 0.1 % point of the limiting law (Smirnov 1948).
    expect(distance * Math.sqrt(SAMPLE)).toBeLessThan(1.949);
  });
});

describe('poissonCount', () => {
  it('steps where the tables of the cumulative law step (Pearson and Hartley 1954, table 7)', () => {
    const tables: [number, number[]][] = [
      [0.1, [0.90484, 0.99532, 0.99985]],
      [1, [0.36788, 0.73576, 0.9197, 0.98101, 0.99634]],
      [5, [0.00674, 0.04043, 0.12465, 0.26503, 0.44049, 0.61596, 0.76218, 0.86663, 0.93191, 0.96817]],
    ];
    for (const [mean, cumulative] of tables) {
      for (const [count, share] of cumulative.entries()) {
        expect(poissonCount(1 - share + 2e-5, mean), `${mean} ${count}`).toBe(count);
        expect(poissonCount(1 - share - 2e-5, mean), `${mean} ${count}`).toBe(count + 1);
      }
    }
  });

  it('has mean and variance equal to its mean, from rare to many', () => {
    for (const lambda of [0.003, 0.2, 0.999, 1, 3.7, 40, 400]) {
      const [mean, variance] = moments(uniforms.map((u) => poissonCount(u, lambda)), lambda, lambda, lambda + 3 * lambda * lambda);
      expect(mean, `mean at ${lambda}`).toBeLessThan(FEW);
      expect(variance, `variance at ${lambda}`).toBeLessThan(FEW);
    }
  });

  it('is 0 at mean 0, has an end at either end of the uniform, and never falls when the mean rises or u falls', () => {
    expect([poissonCount(0, 0), poissonCount(0.999, 0), poissonCount(1 - 2 ** -32, 5)]).toEqual([0, 0, 0]);
    // P(X >= 20 | 3) is 0.8e-10 and P(X >= 19 | 3) is 5.5e-10: the first uniform, 2^-33 = 1.2e-10, lies between.
    expect(poissonCount(0, 3)).toBe(19);
    const unit = fc.double({ min: 0, max: 0.999999, noNaN: true });
    const mean = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(fc.property(unit, unit, mean, mean, (u, v, m, n) => {
      expect(poissonCount(Math.max(u, v), Math.min(m, n))).toBeLessThanOrEqual(poissonCount(Math.min(u, v), Math.max(m, n)));
    }), { numRuns: 2000, seed: 1 });
  });
});

describe('lognormal', () => {
  it('has its median, quantiles, mean and variance', () => {
    expect(lognormal(0.5, 3, 1)).toBeCloseTo(3, 12);
    expect(lognormal(0.975, 3, 0.5)).toBeCloseTo(3 * Math.exp(0.5 * 1.959964), 5);
    expect(lognormal(0.2, 3, 0)).toBe(3);
    const sigma = 0.5;
    const w = Math.exp(sigma * sigma);
    const variance = 9 * w * (w - 1);
    const fourth = variance * variance * (w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3);
    const [mean, spread] = moments(uniforms.map((u) => lognormal(u, 3, sigma)), 3 * Math.sqrt(w), variance, fourth);
    expect(mean).toBeLessThan(FEW);
    expect(spread).toBeLessThan(FEW);
  });

  it('with sigma 2.123 the largest tenth holds four fifths (row 5 of the references)', () => {
    const STEPS = 1_000_000;
    let all = 0;
    let top = 0;
    for (let i = 0; i < STEPS; i++) {
      const value = lognormal((i + 0.5) / STEPS, 1, 2.123);
      all += value;
      if (i >= STEPS * 0.9) top += value;
    }
    expect(top / all).toBeCloseTo(0.8, 2);
  });
});

describe('pareto and exponential', () => {
  it('pareto: tail (least/x)^exponent, mean and variance', () => {
    expect(pareto(0, 2, 1.28)).toBe(2);
    for (const exponent of [1.28, 3, 5]) expect(pareto(1 - 2 ** -exponent, 2, exponent)).toBeCloseTo(4, 9);
    const a = 8;
    const mean = a / (a - 1);
    const raw = (k: number): number => a / (a - k);
    const variance = raw(2) - mean * mean;
    const fourth = raw(4) - 4 * mean * raw(3) + 6 * mean ** 2 * raw(2) - 3 * mean ** 4;
    const [first, spread] = moments(uniforms.map((u) => pareto(u, 1, a)), mean, variance, fourth);
    expect(first).toBeLessThan(FEW);
    expect(spread).toBeLessThan(FEW);
  });

  it('exponential: median ln 2, mean, variance and fourth moment 9', () => {
    expect(exponential(0.5, 6)).toBeCloseTo(6 * Math.LN2, 12);
    expect(exponential(0, 6)).toBeCloseTo(0, 12);
    const [mean, variance] = moments(uniforms.map((u) => exponential(u, 6)), 6, 36, 9 * 36 * 36);
    expect(mean).toBeLessThan(FEW);
    expect(variance).toBeLessThan(FEW);
  });

  it('chanceWithin: half at a half-life, and the same for one window as for its parts', () => {
    expect(chanceWithin(Math.LN2 / 20, 20)).toBeCloseTo(0.5, 12);
    expect(chanceWithin(0, 5)).toBe(0);
    expect(1 - (1 - chanceWithin(0.3, 1)) * (1 - chanceWithin(0.3, 2))).toBeCloseTo(chanceWithin(0.3, 3), 12);
  });
});

describe('pickCumulative', () => {
  it('picks by weight, never what weighs nothing', () => {
    const cumulative = [0, 1, 1, 3, 7, 7, 16];
    const counts = new Float64Array(7);
    for (const u of uniforms) counts[pickCumulative(u, cumulative)]!++;
    expect([counts[0], counts[2], counts[5]]).toEqual([0, 0, 0]);
    const perWeight = [1, 3, 4, 6].map((place, i) => counts[place]! / [1, 2, 4, 9][i]!);
    perWeight.forEach((count, i) => expect(Math.abs(count - SAMPLE / 16) / Math.sqrt(SAMPLE / 16 / [1, 2, 4, 9][i]!)).toBeLessThan(FEW));
  });

  it('equal weights: uniform; one entry: always it', () => {
    const counts = new Int32Array(50);
    const cumulative = Float64Array.from({ length: 50 }, (_, i) => i + 1);
    for (const u of uniforms) counts[pickCumulative(u, cumulative)]!++;
    expect(Math.abs(uniformity(counts))).toBeLessThan(FEW);
    expect([pickCumulative(0, [3]), pickCumulative(0.9999, [3])]).toEqual([0, 0]);
  });
});
