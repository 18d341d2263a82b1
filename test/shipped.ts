/** The shipped scenario files, loaded as a user would load them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plan } from '../src/model/plan.ts';
import type { Inherit } from '../src/scenario/inherit.ts';
import { loadFormulaParser } from '../src/scenario/formula/parser.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';

const FOLDER = resolve(import.meta.dirname, '..', 'scenarios');
const parser = await loadFormulaParser();

/** Paths of all shipped scenarios below scenarios/, in the order of their names. */
export function shippedFiles(folder = FOLDER): string[] {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return shippedFiles(path);
    return name.endsWith('.yaml') ? [relative(FOLDER, path)] : [];
  });
}

/** What a shipped scenario extends: another one, by its path below the folder of the first. */
export const inheritShipped: Inherit = (reference, from) => {
  const file = join(dirname(from), reference);
  return existsSync(join(FOLDER, file)) ? { file, text: shippedText(file) } : { what: `there is no ${file}`, expected: 'a shipped scenario', nearest: '' };
};

export function shippedText(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** Reads formulas, for whoever loads a shipped scenario without `loadShipped`. */
export { parser as shippedParser };

export function loadShipped(file: string, request: { variant?: string; accounts?: number; sets?: string[] } = {}): { plan: Plan; seed: string; variants: readonly string[] } {
  const loaded = loadScenario({ text: shippedText(file), file, inherit: inheritShipped, parser, sets: [], ...request });
  if (loaded.problems) throw new Error(loaded.problems.map(renderProblem).join('\n'));
  return { plan: loaded.plan, seed: loaded.seed, variants: loaded.variants };
}
