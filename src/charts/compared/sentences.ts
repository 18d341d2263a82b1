/**
 * What a comparison says, in sentences that claim no more than their intervals: a clear difference is told with its
 * interval and pairs; one whose interval holds 0 is not called a difference; one that is surely smaller than what matters
 * is called too small to matter, and nothing is said of direction where there is none.
 */
import type { Attribution, Compared, Comparison } from '../../experiment/files.ts';
import type { Named } from './differences.ts';
import { isClear, isSame, isTooSmall, leading } from './clear.ts';
import { inSentence } from '../fitting.ts';
import { amount, change, count, factors, percent } from '../words.ts';

/** What an interval allows to be said. */
export type Verdict = 'clear' | 'unclear' | 'too small to matter' | 'the same' | 'one pair' | 'undefined';

/** @param practical least difference that matters, where the scenario states one */
export function verdictOf(entry: Compared | undefined, practical: number | undefined): Verdict {
  if (entry === undefined || entry.difference === null) return 'undefined';
  if (entry.differenceCi95 === null) return 'one pair';
  if (isSame(entry)) return 'the same';
  if (isTooSmall(entry, practical)) return 'too small to matter';
  return isClear(entry) ? 'clear' : 'unclear';
}

/** One outcome under one variant. */
export function differenceSentence({ outcomes, baseline }: Comparison, outcome: Named, variant: string): string {
  const entry = outcomes[outcome.name]?.[variant];
  const before = outcomes[outcome.name]?.[baseline]?.mean ?? null;
  const name = inSentence(outcome.label);
  const under = inSentence(variant);
  const verdict = verdictOf(entry, outcome.practical);
  if (entry === undefined || verdict === 'undefined') return `${name} is not defined both in ${inSentence(baseline)} and in ${under}.`;
  const moved = `${change(entry.difference!, outcome)}`;
  if (verdict === 'one pair') return `In one pair, ${name} is ${moved} under ${under}; one pair says nothing of chance.`;
  if (verdict === 'the same') return `Under ${under}, ${name} is the same in every pair (${count(entry.n)} pairs).`;
  const [low, high] = entry.differenceCi95!;
  const ratio = entry.ratio === null || entry.ratioCi95 === null ? null : factors(entry.ratio, entry.ratioCi95);
  const points = `${change(low, outcome, false)} to ${change(high, outcome)}`;
  const interval = `${points}${ratio === null ? '' : ` (${ratio.least} to ${ratio.most} times as high)`}, ${count(entry.n)} pairs`;
  if (verdict === 'too small to matter') return `Under ${under}, ${name} differs by less than what matters (${amount(outcome.practical!, outcome)}): 95 % interval ${interval}.`;
  if (verdict === 'unclear' && low * high > 0 && entry.pAdjusted !== null) {
    const compared = Object.values(outcomes).reduce((sum, variants) => sum + Object.values(variants).filter(({ pAdjusted }) => pAdjusted !== null).length, 0);
    return `Whether ${under} changes ${name} is not clear: taken alone, its 95 % interval runs from ${interval}, without 0, but adjusted for all ${count(compared)} tested ${compared === 1 ? 'difference' : 'differences'} of this comparison (Holm) p = ${entry.pAdjusted.toFixed(2)}.`;
  }
  if (verdict === 'unclear') return `Whether ${under} changes ${name} is not clear: the 95 % interval runs from ${interval}.`;
  const levels = before === null || entry.mean === null || amount(before, outcome) === amount(entry.mean, outcome) ? '' : `, from ${amount(before, outcome)} to ${amount(entry.mean, outcome)}`;
  const least = Math.min(Math.abs(low), Math.abs(high));
  const matters = outcome.practical === undefined ? '' : least >= outcome.practical ? '; it matters' : `; whether it is as large as what matters (${amount(outcome.practical, outcome)}) is not clear`;
  const size = change(Math.abs(entry.difference!), outcome).replace('+', '');
  const rises = entry.difference! > 0;
  const said = ratio === null ? `${rises ? 'rises' : 'falls'} by ${size}` : `is ${ratio.told} times as high (${ratio.least} to ${ratio.most}): it ${rises ? 'rises' : 'falls'} by ${size}`;
  return `Under ${under}, ${name} ${said}${levels} (95 % interval ${points}, ${count(entry.n)} pairs)${matters}.`;
}

/**
 * The answer of a comparison: the clear differences of the outcome that leads, largest first; else that nothing is clear.
 * Where that is not the scenario's first outcome, which is what its question is about, the first is told too, clear or not.
 */
export function comparisonAnswer(comparison: Comparison, outcomes: readonly Named[]): string {
  const compared = outcomes.filter(({ name }) => name in comparison.outcomes);
  const { outcome, variants, clear } = leading(comparison, compared);
  if (outcome === undefined) return 'No outcome is defined both in the baseline and in a variant.';
  const first = leading(comparison, compared.slice(0, 1));
  const asked = first.outcome === undefined || first.outcome === outcome ? '' : ` ${differenceSentence(comparison, first.outcome, first.variants[0]!)}`;
  if (clear) return `${variants.slice(0, 3).map((variant) => differenceSentence(comparison, outcome, variant)).join(' ')}${asked}`;
  return `No difference is clear. ${differenceSentence(comparison, outcome, variants[0]!)}`;
}

/** The answer of an attribution. */
export function attributionSentence({ hands, whole, ratio, shares, n }: Attribution, outcome: Named): string {
  const name = inSentence(outcome.label);
  if (whole === null) return `${name} is not defined under every combination of hands`;
  if (whole.ci95 === null) return `In one replicate, ${name} changes by ${change(whole.mean, outcome)} without ${listed(hands)}; one replicate says nothing of chance`;
  const interval = `95 % interval ${change(whole.ci95[0], outcome, false)} to ${change(whole.ci95[1], outcome)}, ${count(n)} replicates`;
  if (whole.ci95[0] * whole.ci95[1] <= 0) return `Whether ${listed(hands)} together change ${name} is not clear (${interval}), so no shares are given`;
  const found = hands.map((hand) => ({ hand, ...shares[hand]! })).sort((a, b) => Math.abs(b.shapley.mean) - Math.abs(a.shapley.mean)).map(({ hand, share, shareCi95, shapley: { ci95 } }) => {
    const clear = ci95 !== null && ci95[0] * ci95[1] > 0 && share !== null && shareCi95 !== null;
    return { hand, part: clear ? `${percent(share)} (${percent(shareCi95[0])} to ${percent(shareCi95[1])}) by ${inSentence(hand)}` : null };
  });
  const unclear = found.filter(({ part }) => part === null).map(({ hand }) => hand);
  const told = [found.flatMap(({ part }) => part ?? []).join(', '), ...(unclear.length === 0 ? [] : [`whether ${listed(unclear, 'or')} has a part is not clear`])].filter((part) => part !== '').join('; ');
  const size = change(Math.abs(whole.mean), outcome).replace('+', '');
  const factor = ratio === null ? null : factors(ratio.value, ratio.ci95);
  const said = `${factor === null ? '' : `${factor.told} times as high (${factor.least} to ${factor.most}), `}${whole.mean > 0 ? 'higher' : 'lower'} by ${size}`;
  return `Without ${listed(hands)}, ${name} would have been ${said} (${interval}): of this effect, ${told}`;
}

function listed(names: readonly string[], word = 'and'): string {
  return names.length < 2 ? names.map((name) => inSentence(name)).join() : `${names.slice(0, -1).map((name) => inSentence(name)).join(', ')} ${word} ${inSentence(names.at(-1)!)}`;
}
