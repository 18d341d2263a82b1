/** What the file leaves to the program: mechanisms and their parameters, and every other default, each with its source. */
import type { z } from 'zod';
import type { Mechanism } from '../../model/mechanism.ts';
import type { Plan } from '../../model/plan.ts';
import { isMapValue } from '../read.ts';
import { bare, below, kindOf, keysOf, saidBy } from '../schema-at.ts';
import { ASSUMED_MARK, counted, figure, isAssumed, lines, profileOf } from './words.ts';

export interface Told {
  readonly lines: string[];
  readonly values: number;
  readonly assumed: number;
}

/** Mechanisms that are on, with every parameter; and those that are off. */
export function mechanisms(plan: Plan, register: readonly Mechanism[]): Told {
  const on = register.filter(({ name }) => plan.mechanisms[name]);
  const off = register.filter(({ name }) => !plan.mechanisms[name]).map(({ name }) => name);
  const told = on.flatMap((mechanism) => parametersOf(plan, mechanism));
  return {
    lines: [
      ...on.flatMap((mechanism) => [
        lines(`${mechanism.name}: ${mechanism.claim} Source: ${mechanism.source}.`.replace(/\.\.$/, '.'), 2),
        ...parametersOf(plan, mechanism).map(({ text, assumed }) => lines(text, 4, assumed ? ASSUMED_MARK : '  ')),
      ]),
      lines(off.length === 0 ? 'None is switched off.' : `Switched off: ${off.join(', ')}.`, 2),
    ],
    values: told.length,
    assumed: told.filter(({ assumed }) => assumed).length,
  };
}

function parametersOf(plan: Plan, { name, parameters }: Mechanism): { text: string; assumed: boolean }[] {
  const values = plan.mechanisms[name]!;
  return Object.entries(parameters).map(([key, { default: standard, unit, meaning, source }]) => {
    const value = values[key]!;
    const whence = value === standard ? source : `set by the scenario; the default is ${figure(standard)}, ${source}`;
    return { text: `${key} = ${figure(value)}${unit === 'none' ? '' : ` (${unit})`}: ${meaning}${profileOf(plan, plan.profiles?.[name]?.[key])} [${whence}]`, assumed: value === standard && isAssumed(source) };
  });
}

interface Open {
  readonly path: string;
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
}

/** Defaults that stand where the scenario says nothing; alike ones of several entries are told once. */
export function defaults(grammar: z.core.$ZodType, given: unknown): Told {
  const byPath = new Map<string, Open[]>();
  for (const open of opens(grammar, given, []).filter(({ path }) => !path.startsWith('mechanisms'))) byPath.set(open.path, [...(byPath.get(open.path) ?? []), open]);
  const told = [...byPath.values()].map((all) => {
    const [{ path, value, schema }] = all as [Open];
    const { description = '', unit, source = '' } = saidBy(schema) as { description?: string; unit?: string; source?: string };
    const where = path.includes('*') ? `, in ${counted(all.length, 'entry')}` : '';
    const shown = value === undefined ? 'implied' : typeof value === 'number' ? figure(value) : isEmpty(value) ? 'nothing' : String(value);
    return { text: `${path} = ${shown}${unit === undefined || unit === 'none' ? '' : ` (${unit})`}${where}: ${description}. [${source}]`, assumed: isAssumed(source) };
  });
  return { lines: told.map(({ text, assumed }) => lines(text, 2, assumed ? ASSUMED_MARK : '  ')), values: told.length, assumed: told.filter(({ assumed }) => assumed).length };
}

function opens(schema: z.core.$ZodType, given: unknown, path: readonly string[]): Open[] {
  if (given === undefined && 'source' in saidBy(schema)) return [{ path: path.join('.'), value: standardOf(schema), schema }];
  const kind = kindOf(bare(schema));
  if (kind === 'map') {
    if (given === undefined && !isPrefault(schema)) return [];
    return keysOf(schema).flatMap((key) => opens(below(schema, key)!, isMapValue(given) ? given[key] : undefined, [...path, key]));
  }
  if (kind === 'record' && isMapValue(given)) return Object.values(given).flatMap((entry) => opens(below(schema, '*')!, entry, [...path, '*']));
  return [];
}

function isPrefault(schema: z.core.$ZodType): boolean {
  return (schema._zod.def as { type: string }).type === 'prefault';
}

function standardOf(schema: z.core.$ZodType): unknown {
  return (schema._zod.def as { defaultValue?: unknown }).defaultValue;
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
