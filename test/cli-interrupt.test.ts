/** A run that is stopped at any moment leaves nothing half and loses nothing. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeReplicate } from '../src/experiment/replicate-file.ts';
import { readParquet } from '../src/experiment/tables/parquet.ts';
import { keyOf } from '../src/random/key.ts';
import { toUnit, mix } from '../src/random/draw.ts';
import { dropFolder, filesBelow, freshFolder, hashfront, json, TINY } from './program.ts';

const cwd = freshFolder();
const PLAIN = ['run', TINY, '--set', 'clock.days=3', '--replicates', '6', '--workers', '2', '--csv'];
const CALL = [...PLAIN, '--no-charts'];
/** Charts and page take most of the time: a third of the kills meet them. */
const DRAWN = [...PLAIN, '--charts', 'reach'];
let fingerprints: string[] = [];
const seconds = { whole: 0, drawn: 0 };

beforeAll(async () => {
  for (const [name, call] of [['whole', CALL], ['drawn', DRAWN]] as const) {
    const start = performance.now();
    expect((await hashfront([...call, '--out', name], { cwd })).code).toBe(0);
    seconds[name] = (performance.now() - start) / 1000;
  }
  fingerprints = json(join(cwd, 'whole', 'manifest.json')).fingerprints;
});
afterAll(() => dropFolder(cwd));

/** Sends a signal when the first replicate is there, so that the run is surely under way. */
function afterFirstReplicate(folder: string, signal: NodeJS.Signals) {
  return (child: ChildProcess): void => {
    const look = setInterval(() => {
      if (!existsSync(join(cwd, folder, 'replicates', '0000.hfr')) && !existsSync(join(cwd, folder, 'replicates', '0001.hfr'))) return;
      clearInterval(look);
      child.kill(signal);
    }, 5);
    child.on('exit', () => clearInterval(look));
  };
}

describe('asked to stop', () => {
  test.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('%s ends with %i, keeps what is finished, and the same command goes on', async (signal, exit) => {
    const folder = signal.toLowerCase();
    const { code, err, out } = await hashfront([...CALL, '--out', folder], { cwd, running: afterFirstReplicate(folder, signal) });
    expect([code, out]).toEqual([exit, '']);
    expect(err).toMatch(/interrupted: [1-6] of 6 replicates are finished and kept; the same command continues/);
    expect(json(join(cwd, folder, 'manifest.json'))).toMatchObject({ finished: false, replicates: 6 });
    const kept = readdirSync(join(cwd, folder, 'replicates'));
    expect((await hashfront([...CALL, '--out', folder], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, folder, 'replicates'))).toEqual(expect.arrayContaining(kept));
    expect(json(join(cwd, folder, 'manifest.json')).fingerprints).toEqual(fingerprints);
  });

  test('the first SIGINT finishes what is under way, the second stops at once', async () => {
    const long = ['run', TINY, '--set', 'clock.days=60', '--replicates', '2', '--workers', '2', '--no-charts', '--out', 'twice'];
    let said = '';
    const { code, err } = await hashfront(long, {
      cwd,
      running(child) {
        const look = setInterval(() => { if (existsSync(join(cwd, 'twice', 'manifest.json'))) { clearInterval(look); child.kill('SIGINT'); } }, 5);
        child.stderr!.on('data', (text: string) => { said += text; if (said.includes('finishing')) { said = ''; child.kill('SIGINT'); } });
        child.on('exit', () => clearInterval(look));
      },
    });
    expect([code, existsSync(join(cwd, 'twice', 'replicates'))]).toEqual([130, false]);
    expect(err).toMatch(/finishing the replicates under way; once more stops at once\ninterrupted: 0 of 2 replicates/);
  });

  test('a replicate that takes longer than --timeout is given up, told with its seed and its own call, and found by status', async () => {
    const { code, err } = await hashfront([...CALL, '--out', 'late', '--timeout', '0.01'], { cwd });
    expect(code).toBe(3);
    const seed = decodeReplicate(readFileSync(join(cwd, 'whole', 'replicates', '0003.hfr')))!.header.seed;
    const alone = "hashfront run SCENARIO --variant baseline --seed tiny --set clock.days=3 --timeout 0.01 --out late --replicate 3".replace('SCENARIO', TINY);
    expect(err).toContain(`replicate 3 (seed ${seed}) failed: not finished after 0.01 seconds\n  alone: ${alone}\n`);
    const status = await hashfront(['status', 'late'], { cwd });
    expect(status.out).toMatch(/^baseline: 0 of 6 replicates done, 0 missing, 6 failed\n/);
    expect(status.out).toContain(alone);
    // The one alone, without the limit: the same replicate as among all.
    const words = alone.split(' ').slice(1);
    words.splice(words.indexOf('--timeout'), 2);
    expect((await hashfront([...words, '--no-charts'], { cwd })).code).toBe(0);
    expect(json(join(cwd, 'late', 'manifest.json')).fingerprints).toEqual(fingerprints.map((each, i) => (i === 3 ? each : null)));
    expect((await hashfront(['status', 'late', '--json'], { cwd })).out).toContain('"done":1,"missing":[0,1,2,4,5],"failed":[]');
    expect((await hashfront([...CALL, '--out', 'late'], { cwd })).code).toBe(0);
    expect(json(join(cwd, 'late', 'manifest.json')).fingerprints).toEqual(fingerprints);
  });

  test('--force that is interrupted leaves the old run as it was, and goes on', async () => {
    expect((await hashfront(['run', TINY, '--seed', 'old', '--no-charts', '--out', 'forced'], { cwd })).code).toBe(0);
    const old = readFileSync(join(cwd, 'forced', 'manifest.json'), 'utf8');
    const stopped = await hashfront([...CALL, '--out', 'forced', '--force'], { cwd, running: afterFirstReplicate('.forced.new', 'SIGINT') });
    expect(stopped.code).toBe(130);
    expect(readFileSync(join(cwd, 'forced', 'manifest.json'), 'utf8')).toBe(old);
    expect((await hashfront([...CALL, '--out', 'forced', '--force'], { cwd })).code).toBe(0);
    expect(json(join(cwd, 'forced', 'manifest.json')).fingerprints).toEqual(fingerprints);
    expect(existsSync(join(cwd, '.forced.new'))).toBe(false);
  });
});

/** Every file that has its final name is whole. */
async function checkWhole(folder: string): Promise<void> {
  for (const name of existsSync(folder) ? filesBelow(folder) : []) {
    const file = name.split('/').at(-1)!;
    if (file.startsWith('.')) continue;
    const bytes = readFileSync(join(folder, name));
    if (file.endsWith('.json')) expect(() => JSON.parse(bytes.toString('utf8')), name).not.toThrow();
    if (file.endsWith('.hfr')) expect(decodeReplicate(bytes), name).not.toBeNull();
    // A half file cannot be read; one tally alone may have nothing to tell: nobody was suspended.
    if (file.endsWith('.parquet')) {
      const { rows } = await readParquet(bytes);
      if (!name.endsWith('tallies/suspended.parquet')) expect(rows, name).toBeGreaterThan(0);
    }
    if (file.endsWith('.csv')) expect(bytes.toString('latin1').endsWith('\r\n'), name).toBe(true);
    if (file === 'report.html') expect(bytes.toString('utf8').trimEnd().endsWith('</html>'), name).toBe(true);
  }
}

/** Moments of the whole command's length, the same in every run of this test. */
const moments = Array.from({ length: 20 }, (_, i) => {
  const key = keyOf('moments of SIGKILL');
  return toUnit(mix(key.a, key.b, i, 0));
});

describe('killed', () => {
  test.each(moments.map((moment, i) => [i, moment] as const))('moment %i: nothing half, nothing lost', async (i, moment) => {
    const folder = `killed-${i}`;
    const whole = i % 3 === 0 ? 'drawn' : 'whole';
    const call = whole === 'drawn' ? DRAWN : CALL;
    const { signal, code } = await hashfront([...call, '--out', folder], { cwd, running: (child) => { setTimeout(() => child.kill('SIGKILL'), moment * seconds[whole] * 1000); } });
    expect(signal === 'SIGKILL' || code === 0).toBe(true);
    await checkWhole(join(cwd, folder));
    const kept = existsSync(join(cwd, folder, 'replicates')) ? readdirSync(join(cwd, folder, 'replicates')).filter((name) => name.endsWith('.hfr')) : [];
    const { code: again, err } = await hashfront([...call, '--out', folder], { cwd });
    expect([again, err.includes('damaged')]).toEqual([0, false]);
    const after = filesBelow(join(cwd, folder));
    expect(after).toEqual(filesBelow(join(cwd, whole)));
    expect(after.map((name) => name.replace('replicates/', ''))).toEqual(expect.arrayContaining(kept));
    expect(json(join(cwd, folder, 'manifest.json')).fingerprints).toEqual(fingerprints);
    for (const name of after.filter((each) => each !== 'manifest.json' && each !== 'report.html')) {
      expect(readFileSync(join(cwd, folder, name)).equals(readFileSync(join(cwd, whole, name))), name).toBe(true);
    }
  });
});
