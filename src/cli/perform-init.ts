/** `hashfront init`: a first scenario in the user's folder. */
import { CallError } from '../experiment/problem.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import { jsonSchemaOf } from '../scenario/json-schema.ts';
import { NAME_EXPECTED, isName } from '../scenario/values.ts';
import type { Given } from './arguments.ts';
import { textOf } from './arguments.ts';
import { EXIT } from './command.ts';
import type { Host } from './host.ts';

/** The name that the shipped file bears, in its text and its comments. */
const FIRST = 'first';
const SCHEMA = 'scenario.schema.json';

export async function performInit(given: Given, host: Host): Promise<number> {
  const name = (textOf(given, 'name') ?? FIRST).replace(/\.ya?ml$/, '');
  if (!isName(name)) throw new CallError(`init takes ${NAME_EXPECTED}, not ${JSON.stringify(name)}`);
  const file = `${name}.yaml`;
  if (host.kindOf(file) !== 'none') throw new CallError(`${file} is there already, and is left as it is; choose another name`);
  host.write(file, named(Buffer.from(host.readAsset('first-scenario.yaml')).toString('utf8'), name));
  const schema = host.kindOf(SCHEMA) === 'none';
  if (schema) host.write(SCHEMA, `${JSON.stringify(jsonSchemaOf(MECHANISMS), null, 2)}\n`);
  host.out([
    `${file} is written${schema ? `, and ${SCHEMA}, by which an editor completes and explains its keys` : ''}.`, '',
    `  hashfront check ${file}`, `  hashfront explain ${file}`, `  hashfront run ${file}`, `  hashfront compare ${file} --replicates 10`, '',
  ].join('\n'));
  return EXIT.done;
}

function named(text: string, name: string): string {
  // Quotes where YAML would read a number or a truth value.
  const written = /^[A-Za-z]/.test(name) && !/^(true|false|null)$/i.test(name) ? name : `"${name}"`;
  return text.replace(/^scenario: first$/m, `scenario: ${written}`).replaceAll('first.yaml', `${name}.yaml`);
}
