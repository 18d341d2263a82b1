/** `attribute` and `ablate`: mechanisms off, alone and together, on the same seeds. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributionSchema, comparisonSchema, ensembleManifestSchema } from '../src/experiment/files.ts';
import { dropFolder, freshFolder, hashfront, json, TINY } from './program.ts';

const cwd = freshFolder();
const at = (...parts: string[]): string => join(cwd, ...parts);
const SHORT = ['--set', 'clock.days=2', '--replicates', '3'];
afterAll(() => dropFolder(cwd));

describe('attribute', () => {
  const call = ['attribute', TINY, ...SHORT, '--outcome', 'southShown', '--hands', 'flooding,insults', '--out', 'shared'];
  let out = '';
  beforeAll(async () => {
    const done = await hashfront(call, { cwd });
    expect([done.code, done.err.includes('100 %')]).toEqual([0, true]);
    out = done.out;
  });

  test('runs every combination of hands on the same seeds, and shares the whole effect out', () => {
    expect(readdirSync(at('shared')).sort()).toEqual(['attribution.json', 'charts', 'comparison.json', 'manifest.json', 'report.html', 'variants']);
    expect(readdirSync(at('shared', 'variants')).sort()).toEqual(['baseline', 'no-flooding', 'no-flooding-no-insults', 'no-insults']);
    const manifest = json(at('shared', 'manifest.json'));
    expect(ensembleManifestSchema.safeParse(manifest).error).toBeUndefined();
    expect(manifest).toMatchObject({ design: 'attribute', finished: true, about: { outcome: 'southShown', hands: ['flooding', 'insults'] } });
    const found = json(at('shared', 'attribution.json'));
    expect(attributionSchema.safeParse(found).error).toBeUndefined();
    expect(found.shares.flooding.shapley.mean + found.shares.insults.shapley.mean).toBeCloseTo(found.whole.mean, 12);
    expect(found.whole.mean).toBeCloseTo(json(at('shared', 'comparison.json')).outcomes.southShown['no-flooding-no-insults'].difference, 12);
    expect(found.shares.flooding.alone.mean).toBeCloseTo(json(at('shared', 'comparison.json')).outcomes.southShown['no-flooding'].difference, 12);
    expect(out).toMatch(/Cause \(paired runs\)[\s\S]*all together[\s\S]*Accounting \(the books of the baseline, no cause\)[\s\S]*expectedSeen/);
  });

  test('books and cause are told apart: the books add up to the potential', () => {
    const { accounting } = json(at('shared', 'attribution.json'));
    const lost = Object.values(accounting.losses as Record<string, number>).reduce((sum, units) => sum + units, 0);
    expect(accounting.camp).toBe('south');
    expect(accounting.place).toBe('page');
    expect(accounting.seen + lost).toBeCloseTo(accounting.potential, 6);
    expect(accounting.unwritten).toBeGreaterThanOrEqual(0);
  });

  test('verify runs all of it again, and finds an edited share', async () => {
    const verify = () => hashfront(['verify', 'shared', '--quiet'], { cwd });
    expect((await verify()).out).toMatch(/^verified/);
    const file = at('shared', 'attribution.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/"n": 3/, '"n": 4'));
    expect((await verify()).out).toContain('attribution.json: n is 4, run again it is 3');
    writeFileSync(file, before);
  });

  test('another outcome needs no new run; the same again is complete; report draws it again', async () => {
    const before = readdirSync(at('shared', 'variants', 'no-insults', 'replicates'));
    const other = await hashfront(call.map((word) => (word === 'southShown' ? 'southHeard' : word)), { cwd });
    expect([other.code, other.err]).toEqual([0, '']);
    expect(json(at('shared', 'attribution.json')).outcome).toBe('southHeard');
    expect(readdirSync(at('shared', 'variants', 'no-insults', 'replicates'))).toEqual(before);
    const again = await hashfront(call.map((word) => (word === 'southShown' ? 'southHeard' : word)), { cwd });
    expect(again.err).toBe('already complete\n');
    expect((await hashfront(['report', 'shared'], { cwd })).out).toContain('shared/charts/attribution.svg');
    expect(readFileSync(at('shared', 'charts', 'attribution.svg'), 'utf8')).toContain('<svg');
  });

  test.each([
    [['--outcome', 'southShwn'], /there is no outcome "southShwn"; did you mean southShown/],
    [[], /attribute needs --outcome \(southShown, southHeard\)/],
    [['--outcome', 'southShown', '--hands', 'floding'], /"floding" is not at work in this scenario; did you mean flooding/],
  ] as const)('a wrong call (%s) is told, and nothing is written', async (words, says) => {
    const { code, err } = await hashfront(['attribute', TINY, ...words, '--out', 'wrong'], { cwd });
    expect([code, existsSync(at('wrong'))]).toEqual([2, false]);
    expect(err).toMatch(says);
  });
});

test('ablate: one table of outcomes by mechanism, one chart, the same store', async () => {
  const { code, out } = await hashfront(['ablate', TINY, ...SHORT, '--mechanisms', 'flooding,insults', '--out', 'ablated'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^off +southShown +southHeard$/m);
  expect(out).toMatch(/^flooding +-?[\d.e-]+ \(-?[\d.e-]+ to -?[\d.e-]+\)/m);
  expect(comparisonSchema.safeParse(json(at('ablated', 'comparison.json'))).error).toBeUndefined();
  expect(readdirSync(at('ablated', 'charts')).sort()).toEqual(['ablation.png', 'ablation.svg', 'ablation.vl.json']);
  expect(json(at('ablated', 'manifest.json'))).toMatchObject({ design: 'ablate', variants: ['no-flooding', 'no-insults'] });
});

test('a scaled ablation warns on its page and below its table, and tells what differs in one table', async () => {
  const mechanisms = 'flooding,insults,silence,suspension';
  const { code, out } = await hashfront(['ablate', TINY, '--set', 'clock.days=2', '--replicates', '1', '--accounts', '120', '--mechanisms', mechanisms, '--out', 'scaled'], { cwd });
  expect([code, out]).toEqual([0, expect.stringContaining('Scaled by --accounts: how much of a tag page is shown')]);
  const page = readFileSync(at('scaled', 'report.html'), 'utf8');
  expect(page).toContain('<strong>Scaled by --accounts: how much of a tag page is shown');
  expect(page).toContain('<summary>4 of 4 differ in one path</summary>');
  expect(page).not.toContain('no-flooding: 1 path');
  const plain = await hashfront(['report', 'scaled', '--json'], { cwd });
  expect(plain.code).toBe(0);
  expect(readFileSync(at('scaled', 'report.html'), 'utf8')).toBe(page);
});
