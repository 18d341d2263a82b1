/** What a chart is: a pure function from an outcome to words and a Vega-Lite specification. It draws numbers, it computes none. */
import type { Outcome } from '../experiment/outcome.ts';

/** wide = slide and page; narrow = telephone and one column of a paper. */
export type Layout = 'wide' | 'narrow';

/** A Vega-Lite 6 specification: plain JSON with its rows inside. */
export type Spec = Readonly<Record<string, unknown>>;

export interface Chart {
  readonly name: string;
  /** The finding, with its number and unit. */
  readonly title: string;
  /** What is drawn. */
  readonly subtitle: string;
  /** The picture in words, for those who do not see it. */
  readonly alt: string;
  readonly spec: Spec;
}

export type DrawChart = (outcome: Outcome, layout?: Layout) => Chart;
