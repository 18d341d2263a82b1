/** Options of the command line: how they are declared, checked and read. */
import { CallError } from '../experiment/problem.ts';
import { nearest } from '../scenario/nearest.ts';

export interface Option {
  readonly describe: string;
  /** How the value is called in the help; without it the option is a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  readonly group?: string;
}

export type Options = Readonly<Record<string, Option>>;
/** What was given, by option; positional words under their names. */
export type Given = Readonly<Record<string, unknown>>;

/** @throws CallError for an unknown option, or one of a single value that is given twice */
export function checkOptions(given: Given, options: Options, positional: readonly string[]): void {
  const known = [...Object.keys(options), 'help', 'version'];
  for (const [name, value] of Object.entries(given)) {
    if (positional.includes(name)) continue;
    if (!known.includes(name)) {
      const near = nearest(name, known);
      throw new CallError(`unknown option ${name.length === 1 ? '-' : '--'}${name}${near === '' ? '' : `; did you mean --${near}?`}`);
    }
    if (Array.isArray(value) && options[name]?.many !== true) throw new CallError(`--${name} is given ${value.length} times; it takes one value`);
  }
}

/** Text of an option, or undefined. */
export function textOf(given: Given, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
}

export function isOn(given: Given, name: string): boolean {
  return given[name] === true;
}

/** All values of an option that repeats. */
export function allOf(given: Given, name: string): readonly string[] {
  const value = given[name];
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

/** Comma-separated names, or undefined. @throws CallError for an empty or repeated name */
export function namesOf(given: Given, name: string): readonly string[] | undefined {
  const names = textOf(given, name)?.split(',').map((part) => part.trim());
  if (names?.some((part, i) => part === '' || names.indexOf(part) !== i)) throw new CallError(`--${name} takes different names with commas between them`);
  return names;
}

/** A whole number from `least` to `most`. @throws CallError */
export function wholeOf(given: Given, name: string, least: number, most: number): number | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new CallError(`--${name} takes a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}, not ${JSON.stringify(text)}`);
  return value;
}

/** A number above 0. @throws CallError */
export function positiveOf(given: Given, name: string): number | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d*\.?\d+([eE][+-]?\d+)?$/.test(text) || !(value > 0) || !Number.isFinite(value)) throw new CallError(`--${name} takes a number above 0, not ${JSON.stringify(text)}`);
  return value;
}

/** One of a few words. @throws CallError */
export function oneOf<T extends string>(given: Given, name: string, words: readonly T[]): T | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  if (!(words as readonly string[]).includes(text)) throw new CallError(`--${name} takes ${words.join(' or ')}, not ${JSON.stringify(text)}`);
  return text as T;
}
