/** A panel of dots with their 95 % intervals, one row per name: what charts of paired differences are made of. */
import type { Layout, Spec } from '../chart.ts';
import { namesInLines, textWidth } from '../fitting.ts';
import type { Language } from '../language.ts';
import { linesIn } from '../language.ts';
import { HALO, INK, legendWords, MUTED, SIZES } from '../theme.ts';

export interface IntervalRow {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Beside the interval. */
  readonly label: string;
  /** Drawn in ink; else in grey. */
  readonly clear: boolean;
}

export interface IntervalPanel {
  readonly heading: string;
  /** Language of the heading. */
  readonly language?: Language;
  /** From top to bottom. */
  readonly rows: readonly IntervalRow[];
  /** What a value is multiplied by on the axis. */
  readonly scale: number;
  /** Colour of the clear ones. */
  readonly colour?: string;
  /** Row names of all panels that stand below each other, so that their axes do too. */
  readonly names?: readonly string[];
}

const ROW = 30;
const UNCLEAR = '#9aa2ab';
/** Most pixels that the row names take of a panel's width, and the least. */
const MOST_LABELS: Readonly<Record<Layout, number>> = { wide: 0.38, narrow: 0.48 };
/** Lines of a row name at most: a variant and an outcome in words. */
const MOST_LINES = 6;
const LEAST_LABELS: Readonly<Record<Layout, number>> = { wide: 150, narrow: 110 };
/** Pixels between an interval and its label. */
const GAP = 9;
/** Most of the plot that a label takes from the intervals. */
const MOST_BESIDE = 0.55;

export function intervalPanel({ heading, language = 'en', rows, scale, colour = INK, names: all = [] }: IntervalPanel, layout: Layout, width = SIZES[layout].whole): Spec {
  const { text } = SIZES[layout];
  const low = Math.min(0, ...rows.map((row) => row.low));
  const high = Math.max(0, ...rows.map((row) => row.high));
  // Where nothing differs, the axis has its 0 and no scale to invent beside it.
  const flat = high === low;
  const room = flat ? 1 : high - low;
  const [start, end] = [low - room * 0.06, high + room * (width > 600 ? 0.2 : 0.45)];
  const names = rows.map((row) => row.name);
  const { lines, room: labels } = labelsOf([...new Set([...names, ...all])], layout, width);
  const plot = width - labels - 30;
  const lineHeight = Math.round((text - 1) * 1.25);
  const step = Math.max(ROW, 10 + lineHeight * Math.max(1, ...names.map((name) => lines.get(name)!.length)));
  const y: Spec = {
    field: 'name', type: 'nominal', sort: names, scale: { domain: names },
    axis: { title: null, domain: false, ticks: false, grid: true, labelColor: INK, minExtent: labels, labelLineHeight: lineHeight, labelOffset: raised(lines, lineHeight), labelExpr: legendWords(Object.fromEntries(lines)) },
  };
  const x: Spec = {
    type: 'quantitative', scale: { domain: [start, layout === 'narrow' ? Math.max(end, endOfLabels(rows, start, plot, text - 1)) : end], nice: false },
    axis: { title: null, ...(flat ? { values: [0] } : { tickCount: width > 600 ? 5 : 3 }), domain: false, ticks: false, labelExpr: `datum.value == 0 ? '0' : format(datum.value * ${scale}, '+,.3~r')`, grid: false },
  };
  const ink: Spec = { condition: { test: 'datum.clear', value: colour }, value: UNCLEAR };
  return {
    title: { text: linesIn(language, heading, width, text), anchor: 'start', frame: 'bounds', fontSize: text, lineHeight: Math.round(text * 1.3), fontWeight: 'bold', color: INK, offset: 8 },
    width: plot, height: names.length * step, data: { values: rows },
    layer: [
      { data: { values: [{}] }, mark: { type: 'rule', color: MUTED, strokeWidth: 1 }, encoding: { x: { datum: 0, ...x } } },
      { mark: { type: 'rule', strokeWidth: 2.5 }, encoding: { y, color: ink, x: { field: 'low', ...x }, x2: { field: 'high' } } },
      { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { y, color: ink, x: { field: 'value', ...x } } },
      ...[HALO, {}].map((halo): Spec => ({
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: GAP, fontSize: text - 1, color: INK, ...halo }, encoding: { y, x: { field: 'high', ...x }, text: { field: 'label' } },
      })),
    ],
  };
}

/** Where the axis must end so that the label of every interval ends within the plot: in a card as wide as a telephone there is no room beside it. */
function endOfLabels(rows: readonly IntervalRow[], start: number, plot: number, size: number): number {
  return Math.max(...rows.map(({ high, label }) => {
    const beside = Math.min(MOST_BESIDE, (GAP + textWidth(label, size)) / plot);
    return start + (high - start) / (1 - beside);
  }));
}

/** The row names, broken at their spaces, in as much room as the longest line needs and the panel can spare. */
function labelsOf(names: readonly string[], layout: Layout, width: number): { lines: Map<string, string[]>; room: number } {
  const size = SIZES[layout].text - 1;
  const most = Math.max(LEAST_LABELS[layout], Math.floor(width * MOST_LABELS[layout]));
  const lines = namesInLines(names, most - 8, size, MOST_LINES);
  const longest = Math.max(0, ...[...lines.values()].flat().map((line) => textWidth(line, size)));
  return { lines, room: Math.min(most, Math.max(LEAST_LABELS[layout], Math.ceil(longest) + 8)) };
}

/** Vega sets the first line of a label at its row's height: how far up each goes so that its middle is there. */
function raised(lines: ReadonlyMap<string, readonly string[]>, lineHeight: number): Spec | number {
  const byCount = new Map<number, string[]>();
  for (const [name, each] of lines) if (each.length > 1) byCount.set(each.length, [...(byCount.get(each.length) ?? []), name]);
  if (byCount.size === 0) return 0;
  return { condition: [...byCount].map(([count, names]) => ({ test: `indexof(${JSON.stringify(names)}, datum.value) >= 0`, value: (-(count - 1) * lineHeight) / 2 })), value: 0 };
}
