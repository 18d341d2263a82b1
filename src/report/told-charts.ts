/** What the page of a comparison carries beside its pictures. */
import type { ChartTable, Spec } from '../charts/chart.ts';
import type { Names } from './cells.ts';

/** The numbers of a chart, and its specification for a wide screen. */
export interface ToldChart {
  readonly table: ChartTable;
  readonly spec: Spec;
}

/** As JSON, gzip, base64. */
export interface ToldCharts {
  /** By name of the chart. */
  readonly charts: Readonly<Record<string, ToldChart>>;
  readonly camps: Names['camps'];
}
