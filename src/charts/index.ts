/** The charts of a run, in the order the page shows them. `compare` has one of its own. */
import type { ChartKind } from './chart.ts';
import { race } from './race.ts';
import { reach } from './reach.ts';
import { waterfall } from './waterfall.ts';

export const CHARTS: readonly ChartKind[] = [waterfall, reach, race];

export { comparison } from './comparison.ts';
export { drawChart } from './chart.ts';

export type { Chart, ChartKind, ChartTable, Layout, Spec } from './chart.ts';
