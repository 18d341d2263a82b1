/** The charts of a comparison, in the order the page shows them. */
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Chart, Drawing, Layout } from '../chart.ts';
import { convergence } from './convergence.ts';
import { comparison } from './differences.ts';
import { ranking } from './ranking.ts';
import { reaches } from './reaches.ts';
import { slopes } from './slopes.ts';
import { waterfalls } from './waterfalls.ts';

export interface ComparedChart {
  readonly name: string;
  readonly question: string;
  /** How to read it, and what it does not say. */
  readonly reading: string;
  draw(side: SideBySide, layout: Layout): Drawing;
}

export const COMPARED: readonly ComparedChart[] = [
  { name: 'comparison', question: 'What would have changed?', reading: 'A dot is the mean difference over pairs that share all chance which the difference does not touch. Only black ones are differences.', draw: ({ comparison: result, outcomes }, layout) => comparison(result, outcomes, layout) },
  { name: 'ranking', question: 'Which change is largest?', reading: 'Outcomes of different units are put on one scale by dividing by the mean of the baseline; an outcome that is near 0 there looks large.', draw: ranking },
  { name: 'slopes', question: 'From what, to what?', reading: 'A steep line is a large change; whether it is one is said by its colour.', draw: slopes },
  { name: 'waterfalls', question: 'Where did the readings go, in each?', reading: 'Books of each variant. They add up within a variant; their difference between variants is no share of cause.', draw: waterfalls },
  { name: 'reaches', question: 'When did it change?', reading: 'All panels have one scale. Bands hold 90 % of the replicates, not the uncertainty of the mean.', draw: reaches },
  { name: 'convergence', question: 'Were there enough pairs?', reading: 'The band must narrow and the line stop drifting. Pairs are in the order of their numbers, which is the same on any machine.', draw: convergence },
];

export function drawCompared({ name, question, draw }: ComparedChart, side: SideBySide, layout: Layout = 'wide'): Chart {
  return { name, question, ...draw(side, layout) };
}
