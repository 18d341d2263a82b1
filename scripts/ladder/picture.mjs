/** The picture of the ladder: one panel for each real volume, a bar for each rung, the real volume as a rule. */
import { config, heading, INK, MUTED, SCHEMA, SIZES } from '../../dist/charts/theme.js';
import { shown } from '../../dist/charts/words.js';

/** The axis goes so far beyond the longest bar, for the figure at its end. */
const BEYOND = 1.1;

export function ladderSpec(title, steps, { accounts, replicates }) {
  const names = steps.map(({ name }) => name);
  const caption = `Real posts (simulated ones times the accounts one stands for), mean of ${replicates} replicates of ${accounts.toLocaleString('en')} accounts; each rung adds a layer of mechanisms. Rule: the real volume.`;
  return {
    $schema: SCHEMA, description: title, title: heading(title, caption, 'wide', 18), config: config('wide'), spacing: 26,
    vconcat: steps[0].volumes.map(({ tag, real, bound }, i) => panel(`${shown(tag)}, real: ${bound === 'exact' ? '' : 'at least '}${Math.round(real).toLocaleString('en')}`, real, names, steps.map((step) => ({ rung: step.name, posts: step.volumes[i].simulated })))),
  };
}

function panel(name, real, names, rows) {
  const x = { field: 'posts', type: 'quantitative', title: 'posts', scale: { domain: [0, BEYOND * Math.max(real, ...rows.map(({ posts }) => posts))], nice: false } };
  const y = { field: 'rung', type: 'nominal', sort: names, title: null };
  return {
    title: { text: name, anchor: 'start', fontSize: 13, color: INK }, width: SIZES.wide.plot, height: 26 * names.length, data: { values: rows },
    layer: [
      { mark: { type: 'bar', height: 12, color: '#0072b2' }, encoding: { x, y } },
      { mark: { type: 'text', align: 'left', dx: 5, color: MUTED, fontSize: 12 }, encoding: { x, y, text: { field: 'posts', type: 'quantitative', format: ',.0f' } } },
      { data: { values: [{ real }] }, mark: { type: 'rule', color: INK, strokeDash: [4, 3] }, encoding: { x: { field: 'real', type: 'quantitative' } } },
    ],
  };
}
