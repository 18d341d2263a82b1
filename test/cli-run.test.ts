/** What `run` leaves, and what the same command does again. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manifestSchema, summarySchema } from '../src/experiment/files.ts';
import { readParquet } from '../src/experiment/tables/parquet.ts';
import { dropFolder, filesBelow, freshFolder, hashfront, json, TINY } from './program.ts';

const cwd = freshFolder();
afterAll(() => dropFolder(cwd));

const SHORT = ['--set', 'clock.days=2'];
const run = (...more: string[]) => hashfront(['run', TINY, ...SHORT, '--no-charts', '--quiet', ...more], { cwd });
const at = (...parts: string[]): string => join(cwd, ...parts);
const fingerprints = (folder: string): string[] => json(at(folder, 'manifest.json')).fingerprints as string[];

describe('a first run', () => {
  let folder = '';
  beforeAll(async () => {
    const { code, out, err } = await hashfront(['run', TINY, ...SHORT, '--csv', '--replicates', '2'], { cwd });
    expect([code, err.includes('100 %')]).toEqual([0, true]);
    folder = out.trim().split('\n').at(-1)!;
    expect(out).toContain('South heard');
  });

  test('leaves the files of the house in output/<scenario>/<variant>-<seed>-<key8>', () => {
    expect(folder).toMatch(/^output\/tiny\/baseline-tiny-[0-9a-f]{8}$/);
    expect(readdirSync(at(folder)).sort()).toEqual([
      'charts', 'hands.csv', 'hands.parquet', 'ledger.csv', 'ledger.parquet', 'manifest.json', 'pages.csv', 'pages.parquet', 'replicates', 'report.html', 'series.csv', 'series.parquet', 'summary.json', 'tallies', 'trending.csv', 'trending.parquet',
    ]);
    expect(readdirSync(at(folder, 'replicates'))).toEqual(['0000.hfr', '0001.hfr']);
    expect(readdirSync(at(folder, 'charts')).filter((name) => name.startsWith('reach')).sort()).toEqual(['reach.png', 'reach.svg', 'reach.vl.json']);
  });

  test('the JSON files are what their schemas say', () => {
    const manifest = json(at(folder, 'manifest.json'));
    expect(manifestSchema.safeParse(manifest).error).toBeUndefined();
    expect(summarySchema.safeParse(json(at(folder, 'summary.json'))).error).toBeUndefined();
    expect(manifest).toMatchObject({ variant: 'baseline', seed: 'tiny', replicates: 2, scenario: { name: 'tiny', sets: ['clock.days=2'] } });
    expect(manifest.scenario.texts[0].text).toBe(readFileSync(TINY, 'utf8'));
    expect(manifest.counts[0]).toMatchObject({ accounts: 308, ticks: 48 });
    expect(folder.endsWith(manifest.key.slice(0, 8))).toBe(true);
  });

  test('the same again is already complete, and touches no file', async () => {
    const times = filesBelow(at(folder)).map((name) => statSync(at(folder, name)).mtimeMs);
    const { code, out, err } = await hashfront(['run', TINY, ...SHORT, '--csv', '--replicates', '2'], { cwd });
    expect(code).toBe(0);
    expect(err).toBe('already complete\n');
    expect(out).toContain('South heard');
    expect(filesBelow(at(folder)).map((name) => statSync(at(folder, name)).mtimeMs)).toEqual(times);
  });

  test('the order of the file, the working folder and the number of workers do not matter', async () => {
    const shuffled = readFileSync(TINY, 'utf8').replace(/( {2}north:\n(?: {4}.*\n)+)( {2}south:\n(?: {4}.*\n)+)/, '$2$1');
    expect(shuffled).not.toBe(readFileSync(TINY, 'utf8'));
    const { out, code } = await hashfront(['run', '-', ...SHORT, '--replicates', '2', '--workers', '1', '--no-charts', '--json', '--quiet', '--out', 'shuffled'], { cwd, input: shuffled });
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['dir', 'manifest', 'summary']);
    expect(result.manifest.fingerprints).toEqual(fingerprints(folder));
    for (const name of ['0000.hfr', '0001.hfr']) expect(readFileSync(at('shuffled', 'replicates', name)).equals(readFileSync(at(folder, 'replicates', name)))).toBe(true);
  });

  test('report makes charts and page again', async () => {
    rmSync(at(folder, 'charts'), { recursive: true });
    rmSync(at(folder, 'report.html'));
    const { code, out } = await hashfront(['report', folder], { cwd });
    expect(code).toBe(0);
    expect(out).toContain(`${folder}/report.html`);
    expect(readdirSync(at(folder, 'charts')).length).toBeGreaterThanOrEqual(9);
    expect(existsSync(at(folder, 'report.html'))).toBe(true);
  });
});

describe('going on', () => {
  test('more replicates keep those that are there; fewer lose none', async () => {
    await run('--replicates', '2', '--out', 'grow');
    const before = fingerprints('grow');
    const old = statSync(at('grow', 'replicates', '0001.hfr')).mtimeMs;
    expect((await run('--replicates', '3', '--out', 'grow')).code).toBe(0);
    expect(fingerprints('grow').slice(0, 2)).toEqual(before);
    expect(fingerprints('grow').length).toBe(3);
    expect(statSync(at('grow', 'replicates', '0001.hfr')).mtimeMs).toBe(old);
    expect((await run('--replicates', '1', '--out', 'grow')).code).toBe(0);
    expect(fingerprints('grow').length).toBe(3);
    // Extended or run at once: the same files.
    await run('--replicates', '3', '--out', 'at-once');
    expect(fingerprints('at-once')).toEqual(fingerprints('grow'));
    for (const name of ['series.parquet', 'ledger.parquet', 'summary.json']) expect(readFileSync(at('at-once', name)).equals(readFileSync(at('grow', name))), name).toBe(true);
  });

  test('a damaged or missing replicate is run again, a missing file made again', async () => {
    await run('--replicates', '2', '--out', 'damaged');
    const before = fingerprints('damaged');
    truncateSync(at('damaged', 'replicates', '0001.hfr'), 2000);
    unlinkSync(at('damaged', 'ledger.parquet'));
    const { code, err } = await hashfront(['run', TINY, ...SHORT, '--no-charts', '--replicates', '2', '--out', 'damaged'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('0001.hfr is damaged and will be run again');
    expect(fingerprints('damaged')).toEqual(before);
    expect(existsSync(at('damaged', 'ledger.parquet'))).toBe(true);
    unlinkSync(at('damaged', 'replicates', '0000.hfr'));
    expect((await run('--replicates', '2', '--out', 'damaged')).code).toBe(0);
    expect(fingerprints('damaged')).toEqual(before);
  });

  test('files newly asked for are made from what is there', async () => {
    await run('--out', 'later');
    expect(existsSync(at('later', 'series.csv'))).toBe(false);
    const replicate = statSync(at('later', 'replicates', '0000.hfr')).mtimeMs;
    const { code } = await hashfront(['run', TINY, ...SHORT, '--quiet', '--csv', '--charts', 'reach', '--out', 'later'], { cwd });
    expect(code).toBe(0);
    expect(existsSync(at('later', 'series.csv'))).toBe(true);
    expect(readdirSync(at('later', 'charts')).sort()).toEqual(['reach.png', 'reach.svg', 'reach.vl.json']);
    expect(existsSync(at('later', 'report.html'))).toBe(true);
    expect(statSync(at('later', 'replicates', '0000.hfr')).mtimeMs).toBe(replicate);
  });

  test('a replicate that comes out differently from its manifest is a fault of determinism', async () => {
    await run('--out', 'strange');
    const manifest = json(at('strange', 'manifest.json'));
    writeFileSync(at('strange', 'manifest.json'), JSON.stringify({ ...manifest, fingerprints: ['0'.repeat(64)] }));
    unlinkSync(at('strange', 'replicates', '0000.hfr'));
    const { code, err } = await run('--out', 'strange');
    expect(code).toBe(5);
    expect(err).toContain('replicate 0 has two results');
  });
});

describe('what lies there is safe', () => {
  test('a folder with foreign files is refused, with --force too', async () => {
    await run('--out', 'mixed');
    writeFileSync(at('mixed', 'thesis.txt'), 'mine');
    for (const force of [[], ['--force']]) {
      const { code, err } = await run('--out', 'mixed', ...force);
      expect(code).toBe(2);
      expect(err).toContain('thesis.txt');
    }
    expect(readFileSync(at('mixed', 'thesis.txt'), 'utf8')).toBe('mine');
    writeFileSync(at('alone.txt'), 'mine');
    const here = await hashfront(['run', TINY, '--out', '.'], { cwd });
    expect(here.code).toBe(2);
  });

  test('another run is refused, and replaced with --force', async () => {
    await run('--out', 'other', '--csv');
    const before = fingerprints('other');
    const refused = await run('--out', 'other', '--seed', 'two');
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/other holds another run \(key [0-9a-f]{8}/);
    expect(fingerprints('other')).toEqual(before);
    expect((await run('--out', 'other', '--seed', 'two', '--force')).code).toBe(0);
    expect(fingerprints('other')).not.toEqual(before);
    expect(existsSync(at('other', 'series.csv'))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.other'))).toEqual([]);
    expect((await run('--out', 'other', '--force')).code).toBe(0);
    expect(fingerprints('other')).toEqual(before);
  });

  test('a swap that was cut in two is settled by the next command', async () => {
    await run('--out', 'swap');
    const before = fingerprints('swap');
    renameSync(at('swap'), at('.swap.old'));
    expect((await run('--out', 'swap')).code).toBe(0);
    expect(fingerprints('swap')).toEqual(before);
    expect(existsSync(at('.swap.old'))).toBe(false);
  });

  test('a folder that cannot be written is a failure of the machine', async () => {
    // Nobody makes a folder there, whoever is asked.
    const { code, err } = await run('--out', '/proc/nowhere/below');
    expect([code, err.includes('the machine failed')]).toEqual([4, true]);
    writeFileSync(at('a-file'), '');
    expect((await run('--out', 'a-file/below')).code).toBe(2);
  });

  test('one replicate alone must be one of those asked for', async () => {
    const { code, err } = await run('--replicates', '2', '--replicate', '3', '--out', 'none-of-them');
    expect([code, existsSync(at('none-of-them'))]).toEqual([2, false]);
    expect(err).toContain('--replicate 3 is none of --replicates 2: they are numbered 0 to 1');
    expect((await run('--replicate', '1', '--out', 'alone-of-two')).code).toBe(0);
    expect((await hashfront(['status', 'alone-of-two'], { cwd })).out).toMatch(/to go on: hashfront run (?!.*--replicate )[^\n]*--replicates 2\n$/);
  });

  test('--accounts is named where it may change what a page shows', async () => {
    expect((await run('--accounts', '200', '--out', 'scaled')).out).toContain('Scaled by --accounts: how much of a tag page is shown');
    expect((await run('--out', 'unscaled')).out).not.toContain('Scaled by');
  });
});

test('seeds are text: 007 is not 7, and none leaves the folder', async () => {
  const folders: string[] = [];
  for (const seed of ['7', '007', '../../x', 'بذرة']) {
    const { code, out } = await run('--seed', seed);
    expect(code).toBe(0);
    folders.push(out.trim().split('\n').at(-1)!);
    expect(json(at(folders.at(-1)!, 'manifest.json')).seed).toBe(seed);
  }
  expect(new Set(folders.map((folder) => fingerprints(folder)[0])).size).toBe(4);
  expect(folders.every((folder) => /^output\/tiny\/baseline-[\w%.-]+-[0-9a-f]{8}$/.test(folder))).toBe(true);
});

test('above ten replicates: bands and totals, and all ticks when asked', async () => {
  expect((await run('--set', 'population.people.size=60', '--set', 'clock.days=2', '--replicates', '11', '--out', 'many')).code).toBe(0);
  expect(json(at('many', 'manifest.json')).series).toBe('bands');
  const small = statSync(at('many', 'ledger.parquet')).size;
  expect((await run('--set', 'population.people.size=60', '--set', 'clock.days=2', '--replicates', '11', '--series', 'all', '--out', 'many')).code).toBe(0);
  expect(json(at('many', 'manifest.json')).series).toBe('ticks');
  expect(statSync(at('many', 'ledger.parquet')).size).toBeGreaterThan(small * 3);
  expect((await hashfront(['verify', 'many', '--quiet'], { cwd })).code).toBe(0);
});

test('--trace: one row per post, with what only the simulation knows', async () => {
  expect((await run('--replicates', '2', '--trace', '--out', 'traced')).code).toBe(0);
  const { rows, columns } = await readParquet(readFileSync(at('traced', 'trace.parquet')));
  const { counts } = json(at('traced', 'manifest.json'));
  expect(rows).toBe(counts[0].posts + counts[1].posts);
  const values = (name: string) => Array.from(columns.get(name)!);
  expect(new Set(values('by'))).toContain('force: army');
  const ids = values('id') as number[];
  const roots = values('root') as number[];
  const kinds = values('kind');
  for (let row = 0; row < rows; row++) expect(kinds[row] === 'reshare' || kinds[row] === 'quote' ? roots[row]! < ids[row]! : roots[row] === ids[row]).toBe(true);
  expect((await run('--replicates', '2', '--trace', '--out', 'traced')).code).toBe(0);
  expect((await hashfront(['verify', 'traced', '--quiet'], { cwd })).code).toBe(0);
  const manifest = json(at('traced', 'manifest.json'));
  unlinkSync(at('traced', 'trace.parquet'));
  writeFileSync(at('traced', 'manifest.json'), JSON.stringify({ ...manifest, fingerprints: [manifest.fingerprints[0], '0'.repeat(64)] }));
  const again = await run('--replicates', '2', '--trace', '--out', 'traced');
  expect([again.code, again.err.includes('replicate 1 has two results')]).toEqual([5, true]);
});
