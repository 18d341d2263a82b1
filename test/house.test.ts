/** The house keeps itself tidy: imports point down, chance and clock stay out of the core, every mechanism has its file, test, scenario and register line. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { CHARTS } from '../src/charts/index.ts';
import { MEASURES } from '../src/measures/index.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** From the ground up; a file imports from its own storey and from those below. */
const STOREYS = ['check.ts', 'random', 'network', 'model', 'engine', 'measures', 'scenario', 'experiment', 'charts', 'report', 'cli', 'browser'];
const CORE = ['random', 'network', 'model', 'engine', 'measures'];

const files = walk(SRC).filter((file) => file.endsWith('.ts'));
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? walk(join(folder, name)) : [join(folder, name)]));
}

function storey(file: string): number {
  const first = relative(SRC, file).split('/')[0]!;
  return first === 'cli.ts' || first === 'index.ts' ? STOREYS.length : STOREYS.indexOf(first);
}

/** Imported files, with whether only types are imported. */
function imports(file: string): { target: string; typeOnly: boolean }[] {
  const code = text.get(file)!;
  return [...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g)]
    .map((match) => ({ target: resolve(dirname(file), match[2] ?? match[3]!), typeOnly: Boolean(match[1]) }))
    .filter(({ target }) => target.startsWith(SRC));
}

describe('storeys', () => {
  it('every file stands on a storey', () => {
    expect(files.filter((file) => storey(file) < 0).map((file) => relative(SRC, file))).toEqual([]);
  });

  it('imports point down only', () => {
    const wrong = files.flatMap((file) => imports(file)
      .filter(({ target, typeOnly }) => storey(target) > storey(file) && !(typeOnly && /cli\/host\.ts$/.test(target)))
      .map(({ target }) => `${relative(SRC, file)} -> ${relative(SRC, target)}`));
    expect(wrong).toEqual([]);
  });

  it('no circle of imports', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) { circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(SRC, f)).join(' -> ')); return; }
      if (done.has(file)) return;
      for (const { target, typeOnly } of imports(file)) if (!typeOnly && text.has(target)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('the core has no chance, clock, disk or waiting of its own', () => {
    const banned = /Math\.random|Date\.now|new Date\(\)|performance\.now|process\.|from 'node:|\bawait\b|\basync\b/;
    const wrong = files.filter((file) => CORE.includes(relative(SRC, file).split('/')[0]!))
      .flatMap((file) => lines(file).filter((line) => banned.test(line)).map((line) => `${relative(SRC, file)}: ${line.trim()}`));
    expect(wrong).toEqual([]);
  });

  it('no power with a fraction in the core (it differs between Node versions)', () => {
    const wrong = files.filter((file) => CORE.includes(relative(SRC, file).split('/')[0]!))
      .flatMap((file) => lines(file).filter((line) => /\*\*|Math\.pow/.test(line) && !/^\s*(\/?\*|\/\/)/.test(line) && !/\/\*\*/.test(line)).map((line) => `${relative(SRC, file)}: ${line.trim()}`));
    expect(wrong).toEqual([]);
  });

  it('what runs in the browser names nothing of Node, and nothing else loads it', () => {
    const browser = (file: string) => relative(SRC, file).startsWith('report/client/');
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, typeOnly } of imports(file)) if (!typeOnly && text.has(target)) visit(target);
    };
    files.filter(browser).forEach(visit);
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter((file) => /from 'node:|import\('node:|\bprocess\.|\bBuffer\b|\beval\(|new Function\b/.test(code(file))).map((file) => relative(SRC, file))).toEqual([]);
    expect([...reached].map((file) => relative(SRC, file)).filter((file) => /^(engine|network|cli|scenario)\//.test(file))).toEqual([]);
    expect(files.filter((file) => !browser(file) && imports(file).some(({ target }) => browser(target))).map((file) => relative(SRC, file))).toEqual([]);
  });

  it('the parser of formulas is loaded late, from one place', () => {
    const parser = join(SRC, 'scenario', 'formula', 'mathjs.ts');
    expect(files.filter((file) => file !== parser && /from 'mathjs|import\('mathjs/.test(text.get(file)!)).map((file) => relative(SRC, file))).toEqual([]);
    expect(files.filter((file) => /from '[^']*\/mathjs\.ts'/.test(text.get(file)!)).map((file) => relative(SRC, file))).toEqual([]);
  });

  it('only the outermost storey touches Math.random, the clock and the console', () => {
    const wrong = files.filter((file) => storey(file) < STOREYS.indexOf('cli'))
      .flatMap((file) => lines(file).filter((line) => /Math\.random|Date\.now\(|new Date\(\)|performance\.now|console\./.test(line)).map((line) => `${relative(SRC, file)}: ${line.trim()}`));
    expect(wrong).toEqual([]);
  });
});

describe('mechanisms', () => {
  const FAMILIES = ['crowd', 'forces', 'extremists', 'platforms', 'media', 'offline'];
  const NEIGHBOURS = files.filter((file) => MECHANISMS.some((mechanism) => basename(file) === `${mechanism.name}.ts`) && relative(SRC, file).startsWith('model/'));

  it.each(MECHANISMS.map((mechanism) => [mechanism.name, mechanism] as const))('%s has its file, test, scenario and sources', (name, mechanism) => {
    expect(FAMILIES).toContain(mechanism.family);
    expect(existsSync(join(SRC, 'model', mechanism.family, `${name}.ts`)), `src/model/${mechanism.family}/${name}.ts`).toBe(true);
    expect(existsSync(join(ROOT, 'test', 'mechanisms', `${name}.test.ts`)), `test/mechanisms/${name}.test.ts`).toBe(true);
    expect(existsSync(join(ROOT, 'scenarios', 'mechanisms', `${name}.yaml`)), `scenarios/mechanisms/${name}.yaml`).toBe(true);
    expect(mechanism.claim.length).toBeGreaterThan(40);
    for (const parameter of Object.values(mechanism.parameters)) {
      expect(parameter.source).not.toBe('');
      expect(parameter.meaning).toMatch(/\.$/);
      expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
      expect(parameter.default).toBeLessThanOrEqual(parameter.max);
    }
  });

  it('no mechanism imports a neighbour', () => {
    const wrong = NEIGHBOURS.flatMap((file) => imports(file).filter(({ target }) => NEIGHBOURS.includes(target)).map(({ target }) => `${basename(file)} -> ${basename(target)}`));
    expect(wrong).toEqual([]);
  });

  it('the engine names no mechanism, and no code branches on army or committee', () => {
    const names = new RegExp(`['"\`/](${MECHANISMS.map((mechanism) => mechanism.name).join('|')})(\\.ts)?['"\`]`);
    const engine = files.filter((file) => relative(SRC, file).startsWith('engine/'));
    expect(names.test(`import { silence } from '../model/crowd/silence.ts';`)).toBe(true);
    expect(engine.filter((file) => names.test(text.get(file)!)).map((file) => basename(file))).toEqual([]);
    expect(files.filter((file) => /['"](army|committee)['"]/.test(text.get(file)!)).map((file) => relative(SRC, file))).toEqual([]);
  });

  it('each name stands once in the register', () => {
    expect(new Set(MECHANISMS.map((mechanism) => mechanism.name)).size).toBe(MECHANISMS.length);
  });
});

describe('words and sizes', () => {
  it('file names are nouns of the field', () => {
    const wrong = files.filter((file) => /(^|[-/])(util|utils|helper|helpers|common|misc|manager|handler|service|data)([-.])/.test(basename(file)) || !/^[a-z0-9-]+\.ts$/.test(basename(file)));
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });

  it('nothing unfinished', () => {
    expect(files.filter((file) => /TODO|FIXME|XXX|@ts-ignore|@ts-nocheck|not implemented/.test(text.get(file)!)).map((file) => relative(SRC, file))).toEqual([]);
  });

  it('files are small: median under 150 lines, none above 300', () => {
    const sizes = files.map((file) => text.get(file)!.split('\n').length).sort((x, y) => x - y);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(150);
    expect(files.filter((file) => text.get(file)!.split('\n').length > 300).map((file) => relative(SRC, file))).toEqual([]);
  });

  it('charts and measures have a meaning', () => {
    expect(CHARTS.length).toBeGreaterThanOrEqual(3);
    for (const measure of MEASURES) expect(measure.meaning).toMatch(/\.$/);
  });
});

/** A file's text without its comments. */
function code(file: string): string {
  return text.get(file)!.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function lines(file: string): string[] {
  return text.get(file)!.split('\n');
}
