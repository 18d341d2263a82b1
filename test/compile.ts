/** Before all tests: compiles src/ where dist/ is older. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, ROOT } from './program.ts';

export default function compile(): void {
  if (existsSync(CLI) && newest(join(ROOT, 'src')) <= statSync(CLI).mtimeMs) return;
  const built = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (built.status !== 0) throw new Error(`the program cannot be compiled:\n${built.stdout}${built.stderr}`);
}

function newest(folder: string): number {
  return Math.max(...readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs)));
}
