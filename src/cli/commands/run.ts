import { RUN_OPTIONS } from '../shared-options.ts';
import type { Command } from '../command.ts';

export const run: Command = {
  name: 'run',
  usage: 'run <scenario>',
  words: { scenario: 'a file, - for standard input, or the name of a shipped scenario' },
  summary: 'Runs one variant of a scenario and leaves its tables, charts and page in output/.',
  examples: [
    ['hashfront run fallujah-2016', 'the shipped scenario as it stands'],
    ['hashfront run my.yaml --variant no-army --replicates 10', 'ten replicates of one variant'],
    ['hashfront run my.yaml --set represents=20 --set mechanisms.insults=off', 'two settings changed'],
    ['hashfront run my.yaml --accounts 2000 --no-charts', 'a smaller, quicker one'],
    ['hashfront run my.yaml --seed S --replicate 7', 'the eighth replicate alone'],
    ['cat my.yaml | hashfront run - --json', 'for scripts'],
  ],
  options: { variant: { value: 'V', describe: 'a variant of the scenario (baseline)', group: 'What is run:' }, ...RUN_OPTIONS, replicate: { value: 'R', describe: 'only the replicate of this number, counted from 0, as it is among many', group: 'How much:' }, trace: { describe: 'trace.parquet: one row per post (the run is done again for it)', group: 'What is left behind:' } },
  act: async (given, host, line) => (await import('../perform-run.ts')).performRun(given, host, line),
};
