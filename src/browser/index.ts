/**
 * hashfront in a browser: the same program as in Node, bundled, without disk and threads. `openWorker` runs it beside the
 * page; what it gives has the same fingerprints.
 */
export { loadScenario, variantNames } from '../scenario/load.ts';
export { loadFormulaParser, mayHoldFormula } from '../scenario/formula/parser.ts';
export { renderProblem } from '../scenario/problem.ts';
export { compare, run } from '../experiment/runs.ts';
export type { Compared, Ensemble, RunOptions } from '../experiment/runs.ts';
export { runTrial } from '../experiment/trial.ts';
export { CHARTS, drawChart, drawCharts } from '../charts/index.ts';
export { COMPARED, drawCompared } from '../charts/compared/index.ts';
export { sideBySide } from '../experiment/side-by-side.ts';
export { fingerprint } from './fingerprint.ts';
export { openWorker } from './client.ts';
export type { Asked, Answer } from './protocol.ts';
