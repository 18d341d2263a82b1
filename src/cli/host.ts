/** The machine as one object: disk, console, clock, processors, environment. Everything else in the program is pure. */
import { harmless } from './harmless.ts';
import { closeSync, constants, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk, Entry } from '../experiment/disk.ts';
import { temporaryName } from '../experiment/disk.ts';

export interface Host extends Disk {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether progress is watched on a terminal. */
  readonly terminal: boolean;
  readonly processors: number;
  /** Memory of the machine (or of what confines this process), bytes. */
  readonly memory: number;
  readonly processId: number;
  readonly node: string;
  readonly platform: string;
  /** Whether worker threads can be used: they start from compiled files only. */
  readonly threads: boolean;
  /** Seconds from an arbitrary start; never goes back. */
  readonly seconds: () => number;
  /** What kind of thing is at a path. */
  readonly kindOf: (path: string) => 'file' | 'folder' | 'none';
  /** A path without links: where a file really lies. @throws where there is none */
  readonly realPath: (path: string) => string;
  /** Standard input, at most so many bytes of it. */
  readonly input: (most: number) => Uint8Array;
  /** The start of a file, at most so many bytes: what has no end, such as a device, is not read to it. */
  readonly readStart: (path: string, most: number) => Uint8Array;
  /** A file of the package's assets folder. @throws where there is none */
  readonly readAsset: (name: string) => Uint8Array;
  /** Path of the scenarios that the package ships. */
  readonly shipped: string;
  readonly version: () => string;
  /** The compiled program, file by file, in the order of its paths. */
  readonly programFiles: () => readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Calls the listener each time the user (130) or the system (143) asks the process to end; returns how to stop listening. */
  readonly whenAsked: (listener: (exitCode: 130 | 143) => void) => () => void;
}

const HERE = fileURLToPath(import.meta.url);
const PROGRAM = dirname(dirname(HERE));
const PACKAGE = dirname(PROGRAM);

/** The real machine. */
export function realHost(): Host {
  return {
    ...realDisk,
    out: (text) => write(1, harmless(text)),
    err: (text) => write(2, harmless(text)),
    terminal: process.stderr.isTTY === true,
    processors: availableParallelism(),
    memory: Math.min(totalmem(), process.constrainedMemory() || Number.MAX_SAFE_INTEGER),
    processId: process.pid,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    threads: HERE.endsWith('.js'),
    seconds: () => performance.now() / 1000,
    kindOf,
    realPath: (path) => realpathSync(path),
    input: (most) => readStart(0, most),
    readStart: (path, most) => withOpen(path, (file) => readStart(file, most)),
    readAsset: (name) => readFileSync(join(PACKAGE, 'assets', name)),
    shipped: join(PACKAGE, 'scenarios'),
    version: () => (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version,
    programFiles: () => filesBelow(PROGRAM, '').sort((a, b) => (a.path < b.path ? -1 : 1)),
    whenAsked,
  };
}

const realDisk: Disk = {
  read: (path) => orNull(() => readFileSync(path)),
  list: (path) => orNull(() => readdirSync(path, { withFileTypes: true })
    .map((entry): Entry => ({ name: entry.name, folder: entry.isDirectory() })).sort((a, b) => (a.name < b.name ? -1 : 1))),
  write: (path, content) => renameSync(writeBeside(path, content), path),
  commit(path, content) {
    const beside = writeBeside(path, content);
    try {
      linkSync(beside, path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(beside, { force: true });
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  processLives(id) {
    try {
      process.kill(id, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  },
};

/**
 * Writes beside and flushes; the caller gives the file its name. A process that is killed at any moment leaves the old
 * file, or the new one.
 * @returns where it lies
 */
function writeBeside(path: string, content: Uint8Array | string): string {
  const folder = dirname(path);
  makeFolder(folder);
  const beside = join(folder, temporaryName(basename(path), process.pid));
  const file = openSync(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o644);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return beside;
}

/** Makes a folder and those above it, one by one: asked to make all at once, Node tries for ever where the system lets none be made. */
function makeFolder(folder: string): void {
  if (kindOf(folder) === 'folder') return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function withOpen<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, constants.O_RDONLY);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Reads until the end, or until `most` bytes are there. */
function readStart(file: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const piece = Buffer.allocUnsafe(Math.min(65536, most - length));
    let got = 0;
    try {
      got = readSync(file, piece);
    } catch (error) {
      // A pipe that is empty for a moment, or that ended the Windows way.
      if (codeOf(error) === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        continue;
      }
      if (codeOf(error) !== 'EOF') throw error;
    }
    if (got === 0) break;
    pieces.push(piece.subarray(0, got));
    length += got;
  }
  return Buffer.concat(pieces);
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  const found = orNull(() => statSync(path));
  return found === null ? 'none' : found.isDirectory() ? 'folder' : 'file';
}

function filesBelow(root: string, below: string): { path: string; bytes: Uint8Array }[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [{ path, bytes: readFileSync(join(root, path)) }];
  });
}

function whenAsked(listener: (exitCode: 130 | 143) => void): () => void {
  const interrupted = (): void => listener(130);
  const terminated = (): void => listener(143);
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', terminated);
  return () => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', terminated);
  };
}

/** Writes all of a text, also where a pipe is full for a moment. */
function write(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(stream, bytes, written);
    } catch (error) {
      if (codeOf(error) === 'EPIPE') return;
      if (codeOf(error) !== 'EAGAIN') throw error;
    }
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The system's code of an error, such as ENOSPC; '' where it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
