/** Arguments in, exit code out. */
import { CallError, DeterminismError } from '../experiment/problem.ts';
import { nearest } from '../scenario/nearest.ts';
import { checkOptions } from './arguments.ts';
import { quoted } from './call.ts';
import type { Given } from './arguments.ts';
import type { Command } from './command.ts';
import { EXIT } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Host } from './host.ts';
import { codeOf } from './host.ts';
import { voiceOf } from './voice.ts';

/** @returns the exit code */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const json = argv.includes('--json');
  try {
    return await dispatch(argv, host);
  } catch (error) {
    return explain(error, (text, more) => voiceOf(host, json, false).problem(text, more));
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<number> {
  const [first] = argv;
  if (first === undefined) {
    host.err(`${generalHelp(COMMANDS)}\n`);
    return EXIT.wrongCall;
  }
  if (first === '--version') return tell(host, host.version());
  if (first === '--help' || first === '-h' || (first === 'help' && argv.length === 1)) return tell(host, generalHelp(COMMANDS));
  const command = commandOf(first === 'help' ? argv[1]! : first);
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  if (first === 'help' || own.includes('--help') || own.includes('-h')) return tell(host, commandHelp(command));
  const given = await parsed(argv, command);
  return command.act(given, host, ['hashfront', ...argv].map(quoted).join(' '));
}

function tell(host: Host, text: string): number {
  host.out(`${text}\n`);
  return EXIT.done;
}

function commandOf(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  if (name.startsWith('-')) throw new CallError(`a command comes first: hashfront ${COMMANDS.map((each) => each.name).join('|')} (hashfront --help)`);
  const near = nearest(name, COMMANDS.map((candidate) => candidate.name));
  throw new CallError(`unknown command ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (hashfront --help lists all)`);
}

/** What the user gave, checked against the command's words and options. @throws CallError */
async function parsed(argv: readonly string[], command: Command): Promise<Given> {
  const { parseWith } = await import('./parse.ts');
  const given = await parseWith(argv, command);
  checkOptions(given, command.options, Object.keys(command.words));
  return given;
}

/** What is said about an error, and its exit code. */
function explain(error: unknown, say: (text: string, more?: readonly object[]) => void): number {
  if (error instanceof CallError) {
    say(error.message, error.details);
    return EXIT.wrongCall;
  }
  if (error instanceof DeterminismError) {
    say(error.message);
    return EXIT.notDeterministic;
  }
  const message = error instanceof Error ? error.message : String(error);
  const machine = codeOf(error).startsWith('E') || (error instanceof RangeError && /allocation|array length|string length/i.test(message));
  // What is neither the call's fault nor the machine's is ours: then the place in the program matters.
  say(machine ? `the machine failed: ${message}` : error instanceof Error && error.stack !== undefined ? error.stack : message);
  return EXIT.machineFailed;
}
