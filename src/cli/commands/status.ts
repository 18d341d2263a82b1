import type { Command } from '../command.ts';

export const status: Command = {
  name: 'status',
  usage: 'status <dir>',
  words: { dir: 'the folder of a run or of a comparison, finished or not' },
  summary: 'Says what is done, missing and failed; runs nothing.',
  examples: [
    ['hashfront status output/fallujah-2016/compare-fallujah-1a2b3c4d', 'how far it is, and the command that goes on'],
    ['hashfront status DIR --json', 'for scripts'],
  ],
  options: { json: { describe: 'the same as JSON' } },
  act: async (given, host) => (await import('../perform-status.ts')).performStatus(given, host),
};
