/** Baseline against variants on paired seeds: the mean difference and its 95 % interval, by outcome and variant. */
import type { Comparison } from '../../experiment/files.ts';
import type { Plan } from '../../model/plan.ts';
import type { Chart, ChartTable, Layout, Spec } from '../chart.ts';
import { tableOf } from '../chart.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { WORDS } from '../said/comparison.ts';
import { isClear, leading } from './clear.ts';
import type { IntervalRow } from './intervals.ts';
import { intervalPanel } from './intervals.ts';
import { config, heading, SCHEMA } from '../theme.ts';
import { amount, change, count, isScale, isShare, shown } from '../words.ts';

/** An outcome as the scenario names it; shares are told in percentage points. */
export type Named = Pick<Plan['outcomes'][number], 'name' | 'label' | 'measure' | 'unit' | 'practical'>;

const QUESTION = 'What would have changed?';

/**
 * @param result   what comparison.json holds
 * @param outcomes the outcomes of the baseline's plan, in its order; outcomes without a plan are named by their key
 */
export function comparison(result: Comparison, outcomes: readonly Named[], layout: Layout = 'wide', language: Language = 'en'): Chart {
  const words = WORDS[language];
  const named = outcomesOf(result, outcomes);
  const title = told(language, comparisonTitle(result, named, language));
  const caption = told(language, words.caption(nameIn(language, result.baseline)));
  return {
    name: 'comparison', question: QUESTION, title, caption, alt: words.alt(title, caption), table: comparisonTable(result, named), fields: {},
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22,
      vconcat: named.map((outcome) => panelSpec(result, outcome, layout, language)),
    },
  };
}

function comparisonTable(result: Comparison, outcomes: readonly Named[]): ChartTable {
  const rows = outcomes.flatMap((outcome) => rowsOf(result, outcome).map((row) => ({ ...row, ...result.outcomes[outcome.name]![row.name]!, variant: row.name, outcome: outcome.name })));
  return tableOf(rows, [
    { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'variant', label: 'variant', kind: 'text' }, { name: 'mean', label: 'mean of the variant', kind: 'number' },
    { name: 'difference', label: `difference from ${shown(result.baseline)}`, kind: 'number' }, { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    { name: 'pAdjusted', label: "p, Holm's adjustment", kind: 'probability' }, { name: 'n', label: 'pairs', kind: 'count' },
  ]);
}

/** Outcomes that at least one variant has a difference in. */
function outcomesOf(result: Comparison, outcomes: readonly Named[]): Named[] {
  const known = outcomes.filter(({ name }) => name in result.outcomes);
  const unknown = Object.keys(result.outcomes).filter((name) => !known.some((outcome) => outcome.name === name));
  return [...known, ...unknown.map((name): Named => ({ name, label: name, measure: 'heard', unit: 'share' }))];
}

function panelSpec(result: Comparison, outcome: Named, layout: Layout, language: Language): Spec {
  const words = WORDS[language];
  const before = result.outcomes[outcome.name]![result.baseline]?.mean ?? null;
  const unit = isShare(outcome) ? words.points : outcome.unit === '' ? '' : isScale(outcome.unit) ? words.scale(shown(outcome.unit)) : words.unit(shown(outcome.unit));
  const title = words.panel(nameIn(language, outcome.label), nameIn(language, result.baseline), before === null ? words.undefined : amount(before, outcome), unit);
  return intervalPanel({ heading: told(language, title), language, rows: rowsOf(result, outcome, layout === 'wide'), scale: isShare(outcome) ? 100 : 1, names: result.variants }, layout);
}

/** Differences of one outcome, in the order of the variants; where a chart is narrow, its heading alone tells the unit. */
export function rowsOf(result: Comparison, outcome: Named, unit = true): IntervalRow[] {
  return result.variants.flatMap((name): IntervalRow[] => {
    const entry = result.outcomes[outcome.name]?.[name];
    if (!entry || entry.difference === null) return [];
    const [low, high] = entry.differenceCi95 ?? [entry.difference, entry.difference];
    return [{ name, value: entry.difference, low, high, label: change(entry.difference, outcome, unit), clear: isClear(entry) }];
  });
}

/** The largest clear difference of the outcome that leads; where nothing is clear, or large enough to matter, it says so first. */
function comparisonTitle(result: Comparison, outcomes: readonly Named[], language: Language): string {
  const words = WORDS[language];
  const { outcome, variants, verdict } = leading(result, outcomes);
  if (outcome === undefined) return words.nothing;
  const [largest] = variants;
  const { difference, differenceCi95, n } = result.outcomes[outcome.name]![largest!]!;
  const interval = differenceCi95 ? words.interval(change(differenceCi95[0], outcome, false), change(differenceCi95[1], outcome), count(n)) : words.noInterval(count(n));
  return words.title(verdict, nameIn(language, outcome.label), change(difference!, outcome), nameIn(language, largest!), interval);
}
