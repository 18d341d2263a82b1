/** Statistics of pairs: the same seed under two plans. */
import { mean, sampleStandardDeviation, sampleVariance } from 'simple-statistics';
import { tDistribution, tQuantile } from './outcome/spread.ts';
import { ratioOfMeans } from './ratio.ts';

export const NO_RATIO = { ratio: null, ratioCi95: null } as const;

/** One outcome of one variant against the baseline; `p` before adjustment, null where there is nothing to test: less than two pairs, or no pair differs. */
export interface PairedDifference {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly difference: number | null;
  readonly differenceCi95: readonly [number, number] | null;
  /** Mean of the variant over that of the baseline; null where a side can be 0. */
  readonly ratio: number | null;
  readonly ratioCi95: readonly [number, number] | null;
  readonly sameSign: number | null;
  readonly effectSize: number | null;
  readonly pairingGain: number | null;
  readonly p: number | null;
}

/**
 * @param baseline values by replicate, null = undefined
 * @param variant  the same replicates under the other plan
 */
export function pairedDifference(baseline: readonly (number | null)[], variant: readonly (number | null)[]): PairedDifference {
  const pairs = baseline.flatMap((a, i): [number, number][] => {
    const b = variant[i] ?? null;
    return a === null || b === null ? [] : [[a, b]];
  });
  const n = pairs.length;
  if (n === 0) return { n, mean: null, sd: null, difference: null, differenceCi95: null, ...NO_RATIO, sameSign: null, effectSize: null, pairingGain: null, p: null };
  const a = pairs.map(([value]) => value);
  const b = pairs.map(([, value]) => value);
  const differences = pairs.map(([from, to]) => to - from);
  const difference = mean(differences);
  const sameSign = differences.filter((value) => Math.sign(value) === Math.sign(difference)).length / n;
  const plain = { n, mean: mean(b), difference, sameSign };
  if (n === 1) return { ...plain, ...NO_RATIO, sd: null, differenceCi95: null, effectSize: null, pairingGain: null, p: null };
  const spread = sampleStandardDeviation(differences);
  const half = (tQuantile(0.975, n - 1) * spread) / Math.sqrt(n);
  const spreadA = sampleStandardDeviation(a);
  const ratio = ratioOfMeans(a, b);
  return {
    ...plain, ...(ratio === null ? NO_RATIO : { ratio: ratio.value, ratioCi95: ratio.ci95 }), sd: sampleStandardDeviation(b),
    differenceCi95: [difference - half, difference + half],
    effectSize: spreadA === 0 ? null : difference / spreadA,
    pairingGain: spread === 0 ? null : (sampleVariance(a) + sampleVariance(b)) / sampleVariance(differences),
    p: twoSided(difference, spread, n),
  };
}

/** Where no pair differs there is nothing to test; p = 1 would only raise the p of all others that are adjusted with it. */
function twoSided(difference: number, spread: number, n: number): number | null {
  if (spread === 0) return difference === 0 ? null : 0;
  return Math.min(1, Math.max(0, 2 * (1 - tDistribution((Math.abs(difference) / spread) * Math.sqrt(n), n - 1))));
}

/** Holm's step-down adjustment; null stays null and is not counted. */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  const known = p.flatMap((value, at) => (value === null ? [] : [{ value, at }])).sort((x, y) => x.value - y.value);
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 0;
  known.forEach(({ value, at }, rank) => {
    least = Math.max(least, Math.min(1, value * (known.length - rank)));
    adjusted[at] = least;
  });
  return adjusted;
}
