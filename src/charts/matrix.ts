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
  /** Hue of a full cell. */
  readonly colour?: string;
}

/** Dark enough for white figures, and not the hue of any camp by default. */
const SHADE = '#274060';
const LINE = 1.25;

export function matrixSpec(matrix: Matrix): Spec {
  const { name, layout, rows, columns, cells, names, rowHeight, colour = SHADE } = matrix;
  const { whole, text } = SIZES[layout];
  const size = text - 2;
  const line = Math.round(size * LINE);
  const cellWidth = (whole - names - 8) / Math.max(1, columns.length);
  const head = Math.max(0, ...columns.map((column) => column.lines.length)) * line + 8;
  const left = (key: string) => names + columns.findIndex((column) => column.key === key) * cellWidth;
  const top = (key: string) => head + rows.findIndex((row) => row.key === key) * rowHeight;
  const placed = cells.map((cell) => {
    const [x, y] = [left(cell.column), top(cell.row)];
    return { ...cell, x, x2: x + cellWidth - 1.5, y, y2: y + rowHeight - 1.5, middle: x + cellWidth / 2, centre: y + rowHeight / 2, fill: mixed('#ffffff', colour, 0.04 + 0.96 * cell.shade), ink: cell.shade > 0.45 ? '#ffffff' : INK };
  });
  const colours = (field: string): Spec => ({ field, type: 'nominal', scale: null, legend: null });
  const words = (values: readonly object[], mark: Spec): Spec => ({
    data: { values }, transform: [{ calculate: "join(datum.lines, '\\n')", as: 'words' }],
    mark: { type: 'text', fontSize: size, lineHeight: line, lineBreak: '\n', color: MUTED, ...mark }, encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'words' } },
  });
  return {
    width: whole, height: head + Math.max(1, rows.length) * rowHeight, data: { values: placed },
    layer: [
      { name: `${name}-cells`, mark: { type: 'rect' }, encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' }, fill: colours('fill') } },
      ...(cells.some((cell) => cell.text !== '') ? [{ mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: size }, encoding: { x: pixels('middle'), y: pixels('centre'), text: { field: 'text' }, color: colours('ink') } }] : []),
      words(rows.map((row) => ({ lines: row.lines, x: names - 8, y: top(row.key) + rowHeight / 2 - ((row.lines.length - 1) * line) / 2 })), { align: 'right', baseline: 'middle' }),
      words(columns.map((column) => ({ lines: column.lines, x: left(column.key) + cellWidth / 2, y: head - 6 - (column.lines.length - 1) * line })), { align: 'center', baseline: 'bottom' }),
    ],
  };
}
