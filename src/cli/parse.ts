/** Words of the command line to options, by yargs. */
import yargs from 'yargs';
import { CallError } from '../experiment/problem.ts';
import type { Given } from './arguments.ts';
import type { Command } from './command.ts';

const PARSING = {
  'boolean-negation': false, 'camel-case-expansion': false, 'dot-notation': false, 'parse-numbers': false, 'parse-positional-numbers': false,
  'short-option-groups': false, 'greedy-arrays': false,
} as const;

/** @throws CallError where a word or a value is missing, or a word is too many */
export async function parseWith(argv: readonly string[], command: Command): Promise<Given> {
  const parser = yargs([]).detectLocale(false).locale('en').parserConfiguration(PARSING).exitProcess(false).help(false).version(false)
    .fail((message, error) => { throw error ?? new CallError(message); });
  for (const [name, { value }] of Object.entries(command.options)) parser.option(name, value === undefined ? { type: 'boolean' } : { type: 'string', requiresArg: true });
  const valued = argv.find((word) => Object.entries(command.options).some(([name, { value }]) => value === undefined && word.startsWith(`--${name}=`)));
  if (valued !== undefined) throw new CallError(`${valued.split('=')[0]} is a switch and takes no value`);
  try {
    const { _: [, ...words], $0: _program, ...options } = await parser.parseAsync([...argv]);
    return { ...options, ...named(words.map(String), command) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const lacking = /^Not enough arguments following: (.+)$/.exec(message);
    throw lacking ? new CallError(`--${lacking[1]} needs a value`) : new CallError(message);
  }
}

/** The positional words under their names: `<one>`, `[may be missing]`, `<one or more..>`. */
function named(words: readonly string[], command: Command): Given {
  const [, pattern = ''] = command.usage.split(' ');
  const [name = '', meaning = ''] = Object.entries(command.words)[0] ?? [];
  if (words.length === 0 && pattern.startsWith('<')) throw new CallError(`${command.name} needs ${meaning}; see hashfront ${command.name} --help`);
  if (pattern.includes('..')) return { [name]: words };
  if (words.length > 1) throw new CallError(`${command.name} does not know what to do with ${JSON.stringify(words[1])}; see hashfront ${command.name} --help`);
  return words.length === 0 ? {} : { [name]: words[0] };
}
