/**
 * The grammar as JSON Schema, for editors and independent validators. Draft 7, which every YAML editor knows. What only
 * the program can tell (a date within the run, a camp that is declared, shares that sum to 1) is left to `check`.
 */
import * as z from 'zod';
import type { Mechanism } from '../model/mechanism.ts';
import { buildSchema } from './schema.ts';

/** A schema as plain JSON. */
export type JsonSchema = { [key: string]: unknown };

/** The schema for `# yaml-language-server: $schema=...`. */
export function jsonSchemaOf(register: readonly Mechanism[]): JsonSchema {
  const { $schema, ...grammar } = z.toJSONSchema(buildSchema(register), { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  const whole = explained(grammar);
  // A scenario that extends another, or a force that is like another, says only what differs.
  return { $schema, title: 'A hashfront scenario', ...demandless(whole), if: { required: ['extends'] }, then: {}, else: demands(whole) };
}

/** Says in each description what an editor should show: meaning, form, unit, default and its source. Other keywords of ours are dropped: strict validators refuse them. */
function explained(schema: JsonSchema): JsonSchema {
  const { description, expected, source, unit: _, words: __, ...rest } = schema;
  if (typeof rest.pattern === 'string') rest.pattern = portable(rest.pattern);
  const told = description === undefined ? {} : { description: sentences(String(description), rest.type === 'object' ? '' : String(expected ?? ''), rest.default, source) };
  return { ...told, ...inner(rest, explained) };
}

/** Not every validator knows classes of letters (Python's does not): what is no letter, digit or _ in ASCII is shut out instead, the rest is left to `check`. */
function portable(pattern: string): string {
  return pattern.replaceAll('[\\p{L}\\p{M}\\p{Nd}_]', '[^\\x00-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\x7f\\s]');
}

function sentences(meaning: string, expected: string, standard: unknown, source: unknown): string {
  const parts = [meaning, expected];
  if (source !== undefined) parts.push(`${standard === '' ? 'Left out: nothing' : `Default ${JSON.stringify(standard)}`}, source: ${String(source)}`);
  return parts.filter((part) => part !== '').map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`.replace(/([^.?!])$/, '$1.')).join(' ');
}

/** The schemas inside a schema, each changed. Names of properties are the scenario's own words and are left alone. */
function inner(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'properties') return [keyword, Object.fromEntries(Object.entries(value as Record<string, JsonSchema>).map(([name, each]) => [name, change(each)]))];
    if (Array.isArray(value) && /^(anyOf|oneOf|allOf)$/.test(keyword)) return [keyword, (value as JsonSchema[]).map(change)];
    if (/^(additionalProperties|propertyNames|items)$/.test(keyword) && typeof value === 'object') return [keyword, change(value as JsonSchema)];
    return [keyword, value];
  }));
}

/** A schema without its demands that keys be there. */
function demandless(schema: JsonSchema): JsonSchema {
  const { required: _, ...rest } = schema;
  return inner(rest, demandless);
}

/** Nothing but the demands of a schema. */
function demands(schema: JsonSchema): JsonSchema {
  const own = Object.fromEntries(['properties', 'additionalProperties', 'items'].filter((keyword) => typeof schema[keyword] === 'object').map((keyword) => [keyword, schema[keyword]]));
  const deeper = pruned(inner(own, demands));
  if (schema.required === undefined) return deeper;
  const { properties = {} } = schema as { properties?: object };
  return Object.hasOwn(properties, 'like') ? { ...deeper, if: { required: ['like'] }, then: {}, else: { required: schema.required } } : { required: schema.required, ...deeper };
}

/** Leaves out what demands nothing. */
function pruned(schema: JsonSchema): JsonSchema {
  const empty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  const kept = Object.entries(schema).map(([keyword, value]) => [keyword, keyword === 'properties' ? Object.fromEntries(Object.entries(value as object).filter(([, each]) => !empty(each))) : value] as const);
  return Object.fromEntries(kept.filter(([, value]) => !empty(value)));
}
