import type { Command } from '../command.ts';

export const init: Command = {
  name: 'init',
  usage: 'init [name]',
  words: { name: 'name of the new scenario (first)' },
  summary: 'Writes a small scenario with comments, and beside it the schema by which an editor helps; both into this folder.',
  examples: [
    ['hashfront init', 'first.yaml, ready to run in seconds'],
    ['hashfront init bridge', 'bridge.yaml'],
    ['hashfront init bridge && hashfront run bridge.yaml', 'and its first run'],
  ],
  options: {},
  act: async (given, host) => (await import('../perform-init.ts')).performInit(given, host),
};
