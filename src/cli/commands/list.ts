import type { Command } from '../command.ts';

export const list: Command = {
  name: 'list',
  usage: 'list [what]',
  words: { what: 'mechanisms, measures, tallies, charts, scenarios or frames; all without it' },
  summary: 'Lists what there is: mechanisms with their parameters and sources, measures, tallies, charts, scenarios, frames.',
  examples: [
    ['hashfront list', 'one line each'],
    ['hashfront list mechanisms', 'with every parameter, its default, range, unit and source'],
    ['hashfront list scenarios', 'what can be run by its bare name'],
  ],
  options: { json: { describe: 'as JSON' } },
  act: async (given, host) => (await import('../perform-list.ts')).performList(given, host),
};
