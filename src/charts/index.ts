/** The charts of a run, in the order the page shows them. `compare` has one of its own. */
import type { DrawChart } from './chart.ts';
import { race } from './race.ts';
import { reach } from './reach.ts';
import { waterfall } from './waterfall.ts';

export interface RegisteredChart {
  readonly name: string;
  readonly meaning: string;
  readonly draw: DrawChart;
}

export const CHARTS: readonly RegisteredChart[] = [
  { name: 'waterfall', meaning: 'from every reading that could have been to those that were, by loss and by hand, in feeds and on a tag page', draw: waterfall },
  { name: 'reach', meaning: "views of each camp's posts over time, with the marked events", draw: reach },
  { name: 'race', meaning: 'posts per day on the main conflict tags', draw: race },
];

export { comparison } from './comparison.ts';

export type { Chart, DrawChart, Layout, Spec } from './chart.ts';
