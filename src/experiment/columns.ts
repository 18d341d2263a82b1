/** Columns as bytes: always little-endian, whatever the machine. */
import type { Column, Table } from '../measures/table.ts';

const NATIVE_IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The values of a column as little-endian bytes; a view where the machine allows it. */
export function columnBytes(column: Column): Uint8Array {
  const { values } = column;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return NATIVE_IS_LITTLE ? bytes : swapped(bytes, values.BYTES_PER_ELEMENT);
}

/** The reverse of `columnBytes`: a fresh array, independent of the bytes it came from. */
export function columnFrom(shape: ColumnShape, bytes: Uint8Array): Column {
  // A copy by construction: the slice of a Buffer would share its memory.
  const native = NATIVE_IS_LITTLE ? new Uint8Array(bytes) : swapped(bytes, widthOf(shape.kind));
  const values = widthOf(shape.kind) === 4 ? new Int32Array(native.buffer) : new Float64Array(native.buffer);
  return { ...shape, values } as Column;
}

/** What a column is, without its values. */
export interface ColumnShape {
  readonly name: string;
  readonly kind: Column['kind'];
  readonly words?: readonly string[];
}

export interface TableShape {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnShape[];
}

export function shapeOf(table: Table): TableShape {
  return { name: table.name, rows: table.rows, columns: table.columns.map(columnShape) };
}

function columnShape(column: Column): ColumnShape {
  return column.kind === 'text' ? { name: column.name, kind: column.kind, words: column.words } : { name: column.name, kind: column.kind };
}

/** Bytes of one value. */
export function widthOf(kind: Column['kind']): 4 | 8 {
  return kind === 'int32' || kind === 'text' ? 4 : 8;
}

function swapped(bytes: Uint8Array, width: number): Uint8Array {
  const turned = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) turned[i - (i % width) + (width - 1 - (i % width))] = bytes[i]!;
  return turned;
}
