/** How many times as large: the ratio of two means over pairs, with Fieller's interval (Fieller 1954). */
import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import { tQuantile } from './outcome/spread.ts';

export interface Ratio {
  readonly value: number;
  readonly ci95: readonly [number, number];
}

/**
 * Mean of the variant over mean of the baseline. The interval holds every factor by which the baseline can be multiplied
 * without a paired t test telling it from the variant; so it holds 1 exactly when the interval of the paired difference
 * holds 0, and the two never contradict each other.
 * @returns null where a side can be 0: a value that is not above 0, or a mean that is not clear of 0; and below two pairs
 */
export function ratioOfMeans(baseline: readonly number[], variant: readonly number[]): Ratio | null {
  const n = baseline.length;
  if (n < 2 || [...baseline, ...variant].some((value) => !(value > 0))) return null;
  const [a, b] = [mean([...baseline]), mean([...variant])];
  const t = tQuantile(0.975, n - 1);
  const each = (t * t) / n;
  // The factors f with (b - f a)^2 <= t^2 (variance of the mean of B - f A): between the roots of a square in f.
  const square = a * a - each * sampleVariance([...baseline]);
  const middle = a * b - each * sampleCovariance([...baseline], [...variant]);
  const rest = b * b - each * sampleVariance([...variant]);
  if (square <= 0 || rest <= 0) return null;
  const root = Math.sqrt(Math.max(0, middle * middle - square * rest));
  return { value: b / a, ci95: [(middle - root) / square, (middle + root) / square] };
}
