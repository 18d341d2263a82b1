/**
 * Causes shared out: each hand off alone and in all combinations, on the same seeds, and the Shapley value of each hand
 * (Shapley 1953): the mean of what it changes over all orders in which hands can be taken off. It is computed replicate
 * by replicate, so that the hands of every replicate, and hence their means, add up to the whole effect exactly (but for
 * the last digit of a floating number). Intervals are Student's t over replicates.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Attribution } from './files.ts';
import { tQuantile } from './outcome/spread.ts';
import { ratioOfMeans } from './ratio.ts';

/** A combination of hands that are off, as bits: hand i is off where bit i is set. 0 = the baseline. */
export type Off = number;

export interface Combinations {
  readonly hands: readonly string[];
  /** Values of the outcome by combination, by replicate; null = undefined. */
  readonly values: (off: Off) => readonly (number | null)[];
}

/** All combinations of so many hands, the baseline first, fewer hands off first, in the order of the hands. */
export function combinationsOf(hands: number): Off[] {
  return Array.from({ length: 1 << hands }, (_, off) => off).sort((a, b) => bits(a) - bits(b) || reversed(b, hands) - reversed(a, hands));
}

export function attribute(outcome: string, { hands, values }: Combinations, replicates: number, accounting: Attribution['accounting']): Attribution {
  const all = combinationsOf(hands.length);
  const columns = new Map(all.map((off) => [off, values(off)]));
  const defined = Array.from({ length: replicates }, (_, replicate) => replicate).filter((replicate) => all.every((off) => (columns.get(off)![replicate] ?? null) !== null));
  const value = (off: Off, replicate: number): number => columns.get(off)![replicate]!;
  const full = (1 << hands.length) - 1;
  const whole = defined.map((replicate) => value(full, replicate) - value(0, replicate));
  const ratio = ratioOfMeans(defined.map((replicate) => value(0, replicate)), defined.map((replicate) => value(full, replicate)));
  const found = hands.map((_, hand) => defined.map((replicate) => shapley(hand, hands.length, (off) => value(off, replicate))));
  const wholeMean = estimateOf(whole);
  const clear = wholeMean?.ci95 != null && (wholeMean.ci95[0] > 0 || wholeMean.ci95[1] < 0);
  return {
    outcome, hands: [...hands], replicates, n: defined.length, whole: wholeMean, ratio: ratio && { value: ratio.value, ci95: [...ratio.ci95] }, accounting,
    shares: wholeMean === null ? {} : Object.fromEntries(hands.map((name, hand) => [name, {
      alone: estimateOf(defined.map((replicate) => value(1 << hand, replicate) - value(0, replicate)))!,
      shapley: estimateOf(found[hand]!)!,
      share: clear ? mean(found[hand]!) / wholeMean.mean : null,
      shareCi95: clear ? ratioInterval(found[hand]!, whole) : null,
    }])),
  };
}

/** Sum over all combinations without the hand, each weighted by the share of orders in which exactly those came before. */
export function shapley(hand: number, hands: number, value: (off: Off) => number): number {
  let sum = 0;
  for (let off = 0; off < 1 << hands; off++) {
    if (off & (1 << hand)) continue;
    const before = bits(off);
    sum += ((factorial(before) * factorial(hands - before - 1)) / factorial(hands)) * (value(off | (1 << hand)) - value(off));
  }
  return sum;
}

function estimateOf(values: readonly number[]): { mean: number; ci95: [number, number] | null } | null {
  if (values.length === 0) return null;
  const middle = mean([...values]);
  if (values.length === 1) return { mean: middle, ci95: null };
  const half = (tQuantile(0.975, values.length - 1) * sampleStandardDeviation([...values])) / Math.sqrt(values.length);
  return { mean: middle, ci95: [middle - half, middle + half] };
}

/** 95 % interval of a ratio of means over pairs: jackknife with Student's t (Miller 1974). */
function ratioInterval(part: readonly number[], whole: readonly number[]): [number, number] | null {
  const n = part.length;
  if (n < 3) return null;
  const [sumPart, sumWhole] = [part.reduce((sum, value) => sum + value, 0), whole.reduce((sum, value) => sum + value, 0)];
  const without = part.map((value, i) => (sumPart - value) / (sumWhole - whole[i]!));
  const half = tQuantile(0.975, n - 1) * sampleStandardDeviation(without) * ((n - 1) / Math.sqrt(n));
  const ratio = sumPart / sumWhole;
  return [ratio - half, ratio + half];
}

function bits(off: Off): number {
  let count = 0;
  for (let rest = off; rest > 0; rest &= rest - 1) count++;
  return count;
}

/** The bits turned round, so that earlier hands come first. */
function reversed(off: Off, hands: number): number {
  let turned = 0;
  for (let hand = 0; hand < hands; hand++) if (off & (1 << hand)) turned |= 1 << (hands - 1 - hand);
  return turned;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
