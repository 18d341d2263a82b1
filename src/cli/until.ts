/** --until WIDTH: enough replicates when every chosen interval is narrower. */
import type { Comparison } from '../experiment/files.ts';
import { CallError } from '../experiment/problem.ts';
import type { Given } from './arguments.ts';
import { textOf } from './arguments.ts';

export interface Until {
  /** As it was given. */
  readonly text: string;
  readonly width: number;
  /** Whether the width is a share of the baseline's mean, not in the outcome's own unit. */
  readonly relative: boolean;
}

/** A number above 0, or a percentage of the baseline's mean; it goes with the most replicates to run. @throws CallError */
export function untilOf(given: Given): Until | null {
  const text = textOf(given, 'until');
  if (text === undefined) return null;
  const found = /^(\d*\.?\d+(?:[eE][+-]?\d+)?)(%?)$/.exec(text);
  const width = Number(found?.[1]);
  if (!found || !(width > 0) || !Number.isFinite(width)) throw new CallError(`--until takes a width above 0, in the outcome's unit or as 5% of the baseline's mean, not ${JSON.stringify(text)}`);
  if (textOf(given, 'replicates') === undefined) throw new CallError(`--until ${text} needs --replicates N, the most pairs to run if it is not reached before`);
  return { text, width: found[2] === '%' ? width / 100 : width, relative: found[2] === '%' };
}

/** Least number of pairs before a first look (assumed: with fewer the interval's own width is a matter of luck). */
const FIRST = 10;

/**
 * Numbers of pairs at which to look: ten, then each time a quarter more, and at last all. Few looks, fixed beforehand, so
 * that where it stops depends neither on the threads nor on how often it was interrupted.
 * @param least pairs there are to be in any case
 */
export function looksUpTo(most: number, least: number): number[] {
  const looks: number[] = [];
  for (let look = FIRST; look < most; look = Math.ceil(look * 1.25)) if (look >= least) looks.push(look);
  return [...looks, most];
}

/** Whether every interval of the chosen outcomes is narrower; an outcome that is defined nowhere is not waited for. */
export function isNarrow({ width, relative }: Until, comparison: Comparison, outcomes: readonly string[]): boolean {
  return outcomes.every((name) => comparison.variants.every((variant) => {
    const entry = comparison.outcomes[name]?.[variant];
    if (entry === undefined || entry.n === 0) return true;
    const base = comparison.outcomes[name]?.[comparison.baseline]?.mean ?? null;
    if (entry.differenceCi95 === null || base === null) return false;
    return entry.differenceCi95[1] - entry.differenceCi95[0] <= (relative ? width * Math.abs(base) : width);
  }));
}

/**
 * Whether --until was reached, in a sentence.
 * @param narrow whether every watched interval is narrow enough
 * @param watched outcomes that are watched, where they are not all; else []
 */
export function saidOfUntil({ text }: Until, narrow: boolean, pairs: number, watched: readonly string[]): string {
  const of = watched.length === 0 ? '' : ` of ${watched.join(', ')}`;
  if (narrow) return `stopped at ${pairs} pairs: every interval${of} is narrower than ${text}`;
  return `not reached with ${pairs} pairs: an interval${of} is wider than ${text}; for more, ask for more --replicates`;
}
