/**
 * Use as a library: scenario text to plan (`loadScenario`), plan to trials and their outcome (`run`), plans on the same
 * seeds (`compare`), outcome to Vega-Lite specifications (`drawCharts`). Nothing here touches disk, clock or console.
 * See docs/library.md; `hashfront/browser` is the same for browsers.
 */
export { loadScenario, variantNames } from './scenario/load.ts';
export type { Loaded, Outcome as LoadOutcome, Request as LoadRequest } from './scenario/load.ts';
export { withEdges } from './scenario/edge-list.ts';
export type { Inherit, Inherited } from './scenario/inherit.ts';
export { loadFormulaParser, mayHoldFormula } from './scenario/formula/parser.ts';
export type { FormulaParser } from './scenario/formula/parser.ts';
export { renderProblem } from './scenario/problem.ts';
export type { Problem } from './scenario/problem.ts';
export type * from './model/plan.ts';
export { MECHANISMS } from './model/mechanisms.ts';
export type { Mechanism, Stages } from './model/mechanism.ts';
export { MEASURES } from './measures/index.ts';
export type { Measure } from './measures/measure.ts';
export type { Column, Table, TableName } from './measures/table.ts';
export { runTrial } from './experiment/trial.ts';
export type { Progress, Trial, TrialOptions } from './experiment/trial.ts';
export { fingerprintOf } from './experiment/fingerprint.ts';
export { buildOutcome } from './experiment/outcome.ts';
export { summarise } from './experiment/outcome/summary.ts';
export type { Outcome } from './experiment/outcome.ts';
export type { Summary } from './experiment/outcome/summary.ts';
export { compare, run } from './experiment/runs.ts';
export type { Compared, Ensemble, RunOptions, Runner, TrialTask } from './experiment/runs.ts';
export { threads } from './experiment/threads.ts';
export { CHARTS, drawChart, drawCharts } from './charts/index.ts';
export type { Chart, ChartKind, ChartTable, Spec } from './charts/index.ts';
export { COMPARED, drawCompared } from './charts/compared/index.ts';
export { sideBySide } from './experiment/side-by-side.ts';
export type { SideBySide } from './experiment/side-by-side.ts';
export { buildComparison } from './experiment/compare.ts';
export type { Comparison, Manifest } from './experiment/files.ts';
