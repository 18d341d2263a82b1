/** The README's picture: the waterfall of the scenario that is printed in it, with its title as alternative text. */
import { readFileSync } from 'node:fs';
import { CHARTS, drawChart } from '../../dist/charts/index.js';
import { buildOutcome } from '../../dist/experiment/outcome.js';
import { runTrial } from '../../dist/experiment/trial.js';
import { loadScenario } from '../../dist/scenario/load.js';

const readme = () => readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The chart of the printed scenario: the indented lines from its name to the next empty one. */
export function readmeChart() {
  const text = readme();
  const from = text.indexOf('    scenario: ');
  const loaded = loadScenario({ text: text.slice(from, text.indexOf('\n\n', from)).replace(/^ {4}/gm, ''), file: 'README.md' });
  if (loaded.problems) throw new Error(`the README's scenario does not load: ${JSON.stringify(loaded.problems)}`);
  return drawChart(CHARTS.find(({ name }) => name === 'waterfall'), buildOutcome(loaded.plan, [runTrial(loaded.plan, loaded.seed, 0)]));
}

/** The README with the picture's title: where results change, the text is out of date, and so is the picture. */
export function readmePage() {
  return readme().replace(/^!\[[^\]]*\]\(docs\/picture\.png\)$/m, `![${readmeChart().title}](docs/picture.png)`);
}
