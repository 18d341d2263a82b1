/** --force: the new run grows beside the old one and takes its place at the end, by two renames. */
import type { Disk } from './disk.ts';
import { CallError } from './problem.ts';
import { ownerOf } from './folder.ts';

function beside(folder: string, word: string): string {
  const cut = folder.lastIndexOf('/') + 1;
  return `${folder.slice(0, cut)}.${folder.slice(cut)}.${word}`;
}

/** Folder in which the new run grows. */
export function newcomer(folder: string): string {
  return beside(folder, 'new');
}

/** Puts the old folder back where a swap was killed between its two renames, and clears what it left behind. */
export function settle(disk: Disk, folder: string): void {
  const old = beside(folder, 'old');
  if (disk.list(old) === null) return;
  if (disk.list(folder) === null) disk.rename(old, folder);
  else disk.remove(old);
}

/** Whether --force may replace the folder: only what a run has left, never a stranger's files. */
export function mayReplace(disk: Disk, folder: string, key: string, entries?: ReadonlySet<string>): void {
  const owner = ownerOf(disk, folder, key, entries);
  if (owner.kind === 'foreign') throw new CallError(`${folder} holds files that are not of a run: ${owner.names.slice(0, 5).join(', ')}; --force replaces only what a run has left`);
}

/** The new folder takes the old one's place. */
export function swapIn(disk: Disk, folder: string): void {
  const old = beside(folder, 'old');
  if (disk.list(folder) !== null) disk.rename(folder, old);
  disk.rename(newcomer(folder), folder);
  disk.remove(old);
}
