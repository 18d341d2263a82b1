/** The tables of all finished replicates as files. */
import type { Plan } from '../../model/plan.ts';
import type { Table, TableName } from '../../measures/table.ts';
import { TABLE_NAMES } from '../../measures/table.ts';
import { tickTime } from '../outcome/buckets.ts';
import type { StoredTrial } from '../replicate-file.ts';
import { bandsOf } from './bands.ts';
import { openCsv } from './csv.ts';
import { openParquet } from './parquet.ts';
import type { Notes, Sink } from './sink.ts';
import { withReplicate, withTime } from './stack.ts';
import { totalsOf } from './totals.ts';

/** Above this many replicates, files hold bands and totals unless all ticks are asked for. */
export const MOST_WHOLE = 10;

export type Form = 'parquet' | 'csv';

/**
 * Files of the named tables, in the given forms.
 * @param bands series as bands over replicates and the others as totals per replicate, instead of every tick
 * @returns bytes by file name
 */
export function tableFiles(plan: Plan, trials: readonly StoredTrial[], names: readonly TableName[], forms: readonly Form[], bands: boolean, notes: Notes): Map<string, Uint8Array> {
  const sinks = new Map(names.map((name) => [name, forms.map((form) => ({ form, sink: open(form, notes) }))]));
  const put = (name: TableName, table: Table): void => sinks.get(name)?.forEach(({ sink }) => sink.append(table));
  for (const piece of piecesOf(plan, trials, names, bands)) put(piece.name as TableName, piece);
  return new Map([...sinks].flatMap(([name, open]) => open.map(({ form, sink }) => [`${name}.${form}`, sink.finish()] as const)));
}

function open(form: Form, notes: Notes): Sink {
  return form === 'csv' ? openCsv() : openParquet(notes, `hashfront version ${notes['version'] ?? ''}`);
}

/** tallies/NAME.parquet: the small tables of the whole run, every replicate's whole. */
export function tallyFile(plan: Plan, trials: readonly StoredTrial[], name: string, form: Form, notes: Notes): Uint8Array {
  const sink = open(form, notes);
  for (const piece of tallyPieces(plan, trials, name)) sink.append(piece);
  return sink.finish();
}

/** The rows of a tally's file, in their order. */
export function* tallyPieces(plan: Plan, trials: readonly StoredTrial[], name: string): Generator<Table> {
  for (const trial of trials) {
    const table = trial.tallies[name]!;
    yield withReplicate(table.columns.some((column) => column.name === 'tick') ? withTime(table, timesOf(plan)) : table, trial.replicate);
  }
}

/** trace.parquet: a row per post of every replicate, with its local time. */
export function traceFile(plan: Plan, traces: Iterable<{ readonly replicate: number; readonly posts: Table }>, notes: Notes): Uint8Array {
  const sink = open('parquet', notes);
  for (const piece of tracePieces(plan, traces)) sink.append(piece);
  return sink.finish();
}

/** The rows of trace.parquet, in their order. */
export function* tracePieces(plan: Plan, traces: Iterable<{ readonly replicate: number; readonly posts: Table }>): Generator<Table> {
  for (const { replicate, posts } of traces) yield withReplicate(withTime(posts, timesOf(plan)), replicate);
}

function timesOf({ clock }: Plan): readonly string[] {
  return Array.from({ length: clock.ticks }, (_, tick) => tickTime(clock, tick));
}

/** All rows of the named tables, as the files hold them, in their order. */
export function* piecesOf(plan: Plan, trials: readonly StoredTrial[], names: readonly TableName[] = TABLE_NAMES, bands = false): Generator<Table> {
  const times = timesOf(plan);
  for (const trial of trials) {
    for (const name of names) {
      const table = trial.tables[name];
      if (name === 'series' && bands) continue;
      const shown = bands ? totalsOf(table, plan.clock.ticks - 1) : table;
      yield withReplicate(name === 'series' ? withTime(shown, times) : shown, trial.replicate);
    }
  }
  if (bands && names.includes('series')) {
    for (const piece of bandsOf(trials.length, (i) => trials[i]!.tables.series)) yield withTime(piece, times);
  }
}
