/** Tables as CSV (RFC 4180, UTF-8, point as decimal mark, nothing for null). */
import type { Column, Table } from '../../measures/table.ts';
import type { Sink } from './sink.ts';

/** A CSV file in the making. */
export function openCsv(): Sink {
  const pieces: Buffer[] = [];
  return {
    append(table) {
      if (pieces.length === 0) pieces.push(Buffer.from(`${table.columns.map((column) => field(column.name)).join(',')}\r\n`));
      pieces.push(Buffer.from(rowsOf(table)));
    },
    finish: () => Buffer.concat(pieces),
  };
}

function rowsOf(table: Table): string {
  const cells = table.columns.map(cellsOf);
  let text = '';
  for (let row = 0; row < table.rows; row++) text += `${cells.map((cell) => cell(row)).join(',')}\r\n`;
  return text;
}

function cellsOf(column: Column): (row: number) => string {
  const { values } = column;
  if (column.kind !== 'text') return (row) => (Number.isNaN(values[row]!) ? '' : String(values[row]!));
  const words = column.words.map(field);
  return (row) => (values[row]! < 0 ? '' : words[values[row]!]!);
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
