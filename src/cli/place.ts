/** Where a run goes: its folder, checked and cleared, or the place beside it with --force. */
import { dirname } from 'node:path';
import { claim, ownerOf } from '../experiment/folder.ts';
import type { Kind } from '../experiment/folder.ts';
import { CallError } from '../experiment/problem.ts';
import { mayReplace, newcomer, settle, swapIn } from '../experiment/swap.ts';
import type { Host } from './host.ts';

export interface Place {
  /** Folder to work in. */
  readonly folder: string;
  /** Puts the work where it belongs, once it is finished. */
  readonly finish: () => void;
}

/**
 * @param home where the run is to lie in the end
 * @throws CallError where something else lies there
 */
export function place(host: Host, home: string, kind: Kind, force: boolean): Place {
  refuseFile(host, home);
  settle(host, home);
  const there = ownerOf(host, home, kind).kind !== 'nobody';
  if (!force || !there) {
    claim(host, home, kind);
    return { folder: home, finish: () => {} };
  }
  mayReplace(host, home, kind);
  const beside = newcomer(home);
  // What an interrupted --force of the same key has finished is kept; anything else there is of no use.
  if (ownerOf(host, beside, kind).kind !== 'ours') host.remove(beside);
  claim(host, beside, kind);
  return { folder: beside, finish: () => swapIn(host, home) };
}

/** @throws CallError where the folder, or one above it, is a file */
function refuseFile(host: Host, home: string): void {
  for (let path = home; ; path = dirname(path)) {
    const kind = host.kindOf(path);
    if (kind === 'file') throw new CallError(`${path} is a file; the results go into a folder`);
    if (kind === 'folder' || dirname(path) === path) return;
  }
}
