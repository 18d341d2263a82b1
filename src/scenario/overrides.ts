/**
 * Overrides: values set over a scenario at a path, by a variant of the file or by `--set path=value`. A value replaces
 * what stands at its path as a whole; later overrides win. The order is: scenario, variant, --set.
 */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { show, showPath } from './problem.ts';
import { isMapValue, readValue } from './read.ts';
import { keysOf, kindOf, schemaAt } from './schema-at.ts';
import { forbidden, type Path, type Tree } from './tree.ts';

export interface Override {
  readonly path: Path;
  readonly value: unknown;
  /** Place of what it says at a path below its own (rest of the path), or of its own path. */
  readonly place: (rest: Path, part: 'key' | 'value', offset?: number) => Pick<Problem, 'file' | 'line' | 'column'>;
  /** A number as written, '' for anything else. */
  readonly source: string;
}

export type Parsed = { readonly override: Override } | { readonly problems: readonly Problem[] };

/** What names a scenario, or what overrides live in, cannot itself be overridden. */
const FIXED = ['scenario', 'extends', 'variants'];

/**
 * Keys of a dotted path; keys with dots are quoted: `hashtags."#tag".launch`.
 * @returns undefined where a quote is not closed or a key is empty
 */
export function parsePath(text: string): string[] | undefined {
  const keys: string[] = [];
  const part = /(?:"([^"]+)"|'([^']+)'|([^."']+))(\.|$)/gy;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (!match) return undefined;
    keys.push((match[1] ?? match[2] ?? match[3]!).trim().normalize('NFC'));
    if (match[4] === '' ) return keys;
  }
  return undefined;
}

/** One `--set path=value`, split at the first `=`. */
export function parseSet(text: string): Parsed {
  const at = text.indexOf('=');
  const pathText = (at < 0 ? text : text.slice(0, at)).trim();
  const file = `--set ${pathText}`;
  const path = parsePath(pathText);
  if (at < 0 || !path) return { problems: [problem(file, [], at < 0 ? 'there is no = in it' : `the path ${show(pathText)} cannot be read`, 'path=value, such as forces.army.operators=0')] };
  const { tree, problems } = readValue(text.slice(at + 1), file);
  if (!tree) return { problems };
  if (tree.value === null && problems.length === 0) return { problems: [problem(file, path, 'there is no value after =', 'a number, a word, or a list or map on one line')] };
  return problems.length > 0 ? { problems } : { override: { path, value: tree.value, place: () => ({ file, line: 0, column: 0 }), source: tree.source([]) } };
}

/** The overrides of a variant, in the order of the file. */
export function variantOverrides(tree: Tree, name: string): { overrides: Override[]; problems: Problem[] } {
  const variants = isMapValue(tree.value) ? tree.value.variants : undefined;
  const entries = isMapValue(variants) && Object.hasOwn(variants, name) ? variants[name] : undefined;
  const overrides: Override[] = [];
  const problems: Problem[] = [];
  if (!isMapValue(entries)) return { overrides, problems };
  for (const [key, value] of Object.entries(entries)) {
    const home = ['variants', name, key];
    const path = parsePath(key);
    const place = (rest: Path, part: 'key' | 'value', offset?: number) => tree.place([...home, ...rest], part, offset);
    if (path) overrides.push({ path, value, place, source: tree.source(home) });
    else problems.push({ ...place([], 'key'), path: home, what: `the path ${show(key)} cannot be read`, expected: 'keys joined by dots, such as forces.army.operators', nearest: '' });
  }
  return { overrides, problems };
}

/** A copy of the scenario with the overrides set, and the paths that lead nowhere. */
export function applyOverrides(schema: z.core.$ZodType, scenario: unknown, overrides: readonly Override[]): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  let value = scenario;
  for (const override of overrides) {
    const wrong = wrongPath(schema, value, override);
    if (wrong) problems.push({ ...override.place([], 'key'), path: override.path, ...wrong });
    else value = withValue(value, override.path, override.value);
  }
  return { value, problems };
}

type Wrong = Pick<Problem, 'what' | 'expected' | 'nearest'>;

/** Why a path leads nowhere, or undefined. Entries that a scenario names itself must be there, unless they are set whole. */
function wrongPath(schema: z.core.$ZodType, scenario: unknown, { path, value }: Override): Wrong | undefined {
  if (FIXED.includes(path[0]!)) return { what: `${path[0]} cannot be overridden`, expected: 'a path to a setting', nearest: '' };
  const refused = path.map(forbidden).find((wrong) => wrong !== undefined);
  if (refused) return { ...refused, nearest: '' };
  let at = scenario;
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth]!;
    const grammar = schemaAt(schema, path.slice(0, depth))!;
    const kind = kindOf(grammar);
    const here = path.slice(0, depth);
    const there = at !== null && typeof at === 'object' && Object.hasOwn(at, key);
    if (kind === 'leaf') return { what: `${showPath(here)} has no keys`, expected: `the path ${showPath(here)}`, nearest: '' };
    if (kind === 'map' && !keysOf(grammar).includes(key)) return unknown(`unknown key ${show(key)}${inside(here)}`, key, keysOf(grammar));
    if (kind === 'map' && at === 'off' && depth < path.length) return { what: `${showPath(here)} is off`, expected: 'a mechanism that is on, or a map of its parameters', nearest: '' };
    const whole = kind === 'record' && depth === path.length - 1 && (isMapValue(value) || kindOf(schemaAt(schema, path)!) === 'leaf');
    if (kind !== 'map' && !there && !whole) return unknown(`${showPath(here)} has no ${show(key)}`, key, isMapValue(at) ? Object.keys(at) : Array.isArray(at) ? at.map((_, i) => String(i)) : []);
    at = there ? (at as Record<string, unknown>)[key] : undefined;
  }
  return undefined;
}

function unknown(what: string, key: string, known: readonly string[]): Wrong {
  return { what, expected: known.length > 0 ? `one of ${known.join(', ')}` : 'nothing: it has none', nearest: nearest(key, known) };
}

function inside(path: Path): string {
  return path.length > 0 ? ` in ${showPath(path)}` : '';
}

/** Copies what lies along the path, so that no variant sees another's values. */
function withValue(at: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [key, ...rest] = path as [string, ...string[]];
  if (Array.isArray(at)) return at.map((item, i) => (String(i) === key ? withValue(item, rest, value) : item));
  const copy = Object.assign(Object.create(null), isMapValue(at) ? at : {}) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

function problem(file: string, path: Path, what: string, expected: string): Problem {
  return { file, line: 0, column: 0, path, what, expected, nearest: '' };
}
