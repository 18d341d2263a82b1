/** The charts of a run, in the order the page shows them. `compare` has one of its own. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Chart, ChartKind, Layout } from './chart.ts';
import { drawChart } from './chart.ts';
import { cost } from './cost.ts';
import { displacement } from './displacement.ts';
import { firstHours } from './first-hours.ts';
import { migration } from './migration.ts';
import { morale } from './morale.ts';
import { outlets } from './outlets.ts';
import { perceived } from './perceived.ts';
import { posters } from './posters.ts';
import { race } from './race.ts';
import { reach } from './reach.ts';
import { recidivism } from './recidivism.ts';
import { recruits } from './recruits.ts';
import { rhythm } from './rhythm.ts';
import { sample } from './sample.ts';
import { silence } from './silence.ts';
import { suspensions } from './suspensions.ts';
import { ties } from './ties.ts';
import { trust } from './trust.ts';
import { voice } from './voice.ts';
import { waterfall } from './waterfall.ts';

export const CHARTS: readonly ChartKind[] = [
  waterfall,
  displacement,
  reach,
  voice,
  migration,
  race,
  firstHours,
  outlets,
  silence,
  perceived,
  morale,
  recruits,
  trust,
  cost,
  suspensions,
  recidivism,
  sample,
  posters,
  rhythm,
  ties,
];

export { comparison } from './compared/differences.ts';
/** All charts of a run, with their Vega-Lite specifications. */
export function drawCharts(outcome: Outcome, layout: Layout = 'wide'): Chart[] {
  return CHARTS.map((kind) => drawChart(kind, outcome, layout));
}

export { drawChart } from './chart.ts';

export type { Chart, ChartKind, ChartTable, Layout, Spec } from './chart.ts';
