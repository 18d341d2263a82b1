/** Rows that lie in a file, Parquet or replicate, against those it should hold. */
import type { Column, Table } from '../../measures/table.ts';
import { readParquet } from './parquet.ts';

/** Rows as they were found: values by column. */
interface Found {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, ArrayLike<unknown>>;
}

/**
 * What differs, in one sentence with the first place; '' where nothing does.
 * @param pieces the rows as they should be, in order
 */
export async function differingRows(content: Uint8Array, pieces: Iterable<Table>): Promise<string> {
  const file = await readParquet(content).catch(() => null);
  return file === null ? 'is not a whole Parquet file' : differing(file, pieces);
}

/** The same of a table in memory. */
export function differingTable(found: Table, expected: Table): string {
  const columns = new Map(found.columns.map((column) => [column.name, Array.from(column.values, (_, i) => valueAt(column, i))]));
  return differing({ rows: found.rows, columns }, [expected]);
}

function differing(file: Found, pieces: Iterable<Table>): string {
  let row = 0;
  let wrong = 0;
  let first = '';
  for (const piece of pieces) {
    const names = piece.columns.map((column) => column.name);
    const lacking = names.find((name) => !file.columns.has(name));
    if (lacking !== undefined) return `has no column ${lacking}`;
    if (file.columns.size !== names.length) return `has ${file.columns.size} columns, not ${names.length}`;
    for (const column of piece.columns) {
      const values = file.columns.get(column.name)!;
      for (let i = 0; i < piece.rows && row + i < file.rows; i++) {
        if (same(column, i, values[row + i])) continue;
        wrong++;
        first ||= `row ${row + i} (${placeOf(piece, i)}): ${column.name} is ${show(values[row + i])}, run again it is ${show(valueAt(column, i))}`;
      }
    }
    row += piece.rows;
  }
  if (row !== file.rows) return `has ${file.rows.toLocaleString('en')} rows, run again ${row.toLocaleString('en')}${first === '' ? '' : `; ${first}`}`;
  return wrong > 1 ? `${first} (${wrong.toLocaleString('en')} values differ)` : first;
}

function same(column: Column, i: number, found: unknown): boolean {
  const expected = valueAt(column, i);
  if (typeof expected === 'number') return Object.is(typeof found === 'bigint' ? Number(found) : found, expected) || found === expected;
  return (found ?? null) === expected;
}

/** The value as a file gives it back: undefined numbers and missing words are null. */
function valueAt(column: Column, i: number): number | string | null {
  const value = column.values[i]!;
  if (column.kind === 'text') return value < 0 ? null : column.words[value]!;
  return Number.isNaN(value) ? null : value;
}

/** The words and whole numbers by which a row is told apart. */
function placeOf(table: Table, i: number): string {
  const dimensions = table.columns.filter((column) => column.kind === 'text' || ['replicate', 'tick'].includes(column.name));
  return dimensions.map((column) => [column.name, valueAt(column, i)] as const).filter(([name, value]) => value !== null && name !== 'time').map(([name, value]) => `${name} ${value}`).join(', ');
}

function show(value: unknown): string {
  return value === null || value === undefined ? 'nothing' : String(value);
}
