/** What the schema found, in the words of the person who wrote the scenario. */
import type { z } from 'zod';
import { safeParse } from 'zod/v4/core';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { show, showPath } from './problem.ts';
import { isMapValue } from './read.ts';
import { keySchemaOf, keysOf, mapOption, saidBy, schemaAt } from './schema-at.ts';
import type { Path } from './tree.ts';

/** Finds the file and place of a path, or of a character in the text that stands there. */
export type Locate = (path: Path, part: 'key' | 'value', offset?: number) => Pick<Problem, 'file' | 'line' | 'column'>;

/** Problems of a value that a schema refused. */
export function problemsOf(schema: z.core.$ZodType, value: unknown, found: readonly z.core.$ZodIssue[], locate: Locate): Problem[] {
  const issues = found.flatMap((issue) => withBelow(schema, value, issue));
  const problems = issues.filter((issue) => !follows(issue, issues)).flatMap((issue) => explain(schema, value, issue, issue.path.map(String), locate));
  const misspelt = new Set(problems.filter((problem) => problem.nearest !== '').map((problem) => showPath([...problem.path.slice(0, -1), problem.nearest])));
  return problems.filter((problem) => !(problem.what.includes(' has no ') && misspelt.has(showPath(problem.path))));
}

/** The issue, and below a wrong key of a record, where the schema does not look, those of the entry. */
function withBelow(schema: z.core.$ZodType, root: unknown, issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const entry = issue.code === 'invalid_key' ? schemaAt(schema, issue.path.map(String)) : undefined;
  if (entry === undefined) return [issue];
  const parsed = safeParse(entry, valueAt(root, issue.path.map(String)));
  const inner = (parsed.error?.issues ?? []).map((each) => ({ ...each, path: [...issue.path, ...each.path] }) as z.core.$ZodIssue);
  return [issue, ...inner.flatMap((each) => withBelow(schema, root, each))];
}

/** A fault between several values of a map says nothing new where one of them is wrong by itself. */
function follows(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  if (issue.code !== 'custom' || !issue.params) return false;
  const map = issue.path.slice(0, issue.path.length - (issue.params as unknown as Fault).depth);
  return issues.some((other) => (other.code !== 'custom' || !other.params) && map.every((key, i) => String(other.path[i]) === String(key)));
}

function explain(schema: z.core.$ZodType, root: unknown, issue: z.core.$ZodIssue, path: Path, locate: Locate): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, [...path, key], locate));
  if (issue.code === 'invalid_key') return [wrongKey(schema, path, locate)];
  if (issue.code === 'invalid_union' && isMapValue(valueAt(root, path))) return inMap(schema, root, issue, path, locate);
  if (issue.code === 'custom' && issue.params) return [inOwnWords(issue.params as unknown as Fault, path, locate)];
  return [wrongValue(schema, root, path, locate)];
}

function unknownKey(schema: z.core.$ZodType, path: Path, locate: Locate): Problem {
  const parent = schemaAt(schema, path.slice(0, -1));
  const keys = parent ? keysOf(parent) : [];
  const key = path.at(-1)!;
  const what = `unknown key ${show(key)}${within(path.slice(0, -1))}`;
  return { ...locate(path, 'key'), path, what, expected: keys.length > 0 ? `one of ${keys.join(', ')}` : 'no key', nearest: nearest(key, keys) };
}

function wrongKey(schema: z.core.$ZodType, path: Path, locate: Locate): Problem {
  const parent = schemaAt(schema, path.slice(0, -1));
  const said = saidBy(parent && keySchemaOf(parent));
  const key = path.at(-1)!;
  return { ...locate(path, 'key'), path, what: `wrong key ${show(key)}${within(path.slice(0, -1))}`, expected: said.expected ?? 'another key', nearest: nearest(key, said.words ?? []) };
}

/** A choice between words and a map: the author wrote a map, so what counts is what the map's schema says. */
function inMap(schema: z.core.$ZodType, root: unknown, issue: z.core.$ZodIssueInvalidUnion, path: Path, locate: Locate): Problem[] {
  const at = schemaAt(schema, path);
  const issues = issue.errors.at(-1) ?? [];
  if (!at || mapOption(at) === at) return [wrongValue(schema, root, path, locate)];
  return issues.flatMap((inner) => explain(schema, root, inner, [...path, ...inner.path.map(String)], locate));
}

function inOwnWords({ what, expected, near = '', offset = 0 }: Fault, path: Path, locate: Locate): Problem {
  return { ...locate(path, 'value', offset), path, what: path.length > 0 && !what.startsWith(path[0]!) ? `${showPath(path)}: ${what}` : what, expected, nearest: near };
}

function wrongValue(schema: z.core.$ZodType, root: unknown, path: Path, locate: Locate): Problem {
  const value = valueAt(root, path);
  const said = saidBy(schemaAt(schema, path));
  // A force that is like itself goes in a circle.
  const words = path[0] === 'forces' && path.length === 3 && path[2] === 'like' ? said.words?.filter((word) => word !== path[1]) : said.words;
  const expected = words !== said.words ? (words!.length > 0 ? `one of ${words!.join(', ')}` : 'nothing: there is no other force') : said.expected ?? 'another value';
  if (value === undefined) return { ...locate(path, 'key'), path, what: `${path.length > 1 ? showPath(path.slice(0, -1)) : 'the scenario'} has no ${show(path.at(-1)!)}`, expected, nearest: '' };
  const near = typeof value === 'string' && words ? nearest(value, words.filter((word) => word !== '')) : '';
  const size = isMapValue(value) && expected.startsWith('a map of at most') ? ` (${Object.keys(value).length} entries)` : '';
  return { ...locate(path, 'value'), path, what: `${showPath(path)} is ${show(value)}${size}`, expected, nearest: near };
}

function within(path: Path): string {
  return path.length > 0 ? ` in ${showPath(path)}` : '';
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) value = (isMapValue(value) || Array.isArray(value)) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}
