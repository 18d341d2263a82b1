/** `hashfront compare`: the baseline against variants of one scenario, on the same seeds. */
import type { Arm } from '../experiment/compare.ts';
import { buildComparison, unevenOutcomes } from '../experiment/compare.ts';
import type { EnsembleManifest } from '../experiment/files.ts';
import type { Program } from '../experiment/fingerprint.ts';
import { ensembleKey, runKey, trialIdentity } from '../experiment/fingerprint.ts';
import { finishedReplicates } from '../experiment/folder.ts';
import { ensembleFolder, folderName } from '../experiment/names.ts';
import { CallError } from '../experiment/problem.ts';
import type { ReplicateHeader } from '../experiment/replicate-file.ts';
import { BASELINE } from '../scenario/load.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Given } from './arguments.ts';
import { namesOf } from './arguments.ts';
import { EXIT } from './command.ts';
import { leaveComparison, sayComparison } from './comparison-results.ts';
import { refuseTooLarge, sayForecast } from './dry-run.ts';
import type { Host } from './host.ts';
import { place } from './place.ts';
import { programOf } from './program.ts';
import type { Ran } from './replicates.ts';
import { earlyEnd, knownOf, meetKnown, missingOf, runMissing, workersFor } from './replicates.ts';
import { leaveResults } from './results.ts';
import type { RunFolder } from './run-folder.ts';
import { readManifest } from './run-folder.ts';
import type { Prepared } from './scenario-input.ts';
import { prepare, scenarioText } from './scenario-input.ts';
import type { RunChoices } from './shared-options.ts';
import { runChoices } from './shared-options.ts';
import type { Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

export async function performCompare(given: Given, host: Host, line: string): Promise<number> {
  const started = host.seconds();
  const choices = runChoices(given);
  if (choices.charts !== 'all' && choices.charts !== 'none' && choices.charts.some((name) => name !== 'comparison')) throw new CallError('compare draws one chart: comparison');
  const prepared = await prepareAll(host, String(given['scenario']), namesOf(given, 'variants'), choices);
  const plans = Object.fromEntries([...prepared].map(([name, { plan }]) => [name, plan]));
  const [first] = prepared.values() as Iterable<Prepared> as [Prepared];
  if (choices.dryRun) return sayForecast(host, Object.values(plans), choices);
  for (const plan of Object.values(plans)) refuseTooLarge(host, plan, workersFor(host, choices.workers, choices.replicates * prepared.size));
  const program = programOf(host);
  const key = ensembleKey(program, plans, first.seed);
  const home = choices.out ?? ensembleFolder('output', first.plan.scenario, 'compare', first.seed, key);
  const keys = new Set(Object.values(plans).map((plan) => runKey(program, plan, first.seed)));
  const spot = place(host, home, { key, variants: keys }, choices.force);
  const runs = [...prepared].map(([name, each]) => runOf(spot.folder, name, each, program, line));
  return finishComparison(host, voiceOf(host, choices.json, choices.quiet), { folder: spot.folder, home, key, program, line, runs, finish: spot.finish, started }, choices);
}

/** Baseline first, then each variant in the order asked for, or that of the file. */
async function prepareAll(host: Host, scenario: string, asked: readonly string[] | undefined, choices: RunChoices): Promise<Map<string, Prepared>> {
  const text = scenarioText(host, scenario);
  const baseline = await prepare(host, text, { ...choices, variant: BASELINE });
  const names = (asked ?? baseline.variants).filter((name) => name !== BASELINE);
  for (const name of names) {
    if (baseline.variants.includes(name)) continue;
    const near = nearest(name, baseline.variants);
    throw new CallError(`${text.file} has no variant ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (${baseline.variants.join(', ')})`);
  }
  if (names.length === 0) throw new CallError(`${text.file} has no variants to compare with the baseline`);
  // One seed for all: pairs share it, whatever a variant might say.
  const prepared = new Map([[BASELINE, baseline]]);
  for (const name of names) prepared.set(name, await prepare(host, text, { ...choices, seed: baseline.seed, variant: name }));
  return prepared;
}

function runOf(folder: string, variant: string, { plan, seed, source }: Prepared, program: Program, command: string): RunFolder {
  return { folder: `${folder}/variants/${folderName(variant)}`, program, command, scenario: source, plan, variant, seed, key: runKey(program, plan, seed) };
}

/** A comparison under way. */
export interface Ensemble {
  readonly folder: string;
  readonly home: string;
  readonly key: string;
  readonly program: Program;
  readonly line: string;
  /** Baseline first. */
  readonly runs: readonly RunFolder[];
  readonly finish: () => void;
  readonly started: number;
}

async function finishComparison(host: Host, voice: Voice, ensemble: Ensemble, choices: RunChoices): Promise<number> {
  const { runs } = ensemble;
  const before = runs.map((run) => readManifest(host, run.folder));
  const replicates = Math.max(choices.replicates, ...before.map((manifest) => manifest?.replicates ?? 0));
  const batches = runs.map((run, at) => {
    const finished = finishedReplicates(host, run.folder, run.key, (name) => voice.note(`${run.variant}: replicates/${name} is damaged and will be run again`));
    const missing = missingOf(replicates, finished);
    const known = knownOf(before[at]!);
    for (const header of finished.values()) meetKnown(known, header);
    return { folder: run.folder, plan: run.plan, identity: trialIdentity(run.key, run.plan, run.seed), missing, known };
  });
  const tasks = batches.reduce((sum, batch) => sum + batch.missing.length, 0);
  const ran = await runMissing(host, voice, batches, { workers: workersFor(host, choices.workers, tasks), timeout: choices.timeout });
  const headers = runs.map((run) => finishedReplicates(host, run.folder, run.key, () => {}));
  const early = earlyEnd(ran, headers.reduce((sum, each) => sum + each.size, 0), replicates * runs.length);
  if (early !== null) {
    voice.problem(early.text);
    return early.exit;
  }
  for (const { batch, replicate, message } of ran.failures) voice.problem(`${runs[batch]!.variant}: replicate ${replicate} failed: ${message}`);
  const made = await leaveVariants(host, ensemble, ran, replicates, choices);
  const arms = runs.map((run, at) => armOf(run, headers[at]!, replicates));
  for (const { outcome, lackedBy } of unevenOutcomes(arms)) voice.note(`outcome ${outcome} is not defined in ${lackedBy.join(', ')}`);
  const comparison = buildComparison(arms[0]!, arms.slice(1), replicates);
  const files = await leaveComparison(host, ensemble, manifestOf(host, ensemble, ran, headers, replicates), comparison, choices);
  ensemble.finish();
  if (tasks === 0 && made === 0 && files.made.length === 0) voice.note('already complete');
  sayComparison(host, voice, ensemble, files.manifest, comparison);
  return ran.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

/** Each variant's own files; charts and page belong to the comparison. @returns how many were written */
async function leaveVariants(host: Host, { runs, started }: Ensemble, ran: Ran, replicates: number, choices: RunChoices): Promise<number> {
  let made = 0;
  for (const [at, run] of runs.entries()) {
    const failed = ran.failures.filter(({ batch }) => batch === at).map(({ replicate, message }) => ({ replicate, message }));
    const timings = () => ({ buildSeconds: ran.buildSeconds, runSeconds: ran.runSeconds, totalSeconds: host.seconds() - started });
    const left = await leaveResults(host, run, { replicates, failed, timings }, { ...choices, charts: 'none' });
    made += left?.made.length ?? 0;
  }
  return made;
}

function armOf(run: RunFolder, headers: ReadonlyMap<number, ReplicateHeader>, replicates: number): Arm {
  const names = run.plan.outcomes.map((outcome) => outcome.name);
  return { name: run.variant, plan: run.plan, outcomes: Object.fromEntries(names.map((name) => [name, Array.from({ length: replicates }, (_, replicate) => headers.get(replicate)?.outcomes[name] ?? null)])) };
}

function manifestOf(host: Host, ensemble: Ensemble, ran: Ran, headers: readonly ReadonlyMap<number, ReplicateHeader>[], replicates: number): EnsembleManifest {
  const { runs, program, line, key, started } = ensemble;
  const [baseline] = runs as readonly [RunFolder];
  const fingerprints = Object.fromEntries(runs.map((run, at) => [run.variant, Array.from({ length: replicates }, (_, replicate) => headers[at]!.get(replicate)?.fingerprint ?? null)]));
  return {
    program: 'hashfront', version: program.version, build: program.build, command: line, node: host.node, platform: host.platform, scenario: baseline.scenario,
    baseline: baseline.variant, variants: runs.slice(1).map((run) => run.variant), seed: baseline.seed, key, replicates, fingerprints,
    timings: { buildSeconds: ran.buildSeconds, runSeconds: ran.runSeconds, totalSeconds: host.seconds() - started },
  };
}

