/** schemas/scenario.schema.json is current, every shipped scenario passes it, and it refuses what an editor should underline. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { jsonSchemaOf } from '../src/scenario/json-schema.ts';
import { shippedFiles } from './shipped.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'schemas', 'scenario.schema.json'), 'utf8')) as object;
/** An independent validator, in its strict mode: a keyword that it does not know is an error. */
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(SCHEMA);

/** Everything in a scenario that the schema refuses: where, by which keyword, and what. An `if` only repeats what its branch says. */
function faultsOf(scenario: unknown): string[] {
  validate(scenario);
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(({ instancePath, keyword, params }) => `${instancePath || '/'} ${keyword} ${Object.values(params as object).join(' ')}`.trimEnd());
}

it('the committed schema is current (renewed with vitest -u)', async () => {
  await expect(`${JSON.stringify(jsonSchemaOf(MECHANISMS), null, 2)}\n`).toMatchFileSnapshot('../schemas/scenario.schema.json');
});

describe.each(shippedFiles())('%s', (file) => {
  const path = join(ROOT, 'scenarios', file);
  const text = readFileSync(path, 'utf8');

  it('passes a validator that shares nothing with the program', () => {
    expect(faultsOf(parse(text))).toEqual([]);
  });

  it('its first line leads an editor to the schema', () => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(resolve(dirname(path), schema!)).toBe(join(ROOT, 'schemas', 'scenario.schema.json'));
  });
});

it('its patterns are those that validators in other languages know: no classes of letters', () => {
  const patterns = [...JSON.stringify(SCHEMA).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, pattern]) => JSON.parse(pattern!) as string);
  expect(patterns.length).toBeGreaterThan(10);
  expect(patterns.filter((pattern) => /\\[pPkKuX]/.test(pattern))).toEqual([]);
  expect(patterns.some((pattern) => new RegExp(pattern).test('#\u0627\u0644\u0641_1') && !new RegExp(pattern).test('#a b') && !new RegExp(pattern).test('#a<b'))).toBe(true);
});

it('the scenario that init writes passes too', () => {
  expect(faultsOf(parse(readFileSync(join(ROOT, 'assets', 'first-scenario.yaml'), 'utf8')))).toEqual([]);
});

describe('the schema refuses', () => {
  const sound = parse(readFileSync(join(ROOT, 'test', 'tiny.yaml'), 'utf8')) as Record<string, never>;
  const faults = (change: object): string[] => faultsOf({ ...sound, ...change });

  it('nothing in a sound scenario', () => expect(faults({})).toEqual([]));

  it.each([
    ['an unknown key', { qestion: 'Who?' }, ['/ additionalProperties qestion']],
    ['a wrong type', { staleHours: 'many' }, ['/staleHours type number']],
    ['a number out of range', { represents: -1 }, ['/represents minimum >= 0.000001']],
    ['a duration without a unit', { clock: { start: '2016-05-06T00:00+03:00', days: 5, burnIn: '14' } }, ['/clock/burnIn pattern ^\\d{1,6}(\\.\\d{1,3})?(min|h|d)$']],
    ['a start without an offset', { clock: { start: '2016-05-06', days: 5 } }, ['/clock/start pattern ^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$']],
    ['a tag without its #', { hashtags: { north: { frame: 'news' } } }, ['/hashtags pattern ^#[^\\x00-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\x7f\\s]+$', '/hashtags propertyNames north']],
    ['a frame that is not known', { hashtags: { '#a': { frame: 'gossip' } } }, ['/hashtags/#a/frame enum ambient,news,solidarity,satire,devotion,shock,insult,distress,smear,call,correction']],
    ['a parameter that a mechanism does not have', { mechanisms: { insults: { feer: 1 } } }, ['/mechanisms/insults type string', '/mechanisms/insults enum on,off', '/mechanisms/insults additionalProperties feer', '/mechanisms/insults anyOf']],
  ])('%s', (_, change, found) => expect(faults(change)).toEqual(found));

  it('missing keys, but not of a scenario that extends another or of a force that is like another', () => {
    const army = (sound as unknown as { forces: { army: object } }).forces.army;
    expect(faults({ forces: { army, other: { operators: 3 } } })).toEqual(['/forces/other required camp']);
    expect(faults({ forces: { army, other: { like: 'army' } } })).toEqual([]);
    expect(faultsOf({ extends: 'base.yaml', scenario: 'mine', forces: { army: { operators: 3 } } })).toEqual([]);
    expect(faultsOf({ extends: 'base.yaml', scenario: 'mine', forces: { army: { operatrs: 3 } } })).toEqual(['/forces/army additionalProperties operatrs']);
  });

  it('a scenario without its question', () => {
    const { question: _, ...rest } = sound;
    expect(faultsOf(rest)).toEqual(['/ required question']);
  });
});

it('descriptions tell meaning, form, unit, default and source; no keyword is our own', () => {
  const at = (...path: string[]): { description?: string } => path.reduce<never>((node, key) => node[key], SCHEMA as never);
  expect(at('properties', 'staleHours').description).toBe('Age at which a post is no longer read. A number from 0.01 to 8,760 (hours). Default 48, source: assumed, after Pfeffer et al. 2023.');
  expect(at('properties', 'clock', 'properties', 'days').description).toBe('Length of the run. A whole number from 1 to 3,660 (days).');
  expect(JSON.stringify(SCHEMA)).not.toMatch(/"expected":|"words":/);
});
