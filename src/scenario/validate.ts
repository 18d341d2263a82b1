/** Tree + overrides -> draft, or problems with their places. */
import type { Mechanism } from '../model/mechanism.ts';
import type { FormulaParser } from './formula/parser.ts';
import type { Locate } from './issues.ts';
import { problemsOf } from './issues.ts';
import { knownOf } from './known.ts';
import { withLikes } from './like.ts';
import type { Override } from './overrides.ts';
import { applyOverrides } from './overrides.ts';
import type { Problem } from './problem.ts';
import { showPath } from './problem.ts';
import type { Draft } from './schema.ts';
import { buildSchema } from './schema.ts';
import { withSpellings } from './spellings.ts';
import type { Path, Tree } from './tree.ts';

export type Validation = { readonly draft: Draft; readonly given: Readonly<Record<string, unknown>>; readonly problems: readonly [] } | { readonly draft?: undefined; readonly problems: readonly Problem[] };

/** Checks a scenario with overrides set. */
export type Validate = (tree: Tree, overrides: readonly Override[]) => Validation;

/** A checker for one register and its grammar without names. It keeps the schemas it has built: variants seldom change which names are declared. */
export function validator(register: readonly Mechanism[], grammar: ReturnType<typeof buildSchema>, parser?: FormulaParser): Validate {
  const schemas = new Map<string, ReturnType<typeof buildSchema>>();
  return (tree, overrides) => {
    const { value: plain, problems } = applyOverrides(grammar, tree.value, overrides);
    const { value: whole, unresolved, circles } = withLikes(grammar, plain);
    const value = withSpellings(whole);
    const locate = locator(tree, overrides);
    problems.push(...Object.entries(circles).map(([name, circle]) => circleProblem(name, circle, locate)));
    const known = knownOf(value);
    const names = JSON.stringify(known);
    const schema = schemas.get(names) ?? buildSchema(register, known, parser);
    schemas.set(names, schema);
    // A schema reads a scenario and its variants only: to compile it into code would cost more than that.
    const parsed = schema.safeParse(value, { jitless: true });
    if (parsed.success && problems.length === 0) return { draft: parsed.data, given: value as Readonly<Record<string, unknown>>, problems: [] };
    const issues = parsed.success ? [] : parsed.error.issues;
    const lacking = (path: Path): boolean => path[0] === 'forces' && path.length === 3 && unresolved.includes(path[1]!) && path[2] !== 'like';
    return { problems: [...problems, ...problemsOf(schema, value, issues, locate).filter(({ path }) => !lacking(path))] };
  };
}

function circleProblem(name: string, circle: readonly string[], locate: Locate): Problem {
  const path = ['forces', name, 'like'];
  return { ...locate(path, 'value'), path, what: `${showPath(path)} goes in a circle: ${circle.join(' -> ')}`, expected: 'a force that is not like this one', nearest: '' };
}

/** The last override that concerns a path has the word; else the file. */
function locator(tree: Tree, overrides: readonly Override[]): Locate {
  return (path, part, offset) => {
    const last = overrides.findLast((override) => begins(path, override.path) || begins(override.path, path));
    if (!last) return tree.place(path, part, offset);
    return last.place(path.slice(last.path.length), part, offset);
  };
}

function begins(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((key, i) => key === path[i]);
}

/** Identity of a problem apart from its place: what a variant inherits from the scenario is not reported again. */
export function sameProblem(problem: Problem): string {
  return JSON.stringify([problem.path, problem.what, problem.expected]);
}
