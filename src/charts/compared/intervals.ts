/** A panel of dots with their 95 % intervals, one row per name: what charts of paired differences are made of. */
import type { Layout, Spec } from '../chart.ts';
import { shortNames, wrapped } from '../fitting.ts';
import { INK, MUTED, SIZES } from '../theme.ts';

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
  /** From top to bottom. */
  readonly rows: readonly IntervalRow[];
  /** What a value is multiplied by on the axis. */
  readonly scale: number;
  /** Colour of the clear ones. */
  readonly colour?: string;
}

const ROW = 30;
const UNCLEAR = '#9aa2ab';
/** Width of the row names. */
const LABELS: Readonly<Record<Layout, number>> = { wide: 150, narrow: 110 };

export function intervalPanel({ heading, rows, scale, colour = INK }: IntervalPanel, layout: Layout, width = SIZES[layout].whole): Spec {
  const { text } = SIZES[layout];
  const low = Math.min(0, ...rows.map((row) => row.low));
  const high = Math.max(0, ...rows.map((row) => row.high));
  const room = Math.max(1e-6, high - low);
  const names = rows.map((row) => row.name);
  const y: Spec = {
    field: 'name', type: 'nominal', sort: names, scale: { domain: names },
    axis: { title: null, domain: false, ticks: false, grid: true, labelColor: INK, minExtent: LABELS[layout], labelExpr: `${JSON.stringify(Object.fromEntries(shortNames(names, LABELS[layout] - 6, text - 1)))}[datum.label]` },
  };
  const x: Spec = {
    type: 'quantitative', scale: { domain: [low - room * 0.06, high + room * (width > 600 ? 0.2 : 0.5)], nice: false },
    axis: { title: null, tickCount: width > 600 ? 5 : 3, domain: false, ticks: false, labelExpr: `datum.value == 0 ? '0' : format(datum.value * ${scale}, '+.3~g')`, grid: false },
  };
  const ink: Spec = { condition: { test: 'datum.clear', value: colour }, value: UNCLEAR };
  return {
    title: { text: wrapped(heading, width, text), anchor: 'start', frame: 'bounds', fontSize: text, lineHeight: Math.round(text * 1.3), fontWeight: 'bold', color: INK, offset: 8 },
    width: width - LABELS[layout] - 30, height: names.length * ROW, data: { values: rows },
    layer: [
      { data: { values: [{}] }, mark: { type: 'rule', color: MUTED, strokeWidth: 1 }, encoding: { x: { datum: 0, ...x } } },
      { mark: { type: 'rule', strokeWidth: 2.5 }, encoding: { y, color: ink, x: { field: 'low', ...x }, x2: { field: 'high' } } },
      { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { y, color: ink, x: { field: 'value', ...x } } },
      ...[{ stroke: '#ffffff', strokeWidth: 5 }, {}].map((halo): Spec => ({
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 9, fontSize: text - 1, color: INK, ...halo }, encoding: { y, x: { field: 'high', ...x }, text: { field: 'label' } },
      })),
    ],
  };
}
