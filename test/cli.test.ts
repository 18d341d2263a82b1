/** The command line as a process: help, wrong calls, exit codes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dropFolder, freshFolder, hashfront, TINY } from './program.ts';

const cwd = freshFolder();
afterAll(() => dropFolder(cwd));

const COMMANDS = ['run', 'compare', 'check', 'explain', 'init', 'list', 'schema', 'report', 'verify'];

describe('help', () => {
  test('names every command and the exit codes', async () => {
    const { code, out, err } = await hashfront(['--help'], { cwd });
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('hashfront run fallujah-2016');
    expect(out).toContain('130 or 143 interrupted');
  });

  test.each(COMMANDS)('%s teaches by example', async (command) => {
    const { code, out } = await hashfront([command, '--help'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\n  .*hashfront ${command} `));
    expect(out).toContain(`Usage: hashfront ${command}`);
  });

  test('is English in any locale', async () => {
    const { out, err } = await hashfront(['run'], { cwd, env: { LANG: 'de_DE.UTF-8', LC_ALL: 'ar_IQ.UTF-8' } });
    expect(out + err).toContain('run needs a file');
  });

  test('version', async () => {
    expect((await hashfront(['--version'], { cwd })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong call says what is wrong, writes nothing and ends with 2', () => {
  const CALLS: [string[], RegExp][] = [
    [[], /Usage: hashfront COMMAND/],
    [['rnu', TINY], /unknown command "rnu"; did you mean run\?/],
    [['run'], /run needs a file/],
    [['run', TINY, '--sed', '3'], /unknown option --sed; did you mean --seed\?/],
    [['run', TINY, '--seed', '3', '--seed', '4'], /--seed is given 2 times/],
    [['run', TINY, '--variant', 'a', '--variant', 'b'], /--variant is given 2 times/],
    [['run', TINY, '--seed'], /--seed needs a value/],
    [['run', TINY, '--replicates', '0'], /--replicates takes a whole number from 1/],
    [['run', TINY, '--replicates', 'many'], /--replicates takes a whole number/],
    [['run', TINY, '--workers', '1.5'], /--workers takes a whole number/],
    [['run', TINY, '--timeout', '-1'], /--timeout/],
    [['run', TINY, '--series', 'some'], /--series takes all/],
    [['run', TINY, '--charts', 'reahc'], /there is no chart "reahc"; did you mean reach\?/],
    [['run', TINY, '--charts', 'reach', '--no-charts'], /contradict/],
    [['run', TINY, 'another.yaml'], /does not know what to do with "another.yaml"/],
    [['run', 'nowhere.yaml'], /there is no file nowhere.yaml/],
    [['run', 'falujah-2016'], /did you mean fallujah-2016\?/],
    [['run', '.'], /\. is a folder/],
    [['run', TINY, '--out', TINY], /tiny\.yaml is a file; the results go into a folder/],
    [['compare', TINY, '--out', `${TINY}/below/it`], /tiny\.yaml is a file; the results go into a folder/],
    [['check', '/dev/zero'], /\/dev\/zero:1:1: the file is too large/],
    [['run', TINY, '--variant', 'no-armi'], /no variant .*did you mean no-army\?/],
    [['run', TINY, '--set', 'forces.army.operatrs=3'], /operatrs/],
    [['run', TINY, '--set', 'forces.army.operators'], /there is no = in it/],
    [['run', TINY, '--accounts', '100000000', '--dry-run'], /--accounts 100000000/],
    [['compare', TINY, '--variants', 'no-armi'], /did you mean no-army\?/],
    [['compare', TINY, '--variants', 'no-army,no-army'], /different names/],
    [['compare', TINY, '--charts', 'reach'], /comparison/],
    [['init', '../elsewhere'], /init takes a name of letters/],
    [['init', '__proto__'], /init takes a name of letters/],
    [['list', 'mechanism'], /did you mean mechanisms\?/],
    [['verify', 'nowhere'], /there is no folder nowhere/],
    [['verify', '.'], /holds no manifest.json/],
    [['report', '.'], /holds no manifest.json/],
  ];

  test.each(CALLS)('%j', async (args, said) => {
    const { code, out, err } = await hashfront(args, { cwd });
    expect(err).toMatch(said);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(cwd).filter((name) => name === 'output')).toEqual([]);
  });

  test('a bad scenario: every problem with its place, on standard error', async () => {
    const bad = join(cwd, 'bad.yaml');
    writeFileSync(bad, 'scenario: bad\nquestoin: what?\nclock: { start: 2016-05-06T00:00+03:00, days: 5 }\ncamps: {}\nplatforms: {}\npopulation: {}\n');
    for (const command of ['run', 'check', 'compare']) {
      const { code, out, err } = await hashfront([command, 'bad.yaml'], { cwd });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^bad\.yaml:2:1: unknown key "questoin".*did you mean question\?$/m);
      expect(err.split('\n').length).toBeGreaterThan(2);
    }
    const lines = (await hashfront(['run', 'bad.yaml', '--json'], { cwd })).err.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ type: 'problem', file: 'bad.yaml', line: 2, column: 1, nearest: 'question' });
    expect(readdirSync(cwd)).toEqual(['bad.yaml']);
  });
});

describe('list and check', () => {
  test('list shows the registers, with sources', async () => {
    const { code, out } = await hashfront(['list', 'mechanisms'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^flooding$/m);
    expect(out).toMatch(/\[assumed/);
    const all = JSON.parse((await hashfront(['list', '--json'], { cwd })).out) as Record<string, { name: string }[]>;
    expect(Object.keys(all)).toEqual(['mechanisms', 'measures', 'tallies', 'charts', 'scenarios', 'frames']);
    const shipped = all['scenarios']!.map(({ name }) => name);
    expect(shipped).toEqual(expect.arrayContaining(['fallujah-2016', 'insults', 'news-race', 'mechanisms/news-race']));
    expect(new Set(shipped).size).toBe(shipped.length);
    expect(shipped).not.toContain('mechanisms/insults');
  });

  test('of two shipped scenarios with one bare name the one in a folder is called with it; a folder may always be said', async () => {
    const { code, out } = await hashfront(['check', 'news-race', 'mechanisms/news-race', 'insults', 'mechanisms/insults', '-'], { cwd, input: 'extends: hashfront:mechanisms/news-race\nscenario: mine\n' });
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]).toContain('4 variants');
    expect(lines[1]).toContain('2 variants');
    expect(lines[2]!.replace(/^[^:]*/, '')).toBe(lines[3]!.replace(/^[^:]*/, ''));
    expect(lines[4]).toContain('(mine, 2 variants');
  });

  test('check finds nothing in a sound scenario, by file and by bare name', async () => {
    const { code, out, err } = await hashfront(['check', TINY, 'fallujah-2016'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().split('\n').length).toBe(2);
  });
});

test('explain tells a scenario by bare name, and a bad one its problems', async () => {
  const { code, out, err } = await hashfront(['explain', 'fallujah-2016', '--variant', 'no-army'], { cwd });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^fallujah-2016, no-army\n/);
  expect(out).toContain('Ranks, from the top: directorate (1 h) > section (1 h) > cell (0.5 h) > operators.');
  const bad = await hashfront(['explain', '-'], { cwd, input: 'scenario: x\n' });
  expect([bad.code, bad.out]).toEqual([2, '']);
  expect(bad.err).toMatch(/^standard input:1:1: the scenario has no "question"/m);
});

describe('init', () => {
  test('writes a scenario that checks and runs, and never over another file', async () => {
    const folder = freshFolder();
    const first = await hashfront(['init', 'bridge'], { cwd: folder });
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('hashfront run bridge.yaml');
    expect(readdirSync(folder)).toEqual(['bridge.yaml', 'scenario.schema.json']);
    const text = readFileSync(join(folder, 'bridge.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=scenario\.schema\.json\n/);
    expect(text).toContain('\nscenario: bridge\n');
    expect(text).not.toContain('first.yaml');

    const check = await hashfront(['check', 'bridge.yaml'], { cwd: folder });
    expect([check.code, check.err]).toEqual([0, '']);
    const run = await hashfront(['run', 'bridge.yaml', '--variant', 'own-tag', '--no-charts', '--quiet', '--json'], { cwd: folder });
    expect([run.code, run.err]).toEqual([0, '']);
    const { outcomes } = (JSON.parse(run.out) as { summary: { outcomes: Record<string, { mean: number }> } }).summary;
    expect(outcomes['keepersShown']!.mean).toBeGreaterThan(0);

    expect(outcomes['keepersFear']!.mean).toBeGreaterThan(-1);
    const verify = await hashfront(['verify', (JSON.parse(run.out) as { dir: string }).dir, '--quiet'], { cwd: folder });
    expect([verify.code, verify.err]).toEqual([0, '']);

    writeFileSync(join(folder, 'bridge.yaml'), 'mine');
    const again = await hashfront(['init', 'bridge.yaml'], { cwd: folder });
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toContain('bridge.yaml is there already');
    expect(readFileSync(join(folder, 'bridge.yaml'), 'utf8')).toBe('mine');
    dropFolder(folder);
  });
});

test('schema prints the schema that the package ships', async () => {
  const { code, out, err } = await hashfront(['schema'], { cwd });
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(readFileSync(join(import.meta.dirname, '..', 'schemas', 'scenario.schema.json'), 'utf8'));
});

test('--dry-run says on standard error that its pilot runs, and with --quiet does not', async () => {
  const said = async (...more: readonly string[]): Promise<string> => (await hashfront(['run', TINY, '--dry-run', ...more], { cwd })).err;
  expect(await said()).toBe('running a small pilot to see how large the runs would be\n');
  expect(await said('--quiet')).toBe('');
  expect(await said('--quiet', '--json')).toBe('');
});

test('--dry-run says how large the run would be, and writes nothing', async () => {
  const { code, out } = await hashfront(['run', TINY, '--dry-run', '--json'], { cwd });
  expect(code).toBe(0);
  const forecast = JSON.parse(out) as Record<string, number>;
  expect(forecast).toMatchObject({ accounts: 308, ticks: 120 });
  expect(forecast['deliveries']).toBeGreaterThan(10_000);
  expect(readdirSync(cwd)).not.toContain('output');
});
