import type { Command } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify <dir>',
  words: { dir: 'the folder of a finished run or comparison' },
  summary: 'Runs again from the manifest alone and compares with the files that lie there.',
  examples: [
    ['hashfront verify output/fallujah-2016/baseline-fallujah-1a2b3c4d', 'exit code 1 and what differs, if anything does'],
  ],
  options: {
    workers: { value: 'N', describe: 'threads (one per processor)' },
    json: { describe: 'the findings as JSON' },
    quiet: { describe: 'no progress and no remarks' },
  },
  act: async (given, host) => (await import('../perform-verify.ts')).performVerify(given, host),
};
