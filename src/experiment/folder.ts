/** A run's folder: what may lie in it, whose it is, and which replicates in it are finished and sound. */
import { TABLE_NAMES } from '../measures/table.ts';
import type { Disk } from './disk.ts';
import { sweep, writerOf } from './disk.ts';
import { CallError } from './problem.ts';
import type { Finished } from './replicate-file.ts';
import { readFinished, replicateName, replicateNumber } from './replicate-file.ts';

const TABLE_FILES = TABLE_NAMES.flatMap((name) => [`${name}.parquet`, `${name}.csv`]);
const RUN_ENTRIES = new Set(['manifest.json', 'replicates', ...TABLE_FILES, 'summary.json', 'tallies', 'charts', 'report.html', 'trace.parquet', 'conflicts']);
const ENSEMBLE_ENTRIES = new Set(['manifest.json', 'variants', 'comparison.json', 'attribution.json', 'charts', 'report.html']);

/** What a folder is to hold: one run, or several variants, each with a key of its own, in folders below `variants`. */
export interface Kind {
  readonly key: string;
  /** Keys of the variants; null for a single run. */
  readonly variants: ReadonlySet<string> | null;
}

/** Whose a folder is. */
export type Owner =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'ours' }
  | { readonly kind: 'other'; readonly key: string }
  | { readonly kind: 'foreign'; readonly names: readonly string[] };

/** Whose this folder is, judged by its entries and the keys in its files. */
export function ownerOf(disk: Disk, folder: string, kind: Kind): Owner {
  const entries = kind.variants === null ? RUN_ENTRIES : ENSEMBLE_ENTRIES;
  const names = namesIn(disk, folder);
  const strange = namesIn(disk, `${folder}/replicates`).filter((name) => replicateNumber(name) === null).map((name) => `replicates/${name}`);
  const foreign = [...names.filter((name) => !entries.has(name)), ...strange];
  if (foreign.length > 0) return { kind: 'foreign', names: foreign };
  const found = keyIn(disk, folder) ?? keyOfVariants(disk, folder, kind);
  if (found === 'unreadable') return { kind: 'foreign', names: ['manifest.json, which cannot be read'] };
  if (found !== null) return found === kind.key ? { kind: 'ours' } : { kind: 'other', key: found };
  // Files that no manifest and no replicate vouches for are not ours to write over.
  const unclaimed = names.filter((name) => name !== 'replicates' && name !== 'variants');
  return unclaimed.length > 0 ? { kind: 'foreign', names: unclaimed } : { kind: 'nobody' };
}

function namesIn(disk: Disk, folder: string): string[] {
  return (disk.list(folder) ?? []).map((entry) => entry.name).filter((name) => writerOf(name) === null);
}

/** Key that a folder's manifest states, else that of its first sound replicate. */
function keyIn(disk: Disk, folder: string): string | 'unreadable' | null {
  const manifest = disk.read(`${folder}/manifest.json`);
  if (manifest !== null) return keyOfManifest(manifest);
  for (const name of namesIn(disk, `${folder}/replicates`)) {
    const header = readHeaderAt(disk, `${folder}/replicates/${name}`);
    if (header) return header.key;
  }
  return null;
}

/** A folder of variants under way belongs to whom its variants belong. */
function keyOfVariants(disk: Disk, folder: string, kind: Kind): string | null {
  if (kind.variants === null) return null;
  const keys = namesIn(disk, `${folder}/variants`).map((name) => keyIn(disk, `${folder}/variants/${name}`)).filter((key) => key !== null);
  if (keys.length === 0) return null;
  return keys.find((key) => !kind.variants!.has(key)) ?? kind.key;
}

function keyOfManifest(bytes: Uint8Array): string {
  try {
    const { key } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { key?: unknown };
    return typeof key === 'string' ? key : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function readHeaderAt(disk: Disk, path: string): Finished | null {
  const bytes = disk.read(path);
  return bytes === null ? null : readFinished(bytes);
}

/**
 * Makes sure a folder may be used, and clears what a killed run left half written.
 * @throws CallError where it holds another key, or files that no run leaves
 */
export function claim(disk: Disk, folder: string, kind: Kind): void {
  const owner = ownerOf(disk, folder, kind);
  if (owner.kind === 'foreign') throw new CallError(`${folder} holds files that are not of this run: ${cut(owner.names)}; choose another folder with --out`);
  if (owner.kind === 'other') throw new CallError(`${folder} holds another run (key ${owner.key.slice(0, 8)}, this one is ${kind.key.slice(0, 8)}); choose another folder with --out, or replace it with --force`);
  const folders = [folder, ...namesIn(disk, `${folder}/variants`).map((name) => `${folder}/variants/${name}`)];
  for (const each of folders) for (const below of ['', '/replicates', '/tallies', '/charts']) sweep(disk, `${each}${below}`);
}

/** A few of many names. */
export function cut(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}

/**
 * Headers of the finished replicates, by number. A damaged file is left out, hence run again.
 * @param damaged called with the name of each file that is there but not whole
 */
export function finishedReplicates(disk: Disk, folder: string, key: string, damaged: (name: string) => void): Map<number, Finished> {
  const finished: [number, Finished][] = [];
  for (const name of namesIn(disk, `${folder}/replicates`)) {
    const number = replicateNumber(name);
    if (number === null) continue;
    const header = readHeaderAt(disk, `${folder}/replicates/${name}`);
    if (header !== null && header.key === key && header.replicate === number) finished.push([number, header]);
    else damaged(name);
  }
  return new Map(finished.sort(([a], [b]) => a - b));
}

export function replicatePath(folder: string, replicate: number): string {
  return `${folder}/replicates/${replicateName(replicate)}`;
}
