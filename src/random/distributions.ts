/** Distributions, each an inverse of its cumulative law at one uniform, so that paired runs move together (common random numbers). */

/** Half of 2^-32. */
const HALF_STEP = 1.1641532182693481e-10;

/** Mean from which a Poisson count is drawn from its normal limit. */
const LARGE_MEAN = 400;

/**
 * Poisson count at uniform u; the larger u, the smaller the count.
 * @param u    uniform in [0, 1)
 * @param mean expected count; above 400, where exp(-mean) nears the end of the numbers, the normal law stands in (skewness 1/sqrt(mean) < 0.05)
 */
export function poissonCount(u: number, mean: number): number {
  // Small u are the large counts: P(at least one) = 1 - exp(-mean) <= mean, so most calls end here without an exponential.
  if (u >= mean) return 0;
  // Half a step of a 32-bit uniform below, because u = 0 would be the end of the law, which has none.
  if (mean > LARGE_MEAN) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, 1 - u)))));
  const from = 1 - u - HALF_STEP;
  let p = Math.exp(-mean);
  let cumulative = p;
  let count = 0;
  const most = Math.ceil(mean * 4 + 40);
  while (from > cumulative && count < most) {
    count++;
    p *= mean / count;
    cumulative += p;
  }
  return count;
}

/**
 * Binomial count at uniform u; the larger u, the larger the count.
 * @param u uniform in (0, 1)
 * @param n tries; where n p or n (1 - p) exceeds 400 the normal law stands in, as for Poisson counts
 */
export function binomialCount(u: number, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p > 0.5) return n - binomialCount(1 - u, n, 1 - p);
  if (n * p > LARGE_MEAN) return Math.max(0, Math.min(n, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normalQuantile(u))));
  let chance = Math.exp(n * Math.log(1 - p));
  let cumulative = chance;
  let count = 0;
  while (u > cumulative && count < n) {
    chance *= ((n - count) / (count + 1)) * (p / (1 - p));
    cumulative += chance;
    count++;
  }
  return count;
}

/**
 * Standard normal quantile (Wichura 1988, algorithm AS 241, PPND16; relative error about 1e-16).
 * @param u uniform in (0, 1)
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * ratio(r, CENTRE_TOP, CENTRE_BOTTOM);
  }
  let r = Math.sqrt(-Math.log(q < 0 ? u : 1 - u));
  const far = r > 5;
  r -= far ? 5 : 1.6;
  const value = far ? ratio(r, FAR_TOP, FAR_BOTTOM) : ratio(r, TAIL_TOP, TAIL_BOTTOM);
  return q < 0 ? -value : value;
}

/** Lognormal at uniform u with the given median and sigma of the logarithm. */
export function lognormal(u: number, median: number, sigma: number): number {
  return sigma === 0 ? median : median * Math.exp(sigma * normalQuantile(u));
}

/** Pareto at uniform u: least value `least`, tail P(X > x) = (least/x)^exponent. */
export function pareto(u: number, least: number, exponent: number): number {
  return least * Math.exp(-Math.log(1 - u) / exponent);
}

/** Exponential waiting time at uniform u with the given mean. */
export function exponential(u: number, mean: number): number {
  return -Math.log(1 - u) * mean;
}

/** Chance that something with a rate per hour happens within `hours`. */
export function chanceWithin(ratePerHour: number, hours: number): number {
  return 1 - Math.exp(-ratePerHour * hours);
}

/** Room for rounding in `chanceWithin`, whose difference from 1 is exact to 2^-53. */
const ROUNDING = 1e-15;

/**
 * Whether something with a rate per hour happens within `hours`: `u < chanceWithin(ratePerHour, hours)`, mostly without an
 * exponential, since the chance is never larger than rate times hours.
 * @param u uniform in [0, 1)
 */
export function happensWithin(u: number, ratePerHour: number, hours: number): boolean {
  return u < ratePerHour * hours + ROUNDING && u < chanceWithin(ratePerHour, hours);
}

/** Index picked at uniform u from cumulative weights (last entry = total). */
export function pickCumulative(u: number, cumulative: ArrayLike<number>): number {
  const target = u * cumulative[cumulative.length - 1]!;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (target < cumulative[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function ratio(r: number, top: readonly number[], bottom: readonly number[]): number {
  let a = 0;
  let b = 0;
  for (let i = top.length - 1; i >= 0; i--) {
    a = a * r + top[i]!;
    b = b * r + bottom[i]!;
  }
  return a / b;
}

const CENTRE_TOP = [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727];
const CENTRE_BOTTOM = [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925];
const TAIL_TOP = [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4];
const TAIL_BOTTOM = [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9];
const FAR_TOP = [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7];
const FAR_BOTTOM = [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15];
