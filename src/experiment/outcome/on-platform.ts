/** A replicate as one platform alone would tell it. */
import type { Column, Table } from '../../measures/table.ts';
import type { Trial } from '../trial.ts';

/** The trial with only the rows of one platform, and those that belong to none; '' = as it is. */
export function onPlatform(trial: Trial, platform: string): Trial {
  if (platform === '') return trial;
  const all = <T extends Readonly<Record<string, Table>>>(tables: T): T => Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, rowsOn(table, platform)])) as T;
  return { ...trial, tables: all(trial.tables), tallies: all(trial.tallies) };
}

function rowsOn(table: Table, platform: string): Table {
  const column = table.columns.find(({ name }) => name === 'platform');
  if (column?.kind !== 'text') return table;
  const wanted = column.words.indexOf(platform);
  const kept = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => column.values[row] === wanted || column.values[row]! < 0);
  return { ...table, rows: kept.length, columns: table.columns.map((each) => ({ ...each, values: taken(each.values, kept) }) as Column) };
}

function taken(values: Int32Array | Float64Array, rows: Int32Array): Int32Array | Float64Array {
  const out = values instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) out[at] = values[rows[at]!]!;
  return out;
}
