/**
 * The values a scenario is made of, as schemas. Each says in words what it expects (`expected`), what it means and in
 * which unit, so that error messages, the JSON Schema and the handbook are read off the same declaration.
 */
import * as z from 'zod';
import type { Clock } from './clock.ts';
import { durationMinutesOf, localMinutesOf, offsetMinutesOf, showLocal, startOf } from './clock.ts';
import { LIMITS } from './limits.ts';

/** What a schema says about itself, in zod's registry. */
export interface Said {
  readonly description: string;
  readonly expected: string;
  readonly unit?: string;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const TAG = /^#[\p{L}\p{M}\p{Nd}_]+$/u;
const COLOUR = /^#[0-9a-fA-F]{6}$/;

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}

/** A number within a range, both ends included. */
export function number(meaning: string, range: Range): z.ZodNumber {
  return z.number().min(range.from).max(range.to).meta(said(meaning, `a number from ${figure(range.from)} to ${figure(range.to)} (${range.unit})`, range.unit));
}

/** A whole number within a range, both ends included. */
export function whole(meaning: string, range: Range): z.ZodInt {
  return z.int().min(range.from).max(range.to).meta(said(meaning, `a whole number from ${figure(range.from)} to ${figure(range.to)} (${range.unit})`, range.unit));
}

/** All digits, also of very small numbers. */
const DIGITS = new Intl.NumberFormat('en', { maximumFractionDigits: 9 });

function figure(value: number): string {
  return DIGITS.format(value);
}

/** A fraction of a whole. */
export function share(meaning: string): z.ZodNumber {
  return number(meaning, { from: 0, to: 1, unit: 'share' });
}

export function truth(meaning: string): z.ZodBoolean {
  return z.boolean().meta(said(meaning, 'true or false'));
}

/** Free text on one line or more, for people to read. */
export function words(meaning: string): z.ZodString {
  return z.string().max(LIMITS.words).meta(said(meaning, `text of at most ${LIMITS.words.toLocaleString('en')} characters`));
}

export function name(meaning: string): z.ZodString {
  return z.string().regex(NAME).meta(said(meaning, NAME_EXPECTED));
}

/** Whether a text may be the name of a scenario, a camp, a force ... */
export function isName(text: string): boolean {
  return NAME.test(text);
}

export const NAME_EXPECTED = `a name of letters a-z, digits, - and _, at most ${LIMITS.name} characters, starting with a letter or digit`;

export function colour(meaning: string): z.ZodString {
  return z.string().regex(COLOUR).meta(said(meaning, 'a colour such as "#0072b2", in quotes'));
}

/** A hashtag: # and letters, marks, digits or _ of any script (tatweel is a letter), no more than 100 code points. */
export function hashtag(meaning: string): z.ZodString {
  return z.string().regex(TAG).refine((text) => [...text].length <= LIMITS.tag).meta(said(meaning, TAG_EXPECTED));
}

export const TAG_EXPECTED = `a hashtag in quotes: # and letters, digits or _ of any script, no spaces, at most ${LIMITS.tag} characters`;

/** One of known names; any name where the names are not known (for the JSON Schema). */
export function oneOf(meaning: string, names: readonly string[] | undefined): z.ZodType<string> {
  if (!names) return z.string().meta(said(meaning, 'a name'));
  return z.enum(names as [string, ...string[]]).meta(said(meaning, names.length > 0 ? `one of ${names.map((word) => word || '""').join(', ')}` : 'nothing: none is declared'));
}

/** A key that must be one of known names. */
export function knownKey(meaning: string, names: readonly string[] | undefined): z.ZodType<string> {
  if (!names) return z.string().meta(said(meaning, 'a name'));
  return z.string().refine((text) => names.includes(text)).meta({ ...said(meaning, names.length > 0 ? `one of ${names.join(', ')}` : 'nothing: none is declared'), words: names });
}

/** A value that a scenario may leave out: its default, and where the default comes from. */
export function given<S extends z.ZodType>(schema: S, value: NonNullable<z.input<S>>, source: string): z.ZodDefault<S> {
  return schema.meta({ ...schema.meta(), source }).default(value as z.core.util.NoUndefined<z.output<S>>) as unknown as z.ZodDefault<S>;
}

/** A value that a scenario may leave out, and whose default depends on another value; `source` says how. */
export function implied<S extends z.ZodType>(schema: S, source: string): z.ZodOptional<S> {
  return schema.meta({ ...schema.meta(), source }).optional() as z.ZodOptional<S>;
}

/** A local date or time within the run. */
export function date(meaning: string, clock: Clock | undefined): z.ZodString {
  const from = clock?.startLocalMinutes ?? -Infinity;
  const to = clock ? clock.startLocalMinutes + clock.ticks * clock.tickMinutes : Infinity;
  const span = clock ? ` from ${showLocal(from)} to ${showLocal(to)}` : '';
  const within = (text: string): boolean => {
    const minutes = localMinutesOf(text);
    return minutes !== undefined && minutes >= from && minutes <= to;
  };
  return z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/).refine(within).meta(said(meaning, `a local date or time of the run${span}, such as 2016-05-23 or 2016-05-23T06:00`));
}

export function start(meaning: string): z.ZodString {
  return z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/).refine((text) => startOf(text) !== undefined).meta(said(meaning, 'a local time with its offset from UTC, such as 2016-05-06T00:00+03:00'));
}

export function offset(meaning: string): z.ZodString {
  return z.string().regex(/^(Z|[+-]\d{2}:\d{2})$/).refine((text) => offsetMinutesOf(text) !== undefined).meta(said(meaning, 'an offset from UTC, such as +03:00', 'hours and minutes'));
}

/** A duration within a range of minutes. */
export function duration(meaning: string, fits: (minutes: number) => boolean, where: string): z.ZodString {
  const right = (text: string): boolean => {
    const minutes = durationMinutesOf(text);
    return minutes !== undefined && fits(minutes);
  };
  return z.string().regex(/^\d{1,6}(\.\d{1,3})?(min|h|d)$/).refine(right).meta(said(meaning, `a duration in min, h or d, such as 30min, 1h or 14d, ${where}`, 'min, h or d'));
}

/** A map with exactly these keys. */
export function map<S extends z.ZodRawShape>(meaning: string, shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape).meta(said(meaning, `a map with the keys ${Object.keys(shape).join(', ')}`)) as unknown as z.ZodObject<S, z.core.$strict>;
}

/** A map from names to values of one kind. */
export function mapOf<K extends z.ZodType<string>, V extends z.ZodType>(meaning: string, keys: K, values: V, most: number): z.ZodRecord<z.ZodString, V> {
  const small = (entries: object): boolean => Object.keys(entries).length <= most;
  return z.record(keys as unknown as z.ZodString, values).refine(small).meta(said(meaning, `a map of at most ${most} entries`)) as unknown as z.ZodRecord<z.ZodString, V>;
}

export function list<V extends z.ZodType>(meaning: string, values: V, least: number, most: number): z.ZodArray<V> {
  return z.array(values).min(least).max(most).meta(said(meaning, `a list of ${least} to ${most} entries`));
}

export function said(description: string, expected: string, unit?: string): Said & Record<string, unknown> {
  return unit === undefined ? { description, expected } : { description, expected, unit };
}
