/**
 * A run as the page carries it: a line of JSON (plan, small figures, shapes of the tables), then the columns,
 * little-endian, one after the other. Numbers are as wide as they need: whole ones 1, 2 or 4 bytes (8 where they are
 * larger), others 4, that is seven digits.
 */
import type { Trial } from '../experiment/trial.ts';
import type { Column, Table } from '../measures/table.ts';
import type { Plan } from '../model/plan.ts';

export interface PackedRun {
  readonly plan: Plan;
  readonly trials: readonly Trial[];
}

const ARRAYS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array, f64: Float64Array } as const;
type Width = keyof typeof ARRAYS;

interface ColumnShape {
  readonly name: string;
  readonly kind: Column['kind'];
  readonly words?: readonly string[];
  readonly width: Width;
  /** Whether each value is written as its distance from the one before. */
  readonly steps: boolean;
}

interface TableShape {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnShape[];
}

interface TrialShape extends Pick<Trial, 'replicate' | 'counts' | 'outcomes'> {
  /** null where a figure is undefined, which JSON has no number for. */
  readonly facts: Readonly<Record<string, number | null>>;
  readonly tables: Readonly<Record<string, TableShape>>;
  readonly tallies: Readonly<Record<string, TableShape>>;
  readonly accounts: TableShape;
}

export function packRun({ plan, trials }: PackedRun): Uint8Array {
  const pieces: Uint8Array[] = [];
  const shapes = trials.map(({ replicate, counts, facts, outcomes, tables, tallies, accounts }): TrialShape => ({
    replicate, counts, outcomes, facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Number.isFinite(value) ? value : null])),
    tables: packTables(tables, pieces), tallies: packTables(tallies, pieces), accounts: packTable(accounts, pieces),
  }));
  const head = new TextEncoder().encode(`${JSON.stringify({ plan, trials: shapes })}\n`);
  const bytes = new Uint8Array(head.length + pieces.reduce((sum, piece) => sum + piece.length, 0));
  bytes.set(head);
  let at = head.length;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function unpackRun(bytes: Uint8Array): PackedRun {
  let at = bytes.indexOf(10) + 1;
  const { plan, trials } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at))) as { plan: Plan; trials: readonly TrialShape[] };
  const table = ({ name, rows, columns }: TableShape): Table => ({ name, rows, columns: columns.map((shape) => column(shape, rows)) });
  const all = (shapes: Readonly<Record<string, TableShape>>) => Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, table(shape)]));
  const column = (shape: ColumnShape, rows: number): Column => {
    const from = at;
    at += rows * ARRAYS[shape.width].BYTES_PER_ELEMENT;
    // A copy by construction: the slice of a Buffer would share its memory.
    return unpackColumn(shape, new Uint8Array(bytes.subarray(from, at)));
  };
  return {
    plan,
    trials: trials.map(({ replicate, counts, facts, outcomes, tables, tallies, accounts }): Trial => ({
      replicate, counts, outcomes, seed: '', seconds: { build: 0, run: 0 },
      facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? Number.NaN])),
      tables: all(tables) as unknown as Trial['tables'], tallies: all(tallies), accounts: table(accounts),
    })),
  };
}

function packTables(tables: Readonly<Record<string, Table>>, pieces: Uint8Array[]): Record<string, TableShape> {
  return Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, packTable(table, pieces)]));
}

function packTable(table: Table, pieces: Uint8Array[]): TableShape {
  return {
    name: table.name, rows: table.rows,
    columns: table.columns.map((column) => {
      const steps = column.name === 'tick' || (column.kind !== 'float64' && ascending(column.values));
      const values = steps ? stepsOf(column.values) : column.values;
      const width = widthOf(values);
      const packed = new ARRAYS[width](values as Float64Array);
      pieces.push(new Uint8Array(packed.buffer));
      return { name: column.name, kind: column.kind, ...(column.kind === 'text' ? { words: [...column.words] } : {}), width, steps };
    }),
  };
}

/** Whether no value is smaller than the one before: distances are smaller numbers. */
function ascending(values: ArrayLike<number>): boolean {
  for (let row = 1; row < values.length; row++) if (values[row]! < values[row - 1]!) return false;
  return true;
}

function stepsOf(values: ArrayLike<number>): Float64Array {
  const steps = new Float64Array(values.length);
  for (let row = 0; row < steps.length; row++) steps[row] = values[row]! - (row > 0 ? values[row - 1]! : 0);
  return steps;
}

function unpackColumn({ name, kind, words, width, steps }: ColumnShape, bytes: Uint8Array): Column {
  const packed = new ARRAYS[width](bytes.buffer as ArrayBuffer);
  const values = kind === 'text' || kind === 'int32' ? new Int32Array(packed) : new Float64Array(packed);
  if (steps) for (let row = 1; row < values.length; row++) values[row]! += values[row - 1]!;
  return { name, kind, values, ...(kind === 'text' ? { words: words ?? [] } : {}) } as Column;
}

function widthOf(values: ArrayLike<number>): Width {
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isInteger(value)) return 'f32';
    most = Math.max(most, value < 0 ? -value - 1 : value);
  }
  return most < 2 ** 7 ? 'i8' : most < 2 ** 15 ? 'i16' : most < 2 ** 31 ? 'i32' : 'f64';
}
