import { RUN_OPTIONS, UNTIL_OPTIONS } from '../shared-options.ts';
import type { Command } from '../command.ts';

export const attribute: Command = {
  name: 'attribute',
  usage: 'attribute <scenario>',
  words: { scenario: 'a file, - for standard input, or the name of a shipped scenario' },
  summary: 'Shares the causes of one outcome out among hands: each off alone and in all combinations, on the same seeds.',
  examples: [
    ['hashfront attribute fallujah-2016 --outcome prayerShown --replicates 20', 'flooding, insults, silence and suspension: 16 combinations'],
    ['hashfront attribute my.yaml --outcome shown --hands flooding,insults --replicates 40', 'two hands: 4 combinations'],
  ],
  options: {
    outcome: { value: 'NAME', describe: 'the outcome whose causes are asked for', group: 'What is run:' },
    hands: { value: 'a,b', describe: 'mechanisms that are taken off (flooding,insults,silence,suspension, where at work)', group: 'What is run:' },
    ...RUN_OPTIONS, until: UNTIL_OPTIONS['until']!,
  },
  act: async (given, host, line) => (await import('../perform-attribute.ts')).performAttribute(given, host, line),
};
