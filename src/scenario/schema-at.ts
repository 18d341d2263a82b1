/** What the schema says at a path of a scenario: for messages, and for the paths of overrides. */
import type { z } from 'zod';
import * as zod from 'zod';
import type { Said } from './values.ts';
import type { Path } from './tree.ts';

/** How keys are found below a schema. */
export type Kind = 'map' | 'record' | 'list' | 'leaf';

/** The schema under defaults and optional marks; the map of a choice between words and a map. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as unknown as { def: { type: string; innerType?: z.core.$ZodType; options?: readonly z.core.$ZodType[] } };
  if ((def.type === 'default' || def.type === 'optional' || def.type === 'prefault') && def.innerType) return bare(def.innerType);
  return schema;
}

/** The map among the options of a choice, or the schema itself. */
export function mapOption(schema: z.core.$ZodType): z.core.$ZodType {
  const plain = bare(schema);
  const { def } = plain._zod as unknown as { def: { type: string; options?: readonly z.core.$ZodType[] } };
  return def.type === 'union' ? def.options!.find((option) => kindOf(option) === 'map') ?? plain : plain;
}

export function kindOf(schema: z.core.$ZodType): Kind {
  const { type } = (mapOption(schema)._zod as unknown as { def: { type: string } }).def;
  return type === 'object' ? 'map' : type === 'record' ? 'record' : type === 'array' ? 'list' : 'leaf';
}

/** Keys a map may have; none for other kinds. */
export function keysOf(schema: z.core.$ZodType): string[] {
  const { shape } = (mapOption(schema)._zod as unknown as { def: { shape?: object } }).def;
  return shape ? Object.keys(shape) : [];
}

/** The schema one key further down, or undefined. */
export function below(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  const { def } = mapOption(schema)._zod as unknown as { def: { shape?: Record<string, z.core.$ZodType>; valueType?: z.core.$ZodType; element?: z.core.$ZodType } };
  if (def.shape) return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
  return def.valueType ?? def.element;
}

/** The schema at a path, or undefined where the grammar has no such key. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) at = at && below(at, key);
  return at;
}

/** What a schema says about itself; its words where it is a choice of words. */
export function saidBy(schema: z.core.$ZodType | undefined): Partial<Said> & { words?: readonly string[] } {
  if (!schema) return {};
  const plain = bare(schema);
  const said = (zod.globalRegistry.get(schema) ?? {}) as Partial<Said>;
  const inner = (zod.globalRegistry.get(plain) ?? {}) as Partial<Said> & { words?: readonly string[] };
  const { def } = plain._zod as unknown as { def: { type: string; entries?: Record<string, string> } };
  return { ...inner, ...said, ...(def.entries ? { words: Object.values(def.entries) } : {}) };
}

/** Schema of the keys of a record. */
export function keySchemaOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  return (mapOption(schema)._zod as unknown as { def: { keyType?: z.core.$ZodType } }).def.keyType;
}

