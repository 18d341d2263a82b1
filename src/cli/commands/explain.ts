import type { Command } from '../command.ts';

export const explain: Command = {
  name: 'explain',
  usage: 'explain <scenario>',
  words: { scenario: 'a file, - for standard input, or the name of a shipped scenario' },
  summary: 'Tells a scenario in plain words: sides, forces with ranks and orders, timeline, what is switched on, every default and its source.',
  examples: [
    ['hashfront explain fallujah-2016', 'the shipped scenario'],
    ['hashfront explain my.yaml --variant no-army', 'as a variant changes it'],
    ['hashfront explain my.yaml | less', 'to read it page by page'],
  ],
  options: {
    variant: { value: 'V', describe: 'a variant of the scenario (baseline)' },
    set: { value: 'path=value', many: true, describe: 'with this setting changed; may be repeated' },
    accounts: { value: 'N', describe: 'scaled to about N accounts' },
  },
  act: async (given, host) => (await import('../perform-explain.ts')).performExplain(given, host),
};
