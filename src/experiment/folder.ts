/** A run's folder: what may lie in it, whose it is, and which replicates in it are finished and sound. */
import type { Disk } from './disk.ts';
import { sweep, writerOf } from './disk.ts';
import { CallError } from './problem.ts';
import type { ReplicateHeader } from './replicate-file.ts';
import { readHeader, replicateName, replicateNumber } from './replicate-file.ts';

const TABLE_FILES = ['series', 'ledger', 'hands', 'pages'].flatMap((name) => [`${name}.parquet`, `${name}.csv`]);
/** All that a run leaves. */
const RUN_ENTRIES = new Set(['manifest.json', 'replicates', ...TABLE_FILES, 'summary.json', 'charts', 'report.html', 'trace.parquet']);
/** All that a command over several variants leaves. */
const ENSEMBLE_ENTRIES = new Set(['manifest.json', 'comparison.json', 'variants', 'charts', 'report.html']);

/** Whose a folder is. */
export type Owner =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'ours' }
  | { readonly kind: 'other'; readonly key: string }
  | { readonly kind: 'foreign'; readonly names: readonly string[] };

/** Whose folder this is, judged by its entries and the keys in its files. */
export function ownerOf(disk: Disk, folder: string, key: string, entries: ReadonlySet<string> = RUN_ENTRIES): Owner {
  const names = (disk.list(folder) ?? []).map((entry) => entry.name).filter((name) => writerOf(name) === null);
  const foreign = names.filter((name) => !entries.has(name));
  const strange = (disk.list(`${folder}/replicates`) ?? []).map((entry) => entry.name)
    .filter((name) => replicateNumber(name) === null && writerOf(name) === null).map((name) => `replicates/${name}`);
  if (foreign.length + strange.length > 0) return { kind: 'foreign', names: [...foreign, ...strange] };
  const found = keyIn(disk, folder);
  if (found === 'unreadable') return { kind: 'foreign', names: ['manifest.json (cannot be read)'] };
  if (found !== null) return found === key ? { kind: 'ours' } : { kind: 'other', key: found };
  // Files that no manifest and no replicate vouches for are not ours to write over.
  const unclaimed = names.filter((name) => name !== 'replicates' && name !== 'variants');
  return unclaimed.length > 0 ? { kind: 'foreign', names: unclaimed } : { kind: 'nobody' };
}

/** Key that a folder's manifest states, else that of its first sound replicate. */
function keyIn(disk: Disk, folder: string): string | 'unreadable' | null {
  const manifest = disk.read(`${folder}/manifest.json`);
  if (manifest !== null) return keyOfManifest(manifest);
  for (const entry of disk.list(`${folder}/replicates`) ?? []) {
    const header = readHeaderAt(disk, `${folder}/replicates/${entry.name}`);
    if (header) return header.key;
  }
  return null;
}

function keyOfManifest(bytes: Uint8Array): string | 'unreadable' {
  try {
    const { key } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { key?: unknown };
    return typeof key === 'string' ? key : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function readHeaderAt(disk: Disk, path: string): ReplicateHeader | null {
  const bytes = disk.read(path);
  return bytes === null ? null : readHeader(bytes);
}

/**
 * Makes sure a folder may be used for this key, and clears what a killed run left half written.
 * @throws CallError where it holds another key or files that no run leaves
 */
export function claim(disk: Disk, folder: string, key: string, kind: 'run' | 'ensemble' = 'run'): void {
  const owner = ownerOf(disk, folder, key, kind === 'run' ? RUN_ENTRIES : ENSEMBLE_ENTRIES);
  if (owner.kind === 'foreign') throw new CallError(`${folder} holds files that are not of this run: ${cut(owner.names)}; choose another folder with --out`);
  if (owner.kind === 'other') throw new CallError(`${folder} holds another run (key ${owner.key.slice(0, 8)}, this one is ${key.slice(0, 8)}); choose another folder with --out, or replace it with --force`);
  sweep(disk, folder);
  sweep(disk, `${folder}/replicates`);
  sweep(disk, `${folder}/charts`);
}

function cut(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}

/**
 * Headers of the finished replicates below `count`, by number. A damaged file is left out, hence run again.
 * @param damaged called with the name of each file that is there but not whole
 */
export function finishedReplicates(disk: Disk, folder: string, key: string, damaged: (name: string) => void): Map<number, ReplicateHeader> {
  const finished = new Map<number, ReplicateHeader>();
  for (const entry of disk.list(`${folder}/replicates`) ?? []) {
    const number = replicateNumber(entry.name);
    if (number === null) continue;
    const header = readHeaderAt(disk, `${folder}/replicates/${entry.name}`);
    if (header !== null && header.key === key && header.replicate === number) finished.set(number, header);
    else damaged(entry.name);
  }
  return new Map([...finished].sort(([a], [b]) => a - b));
}

export function replicatePath(folder: string, replicate: number): string {
  return `${folder}/replicates/${replicateName(replicate)}`;
}
