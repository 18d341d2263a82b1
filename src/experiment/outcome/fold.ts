/** Adding up the rows of a trial's tables by what a chart asks for. */
import { columnOf, numbersOf } from '../../measures/table.ts';
import type { Table } from '../../measures/table.ts';
import type { Window } from './buckets.ts';

/** What a row says about itself; text that is null reads as ''. */
export interface Cell {
  readonly tick: number;
  readonly camp: string;
  readonly tag: string;
}

/** Words of a text column by row, null as ''. */
export function readWords(table: Table, name: string): (row: number) => string {
  const column = columnOf(table, name);
  if (column.kind !== 'text') throw new Error(`column ${name} of table ${table.name} holds no text`);
  const { values, words } = column;
  return (row) => (values[row]! < 0 ? '' : words[values[row]!]!);
}

/** Whether a row's piece of time (column `time`, local start of a day or hour) begins within a window. */
export function rowsWithin(table: Table, { from, until }: Window): (row: number) => boolean {
  const column = columnOf(table, 'time');
  if (column.kind !== 'text') throw new Error(`column time of table ${table.name} holds no text`);
  const { values, words } = column;
  const within = words.map((time) => time >= from && time < until);
  return (row) => within[values[row]!]!;
}

/** Calls `visit` for each defined row of one measure of the series, origin by origin where it tells them apart. A measure that the run does not have is never visited. */
export function eachOfMeasure(series: Table, measure: string, visit: (cell: Cell, value: number, row: number) => void): void {
  const measures = columnOf(series, 'measure');
  if (measures.kind !== 'text') throw new Error('column measure of table series holds no text');
  const wanted = measures.words.indexOf(measure);
  if (wanted < 0) return;
  const ticks = numbersOf(series, 'tick');
  const values = numbersOf(series, 'value');
  const camp = readWords(series, 'camp');
  const tag = readWords(series, 'tag');
  for (const row of rowsByMeasure(measures.values, series.rows, measures.words.length)[wanted]!) {
    if (!Number.isNaN(values[row]!)) visit({ tick: ticks[row]!, camp: camp(row), tag: tag(row) }, values[row]!, row);
  }
}

/** Rows of each measure, by the column that names it: a page asks for many measures of one long table, again and again. */
const found = new WeakMap<Int32Array, { readonly length: number; readonly rows: readonly Int32Array[] }>();

/** @param length rows of the table, which may hold fewer than the column */
function rowsByMeasure(column: Int32Array, length: number, measures: number): readonly Int32Array[] {
  const known = found.get(column);
  if (known?.length === length) return known.rows;
  const counts = new Int32Array(measures);
  for (let row = 0; row < length; row++) counts[column[row]!]!++;
  const rows = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let row = 0; row < length; row++) rows[column[row]!]![counts[column[row]!]!++] = row;
  found.set(column, { length, rows });
  return rows;
}

/** Measures of a series in order of first appearance in its word list. */
export function measuresOf(series: Table): readonly string[] {
  const column = columnOf(series, 'measure');
  return column.kind === 'text' ? column.words : [];
}

/** A map of equally long rows of numbers that come into being at first use. */
export class Sums {
  readonly rows = new Map<string, Float64Array>();
  private readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  add(key: string, at: number, value: number): void {
    let row = this.rows.get(key);
    if (!row) this.rows.set(key, (row = new Float64Array(this.length)));
    row[at]! += value;
  }

  get(key: string): Float64Array {
    return this.rows.get(key) ?? new Float64Array(this.length);
  }
}
