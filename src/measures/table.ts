/** A result as columns: typed arrays, with a word list for text. What workers transfer, files hold and fingerprints cover. */

export type Column =
  | { readonly name: string; readonly kind: 'int32'; readonly values: Int32Array }
  /** Whole numbers up to 2^53; written as int64. */
  | { readonly name: string; readonly kind: 'int64'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'float64'; readonly values: Float64Array }
  /** Index into `words`; -1 = null. */
  | { readonly name: string; readonly kind: 'text'; readonly values: Int32Array; readonly words: readonly string[] };

export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** The tables of a run. Their rows are in a total order: tick, then the order their builder states. */
export const TABLE_NAMES = ['series', 'ledger', 'hands', 'pages', 'trending'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Column of a table by name; throws when there is none, which is a fault of the program. */
export function columnOf(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`table ${table.name} has no column ${name}`);
  return column;
}

/** Numbers of a numeric column (int32, int64 or float64). */
export function numbersOf(table: Table, name: string): Int32Array | Float64Array {
  return columnOf(table, name).values;
}

/** Word of a text column at a row, or null. */
export function wordAt(column: Column, row: number): string | null {
  if (column.kind !== 'text') throw new Error(`column ${column.name} holds no text`);
  const index = column.values[row]!;
  return index < 0 ? null : column.words[index]!;
}

/** Grows columns row by row; used at the end of a tick, never inside one. */
export class TableBuilder {
  readonly name: string;
  private readonly kinds: readonly { name: string; kind: Column['kind']; words?: readonly string[] }[];
  private readonly arrays: (Int32Array | Float64Array)[] = [];
  private rows = 0;

  constructor(name: string, columns: readonly { name: string; kind: Column['kind']; words?: readonly string[] }[]) {
    this.name = name;
    this.kinds = columns;
    for (const { kind } of columns) this.arrays.push(empty(kind, 4096));
  }

  /** Adds a row; values in the order of the columns (text as word index, -1 = null). */
  add(...values: readonly number[]): void {
    this.addRow(values);
  }

  addRow(values: ArrayLike<number>): void {
    if (this.rows === this.arrays[0]!.length) this.grow();
    for (let i = 0; i < values.length; i++) this.arrays[i]![this.rows] = values[i]!;
    this.rows++;
  }

  private grow(): void {
    for (let i = 0; i < this.arrays.length; i++) {
      const larger = empty(this.kinds[i]!.kind, this.rows * 2);
      larger.set(this.arrays[i]!);
      this.arrays[i] = larger;
    }
  }

  finish(): Table {
    const columns = this.kinds.map(({ name, kind, words }, i) => ({ name, kind, values: this.arrays[i]!.slice(0, this.rows), ...(kind === 'text' ? { words } : {}) }) as Column);
    return { name: this.name, rows: this.rows, columns };
  }
}

function empty(kind: Column['kind'], length: number): Int32Array | Float64Array {
  return kind === 'int32' || kind === 'text' ? new Int32Array(length) : new Float64Array(length);
}
