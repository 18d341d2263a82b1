/** The shipped scenario files, loaded as a user would load them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plan } from '../src/model/plan.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';

const FOLDER = resolve(import.meta.dirname, '..', 'scenarios');

/** Paths of all shipped scenarios below scenarios/, in the order of their names. */
export function shippedFiles(folder = FOLDER): string[] {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return shippedFiles(path);
    return name.endsWith('.yaml') ? [relative(FOLDER, path)] : [];
  });
}

export function loadShipped(file: string, request: { variant?: string; accounts?: number; sets?: string[] } = {}): { plan: Plan; seed: string; variants: readonly string[] } {
  const loaded = loadScenario({ text: readFileSync(join(FOLDER, file), 'utf8'), file, sets: [], ...request });
  if (loaded.problems) throw new Error(loaded.problems.map(renderProblem).join('\n'));
  return { plan: loaded.plan, seed: loaded.seed, variants: loaded.variants };
}
