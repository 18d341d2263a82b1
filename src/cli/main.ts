/** Arguments in, exit code out. */
import yargs from 'yargs';
import type { Argv } from 'yargs';
import { CallError, DeterminismError } from '../experiment/problem.ts';
import { nearest } from '../scenario/nearest.ts';
import { checkOptions, declare } from './arguments.ts';
import type { Given } from './arguments.ts';
import type { Command } from './command.ts';
import { EXIT } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import type { Host } from './host.ts';
import { codeOf } from './host.ts';
import { voiceOf } from './voice.ts';

const PARSING = {
  'boolean-negation': false, 'camel-case-expansion': false, 'dot-notation': false, 'parse-numbers': false, 'parse-positional-numbers': false,
  'short-option-groups': false, 'greedy-arrays': false, 'strip-aliased': true,
} as const;

/** @returns the exit code */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const json = argv.includes('--json');
  try {
    return await dispatch(argv, host);
  } catch (error) {
    return explain(error, (text) => voiceOf(host, json, false).problem(text));
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<number> {
  let result = { given: {} as Given, output: '' };
  const parser = parserFor(host);
  await parser.parseAsync([...argv], {}, (error: Error | undefined, given: unknown, output: string) => {
    if (error) throw new CallError(error.message);
    result = { given: given as Given, output };
  });
  if (result.output !== '') {
    host.out(`${result.output}\n`);
    return EXIT.done;
  }
  const command = commandOf(result.given);
  if (command === null) {
    host.err(`${await parserFor(host).getHelp()}\n`);
    return EXIT.wrongCall;
  }
  checkOptions(result.given, command.options, Object.keys(command.words));
  const extra = (result.given['_'] as readonly unknown[])[1];
  if (extra !== undefined) throw new CallError(`${command.name} does not know what to do with ${JSON.stringify(extra)}; see hashfront ${command.name} --help`);
  return command.act(result.given, host, ['hashfront', ...argv].map(quoted).join(' '));
}

/** An argument as one would type it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function commandOf(given: Given): Command | null {
  const [name] = given['_'] as readonly unknown[];
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command || name === undefined) return command ?? null;
  const near = nearest(String(name), COMMANDS.map((candidate) => candidate.name));
  throw new CallError(`unknown command ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (hashfront --help lists all)`);
}

function parserFor(host: Host): Argv {
  const parser = yargs([]).scriptName('hashfront').locale('en').detectLocale(false).parserConfiguration(PARSING).exitProcess(false).wrap(100)
    .usage('hashfront: who was heard in a war of hashtags, who was not, and by which hand.\n\nUsage: $0 <command>')
    .help('help', 'this help; hashfront COMMAND --help shows a command with examples').alias('help', 'h').version(host.version())
    .fail((message, error) => { throw error ?? new CallError(message); })
    .example('$0 run fallujah-2016', 'run the shipped scenario, charts and page included')
    .example('$0 run my.yaml --set clock.days=7', 'run your own, with one setting changed')
    .example('$0 compare fallujah-2016 --replicates 10', 'the baseline against every variant, on the same seeds')
    .epilogue('Exit codes: 0 done, 1 a claim does not hold, 2 input or call wrong, 3 some replicates failed, 4 the machine failed, 5 a fault of determinism, 130 interrupted (the same command continues).');
  for (const command of COMMANDS) {
    parser.command(command.usage, command.summary, (inner) => {
      for (const [word, describe] of Object.entries(command.words)) inner.positional(word, { type: 'string', describe });
      for (const [line, meaning] of command.examples) inner.example(line, meaning);
      return declare(inner.usage(`hashfront ${command.usage}\n\n${command.summary}`), command.options).epilogue('');
    }, () => {});
  }
  return parser;
}

/** What is said about an error, and its exit code. */
function explain(error: unknown, say: (text: string) => void): number {
  if (error instanceof CallError) {
    say(error.message);
    return EXIT.wrongCall;
  }
  if (error instanceof DeterminismError) {
    say(error.message);
    return EXIT.notDeterministic;
  }
  say(error instanceof Error ? (codeOf(error).startsWith('E') || isMemory(error) ? `the machine failed: ${error.message}` : error.stack ?? error.message) : String(error));
  return EXIT.machineFailed;
}

function isMemory(error: Error): boolean {
  return error instanceof RangeError && /allocation|array length|string length/i.test(error.message);
}
