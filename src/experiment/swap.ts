/** --force: the new run grows beside the old one and takes its place at the end, by two renames. */
import type { Disk } from './disk.ts';
import type { Kind } from './folder.ts';
import { cut, ownerOf } from './folder.ts';
import { CallError } from './problem.ts';

function beside(folder: string, word: string): string {
  const bare = folder.replace(/\/+$/, '');
  const at = bare.lastIndexOf('/') + 1;
  return `${bare.slice(0, at)}.${bare.slice(at)}.${word}`;
}

/** Folder in which the new run grows. */
export function newcomer(folder: string): string {
  return beside(folder, 'new');
}

/** Puts the old folder back where a swap was killed between its two renames, and clears what one left behind. */
export function settle(disk: Disk, folder: string): void {
  const old = beside(folder, 'old');
  if (disk.list(old) === null) return;
  if (disk.list(folder) === null) disk.rename(old, folder);
  else disk.remove(old);
}

/** @throws CallError where the folder holds what no run has left: --force never touches a stranger's files */
export function mayReplace(disk: Disk, folder: string, kind: Kind): void {
  const owner = ownerOf(disk, folder, kind);
  if (owner.kind === 'foreign') throw new CallError(`${folder} holds files that are not of a run: ${cut(owner.names)}; --force replaces only what a run has left`);
}

/** The new folder takes the old one's place. */
export function swapIn(disk: Disk, folder: string): void {
  const old = beside(folder, 'old');
  if (disk.list(folder) !== null) disk.rename(folder, old);
  disk.rename(newcomer(folder), folder);
  disk.remove(old);
}
