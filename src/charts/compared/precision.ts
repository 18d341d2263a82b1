/** How well each difference is known, told in one way beside the answer and over the convergence chart, so that neither contradicts the answer. */
import type { Comparison } from '../../experiment/files.ts';
import { inSentence } from '../fitting.ts';
import { count } from '../words.ts';
import type { Named } from './differences.ts';
import { verdictOf } from './sentences.ts';

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
export function warningsOf(comparison: Comparison, outcomes: readonly Named[]): string[] {
  const { replicates, variants } = comparison;
  if (replicates === 1) return ['One pair says nothing of chance: run more replicates.'];
  const all = outcomes.flatMap((outcome) => variants.map((variant) => ({ outcome, variant, precision: precisionOf(comparison, outcome, variant), ci95: comparison.outcomes[outcome.name]?.[variant]?.differenceCi95 })));
  const named = (some: typeof all): string => `${some.slice(0, NAMED).map(({ outcome: { label }, variant }) => `${inSentence(label)} under ${inSentence(variant)}`).join('; ')}${some.length > NAMED ? ` and ${some.length - NAMED} more` : ''}`;
  const rough = all.filter(({ precision }) => precision === 'rough');
  const holding0 = all.filter(({ precision, ci95 }) => precision === 'unclear' && ci95![0] * ci95![1] <= 0);
  return [
    ...(rough.length === 0 ? [] : [`Sign clear, size roughly known (interval as wide as the effect): ${named(rough)}.`]),
    ...(holding0.length === 0 ? [] : [`The interval holds 0 for ${named(holding0)}: of those, ${count(replicates)} pairs say little.`]),
  ];
}

/** How many of the differences are known how well. */
export function precisionWords(pairs: number, all: readonly Precision[]): string {
  const after = `After ${count(pairs)} pairs`;
  if (all.length === 0) return 'With one pair there is no interval';
  if (all.every((each) => each === 'sure')) return `${after} every difference is clear, with an interval narrower than itself`;
  const told = (precision: Precision, words: string): string[] => {
    const found = all.filter((each) => each === precision).length;
    return found === 0 ? [] : [`${count(found)} ${found === 1 ? 'is' : 'are'} ${words}`];
  };
  return `${after}, of ${count(all.length)} ${all.length === 1 ? 'difference' : 'differences'} ${[
    ...told('sure', 'clear in sign and size'), ...told('rough', 'clear in sign and roughly known in size'), ...told('too small to matter', 'surely too small to matter'),
    ...told('the same', '0 in every pair'), ...told('unclear', 'not clear: only more pairs could tell'),
  ].join(', ')}`;
}
