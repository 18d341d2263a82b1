import type { Command } from '../command.ts';

export const check: Command = {
  name: 'check',
  usage: 'check <scenario..>',
  words: { scenario: 'files, or names of shipped scenarios' },
  summary: 'Says everything that is wrong with scenarios, variants included, as file:line:col: message.',
  examples: [
    ['hashfront check my.yaml', 'all problems at once; exit code 2 if there are any'],
    ['hashfront check scenarios/*.yaml', 'several files'],
  ],
  options: {
    set: { value: 'path=value', many: true, describe: 'checks with this setting changed; may be repeated' },
    json: { describe: 'problems as JSON lines' },
  },
  act: async (given, host) => (await import('../perform-check.ts')).performCheck(given, host),
};
