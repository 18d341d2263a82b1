/** Levels as they stand at the end of each day (or hour): morale, trust, recruits, audience and the like, camp by camp and place by place. */
import { columnOf, numbersOf } from '../../measures/table.ts';
import type { Table } from '../../measures/table.ts';
import type { Buckets, Window } from './buckets.ts';
import { readWords } from './fold.ts';
import type { Line, LineRow } from './line-row.ts';
import { lineRows } from './line-row.ts';
import { definedRows } from './over-time.ts';
import type { Frame, Part } from './part.ts';

/** Measures that are read so; of counts, a day that tells none has 0. */
const COUNTS = ['activists', 'recruits'] as const;
const OTHERS = ['morale', 'belief', 'standing', 'covertTrust', 'honestTrust', 'sponsorTrust', 'outletAudience', 'outletTrust', 'recidivism'] as const;
const READ = [...COUNTS, ...OTHERS] as const;

export type LevelMeasure = (typeof READ)[number];

export type LevelRow = LineRow<LevelMeasure>;

/** One line over the main window; null where nothing was read. */
export interface LevelTotal extends Line<LevelMeasure> {
  /** Last reading before the window. */
  readonly before: number | null;
  /** Last reading within it. */
  readonly last: number | null;
  /** Lowest and highest reading within it, and the day (or hour) of each; '' where there is none. */
  readonly lowest: number | null;
  readonly lowestTime: string;
  readonly highest: number | null;
  readonly highestTime: string;
}

export interface Levels {
  readonly rows: readonly LevelRow[];
  readonly totals: readonly LevelTotal[];
}

/** Rows of a series that hold levels, and those of them that are a level's last reading in a day (or hour): a page carries no others. */
export function levelReadings(series: Table, { ofTick, count }: Buckets): { readonly all: readonly number[]; readonly last: readonly number[] } {
  const { values, ...measures } = columnOf(series, 'measure');
  const ticks = numbersOf(series, 'tick');
  if (measures.kind !== 'text') throw new Error('column measure of table series holds no text');
  const nth = new Int32Array(measures.words.length).fill(-1);
  READ.forEach((name, n) => { const word = measures.words.indexOf(name); if (word >= 0) nth[word] = n; });
  const all: number[] = [];
  for (let row = 0; row < series.rows; row++) if (nth[values[row]!]! >= 0) all.push(row);
  const latest = new Int32Array(READ.length * count).fill(-1);
  const place = (row: number): number => nth[values[row]!]! * count + ofTick[ticks[row]!]!;
  const whole = all.filter((row) => ofTick[ticks[row]!]! >= 0);
  for (const row of whole) latest[place(row)] = Math.max(latest[place(row)]!, ticks[row]!);
  return { all, last: whole.filter((row) => latest[place(row)] === ticks[row]) };
}

export function beginLevels({ camps, buckets, window }: Frame): Part<Levels> {
  const lines = new Map<string, Line<LevelMeasure>>();
  const trials: Map<string, Float64Array>[] = [];
  return {
    add({ tables: { series } }) {
      const [tick, value] = [numbersOf(series, 'tick'), numbersOf(series, 'value')];
      const [measure, camp, origin] = ['measure', 'camp', 'origin'].map((name) => readWords(series, name)) as [Word, Word, Word];
      const trial = new Map<string, Float64Array>();
      for (const row of levelReadings(series, buckets).last) {
        if (Number.isNaN(value[row]!)) continue;
        const line: Line<LevelMeasure> = { measure: measure(row) as LevelMeasure, camp: camp(row), place: origin(row) };
        const key = JSON.stringify([line.measure, line.camp, line.place]);
        lines.set(key, line);
        let values = trial.get(key);
        if (!values) trial.set(key, (values = new Float64Array(buckets.count).fill(Number.NaN)));
        const at = buckets.ofTick[tick[row]!]!;
        values[at] = (Number.isNaN(values[at]!) ? 0 : values[at]!) + value[row]!;
      }
      trials.push(trial);
    },
    finish() {
      const rank = ({ measure, camp }: Line<LevelMeasure>) => READ.indexOf(measure) * (camps.length + 1) + camps.indexOf(camp);
      const drawn = [...lines].sort(([a, x], [b, y]) => rank(x) - rank(y) || (a < b ? -1 : 1));
      const rows = drawn.map(([key, line]) => {
        const zero = buckets.unit === 'day' && (COUNTS as readonly string[]).includes(line.measure);
        const perTrial = trials.map((trial) => filled(trial.get(key), buckets.count, zero));
        return lineRows(line, definedRows(perTrial, buckets));
      });
      return { rows: rows.flat(), totals: drawn.map(([, line], n) => ({ ...line, ...totalOf(rows[n]!, window) })) };
    },
  };
}

type Word = (row: number) => string;

function filled(values: Float64Array | undefined, length: number, zero: boolean): Float64Array {
  const all = values ?? new Float64Array(length).fill(Number.NaN);
  return zero ? all.map((value) => (Number.isNaN(value) ? 0 : value)) : all;
}

function totalOf(rows: readonly LevelRow[], { from, until }: Window): Omit<LevelTotal, keyof Line<LevelMeasure>> {
  const within = rows.filter(({ time }) => time >= from && time < until);
  const most = (better: (a: number, b: number) => boolean) => within.reduce<LevelRow | null>((best, row) => (best === null || better(row.value, best.value) ? row : best), null);
  const [lowest, highest] = [most((a, b) => a < b), most((a, b) => a > b)];
  return {
    before: rows.findLast(({ time }) => time < from)?.value ?? null, last: within.at(-1)?.value ?? null,
    lowest: lowest?.value ?? null, lowestTime: lowest?.time ?? '', highest: highest?.value ?? null, highestTime: highest?.time ?? '',
  };
}
