/**
 * Finished trials of one plan, on disk: a file each under its trial's number, committed once and whole. The first result
 * of a trial stands. A second one that says the same is dropped; one that says something else is kept under conflicts/,
 * for it shows that the program is not deterministic.
 */
import type { Disk } from './disk.ts';
import { finishedReplicates, replicatePath } from './folder.ts';
import { DeterminismError } from './problem.ts';
import type { Finished } from './replicate-file.ts';
import { readFinished, sameContent } from './replicate-file.ts';

export interface Store {
  readonly folder: string;
  /** Finished trials by replicate, in order. */
  finished(): ReadonlyMap<number, Finished>;
  /** @throws DeterminismError where the trial has another result already */
  commit(replicate: number, bytes: Uint8Array): void;
}

/**
 * @param known   fingerprints that the manifest states, by replicate: a result must meet its own
 * @param damaged called with the name of each file that is there but not whole; its trial counts as missing
 * @throws DeterminismError where a stored result is not the one that the manifest states
 */
export function openStore(disk: Disk, folder: string, key: string, known: ReadonlyMap<number, string>, damaged: (name: string) => void): Store {
  const finished = finishedReplicates(disk, folder, key, damaged);
  for (const header of finished.values()) meet(known, header, '');
  let sorted = true;
  return {
    folder,
    finished() {
      if (!sorted) {
        const inOrder = [...finished].sort(([a], [b]) => a - b);
        finished.clear();
        for (const [replicate, header] of inOrder) finished.set(replicate, header);
        sorted = true;
      }
      return finished;
    },
    commit(replicate, bytes) {
      const header = readFinished(bytes);
      if (header === null || header.key !== key || header.replicate !== replicate) throw new Error(`replicate ${replicate} came back damaged`);
      if (known.has(replicate) && known.get(replicate) !== header.fingerprint) {
        meet(known, header, `; the new result is kept as ${keepConflict(disk, folder, header, bytes)}`);
      }
      put(disk, folder, header, bytes);
      finished.set(replicate, header);
      sorted = false;
    },
  };
}

function put(disk: Disk, folder: string, header: Finished, bytes: Uint8Array): void {
  const path = replicatePath(folder, header.replicate);
  if (disk.commit(path, bytes)) return;
  const there = disk.read(path);
  const before = there === null ? null : readFinished(there);
  // A damaged file is no result: the whole one takes its place.
  if (there === null || before === null || before.trialKey !== header.trialKey) return disk.write(path, bytes);
  if (sameContent(there, bytes)) return;
  const name = keepConflict(disk, folder, header, bytes);
  throw new DeterminismError(`trial ${header.trialKey.slice(0, 12)}... (replicate ${header.replicate}) has two results: fingerprint ${before.fingerprint.slice(0, 12)}... is kept as ${path}, ${header.fingerprint.slice(0, 12)}... as ${name}`);
}

function keepConflict(disk: Disk, folder: string, header: Finished, bytes: Uint8Array): string {
  const path = `${folder}/conflicts/${String(header.replicate).padStart(4, '0')}-${header.fingerprint.slice(0, 12)}.hfr`;
  disk.write(path, bytes);
  return path;
}

function meet(known: ReadonlyMap<number, string>, { replicate, fingerprint }: Finished, more: string): void {
  const before = known.get(replicate);
  if (before === undefined || before === fingerprint) return;
  throw new DeterminismError(`replicate ${replicate} has two results: fingerprint ${before.slice(0, 12)}... in the manifest, ${fingerprint.slice(0, 12)}... of the replicate itself${more}`);
}

/** Fingerprints that a manifest states, by replicate. */
export function knownOf(manifest: { readonly fingerprints: readonly (string | null)[] } | null): Map<number, string> {
  return new Map((manifest?.fingerprints ?? []).flatMap((fingerprint, replicate) => (fingerprint === null ? [] : [[replicate, fingerprint] as const])));
}

/** Numbers below `count` that are not finished. */
export function missingOf(count: number, finished: ReadonlyMap<number, unknown>): number[] {
  return Array.from({ length: count }, (_, replicate) => replicate).filter((replicate) => !finished.has(replicate));
}
