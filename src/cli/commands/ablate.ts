import { RUN_OPTIONS, UNTIL_OPTIONS } from '../shared-options.ts';
import type { Command } from '../command.ts';

export const ablate: Command = {
  name: 'ablate',
  usage: 'ablate <scenario>',
  words: { scenario: 'a file, - for standard input, or the name of a shipped scenario' },
  summary: 'Switches each mechanism off in turn, against all on, on the same seeds.',
  examples: [
    ['hashfront ablate fallujah-2016 --replicates 10', 'what each mechanism does to each outcome'],
    ['hashfront ablate my.yaml --mechanisms silence,suspension --replicates 20', 'two of them'],
  ],
  options: { mechanisms: { value: 'a,b', describe: 'mechanisms that are switched off in turn (all at work)', group: 'What is run:' }, ...RUN_OPTIONS, ...UNTIL_OPTIONS },
  act: async (given, host, line) => (await import('../perform-ablate.ts')).performAblate(given, host, line),
};
