/** A trial's table added up over its ticks: what files hold above ten replicates. */
import type { Column, Table } from '../../measures/table.ts';
import { numbersOf } from '../../measures/table.ts';

/** Levels, not increments: their total is the level at the last tick. */
const LEVELS: readonly string[] = ['inFlight'];
/** Places in an order: their total is the best, 0 where there was none. */
const RANKS: readonly string[] = ['rank'];

/**
 * Sums of the figures by all text columns, rows in order of first appearance. Undefined figures (NaN) are left out; a
 * sum of none is undefined.
 * @param lastTick the run's last tick, at which levels are read (a row that is not there is all zero)
 */
export function totalsOf(table: Table, lastTick: number): Table {
  const texts = table.columns.filter((column) => column.kind === 'text');
  const figures = table.columns.filter((column) => column.kind !== 'text' && column.name !== 'tick');
  const ticks = numbersOf(table, 'tick');
  const { groupOf, firstRow } = groups(texts, table.rows);
  const columns = [
    ...texts.map((column) => ({ ...column, values: firstRow.map((row) => column.values[row]!) }) as Column),
    ...figures.map((column) => {
      const level = LEVELS.includes(column.name);
      const sums = new Float64Array(firstRow.length).fill(level || column.kind !== 'float64' ? 0 : Number.NaN);
      for (let row = 0; row < table.rows; row++) {
        const value = column.values[row]!;
        if (Number.isNaN(value) || (level && ticks[row] !== lastTick)) continue;
        const group = groupOf[row]!;
        if (RANKS.includes(column.name)) sums[group] = value === 0 || sums[group] === 0 ? sums[group]! + value : Math.min(sums[group]!, value);
        else sums[group] = Number.isNaN(sums[group]!) ? value : sums[group]! + value;
      }
      return { name: column.name, kind: column.kind === 'float64' ? 'float64' : 'int64', values: sums } as Column;
    }),
  ];
  return { name: table.name, rows: firstRow.length, columns };
}

/** Number of each row's group, by the words of its text columns. */
export function groups(texts: readonly Column[], rows: number): { groupOf: Int32Array; firstRow: Int32Array } {
  const groupOf = new Int32Array(rows);
  const firstRow: number[] = [];
  const known = new Map<number, number>();
  const factors = texts.map((column) => (column.kind === 'text' ? column.words.length + 1 : 1));
  for (let row = 0; row < rows; row++) {
    let code = 0;
    for (let i = 0; i < texts.length; i++) code = code * factors[i]! + texts[i]!.values[row]! + 1;
    let group = known.get(code);
    if (group === undefined) {
      known.set(code, (group = firstRow.length));
      firstRow.push(row);
    }
    groupOf[row] = group;
  }
  return { groupOf, firstRow: Int32Array.from(firstRow) };
}
