/** Words of the command line to options, by yargs. */
import yargs from 'yargs';
import { CallError } from '../experiment/problem.ts';
import type { Given } from './arguments.ts';
import type { Command } from './command.ts';

const PARSING = {
  'boolean-negation': false, 'camel-case-expansion': false, 'dot-notation': false, 'parse-numbers': false, 'parse-positional-numbers': false,
  'short-option-groups': false, 'greedy-arrays': false,
} as const;

/** @throws CallError where a word or a value is missing */
export async function parseWith(argv: readonly string[], command: Command): Promise<Given> {
  const parser = yargs([]).scriptName('hashfront').detectLocale(false).locale('en').parserConfiguration(PARSING).exitProcess(false).help(false).version(false)
    .fail((message, error) => { throw error ?? new CallError(message); })
    .command(command.usage, command.summary, (inner) => {
      for (const word of Object.keys(command.words)) inner.positional(word, { type: 'string' });
      for (const [name, { value }] of Object.entries(command.options)) inner.option(name, value === undefined ? { type: 'boolean' } : { type: 'string', requiresArg: true });
      return inner;
    }, () => {});
  try {
    return (await parser.parseAsync([...argv])) as Given;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.startsWith('Not enough non-option arguments')) throw new CallError(`${command.name} needs ${Object.values(command.words)[0]}; see hashfront ${command.name} --help`);
    const lacking = /^Not enough arguments following: (.+)$/.exec(message);
    if (lacking) throw new CallError(`--${lacking[1]} needs a value`);
    throw error instanceof CallError ? error : new CallError(message);
  }
}
