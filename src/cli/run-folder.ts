/** One run's folder with all that belongs to it, and its manifest: what is needed to repeat it. */
import { CallError } from '../experiment/problem.ts';
import type { ZodType } from 'zod';
import type { Comparison, EnsembleManifest, Manifest } from '../experiment/files.ts';
import type { Program } from '../experiment/fingerprint.ts';
import { withoutEdges } from '../experiment/fingerprint.ts';
import type { ReplicateHeader } from '../experiment/replicate-file.ts';
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
  readonly variant: string;
  readonly seed: string;
  readonly key: string;
}

export interface Progressed {
  readonly replicates: number;
  readonly headers: ReadonlyMap<number, ReplicateHeader>;
  readonly failed: Manifest['failed'];
  readonly timings: Manifest['timings'];
  readonly series: Manifest['series'];
}

export function manifestOf(host: Pick<Host, 'node' | 'platform'>, run: RunFolder, progressed: Progressed): Manifest {
  const { replicates, headers, failed, timings, series } = progressed;
  const each = <T>(read: (header: ReplicateHeader) => T): (T | null)[] => Array.from({ length: replicates }, (_, replicate) => {
    const header = headers.get(replicate);
    return header ? read(header) : null;
  });
  return {
    program: 'hashfront', version: run.program.version, build: run.program.build, command: run.command, node: host.node, platform: host.platform,
    scenario: run.scenario, plan: { ...withoutEdges(run.plan) }, variant: run.variant, seed: run.seed, key: run.key, replicates, series,
    fingerprints: each((header) => header.fingerprint), counts: each((header) => header.counts), facts: each((header) => header.facts), failed, timings,
  };
}

/** The manifest of a folder as it lies there, unchecked; null where there is none. */
export function readManifest(disk: Disk, folder: string): Manifest | null {
  const bytes = disk.read(`${folder}/manifest.json`);
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest);
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

/** comparison.json of a folder, likewise. @throws CallError */
export async function soundComparison(disk: Disk, folder: string): Promise<Comparison> {
  const { comparisonSchema } = await import('../experiment/files.ts');
  return sound(disk, folder, 'comparison.json', comparisonSchema);
}

async function sound<T>(disk: Disk, folder: string, name: string, schema: ZodType<T>): Promise<T> {
  const bytes = disk.read(`${folder}/${name}`);
  if (bytes === null) throw new CallError(`${folder} holds no ${name}: it is not the folder of a finished run`);
  const { prettifyError } = await import('zod');
  const parsed = schema.safeParse(jsonIn(bytes, `${folder}/${name}`));
  if (!parsed.success) throw new CallError(`${folder}/${name} is not what a run leaves:\n${prettifyError(parsed.error)}`);
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
