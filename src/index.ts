/** Use as a library: scenario text to plan, plan to trial, trials to outcome. Nothing here touches disk, clock or console. */
export { loadScenario, variantNames } from './scenario/load.ts';
export type { Loaded, Outcome as LoadOutcome, Request as LoadRequest } from './scenario/load.ts';
export { withEdges } from './scenario/edge-list.ts';
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
export { buildOutcome, summarise } from './experiment/outcome.ts';
export type { Outcome, Summary } from './experiment/outcome.ts';
export { buildComparison } from './experiment/compare.ts';
export type { Comparison, Manifest } from './experiment/files.ts';
