/**
 * `extends`: a scenario that says only what differs from another. Settings are laid over those of the other file key by
 * key; lists, shares, outcomes and variants are values and replace what stands there as a whole.
 */
import type { z } from 'zod';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';
import { show } from './problem.ts';
import { isMapValue, readScenario } from './read.ts';
import { below, kindOf } from './schema-at.ts';
import type { Path, Tree } from './tree.ts';

/** A file that a scenario names, or why there is none. */
export type Inherited = { readonly file: string; readonly text: string } | Pick<Problem, 'what' | 'expected' | 'nearest'>;

/**
 * Finds what `extends` names.
 * @param reference a path below the folder of the file that names it, or `hashfront:NAME`
 * @param from      the file that names it, as messages call it
 */
export type Inherit = (reference: string, from: string) => Inherited;

export interface Chain {
  /** Undefined where a file cannot be read. */
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
  /** Every text read, the one asked for first. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

/** What `extends` may be. */
export const EXTENDS_EXPECTED = 'a file below the folder of the scenario, such as base.yaml, without .. and without a leading /, or hashfront:NAME';

/** Whether a text is a path that cannot leave its folder, by its form. */
export function isPathBelow(path: string): boolean {
  return /^[^/\\:~\u0000-\u001f][^\\:\u0000-\u001f]{0,499}$/u.test(path) && !path.split('/').some((part) => part === '..' || part === '.' || part === '');
}

export function isExtends(text: string): boolean {
  return isPathBelow(text) || /^hashfront:(?:[A-Za-z0-9][A-Za-z0-9_-]{0,63}\/)?[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text);
}

/** Reads a file and all that it extends. */
export function readChain(text: string, file: string, grammar: z.core.$ZodType, inherit: Inherit | undefined): Chain {
  const { tree, problems } = readScenario(text, file);
  const texts = [{ file, text }];
  if (!tree || !isMapValue(tree.value)) return { problems, texts };
  let whole = tree;
  for (let last = tree; namesAnother(last);) {
    const found = follow(last, texts.map((each) => each.file), inherit);
    if (!('tree' in found)) return { problems: [...problems, found], texts };
    texts.push({ file: found.tree.file, text: found.text });
    whole = laidOver(grammar, whole, found.tree);
    last = found.tree;
  }
  return { tree: whole, problems, texts };
}

/** Whether a file extends another. What the first file wrongly says there is told by the schema. */
function namesAnother({ value }: Tree): boolean {
  return isMapValue(value) && typeof value.extends === 'string' && isExtends(value.extends);
}

function follow(tree: Tree, files: readonly string[], inherit: Inherit | undefined): { tree: Tree; text: string } | Problem {
  const reference = (tree.value as { extends: string }).extends;
  const problem = (what: string, expected: string, nearest = ''): Problem => ({ ...tree.place(['extends'], 'value'), path: ['extends'], what, expected, nearest });
  if (files.length >= LIMITS.chain) return problem(`more than ${LIMITS.chain} files extend each other`, 'fewer');
  const found = inherit?.(reference, tree.file) ?? { what: 'extends needs a reader of files', expected: 'a file on disk', nearest: '' };
  if ('what' in found) return files.length === 1 ? problem(found.what, found.expected, found.nearest) : problem('what this file extends cannot be read', EXTENDS_EXPECTED);
  if (files.includes(found.file)) return problem(`extends goes in a circle: ${[...files, found.file].map(show).join(' -> ')}`, 'a chain of files that ends');
  const reading = readScenario(found.text, found.file);
  const sound = reading.tree && reading.problems.length === 0 && isMapValue(reading.tree.value) && (reading.tree.value.extends === undefined || namesAnother(reading.tree));
  return sound ? { tree: reading.tree!, text: found.text } : problem(`${show(found.file)} is no scenario`, 'a file that hashfront check can read');
}

/** Problems in files other than the one asked for, without a word of what stands there. */
export function withoutContent(problems: readonly Problem[], texts: Chain['texts']): Problem[] {
  const inherited = texts.slice(1).map(({ file }) => file);
  return problems.map((problem) => (inherited.includes(problem.file) ? { ...problem, path: [], what: 'an inherited setting does not fit here', expected: 'a sound one (hashfront check of this file tells more)', nearest: '' } : problem));
}

function laidOver(grammar: z.core.$ZodType, above: Tree, under: Tree): Tree {
  // Of two files that both lead towards a path, the one that leads further has its place.
  const nearer = (path: Path): Tree => (under.reach(path) > above.reach(path) ? under : above);
  return {
    file: above.file,
    value: merged(grammar, under.value, above.value, []),
    place: (path, part, offset) => nearer(path).place(path, part, offset),
    source: (path) => nearer(path).source(path),
    reach: (path) => Math.max(above.reach(path), under.reach(path)),
  };
}

/** One value over another, by the grammar. */
export function merged(schema: z.core.$ZodType, under: unknown, above: unknown, path: Path): unknown {
  if (!isMapValue(under) || !isMapValue(above) || isWhole(schema, path)) return above;
  // What a scenario itself asks is answered before what all that extend the same file are asked.
  const first = path.length === 1 && path[0] === 'outcomes' ? above : {};
  const both = Object.assign(Object.create(null), first, under) as Record<string, unknown>;
  // A question of its own is not asked in the Arabic of another.
  if (path.length === 0 && Object.hasOwn(above, 'question')) delete both['questionAr'];
  for (const [key, value] of Object.entries(above)) {
    const inner = below(schema, key);
    both[key] = inner && Object.hasOwn(under, key) ? merged(inner, under[key], value, [...path, key]) : value;
  }
  return both;
}

/** Maps that are one value: shares by camp, the overrides of a variant, an outcome. */
function isWhole(schema: z.core.$ZodType, path: Path): boolean {
  const kind = kindOf(schema);
  if (kind === 'record') return kindOf(below(schema, '*')!) === 'leaf';
  return kind !== 'map' || (path.length === 2 && path[0] === 'outcomes');
}
