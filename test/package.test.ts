/** The package as others get it: packed, installed into an empty folder, and used from yet another one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropFolder, freshFolder, ROOT } from './program.ts';

const folder = freshFolder();
const elsewhere = join(folder, 'elsewhere');
const npm = (args: readonly string[], cwd: string) => spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** Where it cannot be installed, because no registry is in reach and the cache lacks something, there is nothing to test. */
const installed = ((): boolean => {
  mkdirSync(elsewhere);
  const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT);
  if (packed.status !== 0) throw new Error(`npm pack failed:\n${packed.stderr}`);
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status, stderr } = npm(['install', `./${archive}`, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=20000'], folder);
  if (status !== 0 && !/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|ECONNRESET|ERR_SOCKET_TIMEOUT|network/i.test(stderr)) throw new Error(`npm install failed:\n${stderr}`);
  if (status !== 0) console.warn(`skipped: the package cannot be installed here, no registry is in reach\n${stderr.slice(0, 400)}`);
  return status === 0;
})();

afterAll(() => dropFolder(folder));

describe.skipIf(!installed)('installed', () => {
  const hashfront = (args: readonly string[], input = '') => spawnSync(process.execPath, [join(folder, 'node_modules', 'hashfront', 'dist', 'cli.js'), ...args], { cwd: elsewhere, encoding: 'utf8', input });
  let names: string[] = [];
  beforeAll(() => {
    const { scenarios } = JSON.parse(hashfront(['list', 'scenarios', '--json']).stdout) as { scenarios: { name: string }[] };
    names = scenarios.map(({ name }) => name);
  });

  test('every shipped scenario is found by its bare name and is sound, with the files it names', () => {
    expect(names).toContain('fallujah-2016');
    const { status, stdout, stderr } = hashfront(['check', ...names]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(names.length);
  });

  test('one runs to its tables, charts and page; one from standard input extends it', () => {
    const run = hashfront(['run', 'insults', '--accounts', '150', '--set', 'clock.days=3', '--set', 'outcomes={}', '--out', 'run', '--charts', 'reach', '--quiet']);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(readdirSync(join(elsewhere, 'run')).sort()).toEqual(expect.arrayContaining(['charts', 'ledger.parquet', 'manifest.json', 'report.html', 'series.parquet', 'summary.json', 'tallies']));
    const piped = hashfront(['run', '-', '--dry-run', '--json'], 'extends: hashfront:insults\nscenario: mine\nseed: other\n');
    expect([piped.status, piped.stderr]).toEqual([0, '{"type":"pilot"}\n']);
    expect(JSON.parse(piped.stdout)).toMatchObject({ runs: 1 });
  });

  test('the package holds no tests, no sources and no tools', () => {
    expect(readdirSync(join(folder, 'node_modules', 'hashfront')).sort()).toEqual(['CHANGELOG.md', 'CITATION.cff', 'LICENSE', 'README.md', 'assets', 'dist', 'package.json', 'scenarios', 'schemas']);
  });
});
