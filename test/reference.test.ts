/** docs/reference is what the registers say. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow, ROOT } from './program.ts';

it('is current, with a picture for each measure and chart', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'reference.mjs'), '--check'], { encoding: 'utf8' });
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
});

it('no document links to a file that is not there', () => {
  const pages = [...filesBelow(join(ROOT, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`), 'README.md', 'output/README.md'];
  const broken = pages.flatMap((page) => [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => join(page, '..', target!))
    .filter((target) => !exists(target))
    .map((target) => `${page} -> ${target}`));
  expect(broken).toEqual([]);
});

function exists(path: string): boolean {
  const folder = join(ROOT, path, '..');
  try {
    return readdirSync(folder).includes(path.replace(/\/$/, '').split('/').at(-1)!);
  } catch {
    return false;
  }
}
