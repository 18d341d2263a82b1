/** What must hold of the tables a run leaves, read as anybody would read the files: identities, sums by hand, whole numbers. */
import { columnOf, numbersOf, wordAt, type Table } from '../../src/measures/table.ts';
import { ENTRY_NAMES } from '../../src/model/ledger.ts';
import type { EngineTables } from './compare.ts';

const CLOSINGS = ['seen', 'crowdedOut', 'offline', 'silencedByFear', 'silencedByClimate', 'suspended', 'left', 'cutOff'];
const PAGE_ENTRIES = ['pagePotential', 'pageSeen', 'pageCrowdedOut'];

/** @returns every broken law, as sentences. */
export function brokenLaws(tables: EngineTables, ticks: number): string[] {
  return [
    ...notWhole(tables.ledger, ENTRY_NAMES), ...notWhole(tables.hands, ['units']), ...notWhole(tables.pages, PAGE_ENTRIES),
    ...ledgerIdentity(tables.ledger, ticks), ...pageIdentity(tables.pages), ...sumsByHand(tables),
  ];
}

function notWhole(table: Table, columns: readonly string[]): string[] {
  return columns.flatMap((column) => [...numbersOf(table, column)].filter((value) => !Number.isSafeInteger(value) || value < 0).map((value) => `${table.name}.${column} holds ${value}`));
}

/** potential, summed from tick 0, is all that closed since, and what is in flight: at every tick, for every platform, camp and tag. */
function ledgerIdentity(table: Table, ticks: number): string[] {
  const found: string[] = [];
  const potential = numbersOf(table, 'potential');
  const inFlight = numbersOf(table, 'inFlight');
  const closings = CLOSINGS.map((name) => numbersOf(table, name));
  const rows = grouped(table.rows, namer(table, ['platform', 'camp', 'tag']));
  for (const [name, own] of rows) {
    let balance = 0;
    const byTick = new Map(own.map((row) => [numbersOf(table, 'tick')[row]!, row]));
    for (let tick = 0; tick < ticks; tick++) {
      const row = byTick.get(tick) ?? -1;
      if (row >= 0) balance += potential[row]! - closings.reduce((sum, column) => sum + column[row]!, 0);
      const level = row >= 0 ? inFlight[row]! : 0;
      if (balance !== level) found.push(`ledger ${name} at tick ${tick}: ${balance} units are neither closed nor in flight (${level})`);
    }
  }
  return found;
}

function pageIdentity(table: Table): string[] {
  const [potential, seen, crowdedOut] = PAGE_ENTRIES.map((name) => numbersOf(table, name));
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) => potential![row] !== seen![row]! + crowdedOut![row]!).map((row) => `pages row ${row} does not add up`);
}

/** Hands add up to the column whose cause they tell: feed causes to row (all), pages to their tag. */
function sumsByHand(tables: EngineTables): string[] {
  const byHand = sums(tables.hands, ['tick', 'platform', 'camp', 'tag', 'cause'], ['units']);
  const told = new Map([...byHand].map(([key, units]) => [key.replace(/ \| units$/, ''), units]));
  const columns = new Map([
    ...[...sums(tables.ledger, ['tick', 'platform', 'camp', 'tag'], ['crowdedOut', 'silencedByFear', 'suspended'])].filter(([key]) => key.includes(' | (all) | ')),
    ...sums(tables.pages, ['tick', 'platform', 'camp', 'tag'], ['pageCrowdedOut']),
  ]);
  return [...new Set([...told.keys(), ...columns.keys()])].filter((key) => (told.get(key) ?? 0) !== (columns.get(key) ?? 0))
    .map((key) => `${key}: ${told.get(key) ?? 0} units have a hand, ${columns.get(key) ?? 0} were lost`);
}

/** Sums of columns by named rows, those that are not zero. */
export function sums(table: Table, by: readonly string[], columns: readonly string[]): Map<string, number> {
  const total = new Map<string, number>();
  const name = namer(table, by);
  for (const column of columns) {
    const values = numbersOf(table, column);
    for (let row = 0; row < table.rows; row++) if (values[row] !== 0) total.set(`${name(row)} | ${column}`, (total.get(`${name(row)} | ${column}`) ?? 0) + values[row]!);
  }
  return total;
}

function namer(table: Table, by: readonly string[]): (row: number) => string {
  const columns = by.map((name) => columnOf(table, name));
  return (row) => columns.map((column) => (column.kind === 'text' ? wordAt(column, row)! : column.values[row]!)).join(' | ');
}

function grouped(count: number, name: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < count; row++) {
    if (!groups.has(name(row))) groups.set(name(row), []);
    groups.get(name(row))!.push(row);
  }
  return groups;
}
