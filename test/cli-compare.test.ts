/** `compare`: paired seeds, its files, and its independence of the number of workers. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonSchema, ensembleManifestSchema, manifestSchema } from '../src/experiment/files.ts';
import { dropFolder, filesBelow, freshFolder, hashfront, json, TINY } from './program.ts';

const cwd = freshFolder();
const at = (...parts: string[]): string => join(cwd, ...parts);
const CALL = ['compare', TINY, '--set', 'clock.days=2', '--replicates', '3'];
beforeAll(async () => {
  expect((await hashfront([...CALL, '--workers', '2', '--out', 'two'], { cwd })).code).toBe(0);
});
afterAll(() => dropFolder(cwd));

describe('a comparison', () => {
  test('leaves its files, each as its schema says', () => {
    expect(readdirSync(at('two')).sort()).toEqual(['charts', 'comparison.json', 'manifest.json', 'report.html', 'variants']);
    expect(readdirSync(at('two', 'variants')).sort()).toEqual(['baseline', 'no-army', 'no-insults']);
    expect(readdirSync(at('two', 'charts')).sort()).toEqual(['comparison', 'convergence', 'ranking', 'reaches', 'slopes', 'waterfalls'].flatMap((name) => ['png', 'svg', 'vl.json'].map((form) => `${name}.${form}`)));
    expect(comparisonSchema.safeParse(json(at('two', 'comparison.json'))).error).toBeUndefined();
    expect(ensembleManifestSchema.safeParse(json(at('two', 'manifest.json'))).error).toBeUndefined();
    for (const name of ['baseline', 'no-army', 'no-insults']) expect(manifestSchema.safeParse(json(at('two', 'variants', name, 'manifest.json'))).error).toBeUndefined();
  });

  test('the page opens with the answer, holds every chart, and runs one script, by hash', () => {
    // Fonts are text too, and may hold any three letters.
    const whole = readFileSync(at('two', 'report.html'), 'utf8');
    const page = whole.replace(/base64,[\w+/=]+/g, '').replace(/<script[\s\S]*?<\/script>/g, '');
    const scripts = [...whole.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
    expect(scripts).toHaveLength(1);
    expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(scripts[0]!).digest('base64')}';`);
    expect(whole.length).toBeLessThan(1_200_000);
    expect(page).toMatch(/<p class="answer">(Under no-army, |No difference is clear)/);
    expect([...page.matchAll(/<figure data-chart="(\w+)">/g)].map((found) => found[1])).toEqual(['comparison', 'ranking', 'slopes', 'waterfalls', 'reaches', 'convergence']);
    expect(page).not.toMatch(/NaN|undefined<|https?:\/\/(?!www\.w3\.org)/);
    expect(page).toContain("default-src 'none'");
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:="url\(|\shref=")#([^")]+)/g)) expect(ids).toContain(id);
    expect(page).toMatch(/everything before 7\sMay\s2016, 00:00 is burn-in/);
    expect(page).toMatch(/Sign clear, size roughly known|The interval holds 0 for|<p class="howto">The run begins/);
    expect(page).not.toContain('wider than the effect');
    expect(page).toMatch(/mechanisms\.insults<\/bdi><\/th><td>on<\/td><td>off<\/td>/);
  });

  test('pairs share their seeds, and say what differs', () => {
    const { baseline, variants, plans, outcomes, replicates } = json(at('two', 'comparison.json'));
    expect([baseline, variants, replicates]).toEqual(['baseline', ['no-army', 'no-insults'], 3]);
    expect(plans['no-army'].map(({ path }: { path: string }) => path)).toContain('forces.0.operators');
    expect(plans['no-insults'].map(({ path }: { path: string }) => path)).toEqual(['mechanisms.insults']);
    expect(outcomes.southShown['no-army']).toMatchObject({ n: 3 });
    expect(outcomes.southShown['no-army'].difference).toBeGreaterThan(0);
    const headers = ['baseline', 'no-army'].map((name) => JSON.parse(readFileSync(at('two', 'variants', name, 'replicates', '0001.hfr')).toString('latin1').split('\n')[2]!) as { seed: string });
    expect(headers[0]!.seed).toBe(headers[1]!.seed);
  });

  test('does not depend on the number of workers', async () => {
    const { code } = await hashfront([...CALL, '--workers', '1', '--out', 'one'], { cwd });
    expect(code).toBe(0);
    expect(filesBelow(at('one'))).toEqual(filesBelow(at('two')));
    for (const name of filesBelow(at('one')).filter((each) => !/(manifest\.json|report\.html)$/.test(each))) expect(readFileSync(at('one', name)).equals(readFileSync(at('two', name))), name).toBe(true);
    expect(json(at('one', 'manifest.json')).fingerprints).toEqual(json(at('two', 'manifest.json')).fingerprints);
  });

  test('the baseline is the run of the same scenario', async () => {
    await hashfront(['run', TINY, '--set', 'clock.days=2', '--replicates', '3', '--no-charts', '--out', 'alone'], { cwd });
    expect(json(at('alone', 'manifest.json')).fingerprints).toEqual(json(at('two', 'manifest.json')).fingerprints.baseline);
    expect(json(at('alone', 'manifest.json')).key).toBe(json(at('two', 'variants', 'baseline', 'manifest.json')).key);
  });

  test('the same again is already complete; what is missing is run', async () => {
    const again = await hashfront([...CALL, '--out', 'two'], { cwd });
    expect([again.code, again.err]).toEqual([0, 'already complete\n']);
    expect(again.out).toContain('no-army');
    const before = json(at('two', 'manifest.json')).fingerprints;
    unlinkSync(at('two', 'variants', 'no-army', 'replicates', '0002.hfr'));
    unlinkSync(at('two', 'comparison.json'));
    // What a killed command left half written.
    const half = at('two', 'variants', 'no-army', 'replicates', '.0002.hfr.999999.tmp');
    writeFileSync(half, 'half');
    expect((await hashfront([...CALL, '--out', 'two'], { cwd })).code).toBe(0);
    expect(json(at('two', 'manifest.json')).fingerprints).toEqual(before);
    expect([existsSync(at('two', 'comparison.json')), existsSync(half)]).toEqual([true, false]);
  });

  test('verify goes through every variant and the comparison itself', async () => {
    expect((await hashfront(['verify', 'one', '--quiet'], { cwd })).code).toBe(0);
    const comparison = json(at('one', 'comparison.json'));
    comparison.outcomes.southHeard['no-army'].difference += 0.25;
    writeFileSync(at('one', 'comparison.json'), JSON.stringify(comparison));
    const { code, out } = await hashfront(['verify', 'one', '--quiet'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('comparison.json: outcomes.southHeard.no-army.difference is');
    rmSync(at('one', 'variants/no-army'), { recursive: true });
    const gone = await hashfront(['verify', 'one', '--quiet'], { cwd });
    expect([gone.code, gone.out]).toEqual([1, expect.stringContaining('variants/no-army is missing')]);
  });

  test('by default it lies beside the runs of its scenario; a foreign folder is refused', async () => {
    const { out, code } = await hashfront(['compare', TINY, '--set', 'clock.days=2', '--variants', 'no-army', '--no-charts', '--json', '--quiet'], { cwd });
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result.dir).toMatch(/^output\/tiny\/compare-tiny-[0-9a-f]{8}$/);
    expect(result.comparison.outcomes.southHeard['no-army']).toMatchObject({ n: 1, differenceCi95: null, pairingGain: null });
    writeFileSync(at(result.dir, 'notes.txt'), '');
    expect((await hashfront(['compare', TINY, '--set', 'clock.days=2', '--variants', 'no-army'], { cwd })).code).toBe(2);
  });
});

describe('several scenarios, and stopping early', () => {
  test('baselines are paired by seed under the names of their scenarios; a repeated name is a wrong call', async () => {
    const other = readFileSync(TINY, 'utf8').replace('scenario: tiny', 'scenario: smaller').replace('operators: 4', 'operators: 1').replace(/ {2}southHeard:.*\n/, '');
    writeFileSync(at('smaller.yaml'), other);
    const { code, out, err } = await hashfront(['compare', TINY, 'smaller.yaml', '--set', 'clock.days=2', '--replicates', '2', '--no-charts', '--out', 'files'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('smaller differs from tiny in\n  scenario: "tiny" -> "smaller"\n  forces.army.operators: 4 -> 1\n');
    expect(err).toContain('outcome southHeard is not defined in smaller');
    expect(json(at('files', 'comparison.json'))).toMatchObject({ baseline: 'tiny', variants: ['smaller'], outcomes: { southHeard: { smaller: { n: 0, difference: null } } } });
    const seeds = ['tiny', 'smaller'].map((name) => json(at('files', 'variants', name, 'manifest.json')).seed as string);
    expect(seeds).toEqual(['tiny', 'tiny']);
    for (const [words, says] of [[[TINY, TINY], 'both named "tiny"'], [[TINY, 'smaller.yaml', '--variants', 'no-army'], '--variants goes with one scenario']] as const) {
      const wrong = await hashfront(['compare', ...words, '--out', 'wrong'], { cwd });
      expect([wrong.code, existsSync(at('wrong'))]).toEqual([2, false]);
      expect(wrong.err).toContain(says);
    }
  });

  test('--until stops at the first look that is narrow enough, and the same again is complete', async () => {
    const call = ['compare', TINY, '--set', 'clock.days=2', '--variants', 'no-army', '--replicates', '14', '--until', '1000%', '--outcomes', 'southHeard', '--no-charts', '--out', 'until'];
    const { code, err } = await hashfront(call, { cwd });
    expect(code).toBe(0);
    expect(err).toContain('stopped at 10 pairs: every interval of southHeard is narrower than 1000%');
    expect(json(at('until', 'manifest.json'))).toMatchObject({ replicates: 10, until: '1000%', finished: true });
    expect(json(at('until', 'comparison.json')).outcomes.southHeard['no-army'].n).toBe(10);
    const again = await hashfront(call, { cwd });
    expect([again.code, again.err.trim().split('\n').at(-1)]).toEqual([0, 'already complete']);
    const wrong = await hashfront([...call, '--until', '-1'], { cwd });
    expect(wrong.code).toBe(2);
  });

  test('--until that is not reached says so, and it needs the most pairs to run', async () => {
    const call = ['compare', TINY, '--set', 'clock.days=2', '--variants', 'no-army', '--until', '1e-9', '--no-charts', '--out', 'wide'];
    const alone = await hashfront(call, { cwd });
    expect([alone.code, existsSync(at('wide'))]).toEqual([2, false]);
    expect(alone.err).toContain('--until 1e-9 needs --replicates N');
    const { code, err } = await hashfront([...call, '--replicates', '3'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('not reached with 3 pairs: an interval is wider than 1e-9');
  });
});
