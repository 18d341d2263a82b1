/**
 * The grammar as JSON Schema, for editors and independent validators. Draft 7, which every YAML editor knows. What only
 * the program can tell (a date within the run, a camp that is declared, shares that sum to 1) is left to `check`.
 */
import { z } from 'zod';
import type { Mechanism } from '../model/mechanism.ts';
import { buildSchema } from './schema.ts';

/** A schema as plain JSON. */
export type JsonSchema = { [key: string]: unknown };

/** The schema for `# yaml-language-server: $schema=...`. */
export function jsonSchemaOf(register: readonly Mechanism[]): JsonSchema {
  const { $schema, ...grammar } = z.toJSONSchema(buildSchema(register), { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  return { $schema, title: 'A hashfront scenario', ...explained(grammar) };
}

/** Says in each description what an editor should show: meaning, form, unit, default and its source. Other keywords of ours are dropped: strict validators refuse them. */
function explained(schema: JsonSchema): JsonSchema {
  const { description, expected, source, unit: _, words: __, ...rest } = schema;
  const told = description === undefined ? {} : { description: sentences(String(description), rest.type === 'object' ? '' : String(expected ?? ''), rest.default, source) };
  return { ...told, ...below(rest) };
}

function sentences(meaning: string, expected: string, standard: unknown, source: unknown): string {
  const parts = [meaning, expected];
  if (source !== undefined) parts.push(`${standard === '' ? 'Left out: nothing' : `Default ${JSON.stringify(standard)}`}, source: ${String(source)}`);
  return parts.filter((part) => part !== '').map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`.replace(/([^.?!])$/, '$1.')).join(' ');
}

/** Schemas inside a schema. Names of properties are the scenario's own words and are left alone. */
function below(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'properties') return [keyword, Object.fromEntries(Object.entries(value as Record<string, JsonSchema>).map(([name, inner]) => [name, explained(inner)]))];
    if (Array.isArray(value) && /^(anyOf|oneOf|allOf)$/.test(keyword)) return [keyword, (value as JsonSchema[]).map(explained)];
    if (/^(additionalProperties|propertyNames|items)$/.test(keyword) && typeof value === 'object') return [keyword, explained(value as JsonSchema)];
    return [keyword, value];
  }));
}
