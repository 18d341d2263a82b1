/**
 * Several plans on the same seeds, in one folder: compare, attribute and ablate. Designed first (the manifest), then run,
 * then concluded; what is concluded is the command's own.
 */
import type { Arm } from '../experiment/compare.ts';
import { buildComparison, unevenOutcomes } from '../experiment/compare.ts';
import type { Comparison, Design, EnsembleManifest } from '../experiment/files.ts';
import type { Program } from '../experiment/fingerprint.ts';
import { ensembleKey, runKey } from '../experiment/fingerprint.ts';
import { ensembleFolder, folderName } from '../experiment/names.ts';
import type { Store } from '../experiment/store.ts';
import { knownOf, missingOf, openStore } from '../experiment/store.ts';
import type { Plan } from '../model/plan.ts';
import { callOf } from './call.ts';
import { EXIT } from './command.ts';
import type { Conclude } from './conclusion.ts';
import { leaveConclusion } from './conclusion.ts';
import { refuseTooLarge, sayForecast } from './dry-run.ts';
import type { Host } from './host.ts';
import { place } from './place.ts';
import { programOf } from './program.ts';
import type { Ran } from './replicates.ts';
import { earlyEnd, runMissing, sayFailures, workersFor } from './replicates.ts';
import { leaveResults } from './results.ts';
import type { RunFolder } from './run-folder.ts';
import { pretty, readEnsembleManifest, readManifest, startManifest } from './run-folder.ts';
import type { Prepared } from './scenario-input.ts';
import type { RunChoices } from './shared-options.ts';
import type { Until } from './until.ts';
import { isNarrow, looksUpTo, saidOfUntil } from './until.ts';
import type { Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

/** One plan of an ensemble, under a name of its own. */
export interface Member {
  readonly name: string;
  /** As the user names it. */
  readonly scenario: string;
  readonly variant: string;
  readonly sets: readonly string[];
  readonly prepared: Prepared;
}

export interface Asked {
  readonly design: Design;
  /** Baseline first; all on the baseline's seed. */
  readonly members: readonly Member[];
  readonly line: string;
  readonly choices: RunChoices;
  readonly until: Until | null;
  /** Outcomes whose intervals --until watches. */
  readonly outcomes: readonly string[];
  /** attribute: the outcome and the hands. */
  readonly about?: NonNullable<EnsembleManifest['about']>;
}

/** An ensemble under way. */
export interface Ensemble {
  readonly asked: Asked;
  readonly folder: string;
  readonly home: string;
  readonly key: string;
  readonly program: Program;
  /** Baseline first. */
  readonly batches: readonly { readonly run: RunFolder; readonly store: Store }[];
  readonly finish: () => void;
  readonly started: number;
}

/** Runs what is missing of all members and leaves what is concluded. @returns the exit code */
export async function performEnsemble(host: Host, asked: Asked, conclude: Conclude): Promise<number> {
  const started = host.seconds();
  const { members, choices, design, line } = asked;
  const plans = Object.fromEntries(members.map(({ name, prepared }) => [name, prepared.plan]));
  const { plan, seed } = members[0]!.prepared;
  if (choices.dryRun) return sayForecast(host, Object.values(plans), seed, choices);
  for (const each of Object.values(plans)) refuseTooLarge(host, each, workersFor(host, choices.workers, choices.replicates * members.length));
  const program = programOf(host);
  const key = ensembleKey(program, plans, seed);
  const home = choices.out ?? ensembleFolder('output', plan.scenario, design, seed, key);
  const keys = new Set(Object.values(plans).map((each) => runKey(program, each, seed)));
  const spot = place(host, home, { key, variants: keys }, choices.force);
  const voice = voiceOf(host, choices.json, choices.quiet);
  const batches = members.map((member) => batchOf(host, voice, runOf(spot.folder, home, member, { program, line, seed, timeout: choices.timeout })));
  return finishEnsemble(host, voice, { asked, folder: spot.folder, home, key, program, batches, finish: spot.finish, started }, conclude);
}

/** Outcomes that are watched, where not all of a plan are; else []. */
function watchedOf(outcomes: readonly string[], { outcomes: all }: Plan): readonly string[] {
  return outcomes.length < all.length ? outcomes : [];
}

function runOf(folder: string, home: string, member: Member, { program, line, seed, timeout }: { program: Program; line: string; seed: string; timeout: number | undefined }): RunFolder {
  const { name, scenario, variant, sets, prepared: { plan, source } } = member;
  const below = `variants/${folderName(name)}`;
  const again = callOf(scenario, { variant, seed, sets, accounts: source.accounts ?? undefined, timeout, out: `${home}/${below}` });
  return { folder: `${folder}/${below}`, program, command: line, scenario: source, plan, name, variant, seed, key: runKey(program, plan, seed), again };
}

function batchOf(host: Host, voice: Voice, run: RunFolder): Ensemble['batches'][number] {
  const damaged = (name: string): void => voice.note(`${run.name}: replicates/${name} is damaged and will be run again`);
  return { run, store: openStore(host, run.folder, run.key, knownOf(readManifest(host, run.folder)), damaged) };
}

async function finishEnsemble(host: Host, voice: Voice, ensemble: Ensemble, conclude: Conclude): Promise<number> {
  const { batches, asked: { choices, until, outcomes } } = ensemble;
  const before = readEnsembleManifest(host, ensemble.folder);
  const there = before?.finished ? before.replicates : 0;
  const enough = (replicates: number): boolean => until !== null && isNarrow(until, compared(ensemble, replicates), outcomes);
  const most = there > 0 && enough(there) ? there : Math.max(choices.replicates, there);
  const missing = batches.reduce((sum, { store }) => sum + missingOf(most, store.finished()).length, 0);
  const ran = await runMissing(host, voice, batches, {
    ...choices, looks: until === null ? [most] : looksUpTo(most, there), enough, begin: () => startEnsemble(host, ensemble, before, most),
  });
  sayFailures(voice, batches, ran.failures);
  const early = earlyEnd(ran, batches, most * batches.length);
  if (early !== null) {
    voice.problem(early.text);
    return early.exit;
  }
  const { replicates } = ran;
  if (until !== null) voice.note(saidOfUntil(until, enough(replicates), replicates, watchedOf(outcomes, batches[0]!.run.plan)));
  const made = await leaveVariants(host, ensemble, ran, choices);
  for (const { outcome, lackedBy } of unevenOutcomes(arms(ensemble, replicates))) voice.note(`outcome ${outcome} is not defined in ${lackedBy.join(', ')}`);
  const left = await leaveConclusion(host, ensemble, manifestOf(host, ensemble, ran, true), compared(ensemble, replicates), conclude);
  ensemble.finish();
  if (missing === 0 && made === 0 && left.made.length === 0) voice.note('already complete');
  if (voice.json) host.out(`${JSON.stringify({ dir: ensemble.home, manifest: left.manifest, comparison: left.comparison, ...left.conclusion.json })}\n`);
  else host.out(`${left.conclusion.text}\n${ensemble.home}\n`);
  return ran.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

/** The design is written before the first replicate is run: which plans, how many replicates of each. */
function startEnsemble(host: Host, ensemble: Ensemble, before: EnsembleManifest | null, most: number): void {
  if (before === null || before.replicates < most) {
    const nothing: Ran = { ended: 'finished', replicates: most, failures: [], buildSeconds: 0, runSeconds: 0 };
    host.write(`${ensemble.folder}/manifest.json`, pretty(manifestOf(host, ensemble, nothing, false)));
  }
  for (const { run, store } of ensemble.batches) startManifest(host, run, readManifest(host, run.folder), store, most, ensemble.asked.choices.allTicks);
}

/** Each variant's own files; charts and page belong to the whole. @returns how many were written */
async function leaveVariants(host: Host, { batches, started }: Ensemble, ran: Ran, choices: RunChoices): Promise<number> {
  let made = 0;
  for (const [at, { run, store }] of batches.entries()) {
    const failed = ran.failures.filter(({ batch }) => batch === at).map(({ batch: _, ...failure }) => failure);
    const timings = () => ({ buildSeconds: ran.buildSeconds, runSeconds: ran.runSeconds, totalSeconds: host.seconds() - started });
    const left = await leaveResults(host, run, { store, replicates: ran.replicates, failed, timings }, { ...choices, charts: 'none' });
    made += left?.made.length ?? 0;
  }
  return made;
}

/** Outcomes of every member, by replicate. */
function arms({ batches }: Ensemble, replicates: number): Arm[] {
  return batches.map(({ run: { name, plan }, store }) => {
    const finished = store.finished();
    const values = (outcome: string): (number | null)[] => Array.from({ length: replicates }, (_, replicate) => finished.get(replicate)?.outcomes[outcome] ?? null);
    return { name, plan, outcomes: Object.fromEntries(plan.outcomes.map((outcome) => [outcome.name, values(outcome.name)])) };
  });
}

function compared(ensemble: Ensemble, replicates: number): Comparison {
  const [baseline, ...variants] = arms(ensemble, replicates) as [Arm, ...Arm[]];
  return buildComparison(baseline, variants, replicates);
}

function manifestOf(host: Host, ensemble: Ensemble, ran: Ran, finished: boolean): EnsembleManifest {
  const { batches, program, asked: { line, design, until, about }, key, started } = ensemble;
  const [{ run: baseline }] = batches as readonly [Ensemble['batches'][number]];
  const fingerprints = Object.fromEntries(batches.map(({ run, store }) => [run.name, Array.from({ length: ran.replicates }, (_, replicate) => store.finished().get(replicate)?.fingerprint ?? null)]));
  return {
    program: 'hashfront', version: program.version, build: program.build, command: line, node: host.node, platform: host.platform, scenario: baseline.scenario,
    design, about: about ?? null, baseline: baseline.name, variants: batches.slice(1).map(({ run }) => run.name), seed: baseline.seed, key, replicates: ran.replicates, finished, until: until?.text ?? null, fingerprints,
    timings: { buildSeconds: ran.buildSeconds, runSeconds: ran.runSeconds, totalSeconds: host.seconds() - started },
  };
}
