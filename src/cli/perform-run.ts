/** `hashfront run`: scenario to folder. */
import { trialIdentity, runKey } from '../experiment/fingerprint.ts';
import { finishedReplicates } from '../experiment/folder.ts';
import { runFolder } from '../experiment/names.ts';
import { BASELINE } from '../scenario/load.ts';
import type { Given } from './arguments.ts';
import { isOn, textOf } from './arguments.ts';
import { EXIT } from './command.ts';
import { refuseTooLarge, sayForecast } from './dry-run.ts';
import type { Host } from './host.ts';
import { checkCharts } from './pictures.ts';
import { place } from './place.ts';
import { programOf } from './program.ts';
import { earlyEnd, knownOf, meetKnown, missingOf, runMissing, workersFor } from './replicates.ts';
import { leaveResults } from './results.ts';
import type { Left } from './results.ts';
import type { RunFolder } from './run-folder.ts';
import { readManifest } from './run-folder.ts';
import { prepare, scenarioText } from './scenario-input.ts';
import type { RunChoices } from './shared-options.ts';
import { runChoices } from './shared-options.ts';
import { summaryTable } from './summary-table.ts';
import { leaveTrace } from './trace.ts';
import type { Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

export async function performRun(given: Given, host: Host, line: string): Promise<number> {
  const started = host.seconds();
  const choices = runChoices(given);
  const variant = textOf(given, 'variant') ?? BASELINE;
  checkCharts(choices.charts);
  const { plan, seed, source } = await prepare(host, scenarioText(host, String(given['scenario'])), { ...choices, variant });
  if (choices.dryRun) return sayForecast(host, [plan], choices);
  refuseTooLarge(host, plan, workersFor(host, choices.workers, choices.replicates));
  const program = programOf(host);
  const key = runKey(program, plan, seed);
  const home = choices.out ?? runFolder('output', plan.scenario, variant, seed, key);
  const spot = place(host, home, { key, variants: null }, choices.force);
  const run: RunFolder = { folder: spot.folder, program, command: line, scenario: source, plan, variant, seed, key };
  return finishRun(host, voiceOf(host, choices.json, choices.quiet), run, choices, { started, home, finish: spot.finish, trace: isOn(given, 'trace') });
}

interface Setting {
  readonly trace: boolean;
  readonly started: number;
  readonly home: string;
  readonly finish: () => void;
}

/** Runs what is missing, leaves the results, says them. */
async function finishRun(host: Host, voice: Voice, run: RunFolder, choices: RunChoices, setting: Setting): Promise<number> {
  const before = readManifest(host, run.folder);
  const replicates = Math.max(choices.replicates, before?.replicates ?? 0);
  const finished = finishedReplicates(host, run.folder, run.key, (name) => voice.note(`replicates/${name} is damaged and will be run again`));
  const missing = missingOf(replicates, finished);
  const known = knownOf(before);
  for (const header of finished.values()) meetKnown(known, header);
  const batch = { folder: run.folder, plan: run.plan, identity: trialIdentity(run.key, run.plan, run.seed), missing, known };
  const ran = await runMissing(host, voice, [batch], { workers: workersFor(host, choices.workers, missing.length), timeout: choices.timeout });
  const early = earlyEnd(ran, finishedReplicates(host, run.folder, run.key, () => {}).size, replicates);
  if (early !== null) {
    voice.problem(early.text);
    return early.exit;
  }
  for (const { replicate, message } of ran.failures) voice.problem(`replicate ${replicate} failed: ${message}`);
  const timings = () => ({ buildSeconds: ran.buildSeconds, runSeconds: ran.runSeconds, totalSeconds: host.seconds() - setting.started });
  const left = await leaveResults(host, run, { replicates, failed: ran.failures.map(({ replicate, message }) => ({ replicate, message })), timings }, choices);
  if (left === null) return EXIT.someFailed;
  const traced = setting.trace && host.kindOf(`${run.folder}/trace.parquet`) === 'none';
  const stopped = traced ? await leaveTrace(host, voice, run, left.manifest, choices.workers) : null;
  if (stopped !== null) {
    voice.problem('interrupted while the trace was made; the same command continues');
    return stopped;
  }
  setting.finish();
  if (missing.length === 0 && left.made.length === 0 && !traced) voice.note('already complete');
  sayResult(host, voice, run, setting.home, left);
  return ran.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

function sayResult(host: Host, voice: Voice, run: RunFolder, home: string, { manifest, summary }: Left): void {
  if (voice.json) host.out(`${JSON.stringify({ dir: home, manifest, summary })}\n`);
  else host.out(`${summaryTable(run.plan, manifest, summary)}\n${home}\n`);
}
