/** A page for each chart: the question it answers, what it shows, how to read it, what it does not say. */
import { ENSEMBLE_CHARTS } from '../../dist/charts/compared/index.js';
import { CHARTS } from '../../dist/charts/index.js';
import { page, sentence, table } from './markdown.mjs';

const SMALL = ['--accounts', '500', '--replicates', '5'];
/** The calls whose charts are shown, by command. */
export const PICTURED = {
  compare: ['compare', 'flooding-a-prayer-tag', '--variants', 'no-flood,mostly-others', ...SMALL],
  attribute: ['attribute', 'flooding-a-prayer-tag', '--outcome', 'extremistsPlaces', ...SMALL],
  ablate: ['ablate', 'flooding-a-prayer-tag', '--mechanisms', 'flooding,silence,visiting', ...SMALL],
};

/** [file below docs/reference, text]. */
export function chartPages() {
  return [
    ['charts/README.md', page('Charts', 'Every chart of a run\'s page, by the question it answers. `hashfront run SCENARIO --charts NAME,NAME` draws only some; `hashfront report DIR` draws again from a run\'s files. How charts are made is told in [charts and page](../../charts.md).',
      table(['chart', 'question'], CHARTS.map(({ name, question }) => [`[${name}](${name}.md)`, question])),
      'Charts of several runs side by side, by the command that draws them: [comparing outcomes](../../comparing.md).',
      table(['chart', 'command', 'question'], ENSEMBLE_CHARTS.map(({ name, command, question }) => [`[${name}](${name}.md)`, command, question])))],
    ...CHARTS.map(({ name, question, shows, reading }) => [`charts/${name}.md`, page(name, `**${question}**`, `![${name} of the shipped campaign](${name}.png)`, `**Shows.** ${sentence(shows)}`, `**How to read it.** ${sentence(reading)}`,
      'The picture is of the shipped campaign at 2,000 accounts, one replicate; its numbers are small and noisy.')]),
    ...ENSEMBLE_CHARTS.map(({ name, command, question, shows, reading }) => [`charts/${name}.md`, page(name, `**${question}**`, `![${name} of a small scenario](${name}.png)`, `**Shows.** ${sentence(shows)}`, `**How to read it.** ${sentence(reading)}`,
      `The picture is what \`hashfront ${PICTURED[command].join(' ')}\` leaves; with so few pairs, intervals are wide.`)]),
  ];
}
