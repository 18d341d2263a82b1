/** Which figures of the page rest on an assumption: those the file leaves to a default that has no source. */
import type { z } from 'zod';
import { isMapValue } from '../read.ts';
import { saidBy, schemaAt } from '../schema-at.ts';
import { ASSUMED_MARK, isAssumed } from './words.ts';

/** The star behind a figure at a path of the scenario, or nothing. */
export type Star = (...path: readonly string[]) => string;

/** @param given what file, variant and --set say, before any default */
export function starsOf(grammar: z.core.$ZodType, given: unknown): Star {
  return (...path) => (says(given, path) || !isAssumed((saidBy(schemaAt(grammar, path)) as { source?: string }).source ?? '') ? '' : ASSUMED_MARK.trim());
}

function says(given: unknown, path: readonly string[]): boolean {
  return valueAt(given, path) !== undefined;
}

/** What the file says at a path; undefined where it says nothing. */
export function valueAt(given: unknown, path: readonly string[]): unknown {
  let value = given;
  for (const key of path) value = isMapValue(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** Source that the file names at a path, or the word assumed. */
export function sourceAt(given: unknown, path: readonly string[]): string {
  const source = valueAt(given, [...path, 'source']);
  return typeof source === 'string' ? source : 'assumed';
}
