/** Finished trials whose tables are unpacked when they are looked at. */
import type { Disk } from './disk.ts';
import { replicatePath } from './folder.ts';
import type { Finished, StoredTrial } from './replicate-file.ts';
import { decodeReplicate, factsOf } from './replicate-file.ts';
import type { Trial } from './trial.ts';

/** Most trials kept in memory; a trial of the shipped scenario takes about 20 MB. */
const MOST_KEPT = 10;

/**
 * Trials in order of replicate, from their files. Their small figures are there at once; their tables are read at first
 * use, and the longest unused make room when more than ten are in memory.
 */
export function storedTrials(disk: Disk, folder: string, headers: Iterable<Finished>): Trial[] {
  const kept = new Map<number, StoredTrial>();
  const read = (replicate: number): StoredTrial => {
    const trial = kept.get(replicate) ?? decoded(disk, folder, replicate);
    kept.delete(replicate);
    kept.set(replicate, trial);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return trial;
  };
  return [...headers].sort((a, b) => a.replicate - b.replicate).map((header) => lazyTrial(header, () => read(header.replicate)));
}

/** A trial with the small figures of its header; `unpack` is called each time its tables are looked at. */
export function lazyTrial(header: Finished, unpack: () => StoredTrial): Trial {
  const { replicate, seed, counts, outcomes } = header;
  return {
    replicate, seed, counts, facts: factsOf(header), outcomes, seconds: { build: 0, run: 0 },
    get tables() { return unpack().tables; },
    get accounts() { return unpack().accounts; },
    get tallies() { return unpack().tallies; },
  };
}

function decoded(disk: Disk, folder: string, replicate: number): StoredTrial {
  const path = replicatePath(folder, replicate);
  const bytes = disk.read(path);
  const stored = bytes === null ? null : decodeReplicate(bytes);
  if (stored === null) throw new Error(`${path} is gone or damaged; run the same command again`);
  return stored.trial;
}
