/** Lays the engine's tables beside the oracle's books, cell by cell. */
import { numbersOf, wordAt, columnOf, type Table } from '../../src/measures/table.ts';
import { ENTRY_NAMES } from '../../src/model/ledger.ts';
import { cell } from './books.ts';
import type { Verdict } from './oracle.ts';

export interface EngineTables {
  readonly ledger: Table;
  readonly hands: Table;
  readonly pages: Table;
  readonly trending: Table;
}

/** @returns every cell in which the two differ, as sentences. */
export function differences(tables: EngineTables, verdict: Verdict): string[] {
  return [
    ...apart('ledger', cellsOf(tables.ledger, ['platform', 'camp', 'tag'], ENTRY_NAMES), verdict.books.ledger),
    ...apart('hands', cellsOf(tables.hands, ['platform', 'camp', 'tag', 'cause', 'by'], ['units']), verdict.books.hands, 'units'),
    ...apart('pages', cellsOf(tables.pages, ['platform', 'tag', 'camp'], ['pagePotential', 'pageSeen', 'pageCrowdedOut']), verdict.books.pages),
    ...apart('trending', trendCells(tables.trending), verdict.books.trending),
    ...apart('expectedSeen', cellsOf(tables.ledger, ['platform', 'camp', 'tag'], ['expectedSeen']), verdict.expectedSeen, 'expectedSeen'),
  ];
}

/** Non-zero cells of a table by name: 'tick | words ... | column' -> value. */
export function cellsOf(table: Table, words: readonly string[], columns: readonly string[]): Map<string, number> {
  const ticks = numbersOf(table, 'tick');
  const texts = words.map((word) => columnOf(table, word));
  const cells = new Map<string, number>();
  for (const column of columns) {
    const values = numbersOf(table, column);
    for (let row = 0; row < table.rows; row++) {
      if (values[row] === 0) continue;
      const key = cell(ticks[row]!, ...texts.map((text) => wordAt(text, row)!), column);
      if (cells.has(key)) throw new Error(`table ${table.name} has two rows for ${key}`);
      cells.set(key, values[row]!);
    }
  }
  return cells;
}

/** Differences of two sets of named cells; `suffix` is added to the second's keys. */
function apart(name: string, engine: ReadonlyMap<string, number>, oracle: ReadonlyMap<string, number>, suffix = ''): string[] {
  const found: string[] = [];
  const told = new Map([...oracle].map(([key, value]) => [suffix ? cell(key, suffix) : key, value]));
  for (const key of new Set([...engine.keys(), ...told.keys()])) {
    const [mine, its] = [engine.get(key) ?? 0, told.get(key) ?? 0];
    if (Math.abs(mine - its) > 1e-9 * Math.abs(its) || Number.isNaN(mine) !== Number.isNaN(its)) found.push(`${name}: ${key}: engine ${mine}, oracle ${its}`);
  }
  return found.sort((x, y) => Number(x.split(': ')[1]!.split(' | ')[0]) - Number(y.split(': ')[1]!.split(' | ')[0]));
}

/** Cells of the trending table, added up, since all background tags have one name. */
function trendCells(table: Table): Map<string, number> {
  const [ticks, ranks] = [numbersOf(table, 'tick'), numbersOf(table, 'rank')];
  const [platform, tag, by, origin] = ['platform', 'tag', 'by', 'origin'].map((name) => columnOf(table, name));
  const cells = new Map<string, number>();
  for (const entry of ['minutes', 'minutesLost', 'visitsLost']) {
    const values = numbersOf(table, entry);
    for (let row = 0; row < table.rows; row++) {
      const key = cell(ticks[row]!, wordAt(platform!, row)!, wordAt(tag!, row)!, ranks[row]!, wordAt(by!, row)!, wordAt(origin!, row)!, entry);
      if (values[row] !== 0) cells.set(key, (cells.get(key) ?? 0) + values[row]!);
    }
  }
  return cells;
}
