/** The compiled program as a process. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
export const CLI = join(ROOT, 'dist', 'cli.js');
export const TINY = join(ROOT, 'test', 'tiny.yaml');

/** Compiles src/ where dist/ is older; one test file does it while the others wait. */
export function buildIfStale(): void {
  const lock = join(ROOT, 'node_modules', '.hashfront-build');
  for (let waits = 0; waits < 600; waits++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    if (existsSync(CLI) && newest(join(ROOT, 'src')) <= statSync(CLI).mtimeMs) return;
    const built = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the program cannot be compiled:\n${built.stdout}`);
  } finally {
    rmdirSync(lock);
  }
}

function newest(folder: string): number {
  return Math.max(...readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs)));
}

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Start {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the running process. */
  readonly running?: (child: ChildProcess) => void;
}

/** Runs the program to its end. */
export function hashfront(args: readonly string[], { cwd, input = '', env = {}, running }: Start): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.stdin.on('error', () => {}).end(input);
    child.on('error', fail).on('close', (code, signal) => done({ code, signal, out, err }));
    running?.(child);
  });
}

/** A folder of its own for a test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'hashfront-'));
}

export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** JSON of a file under test. */
export function json(path: string): any {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** All files below a folder, as sorted paths. */
export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  }).sort();
}
