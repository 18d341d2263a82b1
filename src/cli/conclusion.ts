/** What is concluded from an ensemble: comparison.json always, and the command's own files, charts and words. */
import type { Comparison, EnsembleManifest, Manifest } from '../experiment/files.ts';
import { storedTrials } from '../experiment/stored-trials.ts';
import type { Trial } from '../experiment/trial.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportFile } from '../report/report.ts';
import type { Ensemble } from './ensemble.ts';
import type { Host } from './host.ts';
import { pretty, readEnsembleManifest } from './run-folder.ts';

/** What there is to conclude from. */
export interface Evidence {
  readonly manifest: EnsembleManifest;
  readonly comparison: Comparison;
  /** Baseline first. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** Where the baseline's plan came from. */
  readonly scenario: Manifest['scenario'];
  /** Finished trials of a member, read as they are looked at. */
  readonly trials: (name: string) => readonly Trial[];
}

export interface Conclusion {
  /** Names of the files that belong to it, beside comparison.json. */
  readonly names: readonly string[];
  /** Makes them; called only where one is missing or out of date. */
  readonly files: () => AsyncIterable<ReportFile>;
  /** For standard output. */
  readonly text: string;
  /** What --json adds. */
  readonly json: object;
}

export type Conclude = (evidence: Evidence) => Conclusion;

export interface Concluded {
  readonly manifest: EnsembleManifest;
  readonly comparison: Comparison;
  readonly conclusion: Conclusion;
  readonly made: readonly string[];
}

/** Writes what is missing or out of date; the word that it is finished comes last. */
export async function leaveConclusion(host: Host, ensemble: Ensemble, manifest: EnsembleManifest, comparison: Comparison, conclude: Conclude): Promise<Concluded> {
  const { folder } = ensemble;
  const before = readEnsembleManifest(host, folder);
  const current = before !== null && before.finished && JSON.stringify([before.fingerprints, before.about]) === JSON.stringify([manifest.fingerprints, manifest.about]);
  if (!current) host.write(`${folder}/manifest.json`, pretty({ ...manifest, finished: false }));
  const conclusion = conclude(evidenceOf(host, ensemble, manifest, comparison));
  const made: string[] = [];
  const put = (name: string, content: Uint8Array | string): void => {
    host.write(`${folder}/${name}`, content);
    made.push(name);
  };
  const missing = (name: string): boolean => !current || host.kindOf(`${folder}/${name}`) === 'none';
  if (missing('comparison.json')) put('comparison.json', pretty(comparison));
  if (conclusion.names.some(missing)) for await (const [name, content] of conclusion.files()) if (missing(name)) put(name, content);
  if (!current) host.write(`${folder}/manifest.json`, pretty(manifest));
  return { manifest: current ? before : manifest, comparison, conclusion, made };
}

function evidenceOf(host: Host, { batches }: Ensemble, manifest: EnsembleManifest, comparison: Comparison): Evidence {
  return {
    manifest, comparison, plans: new Map(batches.map(({ run }) => [run.name, run.plan])), scenario: batches[0]!.run.scenario,
    trials(name) {
      const { run, store } = batches.find((batch) => batch.run.name === name)!;
      return storedTrials(host, run.folder, [...store.finished().values()].filter(({ replicate }) => replicate < manifest.replicates));
    },
  };
}
