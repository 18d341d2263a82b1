/** One run's folder with all that belongs to it, and its manifest: what is needed to repeat it. */
import { CallError } from '../experiment/problem.ts';
import type { Manifest } from '../experiment/files.ts';
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

/** The manifest of a folder, checked field by field. @throws CallError where it is missing or not a manifest */
export async function soundManifest(disk: Disk, folder: string): Promise<Manifest> {
  const bytes = disk.read(`${folder}/manifest.json`);
  if (bytes === null) throw new CallError(`${folder} holds no manifest.json: it is not the folder of a finished run`);
  const [{ manifestSchema }, { z }] = await Promise.all([import('../experiment/files.ts'), import('zod')]);
  const parsed = manifestSchema.safeParse(jsonIn(bytes, folder));
  if (!parsed.success) throw new CallError(`${folder}/manifest.json is not a manifest:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export function jsonIn(bytes: Uint8Array, folder: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new CallError(`${folder}/manifest.json is not JSON`);
  }
}

/** JSON as people read it: two spaces, a line at the end. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
