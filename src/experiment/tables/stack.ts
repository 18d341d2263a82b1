/** One trial's table as the file shows it: with its replicate, and, in the series, the local time. */
import type { Column, Table } from '../../measures/table.ts';
import { columnOf } from '../../measures/table.ts';

/** The table with a first column `replicate`. */
export function withReplicate(table: Table, replicate: number): Table {
  const column: Column = { name: 'replicate', kind: 'int32', values: new Int32Array(table.rows).fill(replicate) };
  return { ...table, columns: [column, ...table.columns] };
}

/** The table with the local time after its tick: the ticks are themselves the numbers of the words. */
export function withTime(table: Table, times: readonly string[]): Table {
  const ticks = columnOf(table, 'tick');
  if (ticks.kind !== 'int32') throw new Error(`column tick of table ${table.name} does not hold whole numbers`);
  const time: Column = { name: 'time', kind: 'text', values: ticks.values, words: times };
  return { ...table, columns: table.columns.flatMap((column) => (column === ticks ? [ticks, time] : [column])) };
}
