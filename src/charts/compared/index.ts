/** The charts of ensembles: of a comparison in the order the page shows them, of an attribution, of an ablation. */
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Chart, Drawing, Layout } from '../chart.ts';
import type { Language } from '../language.ts';
import { ARABIC as ABLATION_ARABIC } from '../said/ablation.ts';
import { ARABIC as ATTRIBUTION_ARABIC } from '../said/attribution.ts';
import { ARABIC as COMPARISON_ARABIC } from '../said/comparison.ts';
import { ARABIC as CONVERGENCE_ARABIC } from '../said/convergence.ts';
import { ARABIC as RANKING_ARABIC } from '../said/ranking.ts';
import { ARABIC as REACHES_ARABIC } from '../said/reaches.ts';
import { ARABIC as SLOPES_ARABIC } from '../said/slopes.ts';
import { ARABIC as WATERFALLS_ARABIC } from '../said/waterfalls.ts';
import { convergence } from './convergence.ts';
import { comparison } from './differences.ts';
import { ranking } from './ranking.ts';
import { reaches } from './reaches.ts';
import { slopes } from './slopes.ts';
import { waterfalls } from './waterfalls.ts';

/** What is told of a chart that an ensemble has. */
export interface ChartWords {
  readonly name: string;
  /** What a user asks. */
  readonly question: string;
  /** What is drawn, and from which file. */
  readonly shows: string;
  /** How to read it, and what it does not say. */
  readonly reading: string;
  /** Question and reading in Arabic. */
  readonly arabic: { readonly question: string; readonly reading: string };
}

export interface ComparedChart extends ChartWords {
  /** @param side with its names in the language */
  draw(side: SideBySide, layout: Layout, language?: Language): Drawing;
}

export const COMPARED: readonly ComparedChart[] = [
  { name: 'comparison', question: 'What would have changed?', shows: 'mean paired difference and its 95 % interval, by outcome and variant (comparison.json)', reading: 'A dot is the mean difference over pairs that share all chance which the difference does not touch. Only black ones are differences.', arabic: COMPARISON_ARABIC, draw: ({ comparison: result, outcomes }, layout, language) => comparison(result, outcomes, layout, language) },
  { name: 'ranking', question: 'Which change is largest?', shows: 'every difference as a share of the baseline, largest first, with its 95 % interval (comparison.json)', reading: 'Outcomes of different units are put on one scale by dividing by the mean of the baseline; an outcome that is near 0 there looks large.', arabic: RANKING_ARABIC, draw: ranking },
  { name: 'slopes', question: 'From what, to what?', shows: 'a line from the mean of the baseline to that of each variant, by outcome (comparison.json)', reading: 'A steep line is a large change; whether it is one is said by its colour.', arabic: SLOPES_ARABIC, draw: slopes },
  { name: 'waterfalls', question: 'Where did the readings go, in each?', shows: 'the books of the camp in question, side by side (ledger of each variant)', reading: 'Books of each variant. They add up within a variant; their difference between variants is no share of cause.', arabic: WATERFALLS_ARABIC, draw: waterfalls },
  { name: 'reaches', question: 'When did it change?', shows: 'views over time, a panel for each variant on one scale, with bands (series of each variant)', reading: 'All panels have one scale. Bands hold 90 % of the replicates, not the uncertainty of the mean.', arabic: REACHES_ARABIC, draw: reaches },
  { name: 'convergence', question: 'Were there enough pairs?', shows: 'estimate and interval while pairs are added (replicates of each variant)', reading: 'The band must narrow and the line stop drifting. Pairs are in the order of their numbers, which is the same on any machine.', arabic: CONVERGENCE_ARABIC, draw: convergence },
];

export const ATTRIBUTION: ChartWords = {
  name: 'attribution', question: 'By which hand?', shows: 'Shapley values of the hands with 95 % intervals (attribution.json), beside the books of the baseline (its ledger)',
  reading: 'Cause comes first, then accounting; they answer different questions and need not agree. A Shapley value is the mean of what a hand changes over all orders in which hands can be taken off; values add up to the effect of all hands together. A negative one works against the others.',
  arabic: ATTRIBUTION_ARABIC,
};

export const ABLATION: ChartWords = {
  name: 'ablation', question: 'What does each mechanism do?', shows: 'difference from all on, by outcome and mechanism that is off, with its 95 % interval (comparison.json)',
  reading: 'A row is one mechanism off and all others on. Differences do not add up, since mechanisms act on each other; shares of cause are told by hashfront attribute.',
  arabic: ABLATION_ARABIC,
};

/** All charts of ensembles, with the command that draws them. */
export const ENSEMBLE_CHARTS: readonly (ChartWords & { readonly command: 'compare' | 'attribute' | 'ablate' })[] = [
  ...COMPARED.map(({ draw: _, ...words }) => ({ ...words, command: 'compare' as const })), { ...ATTRIBUTION, command: 'attribute' }, { ...ABLATION, command: 'ablate' },
];

export function drawCompared({ name, question, draw }: ComparedChart, side: SideBySide, layout: Layout = 'wide'): Chart {
  return { name, question, ...draw(side, layout) };
}
