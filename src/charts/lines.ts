/** A panel of lines with their names at the ends (wide) or in a legend below (narrow), and bands where there are several replicates. */
import type { CampLook } from '../experiment/outcome.ts';
import type { Layout, Spec } from './chart.ts';
import { nameLines, namesInLines, shortNames } from './fitting.ts';
import { narrowLegend, SIZES } from './theme.ts';
import { endLabelLayers, TIME_FORMAT } from './time-frame.ts';

export interface LineLook {
  readonly key: string;
  /** Its name, as in the scenario. */
  readonly label: string;
  readonly colour: string;
  /** Colour of its name, where the line's own is too light to read. */
  readonly text?: string;
  readonly dash: readonly number[];
  /** Whose line it is, where its key does not say so: a page finds its name by it. */
  readonly camp?: string;
}

export interface LinePanel {
  readonly layout: Layout;
  readonly rows: readonly object[];
  readonly lines: readonly LineLook[];
  /** Fields of the rows: which line, how high, and the ends of the band. */
  readonly key: string;
  readonly value: string;
  readonly x: Spec;
  /** Vertical axis of a field. */
  readonly y: (field: string) => Spec;
  readonly top: number;
  readonly bottom?: number;
  readonly height?: number;
  readonly bands: boolean;
  /** Field of 0 to 1 by which a line is underlaid, in its colour: as wide as the field is high. */
  readonly halo?: string;
  /** Drawn beneath and above the lines. */
  readonly under: readonly Spec[];
  readonly over?: readonly Spec[];
  /** Name of the layer of lines; a page finds by it what can be pointed at. */
  readonly name?: string;
}

/** Room between the plot and the right edge for names. */
const EDGE = 60;
/** Width of the underlay where it is widest. */
const HALO = 15;
/** Dashes of the lines of a chart whose colours come from the scenario, where names do not stand beside them. */
export const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 2], [9, 3, 2, 3], [4, 4], [12, 3], [1, 3], [6, 2, 1, 2, 1, 2]];

export function linePanel(panel: LinePanel): Spec {
  const { layout, rows, lines, key, value, x, y, top, bottom = 0, bands, under, over = [] } = panel;
  const { plot, whole, text } = SIZES[layout];
  const height = panel.height ?? SIZES[layout].height;
  const domain = lines.map((line) => line.key);
  const names = namesInLines(lines.map((line) => line.label), whole - 34, text - 1);
  const key_ = narrowLegend(layout, Object.fromEntries(lines.map((line) => [line.key, names.get(line.label)!])));
  const colour: Spec = { field: key, type: 'nominal', scale: { domain, range: lines.map((line) => line.colour) }, legend: key_ };
  const dash: Spec = { field: key, type: 'nominal', scale: { domain, range: lines.map((line) => line.dash) }, legend: key_ };
  const spread: Spec[] = bands ? [{ mark: { type: 'area', opacity: 0.16, clip: true }, encoding: { x, y: y('low'), y2: { field: 'high' }, color: colour } }] : [];
  const halo: Spec[] = panel.halo === undefined ? [] : [{
    transform: [{ joinaggregate: [{ op: 'max', field: panel.halo, as: 'most' }], groupby: [key] }, { filter: 'datum.most > 0' }],
    mark: { type: 'trail', opacity: 0.34, clip: true }, encoding: { x, y: y(value), color: colour, size: { field: panel.halo, type: 'quantitative', scale: { domain: [0, 1], range: [0, HALO] }, legend: null } },
  }];
  return {
    width: plot, height, data: { values: rows, ...('time' in (rows[0] ?? {}) ? { format: TIME_FORMAT } : {}) },
    layer: [
      ...under, ...spread, ...halo,
      { name: panel.name ?? 'lines', mark: { type: 'line', clip: true }, encoding: { x, y: y(value), color: colour, strokeDash: dash } },
      ...over,
      ...(layout === 'wide' ? endLabelLayers(ends(panel, height, top, bottom), layout, height) : []),
    ],
  };
}

function ends({ layout, rows, lines, key, value }: LinePanel, height: number, top: number, bottom: number) {
  const { plot, whole, text } = SIZES[layout];
  const width = whole - plot - EDGE - 22;
  const single = shortNames(lines.map((line) => line.label), width, text - 1);
  const named = new Map(lines.map((line) => [line.label, nameLines(line.label, width, text - 1, lines.length > 6 ? 2 : 3)]));
  return lines.flatMap((line) => {
    const last = (rows as readonly Readonly<Record<string, unknown>>[]).findLast((row) => row[key] === line.key);
    if (!last) return [];
    const words = named.get(line.label)!;
    const alike = lines.some((other) => other.label !== line.label && named.get(other.label)!.join() === words.join());
    return [{ key: line.key, ...(line.camp === undefined ? {} : { camp: line.camp }), lines: alike ? [single.get(line.label)!] : words, colour: line.text ?? line.colour, y: height * (1 - (Number(last[value]) - bottom) / (top - bottom)) }];
  });
}

/** Lines of camps. Where their names stand in a legend, dashes tell apart what colour may not. */
export function campLines(camps: readonly CampLook[], layout: Layout): LineLook[] {
  return camps.map(({ name, label, colour }, i) => ({ key: name, label, colour, dash: layout === 'wide' ? [] : DASHES[i % DASHES.length]! }));
}
