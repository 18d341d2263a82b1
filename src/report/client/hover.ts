/** Exact values: under the pointer, and for the keyboard step by step. Only text is written, never markup. */
import type { ChartTable, Drawing, TableColumn } from '../../charts/chart.ts';
import { cellText, isNumeric } from '../cells.ts';
import type { Names } from '../cells.ts';
import type { Bound } from './picture.ts';
import type { Kept } from './state.ts';

/** A heading, and lines of a label and a value. */
export interface Note {
  readonly head: string;
  readonly lines: readonly (readonly [string, string])[];
}

/** All rows of the table at the time next to `time` (YYYY-MM-DDTHH:MM), under the line of the day. */
export function noteAt(table: ChartTable, time: string, kept: Kept | null, names: Names): Note | null {
  const at = table.columns.findIndex(({ kind }) => kind === 'time');
  const nearest = nearestTime(timesOf(table), time);
  if (at < 0 || nearest === null) return null;
  const rows = keptRows(table, kept).filter((row) => row[at] === nearest);
  return { head: cellText(nearest, table.columns[at]!, names), lines: rows.map((row) => rowLine(table.columns, row, names)) };
}

/** The values of one mark, where the table has columns of their names. */
export function noteOf(table: ChartTable, bound: Bound | undefined, names: Names): Note | null {
  const datum = bound?.datum;
  const known = datum ? table.columns.filter(({ name }) => isCell(datum[name])) : [];
  if (known.length < 2) return null;
  const value = (column: TableColumn) => { const cell = datum![column.name]; return cellText(typeof cell === 'number' || typeof cell === 'string' ? cell : null, column, names); };
  return { head: value(known[0]!), lines: known.slice(1).map((column) => [column.label, value(column)]) };
}

/** What arrow keys walk through: times, or the rows of the table. */
export function stopsOf({ table }: Drawing, kept: Kept | null, names: Names): readonly (() => Note | null)[] {
  const times = timesOf(table);
  if (times.length > 1) return times.map((time) => () => noteAt(table, time, kept, names));
  return keptRows(table, kept).map((row) => () => {
    const [first, ...rest] = table.columns;
    return { head: cellText(row[0] ?? null, first!, names), lines: rest.map((column, i) => [column.label, cellText(row[i + 1] ?? null, column, names)]) };
  });
}

/** Rows of those that are kept, in whichever of their columns; all, where the table does not tell them apart or has none of it. */
export function keptRows(table: ChartTable, kept: Kept | null): ChartTable['rows'] {
  const own = kept ? rowsOf(table, kept) : [];
  return own.length === 0 ? table.rows : own;
}

/** Whether the table tells apart what is looked at alone, and has nothing of it: a tag that is not among those drawn. */
export function lacks(table: ChartTable, kept: Kept): boolean {
  return table.rows.length > 0 && table.columns.some(({ kind }) => kind === kept.kind) && rowsOf(table, kept).length === 0;
}

function rowsOf({ columns, rows }: ChartTable, { kind: of, names }: Kept): ChartTable['rows'] {
  const at = columns.flatMap(({ kind }, i) => (kind === of ? [i] : []));
  return rows.filter((row) => at.some((i) => { const cell = row[i]; return typeof cell === 'string' && names.has(cell); }));
}

export function timesOf({ columns, rows }: ChartTable): string[] {
  const at = columns.findIndex(({ kind }) => kind === 'time');
  return at < 0 ? [] : [...new Set(rows.map((row) => row[at]).filter((time): time is string => typeof time === 'string'))].sort();
}

export function show(box: HTMLElement, note: Note): void {
  const head = document.createElement('strong');
  head.textContent = note.head;
  const lines = note.lines.map(([label, value]) => {
    const line = document.createElement('div');
    const [name, figure] = [document.createElement('bdi'), document.createElement('span')];
    name.textContent = label;
    figure.textContent = value;
    line.append(name, figure);
    return line;
  });
  box.replaceChildren(head, ...lines);
}

function rowLine(columns: readonly TableColumn[], row: ChartTable['rows'][number], names: Names): [string, string] {
  const words = columns.flatMap((column, i) => (['camp', 'tag', 'platform', 'text'].includes(column.kind) ? [cellText(row[i] ?? null, column, names)] : []));
  const figures = columns.flatMap((column, i) => (isNumeric(column) && row[i] !== null ? [[column.label, cellText(row[i]!, column, names)] as const] : []));
  const value = figures.map(([label, text], i) => (i === 0 ? text : `${label}: ${text}`)).join('; ');
  return [words.length > 0 ? words.join(', ') : (figures[0]?.[0] ?? ''), value];
}

function nearestTime(times: readonly string[], time: string): string | null {
  return times.reduce<string | null>((best, each) => (best === null || distance(each, time) < distance(best, time) ? each : best), null);
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(`${a}Z`) - Date.parse(`${b}Z`));
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'string';
}
