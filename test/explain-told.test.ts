/** `explain` tells every number that the shipped scenarios set: whoever changes one of them reads another page. */
import { expect, it } from 'vitest';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { explain } from '../src/scenario/explain.ts';
import { loadScenario, type Loaded } from '../src/scenario/load.ts';
import { buildSchema } from '../src/scenario/schema.ts';
import { below, kindOf } from '../src/scenario/schema-at.ts';
import { inheritShipped, shippedFiles, shippedParser, shippedText } from './shipped.ts';

const grammar = buildSchema(MECHANISMS);
/** Mechanisms and variants have tests of their own, shares of camps change only together, and a mark is drawn in charts only. */
const LEFT_OUT = /^(mechanisms|variants|population\.\*\.camps\.\*|timeline\.\*\.mark)/;

interface Leaf {
  readonly file: string;
  /** With * for the names that the file gives. */
  readonly pattern: string;
  readonly path: string;
  readonly value: number | boolean;
}

function load(file: string, sets: readonly string[] = []): Loaded | null {
  const loaded = loadScenario({ text: shippedText(file), file, inherit: inheritShipped, parser: shippedParser, sets });
  return loaded.problems ? null : loaded;
}

function leaves(file: string, schema: Parameters<typeof kindOf>[0] | undefined, value: unknown, path: readonly string[] = [], pattern: readonly string[] = []): Leaf[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [{ file, pattern: pattern.join('.'), path: path.join('.'), value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value) || schema === undefined) return [];
  const named = kindOf(schema) === 'record';
  return Object.entries(value).flatMap(([key, inner]) => leaves(file, below(schema, named ? '*' : key), inner, [...path, /[.#]/.test(key) ? JSON.stringify(key) : key], [...pattern, named ? '*' : key]));
}

/** One place of each kind, of the first scenario that sets it. */
const places = new Map<string, Leaf>();
for (const file of [...shippedFiles()].sort((a, b) => shippedText(a).length - shippedText(b).length)) for (const leaf of leaves(file, grammar, load(file)!.given)) if (!LEFT_OUT.test(leaf.pattern) && !places.has(leaf.pattern)) places.set(leaf.pattern, leaf);

/** Other values of the same kind: the first that the language lets pass is taken. */
const others = (value: number | boolean): (number | boolean)[] => (typeof value === 'boolean' ? [!value] : [value * 0.9, value + 1, Math.floor(value / 2), value * 2]);

/** What is told of the scenario, without what the file leaves open and without what variants change. */
const story = (loaded: Loaded): string => explain({ ...loaded, given: { ...loaded.given, variants: undefined } }, 'baseline').split('What the file leaves to defaults')[0]!;

const asShipped = new Map<string, string>();

it.each([...places.values()])('$pattern ($file)', ({ file, path, value }) => {
  const changed = others(value).filter((other) => other !== value).map((other) => load(file, [`${path}=${String(other)}`])).find((loaded) => loaded !== null);
  expect(changed, `no other value of ${path} passes`).toBeDefined();
  if (!asShipped.has(file)) asShipped.set(file, story(load(file)!));
  expect(story(changed!)).not.toBe(asShipped.get(file));
});
