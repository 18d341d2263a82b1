/** What the page of a comparison carries: all it says in each language, and the numbers and specifications of its charts. */
import type { ChartTable, Spec } from '../charts/chart.ts';
import type { Language } from '../charts/language.ts';
import type { Names } from './cells.ts';

/** The numbers of a chart, and its specification for a wide screen. */
export interface ToldChart {
  readonly table: ChartTable;
  readonly spec: Spec;
}

export interface ToldLanguage {
  /** HTML before and after the page's controls; '' for the language in which the page is written. */
  readonly front: string;
  readonly rest: string;
  /** By name of the chart. */
  readonly charts: Readonly<Record<string, ToldChart>>;
  readonly camps: Names['camps'];
}

/** As JSON, gzip, base64. */
export type ToldCharts = Readonly<Record<Language, ToldLanguage>>;
