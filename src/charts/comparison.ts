/** Baseline against variants on paired seeds: the mean difference and its 95 % interval, by outcome and variant. */
import type { Chart, Layout, Spec } from './chart.ts';
import { config, heading, INK, MUTED, SIZES } from './theme.ts';
import { clean, count, percent, points, shown } from './words.ts';

/** What the chart reads of comparison.json. */
export interface Difference {
  readonly mean: number | null;
  readonly difference: number | null;
  readonly differenceCi95: readonly [number, number] | null;
  readonly n: number;
}

export interface ComparisonView {
  readonly scenario: string;
  readonly baseline: string;
  readonly variants: readonly string[];
  /** Outcomes in the scenario's order, with their labels; unit 'share' is told in percentage points. */
  readonly outcomes: readonly { readonly name: string; readonly label: string; readonly unit: string; readonly baselineMean: number | null; readonly variants: Readonly<Record<string, Difference>> }[];
}

interface Row {
  readonly outcome: string;
  readonly variant: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

const ROW = 30;

export function comparison(view: ComparisonView, layout: Layout = 'wide'): Chart {
  const { text, whole, plot } = SIZES[layout];
  const title = comparisonTitle(view);
  const subtitle = `Difference from ${clean(view.baseline)} on the same seeds: mean (dot) and 95 % interval (line). An interval that crosses 0 is no evidence of a difference.`;
  const panels = view.outcomes.map((outcome): Spec => {
    const rows = outcomeRows(view, outcome);
    const reach = 1.08 * Math.max(1e-9, ...rows.flatMap((row) => [Math.abs(row.low), Math.abs(row.high)]));
    const width = layout === 'wide' ? plot - 60 : whole - 100;
    const y: Spec = { field: 'variant', type: 'nominal', sort: view.variants, scale: { domain: view.variants }, axis: { title: null, domain: false, ticks: false, labelColor: INK, labelExpr: shownVariant } };
    const x: Spec = { type: 'quantitative', scale: { domain: [-reach, reach], nice: false }, axis: { title: null, tickCount: 5, domain: false, ticks: false, ...axisFormat(outcome.unit) } };
    return {
      title: { text: `${shown(outcome.label)} (${clean(view.baseline)}: ${outcome.baselineMean === null ? 'undefined' : value(outcome.baselineMean, outcome.unit)})`, anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', limit: 0 },
      width, height: view.variants.length * ROW, data: { values: rows },
      layer: [
        { mark: { type: 'rule', color: MUTED, strokeWidth: 1 }, encoding: { x: { datum: 0, ...x } } },
        { mark: { type: 'rule', strokeWidth: 2.5, color: INK }, encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' } } },
        { mark: { type: 'point', filled: true, size: 90, color: INK, opacity: 1 }, encoding: { y, x: { field: 'difference', ...x } } },
        { mark: { type: 'text', baseline: 'bottom', dy: -6, fontSize: text - 2, color: MUTED }, encoding: { y, x: { field: 'difference', ...x }, text: { field: 'label' } } },
      ],
    };
  });
  return {
    name: 'comparison', title, subtitle, alt: `Dot chart with intervals. ${title} ${subtitle}`,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json', description: title, title: heading(title, subtitle, layout, 18), config: config(layout), spacing: 20, vconcat: panels,
    },
  };
}

const shownVariant = "replace(datum.label, /[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/g, '')";

function outcomeRows(view: ComparisonView, outcome: ComparisonView['outcomes'][number]): Row[] {
  return view.variants.flatMap((variant): Row[] => {
    const entry = outcome.variants[variant];
    if (!entry || entry.difference === null) return [];
    const [low, high] = entry.differenceCi95 ?? [entry.difference, entry.difference];
    return [{ outcome: outcome.name, variant, difference: entry.difference, low, high, label: change(entry.difference, outcome.unit) }];
  });
}

/** The clearest difference: the one furthest from 0 in widths of its interval, of the first outcome that has one. */
function comparisonTitle(view: ComparisonView): string {
  for (const outcome of view.outcomes) {
    const entries = view.variants.map((variant) => ({ variant, entry: outcome.variants[variant] })).filter(({ entry }) => entry && entry.difference !== null);
    if (entries.length === 0) continue;
    const { variant, entry } = entries.reduce((most, each) => (Math.abs(each.entry!.difference!) > Math.abs(most.entry!.difference!) ? each : most));
    const interval = entry!.differenceCi95 ? ` (95 % interval ${change(entry!.differenceCi95[0], outcome.unit)} to ${change(entry!.differenceCi95[1], outcome.unit)}, ${count(entry!.n)} pairs)` : ` (${count(entry!.n)} pair)`;
    return `${shown(outcome.label)}: ${change(entry!.difference!, outcome.unit)} in ${shown(variant)}${interval}`;
  }
  return 'No outcome is defined in both the baseline and a variant';
}

function change(difference: number, unit: string): string {
  if (unit === 'share') return points(difference);
  return `${difference > 0 ? '+' : ''}${count(difference)}${unit === '' ? '' : ` ${clean(unit)}`}`;
}

function value(mean: number, unit: string): string {
  return unit === 'share' ? percent(mean) : `${count(mean)}${unit === '' ? '' : ` ${clean(unit)}`}`;
}

function axisFormat(unit: string): Spec {
  return unit === 'share' ? { labelExpr: "format(datum.value * 100, '+~g') + ' pts'" } : { format: '+~s' };
}
