/** Help, read off the register of commands. It loads nothing else, so that it comes at once. */
import type { Options } from './arguments.ts';
import type { Command } from './command.ts';

const WIDTH = 100;
/** Longer examples have their meaning on the next line. */
const MOST_GAP = 54;

export function generalHelp(commands: readonly Command[]): string {
  const gap = Math.max(...commands.map((command) => command.usage.length)) + 4;
  return [
    'hashfront: who was heard in a war of hashtags, who was not, and by which hand.', '',
    'Usage: hashfront COMMAND', '',
    ...commands.flatMap((command) => row(command.usage, command.summary, gap)), '',
    'Start with',
    ...examples([
      ['hashfront run fallujah-2016', 'run the shipped scenario, charts and page included'],
      ['hashfront run my.yaml --set mechanisms.insults=off', 'run your own, with one setting changed'],
      ['hashfront compare fallujah-2016 --replicates 10', 'the baseline against every variant, on the same seeds'],
    ]), '',
    'hashfront COMMAND --help shows a command with its options and examples; hashfront --version the version.', '',
    ...wrap('Exit codes: 0 done; 1 done, and a claim does not hold; 2 input or call wrong, nothing written; 3 some replicates failed, the others are kept; '
      + '4 the machine failed; 5 one key, two results: a fault of determinism; 130 or 143 interrupted, the same command continues.', WIDTH),
  ].join('\n');
}

export function commandHelp(command: Command): string {
  return [
    `Usage: hashfront ${command.usage}${Object.keys(command.options).length > 0 ? ' [options]' : ''}`, '',
    ...wrap(command.summary, WIDTH), '',
    'Examples:',
    ...examples(command.examples), '',
    ...Object.entries(command.words).flatMap(([word, meaning]) => row(word, meaning, 26)),
    ...groupsOf(command.options).flatMap(([group, options]) => ['', group, ...options.flatMap(([name, option]) => row(`--${name}${option.value === undefined ? '' : ` ${option.value}`}`, option.describe, 26))]),
  ].join('\n');
}

function groupsOf(options: Options): [string, [string, Options[string]][]][] {
  const groups = new Map<string, [string, Options[string]][]>();
  for (const entry of Object.entries(options)) {
    const group = entry[1].group ?? 'Options:';
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups];
}

function examples(lines: readonly (readonly [string, string])[]): string[] {
  const gap = Math.min(MOST_GAP, Math.max(...lines.map(([line]) => line.length)) + 4);
  return lines.flatMap(([line, meaning]) => row(line, meaning, gap));
}

/** A term and its meaning beside it, or below it where the term is long. */
function row(term: string, meaning: string, gap: number): string[] {
  const lines = wrap(meaning, WIDTH - gap - 2);
  const start = `  ${term}`;
  const first = start.length < gap + 2 ? [start.padEnd(gap + 2) + lines[0]!] : [start, ' '.repeat(gap + 2) + lines[0]!];
  return [...first, ...lines.slice(1).map((line) => ' '.repeat(gap + 2) + line)];
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
