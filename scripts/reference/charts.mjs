/** A page for each chart: the question it answers, what it shows, how to read it, what it does not say. */
import { CHARTS } from '../../dist/charts/index.js';
import { page, sentence, table } from './markdown.mjs';

/** [file below docs/reference, text]. */
export function chartPages() {
  return [
    ['charts/README.md', page('Charts of a run', 'Every chart of the page, by the question it answers. `hashfront run SCENARIO --charts NAME,NAME` draws only some; `hashfront report DIR` draws again from a run\'s files. How charts are made is told in [charts and page](../../charts.md).',
      table(['chart', 'question'], CHARTS.map(({ name, question }) => [`[${name}](${name}.md)`, question])))],
    ...CHARTS.map(({ name, question, shows, reading }) => [`charts/${name}.md`, page(name, `**${question}**`, `![${name} of the shipped campaign](${name}.png)`, `**Shows.** ${sentence(shows)}`, `**How to read it.** ${sentence(reading)}`,
      'The picture is of the shipped campaign at 2,000 accounts, one replicate; its numbers are small and noisy.')]),
  ];
}
