/** Every key of the scenario language, read off the grammar that `check` uses. */
import { z } from 'zod';
import { MECHANISMS } from '../../dist/model/mechanisms.js';
import { FRAMES } from '../../dist/model/frames.js';
import { buildSchema } from '../../dist/scenario/schema.js';
import { code, page, sentence, table } from './markdown.mjs';

export function languagePage() {
  const grammar = z.toJSONSchema(buildSchema(MECHANISMS), { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { mechanisms: _, variants: __, ...parts } = grammar.properties;
  const simple = Object.entries(parts).filter(([, schema]) => inner(schema) === undefined);
  const rich = Object.entries(parts).filter(([, schema]) => inner(schema) !== undefined);
  return page('The scenario language, key by key',
    'How the parts work together is told in [the scenario language](../scenario-language.md). Default and source stand where a key may be left out; *assumed* means that nobody has measured it. The parameters of each mechanism are in [mechanisms](mechanisms.md), what outcomes can read in [measures](measures/README.md).',
    '## The scenario itself', keyTable(simple, grammar.required ?? []),
    ...rich.flatMap(([name, schema]) => section(name, schema, [name])),
    '## mechanisms', '`on`, `off`, or a map of parameters, by its name; `others: off` switches off all that are not named. See [mechanisms](mechanisms.md).',
    '## variants', sentence(grammar.properties.variants.description), 'A variant is a map from paths to values, such as `{ forces.army.operators: 0 }`.',
    '## Frames', 'What a post does; `hashtags` and `orders` name one.', table(['frame', 'meaning'], FRAMES.map((frame) => [code(frame.name), frame.meaning])));
}

/** The map that a schema is, or that its entries are: [path suffix, schema]; undefined where it is a plain value. */
function inner(schema) {
  if (schema.properties) return ['', schema];
  const each = schema.additionalProperties;
  if (each && typeof each === 'object') return each.properties ? ['.NAME', each] : each.anyOf?.some((one) => one.properties) ? ['.NAME', each.anyOf.find((one) => one.properties)] : undefined;
  if (schema.items?.properties) return ['[ ]', schema.items];
  return undefined;
}

/** A heading, the table of keys, and below it the maps inside. */
function section(name, schema, path) {
  const [suffix, map] = inner(schema);
  const entries = Object.entries(map.properties);
  const plain = entries.filter(([, each]) => inner(each) === undefined);
  const deeper = entries.filter(([, each]) => inner(each) !== undefined);
  const title = `${'#'.repeat(Math.min(4, path.length + 1))} ${path.join('.')}${suffix}`;
  return [
    title, sentence(schema.description ?? ''),
    keyTable([...plain, ...deeper], map.required ?? []),
    ...deeper.filter(([, each]) => !isLaw(each)).flatMap(([key, each]) => section(key, each, [...path, ...(suffix === '.NAME' ? ['NAME'] : []), key])),
  ];
}

/** A lognormal law is told in one line, wherever it stands. */
function isLaw(schema) {
  return schema.properties && Object.keys(schema.properties).join() === 'median,sigma,most';
}

function keyTable(entries, required) {
  return table(['key', 'meaning', 'value', 'default', 'source'], entries.map(([key, schema]) => [
    code(key), sentence(schema.description ?? ''), valueOf(schema),
    required.includes(key) ? '**needed**' : defaultOf(schema), schema.source ?? '',
  ]));
}

function valueOf(schema) {
  if (isLaw(schema)) return 'a law `{ median, sigma, most }`';
  return schema.expected ?? '';
}

function defaultOf(schema) {
  if (isLaw(schema)) return code(`{ ${Object.entries(schema.properties).map(([key, each]) => `${key}: ${schema.default?.[key] ?? each.default}`).join(', ')} }`);
  if (schema.default === undefined || schema.default === '') return '';
  return code(JSON.stringify(schema.default));
}
