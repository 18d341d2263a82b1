/** Trials made small for the page: only what an outcome reads, and counts by day where an outcome reads them by day. */
import { buildBuckets, mainWindow, weekBefore } from '../experiment/outcome/buckets.ts';
import { levelReadings } from '../experiment/outcome/levels.ts';
import type { Trial } from '../experiment/trial.ts';
import { columnOf } from '../measures/table.ts';
import type { Column, Table } from '../measures/table.ts';
import type { Plan } from '../model/plan.ts';
import type { Reads } from './watched.ts';

/** Tables whose rows are counts of a tick, but for the level `inFlight`. */
const COUNTED: ReadonlySet<string> = new Set(['ledger', 'hands', 'pages']);
const LEVELS: ReadonlySet<string> = new Set(['inFlight']);

/**
 * @param seriesByTick whether the series keep every tick; otherwise they are added up as well, levels too, whose mean
 *                     over a window is their sum divided by its ticks
 */
export function condensed(plan: Plan, trial: Trial, reads: Reads, seriesByTick: boolean): Trial {
  const ends = pieceEnds(plan);
  const tables = Object.entries(trial.tables).filter(([name]) => reads.columns.has(name)).map(([name, table]) => {
    const kept = rowsKept(plan, onlyRead(table, reads.columns.get(name)!), reads);
    return [name, COUNTED.has(name) || (name === 'series' && !seriesByTick) ? summed(kept, ends) : kept] as const;
  });
  const tallies = Object.entries(trial.tallies).filter(([, { name }]) => reads.columns.has(name)).map(([key, table]) => [key, onlyRead(table, reads.columns.get(table.name)!)] as const);
  const accounts = reads.columns.has('accounts') ? onlyRead(trial.accounts, reads.columns.get('accounts')!) : { name: 'accounts', rows: 0, columns: [] };
  const { replicate, seed, counts, facts, outcomes, seconds } = trial;
  return { replicate, seed, counts, facts, outcomes, seconds, tables: Object.fromEntries(tables) as unknown as Trial['tables'], tallies: Object.fromEntries(tallies), accounts };
}

/** Last tick of the day (or hour) that each tick lies in; a piece also ends where a window of the scenario begins or ends. */
function pieceEnds(plan: Plan): Int32Array {
  const { clock } = plan;
  const { ofTick } = buildBuckets(clock);
  const window = mainWindow(plan);
  const edges = new Set([window.fromTick, window.untilTick, weekBefore(clock, window)?.fromTick ?? 0, clock.burnInTicks, ...plan.outcomes.flatMap(({ fromTick, untilTick }) => [fromTick, untilTick])]);
  const ends = new Int32Array(clock.ticks);
  for (let tick = clock.ticks - 1, end = tick; tick >= 0; tick--) {
    if (tick + 1 < clock.ticks && (ofTick[tick] === -1 || ofTick[tick] !== ofTick[tick + 1] || edges.has(tick + 1))) end = tick;
    ends[tick] = end;
  }
  return ends;
}

/** Of the series, the measures that were asked for, of levels each day's (or hour's) reading; of the ledger, what the scenario's tags and all posts together had. */
function rowsKept({ clock, hashtags }: Plan, table: Table, reads: Reads): Table {
  if (table.name === 'series') {
    const { all, last } = levelReadings(table, buildBuckets(clock));
    const passed = new Uint8Array(table.rows);
    for (const row of all) passed[row] = 1;
    for (const row of last) passed[row] = 0;
    return filtered(table, 'measure', (word) => reads.measures.has(word), (row) => passed[row] === 0);
  }
  if (table.name === 'ledger') return filtered(table, 'tag', (word) => word === '(all)' || hashtags.some(({ tag }) => tag === word));
  return table;
}

function filtered(table: Table, name: string, keep: (word: string) => boolean, also: (row: number) => boolean = () => true): Table {
  const column = columnOf(table, name);
  if (column.kind !== 'text') return table;
  const kept = column.words.map(keep);
  const rows = new Int32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) if (column.values[row]! >= 0 && kept[column.values[row]!] && also(row)) rows[count++] = row;
  return { ...table, rows: count, columns: table.columns.map((each) => {
    const values = each.kind === 'text' || each.kind === 'int32' ? new Int32Array(count) : new Float64Array(count);
    for (let at = 0; at < count; at++) values[at] = each.values[rows[at]!]!;
    return { ...each, values } as Column;
  }) };
}

function onlyRead(table: Table, names: ReadonlySet<string>): Table {
  return { ...table, columns: table.columns.filter(({ name }) => names.has(name)) };
}

function withValues(column: Column, values: readonly number[]): Column {
  const fresh = column.kind === 'text' || column.kind === 'int32' ? Int32Array.from(values) : Float64Array.from(values);
  return { ...column, values: fresh } as Column;
}

/** Rows of a piece with the same words become one, at the piece's last tick: counts are added, of levels the last is kept. */
function summed(table: Table, ends: Int32Array): Table {
  const words = table.columns.filter((column) => column.kind === 'text');
  const numbers = table.columns.filter(({ kind, name }) => kind !== 'text' && name !== 'tick');
  const tick = columnOf(table, 'tick').values;
  const rows = new Map<number, { end: number; first: number; sums: Float64Array }>();
  for (let row = 0; row < table.rows; row++) {
    const end = ends[tick[row]!]!;
    let key = end;
    for (const { values, words: { length } } of words) key = key * (length + 1) + values[row]! + 1;
    let entry = rows.get(key);
    if (!entry) rows.set(key, (entry = { end, first: row, sums: new Float64Array(numbers.length) }));
    for (let n = 0; n < numbers.length; n++) {
      const value = numbers[n]!.values[row]!;
      if (!LEVELS.has(numbers[n]!.name)) entry.sums[n]! += value;
      else if (tick[row] === end) entry.sums[n] = value;
    }
  }
  const sorted = [...rows.values()].sort((a, b) => a.end - b.end || a.first - b.first);
  return {
    ...table, rows: sorted.length,
    columns: table.columns.map((column) => withValues(column, sorted.map(({ end, first, sums }) => {
      if (column.name === 'tick') return end;
      return column.kind === 'text' ? column.values[first]! : sums[numbers.indexOf(column)]!;
    }))),
  };
}
