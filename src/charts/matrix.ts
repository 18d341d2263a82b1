/** A matrix of shaded cells with their figures, row names on the left and column names above; laid out in pixels, so that nothing is cut. */
import type { Layout, Spec } from './chart.ts';
import { INK, mixed, MUTED, SIZES } from './theme.ts';
import { pixels } from './time-frame.ts';

/** A row or a column: the lines of its name. */
export interface Side {
  readonly key: string;
  readonly lines: readonly string[];
}

export interface Matrix {
  readonly layout: Layout;
  readonly rows: readonly Side[];
  readonly columns: readonly Side[];
  /** At most one per row and column; others stay empty. Shade = 0 to 1. */
  readonly cells: readonly { readonly row: string; readonly column: string; readonly shade: number; readonly text: string }[];
  /** Width of the row names. */
  readonly names: number;
  readonly rowHeight: number;
  /** Name of the panel, unlike any other in the same specification. */
  readonly name: string;
}

/** Not the hue of any camp by default, and so near to grey that by night, when greys are turned over, it grows lighter all the way. */
const SHADE = '#2c3d52';
const LINE = 1.25;

/**
 * How strongly a cell is filled. One with a figure leaves out the middle tones, on which neither dark nor white figures
 * have a contrast of 4.5, by day or by night: from a half on there is a step.
 */
function depthOf(shade: number, figure: string): number {
  return figure === '' ? shade : shade > 0.5 ? 0.7 + 0.6 * (shade - 0.5) : 0.88 * shade;
}

/** Digits beyond these move nothing that can be seen. */
export function tenths(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}

export function matrixSpec(matrix: Matrix): Spec {
  const { name, layout, rows, columns, cells, names, rowHeight } = matrix;
  const { whole, text } = SIZES[layout];
  const size = text - 2;
  const line = Math.round(size * LINE);
  const cellWidth = (whole - names - 8) / Math.max(1, columns.length);
  const head = Math.max(0, ...columns.map((column) => column.lines.length)) * line + 8;
  const left = (key: string) => names + columns.findIndex((column) => column.key === key) * cellWidth;
  const top = (key: string) => head + rows.findIndex((row) => row.key === key) * rowHeight;
  const placed = cells.map(({ row, column, shade, text: figure, ...fields }) => {
    const [x, y] = [tenths(left(column)), top(row)];
    const words = figure === '' ? {} : { text: figure, middle: tenths(x + cellWidth / 2), centre: y + rowHeight / 2, figureColour: shade > 0.5 ? '#ffffff' : INK };
    return { ...fields, x, x2: tenths(x + cellWidth - 1.5), y, y2: y + rowHeight - 1.5, fill: mixed('#ffffff', SHADE, 0.04 + 0.96 * depthOf(shade, figure)), ...words };
  });
  const colours = (field: string): Spec => ({ field, type: 'nominal', scale: null, legend: null });
  return {
    width: whole, height: head + Math.max(1, rows.length) * rowHeight, data: { values: placed },
    layer: [
      { name: `${name}-cells`, mark: { type: 'rect' }, encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' }, fill: colours('fill') } },
      ...(cells.some((cell) => cell.text !== '') ? [{ transform: [{ filter: 'isValid(datum.text)' }], mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: size }, encoding: { x: pixels('middle'), y: pixels('centre'), text: { field: 'text' }, color: colours('figureColour') } }] : []),
      rowNames(rows.map((row) => ({ lines: row.lines, centre: top(row.key) + rowHeight / 2 })), names - 8, size),
      linesOfText(columns.map((column) => ({ lines: column.lines, x: left(column.key) + cellWidth / 2, y: head - 6 - (column.lines.length - 1) * line })), { align: 'center', baseline: 'bottom' }, size),
    ],
  };
}

/** Height that a row needs for a name of so many lines. */
export function rowHeight(lines: number, size: number): number {
  return lines * Math.round(size * LINE) + 6;
}

/** Names of rows, ending at a pixel, each centred on its row; of one or several lines. */
export function rowNames(rows: readonly { readonly lines: readonly string[]; readonly centre: number }[], x: number, size: number, colour = MUTED): Spec {
  const line = Math.round(size * LINE);
  return linesOfText(rows.map(({ lines, centre }) => ({ lines, x, y: centre - ((lines.length - 1) * line) / 2 })), { align: 'right', baseline: 'middle', color: colour }, size);
}

/** Texts of several lines at pixels. */
export function linesOfText(values: readonly object[], mark: Spec, size: number, encoding: Spec = {}): Spec {
  return {
    data: { values }, transform: [{ calculate: "join(datum.lines, '\\n')", as: 'words' }],
    mark: { type: 'text', fontSize: size, lineHeight: Math.round(size * LINE), lineBreak: '\n', color: MUTED, ...mark }, encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'words' }, ...encoding },
  };
}

/** In the place of a chart that has nothing to draw. */
export function emptySpec(words: string, layout: Layout): Spec {
  return { width: SIZES[layout].whole, height: 30, data: { values: [{}] }, mark: { type: 'text', text: words, align: 'left', x: 0, y: 15, color: MUTED } };
}
