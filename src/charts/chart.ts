/** What a chart is: a question, and a pure function from an outcome to words, a Vega-Lite specification and a table. It draws numbers, it computes none. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { arabicWord, arabicWords } from './arabic-words.ts';
import type { Language } from './language.ts';

/** wide = slide and page; narrow = telephone and one column of a paper. */
export type Layout = 'wide' | 'narrow';

/** A Vega-Lite 6 specification: plain JSON with its rows inside. */
export type Spec = Readonly<Record<string, unknown>>;

export type Cell = string | number | null;

/** camp, tag, platform = a name as in the scenario (a page shows its label); time = local, YYYY-MM-DDTHH:MM; share = of 1; probability = of a test; null anywhere = undefined. */
export type ColumnKind = 'camp' | 'tag' | 'platform' | 'time' | 'text' | 'count' | 'share' | 'number' | 'probability';

export interface TableColumn {
  /** One word, as in the head of a CSV file. */
  readonly name: string;
  /** In words, with the unit. */
  readonly label: string;
  readonly kind: ColumnKind;
}

/** The numbers a chart draws, as raw as they are in the outcome; rows in the order of the columns. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Fields of the specification's rows by which a page may select: their names there, where the chart has them. A mark of two camps (who hears whom) has a field for each. */
export interface Fields {
  readonly time?: string;
  readonly camp?: string | readonly string[];
  readonly tag?: string;
  readonly platform?: string;
}

/** A chart as it is drawn from one outcome. */
export interface Drawing {
  /** The finding, with its number and unit; also where there is none. */
  readonly title: string;
  /** What is drawn, and what it is not. */
  readonly caption: string;
  /** The picture in words with its finding, for those who do not see it. */
  readonly alt: string;
  readonly spec: Spec;
  readonly table: ChartTable;
  readonly fields: Fields;
}

/** A line of the register. */
export interface ChartKind {
  readonly name: string;
  /** What a user asks. */
  readonly question: string;
  /** What is drawn, and from which tables. */
  readonly shows: string;
  /** How to read it, and what it does not say. */
  readonly reading: string;
  /** Looked at alone, a camp or a hashtag is told of anew in numbers, title and picture; else the others are only faded. */
  readonly anew?: readonly ('camp' | 'tag')[];
  /** It tells of all platforms together, whichever is looked at alone. */
  readonly allPlatforms?: true;
  /** Whether a scenario has what it tells of; left out, every one has. Where it has not, the chart is drawn only if asked for by name. */
  readonly concerns?: (plan: Pick<Plan, 'mechanisms' | 'rivals' | 'platforms'>) => boolean;
  /** Question and reading in Arabic, where `draw` writes title, caption and alternative text in Arabic too. */
  readonly arabic?: { readonly question: string; readonly reading: string };
  draw(outcome: Outcome, layout: Layout, language: Language): Drawing;
}

/** A drawn chart with its name and question. */
export interface Chart extends Drawing {
  readonly name: string;
  readonly question: string;
}

/**
 * @param outcome  with its names in the language
 * @param language what has no Arabic stays English
 */
export function drawChart(kind: ChartKind, outcome: Outcome, layout: Layout = 'wide', language: Language = 'en'): Chart {
  const drawing = kind.draw(kind.allPlatforms ? { ...outcome, platform: '' } : outcome, layout, language);
  return { name: kind.name, question: (language === 'ar' && kind.arabic?.question) || kind.question, ...(language === 'ar' ? inArabic(drawing) : drawing) };
}

/** A drawing with its fixed words (axes, panels, heads of its table) in Arabic, as far as they are known. */
export function inArabic(drawing: Drawing): Drawing {
  const { spec, table } = drawing;
  return { ...drawing, spec: arabicWords(spec), table: { ...table, columns: table.columns.map((column) => ({ ...column, label: arabicWord(column.label) })) } };
}

/** A table whose rows are records: one cell per column, of the field that has the column's name. */
export function tableOf<Row extends object>(rows: readonly Row[], columns: readonly (TableColumn & { readonly name: keyof Row & string })[]): ChartTable {
  return { columns, rows: rows.map((row) => columns.map(({ name }) => cell(row[name]))) };
}

/** The columns of a band over replicates. */
export const BAND = [
  { name: 'low', label: '5 % of replicates below', kind: 'number' }, { name: 'high', label: '95 % of replicates below', kind: 'number' },
] as const satisfies readonly TableColumn[];

function cell(value: unknown): Cell {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}
