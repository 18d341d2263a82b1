/**
 * The series over many replicates: mean, standard deviation and quantiles per tick and row. A row that a replicate does
 * not have counts as 0 there, since trials leave out what did not happen; an undefined value is left out and not counted.
 */
import { mean, quantileSorted, sampleStandardDeviation } from 'simple-statistics';
import type { Column, Table } from '../../measures/table.ts';
import { columnOf, numbersOf } from '../../measures/table.ts';

/** Gives the series of a trial; called several times, so that not all need be in memory at once. */
export type SeriesReader = (index: number) => Table;

/** Most values held at once (8 bytes each). */
const MOST_VALUES = 20_000_000;

/**
 * Bands in pieces, in the order of tick and row.
 * @param count number of trials
 */
export function* bandsOf(count: number, read: SeriesReader): Generator<Table> {
  const index = unionOf(count, read);
  const piece = Math.max(1, Math.floor(MOST_VALUES / count));
  for (let from = 0; from < index.rows; from += piece) {
    const until = Math.min(index.rows, from + piece);
    yield bandPiece(index, from, until, valuesBetween(index, from, until, count, read));
  }
}

interface Index {
  readonly rows: number;
  /** Row of the union, by code. */
  readonly place: ReadonlyMap<number, number>;
  readonly codes: Float64Array;
  readonly texts: readonly Extract<Column, { kind: 'text' }>[];
}

/** All rows that any trial has, in order. */
function unionOf(count: number, read: SeriesReader): Index {
  const seen = new Set<number>();
  let texts: Index['texts'] = [];
  for (let i = 0; i < count; i++) {
    const series = read(i);
    texts = textsOf(series);
    for (const code of codesOf(series)) seen.add(code);
  }
  const codes = Float64Array.from(seen).sort();
  return { rows: codes.length, place: new Map(Array.from(codes, (code, row) => [code, row])), codes, texts };
}

function textsOf(series: Table): Index['texts'] {
  return series.columns.filter((column) => column.kind === 'text');
}

/** One number per row: tick first, then the words in the order of their columns. Exact below 2^53. */
function codesOf(series: Table): Float64Array {
  const codes = Float64Array.from(numbersOf(series, 'tick'));
  for (const column of textsOf(series)) {
    const factor = column.words.length + 1;
    for (let row = 0; row < series.rows; row++) codes[row] = codes[row]! * factor + column.values[row]! + 1;
  }
  return codes;
}

function valuesBetween(index: Index, from: number, until: number, count: number, read: SeriesReader): Float64Array {
  const values = new Float64Array((until - from) * count);
  for (let i = 0; i < count; i++) {
    const series = read(i);
    const codes = codesOf(series);
    const { values: of } = columnOf(series, 'value');
    for (let row = 0; row < series.rows; row++) {
      const place = index.place.get(codes[row]!)!;
      if (place >= from && place < until) values[(place - from) * count + i] = of[row]!;
    }
  }
  return values;
}

const QUANTILES = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;
const FIGURES = ['mean', 'sd', ...Object.keys(QUANTILES)];

function bandPiece(index: Index, from: number, until: number, values: Float64Array): Table {
  const rows = until - from;
  const count = values.length / Math.max(1, rows);
  const figures = FIGURES.map((name) => ({ name, kind: 'float64' as const, values: new Float64Array(rows).fill(Number.NaN) }));
  const n = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const defined = Array.from(values.subarray(row * count, (row + 1) * count)).filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    n[row] = defined.length;
    if (defined.length === 0) continue;
    const sd = defined.length === 1 ? Number.NaN : sampleStandardDeviation(defined);
    [mean(defined), sd, ...Object.values(QUANTILES).map((q) => quantileSorted(defined, q))].forEach((value, i) => { figures[i]!.values[row] = value; });
  }
  return { name: 'series', rows, columns: [...dimensions(index, from, until), { name: 'n', kind: 'int32', values: n }, ...figures] };
}

/** Tick and words back from the codes. */
function dimensions(index: Index, from: number, until: number): Column[] {
  const rest = index.codes.slice(from, until);
  const columns = [...index.texts].reverse().map((column): Column => {
    const factor = column.words.length + 1;
    const values = new Int32Array(rest.length);
    for (let row = 0; row < rest.length; row++) {
      const left = Math.floor(rest[row]! / factor);
      values[row] = rest[row]! - left * factor - 1;
      rest[row] = left;
    }
    return { name: column.name, kind: 'text', words: column.words, values };
  });
  return [{ name: 'tick', kind: 'int32', values: Int32Array.from(rest) }, ...columns.reverse()];
}
