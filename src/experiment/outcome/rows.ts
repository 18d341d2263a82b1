/** Rows of a small table as records. */
import type { Table } from '../../measures/table.ts';

export type Row = Readonly<Record<string, number | string | null>>;

/** The rows of a tally; none where the run has no such tally. */
export function rowsOf(table: Table | undefined): Row[] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row) => Object.fromEntries(table.columns.map((column) => {
    const value = column.values[row]!;
    return [column.name, column.kind === 'text' ? (value < 0 ? '' : column.words[value]!) : Number.isFinite(value) ? value : null];
  })));
}

/** Sum of a column, undefined cells as 0. */
export function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}
