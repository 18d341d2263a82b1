/** Notes what is read of a trial's tables, so that a page need hold no more than that. */
import type { Trial } from '../experiment/trial.ts';
import type { Column, Table } from '../measures/table.ts';

/** What was read: columns by table, and measures of the series. */
export interface Reads {
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly measures: ReadonlySet<string>;
}

interface Notes extends Reads {
  readonly columns: Map<string, Set<string>>;
  readonly measures: Set<string>;
}

/** The trials, each of which notes what is read of it, and the notes. Tables stay unread until they are looked at. */
export function watched(trials: readonly Trial[]): { readonly trials: readonly Trial[]; readonly reads: Reads } {
  const notes: Notes = { columns: new Map(), measures: new Set() };
  const watch = (trial: Trial): Trial => Object.create(trial, {
    tables: { get: () => watchedTables(trial.tables, notes) },
    tallies: { get: () => watchedTables(trial.tallies, notes) },
    accounts: { get: () => watchedTable(trial.accounts, notes) },
  }) as Trial;
  return { trials: trials.map(watch), reads: notes };
}

function watchedTables(tables: Readonly<Record<string, Table>>, notes: Notes): Record<string, Table> {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, watchedTable(table, notes)]));
}

function watchedTable(table: Table, notes: Notes): Table {
  const read = (name: string) => {
    const names = notes.columns.get(table.name) ?? new Set();
    notes.columns.set(table.name, names.add(name));
  };
  return { name: table.name, rows: table.rows, columns: table.columns.map((column) => watchedColumn(column, table.name, read, notes)) };
}

function watchedColumn(column: Column, table: string, read: (name: string) => void, notes: Notes): Column {
  const words = column.kind === 'text' ? { words: table === 'series' && column.name === 'measure' ? new AskedWords(column.words, notes.measures) : column.words } : {};
  // Noted once: what reads row by row must not pay for it in every row.
  const noted = { name: column.name, kind: column.kind, ...words };
  Object.defineProperty(noted, 'values', { configurable: true, enumerable: true, get() { read(column.name); Object.defineProperty(noted, 'values', { value: column.values, enumerable: true }); return column.values; } });
  return noted as unknown as Column;
}

/** A word list that notes which words are looked for; whoever walks through it looks for all. */
class AskedWords extends Array<string> {
  static override readonly [Symbol.species] = Array;
  private readonly asked: Set<string>;

  constructor(words: readonly string[], asked: Set<string>) {
    super(words.length);
    words.forEach((word, i) => { this[i] = word; });
    this.asked = asked;
    Object.defineProperty(this, 'asked', { enumerable: false });
  }

  override indexOf(word: string, from?: number): number {
    this.asked.add(word);
    return super.indexOf(word, from);
  }

  override includes(word: string, from?: number): boolean {
    this.asked.add(word);
    return super.includes(word, from);
  }
}
