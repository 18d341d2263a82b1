/** Rows of a small table as records. */
import { columnOf } from '../../measures/table.ts';
import type { Table } from '../../measures/table.ts';

export type Row = Readonly<Record<string, number | string | null>>;

/** Row of a tally that counts with and without tags. */
const ALL = '(all)';

/** The rows of a tally; none where the run has no such tally. */
export function rowsOf(table: Table | undefined): Row[] {
  return table ? records(table, Array.from({ length: table.rows }, (_, row) => row)) : [];
}

/** The rows of a tally that tells tags apart: of one tag, or (tag = '') those that count all. */
export function rowsOnTag(table: Table | undefined, tag: string): Row[] {
  if (!table) return [];
  const within = onTag(table, tag);
  return records(table, Array.from({ length: table.rows }, (_, row) => row).filter(within));
}

/** Whether a row of a table that tells tags apart is of one tag, or (tag = '') counts all. */
export function onTag(table: Table, tag: string): (row: number) => boolean {
  const column = columnOf(table, 'tag');
  if (column.kind !== 'text') throw new Error(`column tag of table ${table.name} holds no text`);
  const { values, words } = column;
  const wanted = words.indexOf(tag || ALL);
  return (row) => values[row] === wanted;
}

function records(table: Table, rows: readonly number[]): Row[] {
  return rows.map((row) => Object.fromEntries(table.columns.map((column) => {
    const value = column.values[row]!;
    return [column.name, column.kind === 'text' ? (value < 0 ? '' : column.words[value]!) : Number.isFinite(value) ? value : null];
  })));
}

/** Sum of a column, undefined cells as 0. */
export function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}
