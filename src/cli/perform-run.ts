/** `hashfront run`: scenario to folder. */
import { runKey } from '../experiment/fingerprint.ts';
import { runFolder } from '../experiment/names.ts';
import { knownOf, missingOf, openStore } from '../experiment/store.ts';
import { CallError } from '../experiment/problem.ts';
import { BASELINE } from '../scenario/load.ts';
import type { Given } from './arguments.ts';
import { isOn, textOf, wholeOf } from './arguments.ts';
import { callOf } from './call.ts';
import { EXIT } from './command.ts';
import { refuseTooLarge, sayForecast } from './dry-run.ts';
import type { Host } from './host.ts';
import { checkCharts } from './pictures.ts';
import { place } from './place.ts';
import { programOf } from './program.ts';
import { earlyEnd, runMissing, sayFailures, workersFor } from './replicates.ts';
import { leaveResults } from './results.ts';
import type { Left } from './results.ts';
import type { RunFolder } from './run-folder.ts';
import { readManifest, seriesOf, startManifest, writeManifest } from './run-folder.ts';
import { prepare, scenarioText } from './scenario-input.ts';
import type { RunChoices } from './shared-options.ts';
import { runChoices } from './shared-options.ts';
import { scaledWarning } from '../report/scaled.ts';
import { summaryTable } from './summary-table.ts';
import { leaveTrace } from './trace.ts';
import type { Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

export async function performRun(given: Given, host: Host, line: string): Promise<number> {
  const started = host.seconds();
  const choices = runChoices(given);
  const only = wholeOf(given, 'replicate', 0, 99_999);
  if (only !== undefined && textOf(given, 'replicates') !== undefined && only >= choices.replicates) throw new CallError(`--replicate ${only} is none of --replicates ${choices.replicates}: they are numbered 0 to ${choices.replicates - 1}`);
  const variant = textOf(given, 'variant') ?? BASELINE;
  checkCharts(choices.charts);
  const scenario = String(given['scenario']);
  const { plan, seed, source } = await prepare(host, scenarioText(host, scenario), { ...choices, variant });
  if (choices.dryRun) return sayForecast(host, [plan], seed, choices);
  refuseTooLarge(host, plan, workersFor(host, choices.workers, choices.replicates));
  const program = programOf(host);
  const key = runKey(program, plan, seed);
  const home = choices.out ?? runFolder('output', plan.scenario, variant, seed, key);
  const spot = place(host, home, { key, variants: null }, choices.force);
  const again = callOf(scenario, { ...choices, variant, seed, out: choices.out });
  const run: RunFolder = { folder: spot.folder, program, command: line, scenario: source, plan, name: variant, variant, seed, key, again };
  return finishRun(host, voiceOf(host, choices.json, choices.quiet), run, choices, { started, home, finish: spot.finish, trace: isOn(given, 'trace'), only });
}

interface Setting {
  readonly trace: boolean;
  readonly started: number;
  readonly home: string;
  readonly finish: () => void;
  /** The one replicate to run, where not all are asked for. */
  readonly only: number | undefined;
}

/** Runs what is missing, leaves the results, says them. */
async function finishRun(host: Host, voice: Voice, run: RunFolder, choices: RunChoices, setting: Setting): Promise<number> {
  const before = readManifest(host, run.folder);
  const replicates = Math.max(choices.replicates, before?.replicates ?? 0, (setting.only ?? 0) + 1);
  const store = openStore(host, run.folder, run.key, knownOf(before), (name) => voice.note(`replicates/${name} is damaged and will be run again`));
  const missing = missingOf(replicates, store.finished());
  const batches = [{ run, store }];
  const ran = await runMissing(host, voice, batches, { ...choices, looks: [replicates], only: setting.only, begin: () => startManifest(host, run, before, store, replicates, choices.allTicks) });
  sayFailures(voice, batches, ran.failures);
  const failed = ran.failures.map(({ batch: _, ...failure }) => failure);
  const timings = () => ({ buildSeconds: ran.buildSeconds, runSeconds: ran.runSeconds, totalSeconds: host.seconds() - setting.started });
  const early = earlyEnd(ran, batches, replicates);
  const left = early === null ? await leaveResults(host, run, { store, replicates, failed, timings }, choices) : null;
  if (left === null) {
    if (early !== null && failed.length > 0) writeManifest(host, run, { finished: false, replicates, headers: store.finished(), failed, series: seriesOf(before, replicates, choices.allTicks), timings: timings() });
    if (early !== null) voice.problem(early.text);
    return early?.exit ?? EXIT.someFailed;
  }
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
  const warning = scaledWarning(run.plan, manifest);
  if (voice.json) host.out(`${JSON.stringify({ dir: home, manifest, summary, ...(warning === '' ? {} : { warnings: [warning] }) })}\n`);
  else host.out(`${summaryTable(run.plan, manifest, summary)}\n${home}\n`);
}
