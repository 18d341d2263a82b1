/** Tables as Parquet, written by hyparquet-writer: GZIP level 1 (every reader knows it, and zlib is at hand). */
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetMetadata, parquetRead } from 'hyparquet';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Table } from '../../measures/table.ts';
import type { Notes, Sink } from './sink.ts';

/** Rows of a row group: enough to compress well, few enough to keep memory low. */
const GROUP_ROWS = 100_000;
/** Text columns that are never null; the others are dimensions, null where a row does not use them. */
const NEVER_NULL: readonly string[] = ['time', 'measure', 'cause', 'by', 'kind', 'tags', 'frame'];

/** A Parquet file in the making. */
export function openParquet(notes: Notes, createdBy: string): Sink {
  const bytes = new ByteWriter();
  let file: ParquetWriter | null = null;
  return {
    append(table) {
      file ??= new ParquetWriter({
        writer: bytes, schema: schemaOf(table), codec: 'GZIP', statistics: false, compressors: { GZIP: (input) => gzipSync(input, { level: 1 }) }, createdBy,
        kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
      });
      for (let from = 0; from < table.rows; from += GROUP_ROWS) {
        const until = Math.min(table.rows, from + GROUP_ROWS);
        file.write({ columnData: table.columns.map((column) => source(column, from, until)), rowGroupSize: GROUP_ROWS });
      }
    },
    finish() {
      if (file === null) throw new Error('a Parquet file needs at least one piece, if only for its columns');
      file.finish();
      return bytes.getBytes();
    },
  };
}

const PHYSICAL = { int32: 'INT32', int64: 'INT64', float64: 'DOUBLE', text: 'BYTE_ARRAY' } as const;

function schemaOf(table: Table): SchemaElement[] {
  return [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.map((column): SchemaElement => ({
      name: column.name, type: PHYSICAL[column.kind], repetition_type: mayBeNull(column) ? 'OPTIONAL' : 'REQUIRED',
      ...(column.kind === 'text' ? { converted_type: 'UTF8' as const } : {}),
    })),
  ];
}

/** Figures are null where they are undefined. */
function mayBeNull(column: Pick<Column, 'name' | 'kind'>): boolean {
  return column.kind === 'text' ? !NEVER_NULL.includes(column.name) : column.kind === 'float64';
}

function source(column: Column, from: number, until: number) {
  const { name } = column;
  switch (column.kind) {
    case 'int32': return { name, data: column.values.subarray(from, until), encoding: 'DELTA_BINARY_PACKED' as const, statistics: true };
    // As differences the writer takes plain numbers (and bigints itself where they are large), far faster than bigints made here.
    case 'int64': return { name, data: column.values.subarray(from, until), encoding: 'DELTA_BINARY_PACKED' as const };
    case 'text': return { name, data: wordsBetween(column.values, column.words, from, until), encoding: 'RLE_DICTIONARY' as const };
    case 'float64': return { name, data: Array.from(column.values.subarray(from, until), (value) => (Number.isNaN(value) ? null : value)), encoding: 'PLAIN' as const };
  }
}

function wordsBetween(values: Int32Array, words: readonly string[], from: number, until: number): (string | null)[] {
  const found = new Array<string | null>(until - from);
  for (let i = from; i < until; i++) found[i - from] = values[i]! < 0 ? null : words[values[i]!]!;
  return found;
}

/** A Parquet file's columns as plain arrays (null where null, bigint for int64). @throws where the file is not whole */
export async function readParquet(content: Uint8Array): Promise<{ readonly rows: number; readonly columns: ReadonlyMap<string, ArrayLike<unknown>> }> {
  const file = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  const rows = Number(metadata.num_rows);
  const columns = new Map<string, unknown[]>();
  for (const element of metadata.schema.slice(1)) columns.set(element.name, new Array<unknown>(rows));
  await parquetRead({
    file, metadata, compressors: { GZIP: (input: Uint8Array) => gunzipSync(input) },
    onChunk({ columnName, columnData, rowStart }) {
      const column = columns.get(columnName)!;
      for (let i = 0; i < columnData.length; i++) column[rowStart + i] = columnData[i];
    },
  });
  return { rows, columns };
}
