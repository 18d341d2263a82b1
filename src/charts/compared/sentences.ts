/**
 * What a comparison says, in sentences that claim no more than their intervals: a clear difference is told with its
 * interval and pairs; one whose interval holds 0 is not called a difference; one that is surely smaller than what matters
 * is called too small to matter, with its direction where that is clear; nothing is said of direction where there is none.
 */
import type { Attribution, Comparison } from '../../experiment/files.ts';
import type { Named } from './differences.ts';
import { leading, verdictOf } from './clear.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { WORDS as HANDS } from '../said/attribution.ts';
import { WORDS } from '../said/difference.ts';
import { amount, change, count, factors, magnitude, percent } from '../words.ts';

/** One outcome under one variant. */
export function differenceSentence(comparison: Comparison, outcome: Named, variant: string, language: Language = 'en'): string {
  return told(language, differenceWords(comparison, outcome, variant, language));
}

function differenceWords({ outcomes, baseline }: Comparison, outcome: Named, variant: string, language: Language): string {
  const words = WORDS[language];
  const entry = outcomes[outcome.name]?.[variant];
  const before = outcomes[outcome.name]?.[baseline]?.mean ?? null;
  const name = nameIn(language, outcome.label);
  const under = nameIn(language, variant);
  const verdict = verdictOf(entry, outcome.practical);
  if (entry === undefined || verdict === 'undefined') return words.undefinedIn(name, nameIn(language, baseline), under);
  if (verdict === 'one pair') return words.onePair(name, change(entry.difference!, outcome), under);
  if (verdict === 'the same') return words.same(under, name, count(entry.n));
  const [low, high] = entry.differenceCi95!;
  const ratio = entry.ratio === null || entry.ratioCi95 === null ? null : factors(entry.ratio, entry.ratioCi95);
  const ends = words.ends(change(low, outcome, false), change(high, outcome));
  const interval = words.interval(ends, ratio === null ? '' : words.endsOfRatio(ratio.least, ratio.most), count(entry.n));
  if (verdict === 'too small to matter') return words.tooSmall(under, name, magnitude(outcome.practical!, outcome), interval);
  if (verdict === 'clear but too small to matter') return words.clearTooSmall(under, name, entry.difference! > 0, magnitude(outcome.practical!, outcome), interval);
  if (verdict === 'unclear' && low * high > 0 && entry.pAdjusted !== null) {
    const tested = Object.values(outcomes).reduce((sum, variants) => sum + Object.values(variants).filter(({ pAdjusted }) => pAdjusted !== null).length, 0);
    return words.adjusted(under, name, interval, count(tested), tested === 1, entry.pAdjusted.toFixed(2));
  }
  if (verdict === 'unclear') return words.unclear(under, name, interval);
  const levels = before === null || entry.mean === null || amount(before, outcome) === amount(entry.mean, outcome) ? '' : words.levels(amount(before, outcome), amount(entry.mean, outcome));
  const least = Math.min(Math.abs(low), Math.abs(high));
  const matters = outcome.practical === undefined ? '' : least >= outcome.practical ? words.matters : words.mayMatter(magnitude(outcome.practical, outcome));
  const moves = words.moves(entry.difference! > 0, magnitude(entry.difference!, outcome));
  return words.clear(under, name, ratio === null ? moves : words.ratio(ratio.told, ratio.least, ratio.most, moves), levels, ends, count(entry.n), matters);
}

/**
 * The answer of a comparison: the clear differences of the outcome that leads, largest first; else that what is
 * clear is too small to matter, or that nothing is clear.
 * Where that is not the scenario's first outcome, which is what its question is about, the first is told too, clear or not.
 */
export function comparisonAnswer(comparison: Comparison, outcomes: readonly Named[], language: Language = 'en'): string {
  const compared = outcomes.filter(({ name }) => name in comparison.outcomes);
  const { outcome, variants, verdict } = leading(comparison, compared);
  if (outcome === undefined) return WORDS[language].nothing;
  const first = leading(comparison, compared.slice(0, 1));
  const asked = first.outcome === undefined || first.outcome === outcome ? '' : ` ${differenceSentence(comparison, first.outcome, first.variants[0]!, language)}`;
  const begins = { clear: '', 'clear but too small to matter': `${WORDS[language].noneMatters} `, unclear: `${WORDS[language].noneClear} ` }[verdict];
  return `${begins}${variants.slice(0, verdict === 'unclear' ? 1 : 3).map((variant) => differenceSentence(comparison, outcome, variant, language)).join(' ')}${asked}`;
}

/** The answer of an attribution. */
export function attributionSentence(attribution: Attribution, outcome: Named, language: Language = 'en'): string {
  return told(language, attributionWords(attribution, outcome, language));
}

function attributionWords({ hands, whole, ratio, shares, n }: Attribution, outcome: Named, language: Language): string {
  const words = HANDS[language];
  const name = nameIn(language, outcome.label);
  const all = handsIn(hands, language);
  if (whole === null) return words.undefined(name);
  if (whole.ci95 === null) return words.one(name, change(whole.mean, outcome), all);
  const interval = words.interval(change(whole.ci95[0], outcome, false), change(whole.ci95[1], outcome), count(n));
  if (whole.ci95[0] * whole.ci95[1] <= 0) return words.unclear(all, name, interval);
  const found = hands.map((hand) => ({ hand, ...shares[hand]! })).sort((a, b) => Math.abs(b.shapley.mean) - Math.abs(a.shapley.mean)).map(({ hand, share, shareCi95, shapley: { ci95 } }) => {
    const clear = ci95 !== null && ci95[0] * ci95[1] > 0 && share !== null && shareCi95 !== null;
    return { hand, part: clear ? words.part(percent(share), percent(shareCi95[0]), percent(shareCi95[1]), handIn(hand, language)) : null };
  });
  const unclear = found.filter(({ part }) => part === null).map(({ hand }) => hand);
  const parts = [found.flatMap(({ part }) => part ?? []).join(words.comma), ...(unclear.length === 0 ? [] : [words.noPart(handsIn(unclear, language, 'or'))])].filter((part) => part !== '').join(words.join);
  const factor = ratio === null ? null : factors(ratio.value, ratio.ci95);
  const moves = words.moves(whole.mean > 0, magnitude(whole.mean, outcome));
  return words.whole(all, name, `${factor === null ? '' : words.ratio(factor.told, factor.least, factor.most)}${moves}`, interval, parts);
}

/** A hand of an attribution as it is called in a language. */
export function handIn(hand: string, language: Language): string {
  return HANDS[language].hands[hand] ?? nameIn(language, hand);
}

function handsIn(hands: readonly string[], language: Language, word: 'and' | 'or' = 'and'): string {
  const names = hands.map((hand) => handIn(hand, language));
  return names.length < 2 ? names.join() : HANDS[language][word](names.slice(0, -1).join(HANDS[language].comma), names.at(-1)!);
}
