/** One run's folder with all that belongs to it, and its manifest: what is needed to repeat it. */
import { CallError } from '../experiment/problem.ts';
import type { ZodType } from 'zod';
import type { Comparison, EnsembleManifest, Manifest } from '../experiment/files.ts';
import type { Program } from '../experiment/fingerprint.ts';
import { withoutEdges } from '../experiment/covered.ts';
import type { Finished } from '../experiment/replicate-file.ts';
import type { Store } from '../experiment/store.ts';
import { knownOf } from '../experiment/store.ts';
import { MOST_WHOLE } from '../experiment/tables/write.ts';
import type { Disk } from '../experiment/disk.ts';
import type { Plan } from '../model/plan.ts';
import type { Host } from './host.ts';

/** A run as asked for. */
export interface RunFolder {
  readonly folder: string;
  readonly program: Program;
  readonly command: string;
  readonly scenario: Manifest['scenario'];
  readonly plan: Plan;
  /** What it is called among others: the variant's name, or that of what is off. */
  readonly name: string;
  readonly variant: string;
  readonly seed: string;
  readonly key: string;
  /** The call that runs it, without a number of replicates. */
  readonly again: string;
}

export interface Progressed {
  readonly finished: boolean;
  /** Fingerprints known from before, where a replicate must be run again. */
  readonly known?: ReadonlyMap<number, string>;
  readonly replicates: number;
  readonly headers: ReadonlyMap<number, Finished>;
  readonly failed: Manifest['failed'];
  readonly timings: Manifest['timings'];
  readonly series: Manifest['series'];
}

export function manifestOf(host: Pick<Host, 'node' | 'platform'>, run: RunFolder, progressed: Progressed): Manifest {
  const { replicates, headers, known, failed, timings, series, finished } = progressed;
  const each = <T>(read: (header: Finished) => T): (T | null)[] => Array.from({ length: replicates }, (_, replicate) => {
    const header = headers.get(replicate);
    return header ? read(header) : null;
  });
  return {
    program: 'hashfront', version: run.program.version, build: run.program.build, command: run.command, node: host.node, platform: host.platform,
    scenario: run.scenario, plan: { ...withoutEdges(run.plan) }, variant: run.variant, seed: run.seed, key: run.key, replicates, finished, series,
    fingerprints: Array.from({ length: replicates }, (_, replicate) => headers.get(replicate)?.fingerprint ?? known?.get(replicate) ?? null), counts: each((header) => header.counts), facts: each((header) => header.facts), failed, timings,
  };
}

/**
 * Writes the design before the first replicate is run: from then on the manifest says what there is to do. One that lies
 * there and asks for as much stays.
 */
export function startManifest(host: Host, run: RunFolder, before: Manifest | null, store: Store, replicates: number, allTicks: boolean): void {
  if (before !== null && before.replicates >= replicates) return;
  const known = knownOf(before);
  writeManifest(host, run, { finished: false, known, replicates, headers: store.finished(), failed: [], series: seriesOf(before, replicates, allTicks), timings: { buildSeconds: 0, runSeconds: 0, totalSeconds: 0 } });
}

/** Bands above ten replicates, unless all ticks are asked for now or were before. */
export function seriesOf(before: Manifest | null, replicates: number, allTicks: boolean): Manifest['series'] {
  const asked = allTicks || (before !== null && before.replicates > MOST_WHOLE && before.series === 'ticks');
  return replicates > MOST_WHOLE && !asked ? 'bands' : 'ticks';
}

export function writeManifest(host: Host, run: RunFolder, progressed: Progressed): Manifest {
  const manifest = manifestOf(host, run, progressed);
  host.write(`${run.folder}/manifest.json`, pretty(manifest));
  return manifest;
}

/** The manifest of a folder as it lies there, unchecked; null where there is none. */
export function readManifest(disk: Disk, folder: string): Manifest | null {
  const bytes = disk.read(`${folder}/manifest.json`);
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest);
}

/** The same of an ensemble's folder. */
export function readEnsembleManifest(disk: Disk, folder: string): EnsembleManifest | null {
  const bytes = disk.read(`${folder}/manifest.json`);
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as EnsembleManifest);
}

/** The manifest of a run's folder that is finished. @throws CallError where it is not */
export async function finishedManifest(disk: Disk, folder: string): Promise<Manifest> {
  const manifest = await soundManifest(disk, folder);
  if (!manifest.finished) throw new CallError(`${folder} is not finished (hashfront status ${folder}); the same command continues: ${manifest.command}`);
  return manifest;
}

/** The manifest of a run's folder, checked field by field. @throws CallError where it is missing or not a manifest */
export async function soundManifest(disk: Disk, folder: string): Promise<Manifest> {
  const { manifestSchema } = await import('../experiment/files.ts');
  return sound(disk, folder, 'manifest.json', manifestSchema);
}

/** The manifest of a comparison's folder, likewise. @throws CallError */
export async function soundEnsembleManifest(disk: Disk, folder: string): Promise<EnsembleManifest> {
  const { ensembleManifestSchema } = await import('../experiment/files.ts');
  return sound(disk, folder, 'manifest.json', ensembleManifestSchema);
}

/** The manifest of a comparison that is finished. @throws CallError where it is not */
export async function finishedEnsembleManifest(disk: Disk, folder: string): Promise<EnsembleManifest> {
  const manifest = await soundEnsembleManifest(disk, folder);
  if (!manifest.finished) throw new CallError(`${folder} is not finished (hashfront status ${folder}); the same command continues: ${manifest.command}`);
  return manifest;
}

/** comparison.json of a folder, likewise. @throws CallError */
export async function soundComparison(disk: Disk, folder: string): Promise<Comparison> {
  const { comparisonSchema } = await import('../experiment/files.ts');
  return sound(disk, folder, 'comparison.json', comparisonSchema);
}

async function sound<T>(disk: Disk, folder: string, name: string, schema: ZodType<T>): Promise<T> {
  const bytes = disk.read(`${folder}/${name}`);
  if (bytes === null) throw new CallError(`${folder} holds no ${name}: it is not the folder of a finished run`);
  const { faultsOf } = await import('../experiment/files.ts');
  const parsed = schema.safeParse(jsonIn(bytes, `${folder}/${name}`));
  if (!parsed.success) throw new CallError(`${folder}/${name} is not what a run leaves:\n${faultsOf(parsed.error)}`);
  return parsed.data;
}

function jsonIn(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new CallError(`${path} is not JSON`);
  }
}

/** JSON as people read it: two spaces, a line at the end. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
