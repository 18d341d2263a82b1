/** What the tests of charts and page need beside a synthetic trial: assets, a manifest, and an outcome. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../src/experiment/files.ts';
import type { Outcome } from '../src/experiment/outcome.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import type { Plan } from '../src/model/plan.ts';
import { CHARTS } from '../src/charts/index.ts';
import { carry } from '../src/report/carried.ts';
import { reportPage } from '../src/report/report.ts';
import { syntheticTrial } from './synthetic-trial.ts';

export function readAsset(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../assets/${name}`, import.meta.url)));
}

export function outcomeOf(plan: Plan, replicates = 1): Outcome {
  return buildOutcome(plan, Array.from({ length: replicates }, (_, replicate) => syntheticTrial(plan, replicate)));
}

export function manifestOf(plan: Plan, change: Partial<Manifest> = {}): Manifest {
  const sha = 'a1'.repeat(32);
  return {
    program: 'hashfront', version: '0.1.0', build: sha, command: 'run', node: 'v20.20.2', platform: 'linux x64',
    scenario: { name: plan.scenario, sha256: sha, texts: [{ path: 'scenarios/synthetic.yaml', sha256: sha, text: `scenario: synthetic\nquestion: ${plan.question}\n` }], edgeLists: [], observed: [], sets: [], accounts: null },
    plan: { ...plan }, variant: 'baseline', seed: 'fallujah', key: sha, replicates: 1, finished: true, series: 'ticks', fingerprints: [sha], counts: [null], facts: [null], failed: [],
    timings: { buildSeconds: 1, runSeconds: 5, totalSeconds: 8 }, ...change,
  };
}

/** The page of a plan with invented replicates and all charts. */
export function pageOf(plan: Plan, change: Partial<Manifest> = {}, replicates = 1): string {
  const trials = Array.from({ length: replicates }, (_, replicate) => syntheticTrial(plan, replicate));
  return reportPage(carry(plan, trials, CHARTS), manifestOf(plan, change), readAsset, CHARTS);
}
