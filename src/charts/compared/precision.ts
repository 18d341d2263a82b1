/** How well each difference is known, told in one way beside the answer and over the convergence chart, so that neither contradicts the answer. */
import type { Comparison } from '../../experiment/files.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { WORDS } from '../said/precision.ts';
import { count } from '../words.ts';
import { verdictOf } from './clear.ts';
import type { Named } from './differences.ts';

/** A clear difference is known in size, or so roughly that the interval is wider than the difference itself; of others there is the verdict. */
export type Precision = 'sure' | 'rough' | Exclude<ReturnType<typeof verdictOf>, 'clear'>;

export function precisionOf({ outcomes }: Comparison, { name, practical }: Named, variant: string): Precision {
  const entry = outcomes[name]?.[variant];
  const verdict = verdictOf(entry, practical);
  if (verdict !== 'clear') return verdict;
  const [low, high] = entry!.differenceCi95!;
  return high - low > Math.abs(entry!.difference!) ? 'rough' : 'sure';
}

/** Most differences that a warning names. */
const NAMED = 4;

/** Said at once, not in a chart: which differences say less than they seem to. */
export function warningsOf(comparison: Comparison, outcomes: readonly Named[], language: Language = 'en'): string[] {
  const { replicates, variants } = comparison;
  const words = WORDS[language];
  if (replicates === 1) return [words.onePair];
  const all = outcomes.flatMap((outcome) => variants.map((variant) => ({ outcome, variant, precision: precisionOf(comparison, outcome, variant), ci95: comparison.outcomes[outcome.name]?.[variant]?.differenceCi95 })));
  const named = (some: typeof all): string => `${some.slice(0, NAMED).map(({ outcome: { label }, variant }) => words.named(nameIn(language, label), nameIn(language, variant))).join(words.join)}${some.length > NAMED ? words.more(some.length - NAMED) : ''}`;
  const rough = all.filter(({ precision }) => precision === 'rough');
  const holding0 = all.filter(({ precision, ci95 }) => precision === 'unclear' && ci95![0] * ci95![1] <= 0);
  return [
    ...(rough.length === 0 ? [] : [told(language, words.rough(named(rough)))]),
    ...(holding0.length === 0 ? [] : [told(language, words.holding0(named(holding0), count(replicates)))]),
  ];
}

/** How many of the differences are known how well. */
export function precisionWords(pairs: number, all: readonly Precision[], language: Language = 'en'): string {
  const words = WORDS[language];
  if (all.length === 0) return words.noInterval;
  if (all.every((each) => each === 'sure')) return told(language, words.allSure(count(pairs)));
  const counted = (precision: Precision, kind: keyof typeof words.kinds): string[] => {
    const found = all.filter((each) => each === precision).length;
    return found === 0 ? [] : [words.counted(count(found), found === 1, words.kinds[kind])];
  };
  const counts = [...counted('sure', 'sure'), ...counted('rough', 'rough'), ...counted('clear but too small to matter', 'clearSmall'), ...counted('too small to matter', 'small'), ...counted('the same', 'same'), ...counted('unclear', 'unclear')];
  return told(language, words.some(count(pairs), count(all.length), all.length === 1, counts.join(words.comma)));
}
