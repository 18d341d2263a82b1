import { RUN_OPTIONS, UNTIL_OPTIONS } from '../shared-options.ts';
import type { Command } from '../command.ts';

export const compare: Command = {
  name: 'compare',
  usage: 'compare <scenario..>',
  words: { scenario: 'a file, - for standard input, or the name of a shipped scenario; several are compared with the first' },
  summary: 'Runs the baseline against variants on the same seeds and says by how much their outcomes differ.',
  examples: [
    ['hashfront compare fallujah-2016 --replicates 10', 'the baseline against every variant'],
    ['hashfront compare fallujah-2016 --variants no-army,no-insults --replicates 20', 'against two of them'],
    ['hashfront compare a.yaml b.yaml --replicates 20', 'two scenarios, baseline with baseline'],
    ['hashfront compare my.yaml --replicates 200 --until 5%', 'stops when every interval is narrower than 5 % of the baseline'],
    ['hashfront compare my.yaml --set mechanisms.insults=off --replicates 5', '--set applies to every variant'],
  ],
  options: { variants: { value: 'a,b', describe: 'variants to compare with the baseline (all)', group: 'What is run:' }, ...RUN_OPTIONS, ...UNTIL_OPTIONS },
  act: async (given, host, line) => (await import('../perform-compare.ts')).performCompare(given, host, line),
};
