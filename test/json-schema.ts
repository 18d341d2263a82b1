/**
 * A small validator of JSON Schema (draft 7), written from its specification and sharing nothing with the program. It
 * knows the keywords below and refuses any other, so that no keyword is passed over in silence.
 */
type Schema = { readonly [keyword: string]: unknown } | boolean;
type Fault = string;
type Check = (want: unknown, value: unknown, path: string, schema: Exclude<Schema, boolean>) => Fault[];

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const says = (wrong: boolean, path: string, text: string): Fault[] => (wrong ? [`${path}: ${text}`] : []);
const silent: Check = () => [];

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: silent, title: silent, description: silent, default: silent,
  type: (want, value, path) => says(![want].flat().some((type) => hasType(value, type)), path, `is no ${String(want)}`),
  enum: (want, value, path) => says(!(want as unknown[]).includes(value), path, `is none of ${String(want)}`),
  const: (want, value, path) => says(value !== want, path, `is not ${String(want)}`),
  minimum: (want, value, path) => says(typeof value === 'number' && value < Number(want), path, `is below ${String(want)}`),
  maximum: (want, value, path) => says(typeof value === 'number' && value > Number(want), path, `is above ${String(want)}`),
  exclusiveMinimum: (want, value, path) => says(typeof value === 'number' && value <= Number(want), path, `is not above ${String(want)}`),
  maxLength: (want, value, path) => says(typeof value === 'string' && [...value].length > Number(want), path, `is longer than ${String(want)}`),
  minLength: (want, value, path) => says(typeof value === 'string' && [...value].length < Number(want), path, `is shorter than ${String(want)}`),
  pattern: (want, value, path) => says(typeof value === 'string' && !new RegExp(String(want), 'u').test(value), path, `does not match ${String(want)}`),
  minItems: (want, value, path) => says(Array.isArray(value) && value.length < Number(want), path, `has fewer than ${String(want)} items`),
  maxItems: (want, value, path) => says(Array.isArray(value) && value.length > Number(want), path, `has more than ${String(want)} items`),
  items: (want, value, path) => (Array.isArray(value) ? value.flatMap((item, i) => faultsOf(want as Schema, item, `${path}/${i}`)) : []),
  required: (want, value, path) => (isMap(value) ? (want as string[]).flatMap((key) => says(!Object.hasOwn(value, key), path, `has no ${key}`)) : []),
  properties: (want, value, path) => (isMap(value) ? Object.entries(want as Record<string, Schema>).flatMap(([key, inner]) => (Object.hasOwn(value, key) ? faultsOf(inner, value[key], `${path}/${key}`) : [])) : []),
  propertyNames: (want, value, path) => (isMap(value) ? Object.keys(value).flatMap((key) => faultsOf(want as Schema, key, `${path}/${key}`)) : []),
  additionalProperties: (want, value, path, { properties = {} }) => (isMap(value) ? Object.keys(value).filter((key) => !Object.hasOwn(properties as object, key))
    .flatMap((key) => (want === false ? [`${path}: knows no ${key}`] : faultsOf(want as Schema, value[key], `${path}/${key}`))) : []),
  if: (want, value, path, schema) => {
    const next = schema[faultsOf(want as Schema, value, path).length === 0 ? 'then' : 'else'];
    return next === undefined ? [] : faultsOf(next as Schema, value, path);
  },
  then: silent, else: silent,
  anyOf: (want, value, path) => says((want as Schema[]).every((schema) => faultsOf(schema, value, path).length > 0), path, 'fits none of the choices'),
};

function hasType(value: unknown, type: unknown): boolean {
  if (type === 'object') return isMap(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Everything in a value that a schema refuses. @throws where the schema holds a keyword that is not known here */
export function faultsOf(schema: Schema, value: unknown, path = ''): Fault[] {
  if (typeof schema === 'boolean') return says(!schema, path, 'is not allowed');
  return Object.entries(schema).flatMap(([keyword, want]) => {
    const check = CHECKS[keyword];
    if (!check) throw new Error(`the validator does not know the keyword ${keyword}`);
    return check(want, value, path, schema);
  });
}
