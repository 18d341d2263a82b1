/** The recipes read every table that a run leaves. They need Python with their libraries: HASHFRONT_PYTHON, or .venv/. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropFolder, filesBelow, freshFolder, hashfront, ROOT, TINY } from './program.ts';

const RECIPES = join(ROOT, 'docs', 'recipes');
const PYTHON = [process.env['HASHFRONT_PYTHON'] ?? '', join(ROOT, '.venv', 'bin', 'python')].find((path) => path !== '' && existsSync(path));
const SCRIPTS = ['with_pandas.py', 'with_polars.py', 'with_duckdb.py', 'with_arrow.R'];

let folder = '';
let tables: string[] = [];
/** Every Parquet file of the run, tallies and trace included. */
let files: string[] = [];
beforeAll(async () => {
  folder = freshFolder();
  const { code, err } = await hashfront(['run', TINY, '--out', 'run', '--no-charts', '--trace'], { cwd: folder });
  expect(code, err).toBe(0);
  files = filesBelow(join(folder, 'run')).filter((file) => file.endsWith('.parquet'));
  tables = files.filter((file) => !file.includes('/'));
});
afterAll(() => dropFolder(folder));

it.each(SCRIPTS)('%s names every table of a run', (script) => {
  const text = readFileSync(join(RECIPES, script), 'utf8');
  expect(tables.length).toBeGreaterThanOrEqual(4);
  expect(tables.filter((table) => !text.includes(table.replace('.parquet', '')))).toEqual([]);
  expect(readFileSync(join(ROOT, 'docs', 'recipes.md'), 'utf8')).toContain(`recipes/${script}`);
});

if (PYTHON === undefined) console.warn('recipes: no .venv/bin/python and no HASHFRONT_PYTHON, so the Python recipes are not run');

it.skipIf(PYTHON === undefined).each(SCRIPTS.filter((script) => script.endsWith('.py')))('%s runs and prints every part', (script) => {
  const { status, stdout, stderr } = spawnSync(PYTHON!, [join(RECIPES, script), join(folder, 'run')], { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } });
  expect(status, stderr).toBe(0);
  const text = readFileSync(join(RECIPES, script), 'utf8');
  const parts = [...text.matchAll(/(?:title|ask)\("([^"]+)"|print\("\\n([^"]+)"/g)].map(([, a, b]) => a ?? b!);
  expect(parts.length).toBeGreaterThanOrEqual(4);
  expect(parts.filter((part) => !stdout.includes(part))).toEqual([]);
  expect(files).toContain('tallies/hours.parquet');
  expect(files.filter((file) => !stdout.includes(file))).toEqual([]);
});
