/** Baseline against variants on paired seeds: the mean difference and its 95 % interval, by outcome and variant. */
import type { Comparison } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import type { Chart, ChartTable, Layout, Spec } from './chart.ts';
import { tableOf } from './chart.ts';
import { inSentence, shortNames, wrapped } from './fitting.ts';
import { config, heading, INK, MUTED, SCHEMA, SIZES } from './theme.ts';
import { amount, change, count, isShare, shown } from './words.ts';

/** An outcome as the scenario names it; shares are told in percentage points. */
type Named = Pick<Plan['outcomes'][number], 'name' | 'label' | 'measure' | 'unit'>;

interface Row {
  readonly variant: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** Below 0.05 after Holm's adjustment over all differences of the comparison. */
  readonly clear: boolean;
}

const QUESTION = 'What would have changed?';
const ROW = 30;
const LABELS = 110;
const CLEAR = 0.05;
const UNCLEAR = '#9aa2ab';

/**
 * @param result   what comparison.json holds
 * @param outcomes the outcomes of the baseline's plan, in its order; outcomes without a plan are named by their key
 */
export function comparison(result: Comparison, outcomes: readonly Named[], layout: Layout = 'wide'): Chart {
  const named = outcomesOf(result, outcomes);
  const title = comparisonTitle(result, named);
  const caption = `Difference from ${inSentence(result.baseline)} on the same seeds: mean over the pairs (dot) and its 95 % interval (line). Grey: not clear, that is 0.05 or more in a paired t test with Holm's adjustment over all differences.`;
  return {
    name: 'comparison', question: QUESTION, title, caption, alt: `Dot chart with intervals. ${title}. ${caption}`, table: comparisonTable(result, named), fields: {},
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22,
      vconcat: named.map((outcome) => panelSpec(result, outcome, layout)),
    },
  };
}

function comparisonTable(result: Comparison, outcomes: readonly Named[]): ChartTable {
  const rows = outcomes.flatMap((outcome) => rowsOf(result, outcome).map((row) => ({ ...row, ...result.outcomes[outcome.name]![row.variant]!, outcome: outcome.name })));
  return tableOf(rows, [
    { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'variant', label: 'variant', kind: 'text' }, { name: 'mean', label: 'mean of the variant', kind: 'number' },
    { name: 'difference', label: `difference from ${shown(result.baseline)}`, kind: 'number' }, { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    { name: 'pAdjusted', label: "p, Holm's adjustment", kind: 'number' }, { name: 'n', label: 'pairs', kind: 'count' },
  ]);
}

/** Outcomes that at least one variant has a difference in. */
function outcomesOf(result: Comparison, outcomes: readonly Named[]): Named[] {
  const known = outcomes.filter(({ name }) => name in result.outcomes);
  const unknown = Object.keys(result.outcomes).filter((name) => !known.some((outcome) => outcome.name === name));
  return [...known, ...unknown.map((name): Named => ({ name, label: name, measure: 'heard', unit: 'share' }))];
}

function panelSpec(result: Comparison, outcome: Named, layout: Layout): Spec {
  const { text, whole } = SIZES[layout];
  const rows = rowsOf(result, outcome);
  const low = Math.min(0, ...rows.map((row) => row.low));
  const high = Math.max(0, ...rows.map((row) => row.high));
  const room = Math.max(1e-6, high - low);
  const before = result.outcomes[outcome.name]![result.baseline]?.mean ?? null;
  const y: Spec = {
    field: 'variant', type: 'nominal', sort: result.variants, scale: { domain: result.variants },
    axis: { title: null, domain: false, ticks: false, grid: true, labelColor: INK, minExtent: LABELS, labelExpr: `${JSON.stringify(Object.fromEntries(shortNames(result.variants, LABELS - 6, text - 1)))}[datum.label]` },
  };
  const x: Spec = {
    type: 'quantitative', scale: { domain: [low - room * 0.06, high + room * (layout === 'wide' ? 0.2 : 0.5)], nice: false },
    axis: { title: null, tickCount: 5, domain: false, ticks: false, labelExpr: `datum.value == 0 ? '0' : format(datum.value * ${isShare(outcome) ? 100 : 1}, '+.3~g')`, grid: false },
  };
  const colour: Spec = { condition: { test: 'datum.clear', value: INK }, value: UNCLEAR };
  const heading_ = `${inSentence(outcome.label)} (${inSentence(result.baseline)}: ${before === null ? 'undefined' : amount(before, outcome)}; differences${isShare(outcome) ? ' in percentage points' : outcome.unit === '' ? '' : ` in ${shown(outcome.unit)}`})`;
  return {
    title: { text: wrapped(heading_, whole, text), anchor: 'start', frame: 'bounds', fontSize: text, lineHeight: Math.round(text * 1.3), fontWeight: 'bold', color: INK, offset: 8 },
    width: whole - LABELS - 30, height: result.variants.length * ROW, data: { values: rows },
    layer: [
      { data: { values: [{}] }, mark: { type: 'rule', color: MUTED, strokeWidth: 1 }, encoding: { x: { datum: 0, ...x } } },
      { mark: { type: 'rule', strokeWidth: 2.5 }, encoding: { y, color: colour, x: { field: 'low', ...x }, x2: { field: 'high' } } },
      { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { y, color: colour, x: { field: 'difference', ...x } } },
      ...[{ stroke: '#ffffff', strokeWidth: 5 }, {}].map((halo): Spec => ({
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 9, fontSize: text - 1, color: INK, ...halo }, encoding: { y, x: { field: 'high', ...x }, text: { field: 'label' } },
      })),
    ],
  };
}

function rowsOf(result: Comparison, outcome: Named): Row[] {
  return result.variants.flatMap((variant): Row[] => {
    const entry = result.outcomes[outcome.name]![variant];
    if (!entry || entry.difference === null) return [];
    const [low, high] = entry.differenceCi95 ?? [entry.difference, entry.difference];
    return [{ variant, difference: entry.difference, low, high, label: change(entry.difference, outcome), clear: entry.pAdjusted !== null && entry.pAdjusted < CLEAR }];
  });
}

/** The largest clear difference of the first outcome that has one; where nothing is clear, it says so first. */
function comparisonTitle(result: Comparison, outcomes: readonly Named[]): string {
  const defined = outcomes.map((outcome) => ({ outcome, rows: rowsOf(result, outcome) })).filter(({ rows }) => rows.length > 0);
  const clear = defined.map(({ outcome, rows }) => ({ outcome, rows: rows.filter((row) => row.clear) })).find(({ rows }) => rows.length > 0);
  const chosen = clear ?? defined[0];
  if (!chosen) return 'No outcome is defined both in the baseline and in a variant';
  const largest = chosen.rows.reduce((most, row) => (Math.abs(row.difference) > Math.abs(most.difference) ? row : most));
  const { differenceCi95, n } = result.outcomes[chosen.outcome.name]![largest.variant]!;
  const interval = differenceCi95 ? `95 % interval ${change(differenceCi95[0], chosen.outcome, false)} to ${change(differenceCi95[1], chosen.outcome)}, ${count(n)} pairs` : `${count(n)} pair, hence no interval`;
  return `${clear ? '' : 'No clear difference; the largest: '}${inSentence(chosen.outcome.label)}: ${change(largest.difference, chosen.outcome)} in ${inSentence(largest.variant)} (${interval})`;
}
