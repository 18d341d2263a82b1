/**
 * When a difference may be called one, whether it can matter, and which of them a comparison tells first: the one rule by
 * which the answer and the titles of all charts of a comparison speak, so that none contradicts another.
 */
import type { Compared, Comparison } from '../../experiment/files.ts';

const CLEAR = 0.05;
/** Part of the baseline's mean below which a difference leads no answer, unless the scenario says what matters. */
const SMALL = 0.01;

/** Below 0.05 after Holm's adjustment over all tested differences of the comparison, and the interval does not hold 0. */
export function isClear({ pAdjusted, differenceCi95 }: Compared): boolean {
  return pAdjusted !== null && pAdjusted < CLEAR && differenceCi95 !== null && differenceCi95[0] * differenceCi95[1] > 0;
}

/** Whether no pair differs: the runs of both sides gave the same to the last digit, so that there was nothing to test. */
function isSame({ difference, differenceCi95 }: Compared): boolean {
  return difference === 0 && differenceCi95 !== null && differenceCi95[0] === 0 && differenceCi95[1] === 0;
}

/** Whether a whole interval lies within what matters, where the scenario states that. */
function isTooSmall({ differenceCi95 }: Compared, practical: number | undefined): boolean {
  return practical !== undefined && differenceCi95 !== null && Math.max(...differenceCi95.map(Math.abs)) < practical;
}

/** What an interval allows to be said. */
export type Verdict = 'clear' | 'clear but too small to matter' | 'unclear' | 'too small to matter' | 'the same' | 'one pair' | 'undefined';

/** @param practical least difference that matters, where the scenario states one */
export function verdictOf(entry: Compared | undefined, practical: number | undefined): Verdict {
  if (entry === undefined || entry.difference === null) return 'undefined';
  if (entry.differenceCi95 === null) return 'one pair';
  if (isSame(entry)) return 'the same';
  if (isTooSmall(entry, practical)) return isClear(entry) ? 'clear but too small to matter' : 'too small to matter';
  return isClear(entry) ? 'clear' : 'unclear';
}

/** What a comparison as a whole can be said to be. */
export type Overall = Extract<Verdict, 'clear' | 'clear but too small to matter' | 'unclear'>;

/** An outcome to tell of, and its variants, the largest difference first. */
export interface Leading<Outcome> {
  readonly outcome: Outcome | undefined;
  readonly variants: readonly string[];
  /** Of all these variants; unclear also where nothing can be said. */
  readonly verdict: Overall;
}

/**
 * The first outcome, in the order of the scenario, with a clear difference that is not small; else the first with any clear
 * one that may matter; else the first with one that is clear but too small to matter; else the first that is defined. A
 * hundred pairs make a difference clear that is a thousandth of what it is a difference of; an answer does not begin with it
 * while there is a larger one to tell.
 */
export function leading<Outcome extends { readonly name: string; readonly practical?: number }>({ outcomes: found, variants, baseline }: Comparison, outcomes: readonly Outcome[]): Leading<Outcome> {
  const size = (outcome: Outcome, variant: string): number => Math.abs(found[outcome.name]?.[variant]?.difference ?? 0);
  const largest = (outcome: Outcome, among: readonly string[]): string[] => [...among].sort((a, b) => size(outcome, b) - size(outcome, a));
  const defined = outcomes.filter(({ name }) => variants.some((variant) => (found[name]?.[variant]?.difference ?? null) !== null));
  const among = (verdict: Overall): Leading<Outcome>[] => defined
    .map((outcome) => ({ outcome, verdict, variants: largest(outcome, variants.filter((variant) => verdictOf(found[outcome.name]?.[variant], outcome.practical) === verdict)) }))
    .filter((each) => each.variants.length > 0);
  const clear = among('clear');
  const counts = ({ outcome, variants: [first] }: Leading<Outcome>): boolean => outcome!.practical !== undefined || size(outcome!, first!) >= SMALL * Math.abs(found[outcome!.name]?.[baseline]?.mean ?? 0);
  const chosen = clear.find(counts) ?? clear[0] ?? among('clear but too small to matter')[0];
  if (chosen !== undefined) return chosen;
  const [first] = defined;
  return { outcome: first, variants: first === undefined ? [] : largest(first, variants.filter((variant) => (found[first.name]?.[variant]?.difference ?? null) !== null)), verdict: 'unclear' };
}
