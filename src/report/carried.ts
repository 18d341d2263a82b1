/** The run as a page carries it: small, and proved to tell the same as the run itself. */
import { gzipSync } from 'node:zlib';
import type { Cell, Chart, ChartKind, Drawing, Layout } from '../charts/chart.ts';
import { drawChart } from '../charts/chart.ts';
import type { Outcome } from '../experiment/outcome.ts';
import { buildOutcome } from '../experiment/outcome.ts';
import type { Trial } from '../experiment/trial.ts';
import { readRatios } from '../measures/ratios.ts';
import type { Table } from '../measures/table.ts';
import type { Plan } from '../model/plan.ts';
import { condensed } from './condensed.ts';
import { packRun, unpackRun } from './packing.ts';
import { watched } from './watched.ts';

export interface Carried {
  readonly outcome: Outcome;
  /** gzip of a packed run, base64. */
  readonly packed: string;
  /** Charts that cannot be told anew from what is carried, drawn once and for all. */
  readonly still: Readonly<Record<string, Readonly<Record<Layout, Drawing>>>>;
  /** The charts as they are drawn first: wide, in English. */
  readonly drawn: readonly Chart[];
}

/** Numbers are carried with seven digits. */
const TOLERANCE = 1e-5;

/**
 * Everything the outcome read of the trials, packed; a chart that would then say something else is carried as a drawing.
 * @param mostByTick compressed bytes from which on the series are carried by day (or hour) instead of by tick
 */
export function carry(plan: Plan, trials: readonly Trial[], charts: readonly ChartKind[], mostByTick = 1_120_000): Carried {
  const { trials: seen, reads } = watched(trials);
  const outcome = buildOutcome(plan, seen);
  for (const trial of seen.slice(0, 1)) readRatios(plan, trial.tables);
  // A page of several platforms can look at one alone.
  if (plan.platforms.length > 1) for (const trial of seen.slice(0, 1)) for (const table of [...Object.values(trial.tables), ...Object.values(trial.tallies)]) if (reads.columns.has(table.name)) touchPlatform(table);
  const pack = (seriesByTick: boolean) => packRun({ plan, trials: trials.map((trial) => condensed(plan, trial, reads, seriesByTick)) });
  let bytes = pack(true);
  let packed = gzipSync(bytes);
  if (packed.length > mostByTick) packed = gzipSync((bytes = pack(false)));
  const again = buildOutcome(plan, unpackRun(bytes).trials);
  const drawn = charts.map((kind) => drawChart(kind, outcome));
  const still = charts.filter((kind, n) => !sameChart(drawn[n]!, drawChart(kind, again)));
  return { outcome, drawn, packed: packed.toString('base64'), still: Object.fromEntries(still.map((kind) => [kind.name, { wide: kind.draw(outcome, 'wide', 'en'), narrow: kind.draw(outcome, 'narrow', 'en') }])) };
}

function sameChart(a: Drawing, b: Drawing): boolean {
  return a.title === b.title && a.caption === b.caption && a.table.rows.length === b.table.rows.length
    && a.table.rows.every((row, i) => row.every((cell, j) => sameCell(cell, b.table.rows[i]![j] ?? null)));
}

function sameCell(a: Cell, b: Cell): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a)) : a === b;
}

/** Notes that a table's platforms are read. */
function touchPlatform({ columns }: Table): void {
  void columns.find(({ name }) => name === 'platform')?.values;
}
