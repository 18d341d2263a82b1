import type { Command } from '../command.ts';

export const report: Command = {
  name: 'report',
  usage: 'report <dir>',
  words: { dir: 'the folder of a finished run' },
  summary: "Builds charts and page again from a run's files; nothing is run.",
  examples: [
    ['hashfront report output/fallujah-2016/baseline-fallujah-1a2b3c4d', 'charts/ and report.html anew'],
    ['hashfront report DIR --charts reach', 'one chart, and the page with it'],
  ],
  options: {
    charts: { value: 'a,b', describe: 'only these charts (hashfront list charts)' },
    json: { describe: 'what was made, as JSON' },
    quiet: { describe: 'no remarks' },
  },
  act: async (given, host) => (await import('../perform-report.ts')).performReport(given, host),
};
