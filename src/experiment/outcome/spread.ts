/** How a figure spreads over replicates. */
import { mean, quantileSorted, sampleStandardDeviation } from 'simple-statistics';

export const QUANTILES = ['0.05', '0.25', '0.5', '0.75', '0.95'] as const;

/** The shape of a figure in summary.json. With one replicate sd and ci95 are null; with none, all but n are. */
export interface Spread {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** 95 % interval of the mean, by Student's t. */
  readonly ci95: readonly [number, number] | null;
  readonly quantiles: Readonly<Record<(typeof QUANTILES)[number], number | null>>;
}

/** Spread of the defined values; null (0/0 in a replicate) is left out and not counted. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const defined = values.filter((value): value is number => value !== null && Number.isFinite(value)).sort((a, b) => a - b);
  const n = defined.length;
  const quantiles = Object.fromEntries(QUANTILES.map((q) => [q, n === 0 ? null : quantileSorted(defined, Number(q))])) as Spread['quantiles'];
  if (n === 0) return { n, mean: null, sd: null, ci95: null, quantiles };
  const middle = mean(defined);
  if (n === 1) return { n, mean: middle, sd: null, ci95: null, quantiles };
  const sd = sampleStandardDeviation(defined);
  const half = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { n, mean: middle, sd, ci95: [middle - half, middle + half], quantiles };
}

/** Mean of numbers; 0 for none. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : mean([...values]);
}

/**
 * Quantile of Student's t: the t with P(T <= t) = probability.
 * @param probability between 0.5 and 1, exclusive
 * @param freedom     degrees of freedom, a whole number of at least 1
 */
export function tQuantile(probability: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (tDistribution(high, freedom) < probability) high *= 2;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (tDistribution(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T <= t) for t >= 0 and whole degrees of freedom: the finite sums of Abramowitz & Stegun 26.7.3 and 26.7.4. */
export function tDistribution(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const within = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return 0.5 + within / 2;
}
