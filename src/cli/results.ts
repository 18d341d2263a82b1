/**
 * What a run leaves beside its replicates. Everything is built from them, and the word that it is finished comes last:
 * where the manifest says so, all other files belong to the replicates it names.
 */
import type { Manifest } from '../experiment/files.ts';
import type { Summary } from '../experiment/outcome/summary.ts';
import { summarise } from '../experiment/outcome/summary.ts';
import type { Store } from '../experiment/store.ts';
import { storedTrials } from '../experiment/stored-trials.ts';
import type { Form } from '../experiment/tables/write.ts';
import { tableFiles, tallyFile } from '../experiment/tables/write.ts';
import type { Trial } from '../experiment/trial.ts';
import { TABLE_NAMES } from '../measures/table.ts';
import { TALLIES } from '../measures/tallies/index.ts';
import type { Host } from './host.ts';
import { pictureFiles, wantedPictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';
import type { Progressed, RunFolder } from './run-folder.ts';
import { manifestOf, pretty, readManifest, seriesOf, writeManifest } from './run-folder.ts';

export interface Wanted {
  readonly csv: boolean;
  /** Every tick of every replicate, also above ten replicates. */
  readonly allTicks: boolean;
  readonly charts: Pictures;
}

export interface Left {
  readonly manifest: Manifest;
  readonly summary: Summary;
  /** Files written now; none where all were there. */
  readonly made: readonly string[];
}

/** What the command itself knows of the run. */
export type Course = Pick<Progressed, 'failed'> & { readonly store: Store; readonly replicates: number; readonly timings: () => Manifest['timings'] };

/** Builds what is missing or out of date in a run's folder; null where no replicate is finished. */
export async function leaveResults(host: Host, run: RunFolder, course: Course, wanted: Wanted): Promise<Left | null> {
  const headers = new Map([...course.store.finished()].filter(([replicate]) => replicate < course.replicates));
  const before = readManifest(host, run.folder);
  const bands = seriesOf(before, course.replicates, wanted.allTicks) === 'bands';
  const progressed = (finished: boolean): Progressed => ({ finished, replicates: course.replicates, headers, failed: course.failed, timings: course.timings(), series: bands ? 'bands' : 'ticks' });
  if (headers.size === 0) {
    // `status` tells from it what failed and how.
    if (course.failed.length > 0) writeManifest(host, run, progressed(false));
    return null;
  }
  const manifest = (): Manifest => manifestOf(host, run, progressed(true));
  const current = before !== null && sameResults(before, manifest());
  // Files that are about to disagree must not be taken for results.
  if (!current) writeManifest(host, run, progressed(false));
  if (!current) host.remove(`${run.folder}/trace.parquet`);
  const missing = (name: string): boolean => !current || host.kindOf(`${run.folder}/${name}`) === 'none';
  const made: string[] = [];
  const put = (name: string, content: Uint8Array | string): void => {
    host.write(`${run.folder}/${name}`, content);
    made.push(name);
  };
  const trials = storedTrials(host, run.folder, headers.values());
  for (const [name, bytes] of tables(host, run, trials, wanted, bands, missing)) put(name, bytes);
  const summary = missing('summary.json') ? summarise(run.plan, trials) : readSummary(host, run.folder);
  if (missing('summary.json')) put('summary.json', pretty(summary));
  const pictures = wantedPictures(host, run.folder, run.plan, wanted.charts, missing);
  if (pictures.length > 0) for await (const [name, content] of pictureFiles(host, { folder: run.folder, plan: run.plan, manifest: manifest(), trials }, wanted.charts, pictures)) put(name, content);
  return { manifest: current ? before : writeManifest(host, run, progressed(true)), summary, made };
}

/** Whether a manifest speaks of the same replicates in the same form. */
function sameResults(before: Manifest, now: Manifest): boolean {
  return before.finished && before.key === now.key && before.series === now.series && before.replicates === now.replicates
    && JSON.stringify([before.fingerprints, before.failed]) === JSON.stringify([now.fingerprints, now.failed]);
}

function readSummary(host: Host, folder: string): Summary {
  return JSON.parse(Buffer.from(host.read(`${folder}/summary.json`)!).toString('utf8')) as Summary;
}

/** The tables that must be written: Parquet always, CSV where asked for now or before. */
function* tables(host: Host, run: RunFolder, trials: readonly Trial[], wanted: Wanted, bands: boolean, missing: (name: string) => boolean): Generator<[string, Uint8Array]> {
  const csv = wanted.csv || host.kindOf(`${run.folder}/series.csv`) === 'file';
  const forms: Form[] = csv ? ['parquet', 'csv'] : ['parquet'];
  const notes = { seed: run.seed, scenario: run.scenario.sha256, version: run.program.version, key: run.key };
  for (const table of TABLE_NAMES) {
    const needed = forms.filter((form) => missing(`${table}.${form}`));
    if (needed.length > 0) yield* tableFiles(run.plan, trials, [table], needed, bands, notes);
  }
  for (const { name } of TALLIES) {
    for (const form of forms) if (missing(`tallies/${name}.${form}`)) yield [`tallies/${name}.${form}`, tallyFile(run.plan, trials, name, form, notes)];
  }
}

