/** What the file sets and no sentence above tells, key by key; and the variants, each change with what the key means. */
import type { z } from 'zod';
import { parsePath } from '../overrides.ts';
import { isMapValue } from '../read.ts';
import { below, kindOf, saidBy, schemaAt } from '../schema-at.ts';
import { valueAt } from './marks.ts';
import { counted, figure, lines } from './words.ts';

/** Keys that have sentences of their own; * stands for names that the file gives. */
const TOLD = new RegExp(`^(${[
  'clock', 'represents', 'camps', 'leaders', 'hashtags', 'timeline', 'rivals', 'observed', 'outcomes', 'variants', 'mechanisms',
  String.raw`population\.\*\.(size|camps|prominence|core|fighters|drawn|amplifies|returns|outlet|joins|profile)`, String.raw`population\.\*\.also\.\*\.(share|activity|drawn|joins)`,
  String.raw`platforms\.\*\.(attention|pageLength|pageShare)`, String.raw`(platforms\.\*\.)?network\.(meanAudience|crossCamp)`,
  String.raw`forces\.\*\.(operators|accountsPerOperator|also|cellSize|automationShare|meanAudience|ranks|shifts|discipline|covert|wage|payrollPerDay|budgetPerDay|orders)`,
].join('|')})(\\.|$)`);

interface Setting {
  readonly pattern: string;
  readonly path: string;
  readonly shown: string;
  readonly schema: z.core.$ZodType;
}

/** Numbers and switches that only this list tells; alike ones of several entries once. */
export function otherSettings(grammar: z.core.$ZodType, given: unknown): string[] {
  const alike = new Map<string, Setting[]>();
  for (const setting of settings(grammar, given, [], [])) {
    const key = `${setting.pattern} ${setting.shown}`;
    alike.set(key, [...(alike.get(key) ?? []), setting]);
  }
  return [...alike.values()].map((all) => {
    const { pattern, path, shown, schema } = all[0]!;
    return lines(`${all.length === 1 ? path : pattern} = ${shown}${all.length === 1 ? '' : `, in ${counted(all.length, 'entry')}`}${aboutOf(schema)}`, 2, '- ');
  });
}

function settings(schema: z.core.$ZodType, value: unknown, path: readonly string[], pattern: readonly string[]): Setting[] {
  const here = pattern.join('.');
  if (TOLD.test(here)) return [];
  if (typeof value === 'number' || typeof value === 'boolean' || isLaw(value)) return [{ pattern: here, path: written(path), shown: `${shownOf(value)}${unitOf(schema)}`, schema }];
  if (!isMapValue(value)) return [];
  const named = kindOf(schema) === 'record';
  return Object.entries(value).flatMap(([key, inner]) => settings(below(schema, named ? '*' : key)!, inner, [...path, key], [...pattern, named ? '*' : key]));
}

/** A law of rates or ages is one figure to a reader. */
function isLaw(value: unknown): boolean {
  return isMapValue(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => ['median', 'sigma', 'most'].includes(key));
}

/** Named sets of changes: what each key becomes, instead of what the file says, and what it means. */
export function variants(grammar: z.core.$ZodType, given: Readonly<Record<string, unknown>>): string[] {
  const { variants: sets } = given;
  if (!isMapValue(sets)) return [];
  return Object.entries(sets).flatMap(([name, overrides]) => [
    lines(`${name}: the scenario with`, 2),
    ...Object.entries(overrides as object).map(([text, value]) => {
      const path = parsePath(text)!;
      const before = valueAt(given, path);
      const schema = schemaAt(grammar, path);
      return lines(`${text} = ${shownOf(value)}${schema === undefined ? '' : unitOf(schema)}${before === undefined || isMapValue(before) ? '' : ` instead of ${shownOf(before)}`}${schema === undefined ? '' : changeOf(schema, value)}`, 4, '- ');
    }),
  ]);
}

function unitOf(schema: z.core.$ZodType): string {
  const { unit } = saidBy(below(schema, 'median') ?? schema);
  return unit === undefined || unit === 'none' || unit === '' ? '' : ` (${unit})`;
}

/** What a change is about; of a map, what each of its keys is, and of a cause that is switched, nothing: it stands above. */
function changeOf(schema: z.core.$ZodType, value: unknown): string {
  if (kindOf(schema) !== 'map') return aboutOf(schema);
  return !isMapValue(value) || isLaw(value) ? '' : Object.keys(value).map((key) => `${key}${aboutOf(below(schema, key)!)}`).map((about, i) => `${i === 0 ? '. ' : ' '}${about}`).join('');
}

function aboutOf(schema: z.core.$ZodType): string {
  const { description = '' } = saidBy(schema);
  return description === '' ? '' : `: ${description.replace(/\.$/, '')}.`;
}

/** A value as the language writes it on one line. */
function shownOf(value: unknown): string {
  if (typeof value === 'number') return figure(value);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : `[${value.map(shownOf).join(', ')}]`;
  if (!isMapValue(value)) return String(value);
  const parts = Object.entries(value).map(([key, inner]) => `${key}: ${shownOf(inner)}`);
  return parts.length === 0 ? 'nothing' : isLaw(value) ? parts.join(', ') : `{ ${parts.join(', ')} }`;
}

function written(path: readonly string[]): string {
  return path.map((key) => (/[.#]/.test(key) ? `"${key}"` : key)).join('.');
}
