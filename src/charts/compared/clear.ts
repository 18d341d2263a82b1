/** When a difference may be called one, and which of them a comparison tells first. */
import type { Compared, Comparison } from '../../experiment/files.ts';

const CLEAR = 0.05;
/** Part of the baseline's mean below which a difference leads no answer, unless the scenario says what matters. */
const SMALL = 0.01;

/** Below 0.05 after Holm's adjustment over all tested differences of the comparison, and the interval does not hold 0. */
export function isClear({ pAdjusted, differenceCi95 }: Compared): boolean {
  return pAdjusted !== null && pAdjusted < CLEAR && differenceCi95 !== null && differenceCi95[0] * differenceCi95[1] > 0;
}

/** Whether no pair differs: the runs of both sides gave the same to the last digit, so that there was nothing to test. */
export function isSame({ difference, differenceCi95 }: Compared): boolean {
  return difference === 0 && differenceCi95 !== null && differenceCi95[0] === 0 && differenceCi95[1] === 0;
}

/** Whether a whole interval lies within what matters, where the scenario states that. */
export function isTooSmall({ differenceCi95 }: Compared, practical: number | undefined): boolean {
  return practical !== undefined && differenceCi95 !== null && Math.max(...differenceCi95.map(Math.abs)) < practical;
}

/** An outcome to tell of, and its variants, the largest difference first. */
export interface Leading<Outcome> {
  readonly outcome: Outcome | undefined;
  readonly variants: readonly string[];
  readonly clear: boolean;
}

/**
 * The first outcome, in the order of the scenario, with a clear difference that is not small; else the first with any clear
 * one; else the first that is defined, none of whose differences is clear. A hundred pairs make a difference clear that is
 * a thousandth of what it is a difference of; an answer does not begin with it while there is a larger one to tell.
 */
export function leading<Outcome extends { readonly name: string; readonly practical?: number }>({ outcomes: found, variants, baseline }: Comparison, outcomes: readonly Outcome[]): Leading<Outcome> {
  const size = (outcome: Outcome, variant: string): number => Math.abs(found[outcome.name]?.[variant]?.difference ?? 0);
  const largest = (outcome: Outcome, among: readonly string[]): string[] => [...among].sort((a, b) => size(outcome, b) - size(outcome, a));
  const defined = outcomes.filter(({ name }) => variants.some((variant) => (found[name]?.[variant]?.difference ?? null) !== null));
  const clear = defined.map((outcome) => ({ outcome, variants: largest(outcome, variants.filter((variant) => {
    const entry = found[outcome.name]?.[variant];
    return entry !== undefined && isClear(entry) && !isTooSmall(entry, outcome.practical);
  })), clear: true })).filter((each) => each.variants.length > 0);
  const counts = ({ outcome, variants: [first] }: Leading<Outcome>): boolean => outcome!.practical !== undefined || size(outcome!, first!) >= SMALL * Math.abs(found[outcome!.name]?.[baseline]?.mean ?? 0);
  const chosen = clear.find(counts) ?? clear[0];
  if (chosen !== undefined) return chosen;
  const [first] = defined;
  return { outcome: first, variants: first === undefined ? [] : largest(first, variants.filter((variant) => (found[first.name]?.[variant]?.difference ?? null) !== null)), clear: false };
}
