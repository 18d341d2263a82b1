/**
 * What the shipped campaign says of every mechanism, from the folder of an ablation of it.
 *
 *   node dist/cli.js ablate fallujah-2016 --accounts 2000 --replicates 8 --out FOLDER
 *   node scripts/ablation.mjs FOLDER
 *
 * Writes docs/ablation.md and docs/ablation.png.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ablation } from '../dist/charts/compared/ablation.js';
import { isClear } from '../dist/charts/compared/clear.js';
import { amount, change } from '../dist/charts/words.js';
import { drawPng, drawSvg, readFonts } from '../dist/report/draw.js';
import { loadScenario } from '../dist/scenario/load.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'fallujah-2016.yaml';
const folder = process.argv[2];
const comparison = JSON.parse(readFileSync(`${folder}/comparison.json`, 'utf8'));
const { scenario: { accounts } } = JSON.parse(readFileSync(`${folder}/variants/${comparison.baseline}/manifest.json`, 'utf8'));
const loaded = loadScenario({ text: readFileSync(`${ROOT}scenarios/${FILE}`, 'utf8'), file: FILE, accounts });
if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join('\n'));
const { outcomes } = loaded.plan;
const of = (outcome, variant) => comparison.outcomes[outcome.name][variant];
const name = (variant) => variant.replace(/^no-/, '');
const size = (outcome, variant) => Math.abs(of(outcome, variant)?.difference ?? Infinity);
const variants = [...comparison.variants].sort((a, b) => size(outcomes[0], b) - size(outcomes[0], a));

const chart = ablation(comparison, outcomes);
writeFileSync(`${ROOT}docs/ablation.png`, await drawPng(await drawSvg(chart.spec, readFonts((font) => readFileSync(`${ROOT}assets/${font}`)))));
writeFileSync(`${ROOT}docs/ablation.md`, page());
console.log(chart.title);

function cell(outcome, variant) {
  const { difference, differenceCi95 } = of(outcome, variant);
  if (difference === null) return 'undefined';
  if (same(outcome, variant)) return '0, in every pair';
  const told = `${change(difference, outcome, false)} (${differenceCi95.map((end) => change(end, outcome, false)).join(' to ')})`;
  return isClear(of(outcome, variant)) ? `**${told}**` : told;
}

function same(outcome, variant) {
  const { difference, differenceCi95 } = of(outcome, variant);
  return difference === 0 && differenceCi95[0] === 0 && differenceCi95[1] === 0;
}

/** What one outcome's intervals hold, in words. */
function found(outcome) {
  const defined = comparison.variants.filter((variant) => of(outcome, variant).difference !== null);
  const moved = defined.filter((variant) => !same(outcome, variant));
  const without0 = moved.filter((variant) => of(outcome, variant).differenceCi95[0] * of(outcome, variant).differenceCi95[1] > 0).sort((a, b) => size(outcome, b) - size(outcome, a));
  const clear = without0.filter((variant) => isClear(of(outcome, variant)));
  const list = (some) => (some.length === 0 ? 'none' : some.map((variant) => `${name(variant)} (${change(of(outcome, variant).difference, outcome, false)})`).join(', '));
  return `- ${outcome.label}, ${amount(of(outcome, comparison.baseline).mean, outcome)} with all on: of ${defined.length} differences, ${moved.length - without0.length} have an interval that holds 0
  and ${defined.length - moved.length} are 0 in every pair. Intervals that leave 0 out, taken one by one: ${list(without0)}. Clear after Holm's adjustment: ${list(clear)}.`;
}

function page() {
  const { replicates } = comparison;
  const all = outcomes.reduce((sum, outcome) => sum + comparison.variants.filter((variant) => of(outcome, variant).difference !== null).length, 0);
  return `# Every mechanism off in turn

<!-- Written by \`node scripts/ablation.mjs FOLDER\` from the folder of the call below. Change it there. -->

    npx hashfront ablate fallujah-2016 --accounts ${accounts} --replicates ${replicates}

What each mechanism does to the two outcomes of \`fallujah-2016\`: off, against all on, ${replicates} pairs of the same seed each, at
**${accounts.toLocaleString('en')} accounts** instead of 20,000. At this size much more of a tag page is shown than at full size (${amount(of(outcomes[0], comparison.baseline).mean, outcomes[0])} here; [by size](sizes.md)), so
that the order of the large ones is what to read, not their points. ${replicates} pairs make wide intervals: that one holds 0 does not
say that the mechanism does nothing, only that ${replicates} pairs do not tell; and of ${all} intervals of 95 % about ${Math.round(0.05 * all)} leave 0 out by chance alone.

![The largest differences, by outcome](ablation.png)

${outcomes.map(found).join('\n')}

Differences do not add up, since mechanisms act on each other: without a chain of command nobody floods, and without
solidarity no battle stirs anyone, so that these pairs have nearly or exactly the same rows. A mechanism that changes neither outcome has its work
elsewhere (the sponsor in \`cost\`, morale in \`morale\`); what each is for, and its own scenario: [sources](sources.md).
Positive: with the mechanism off, more is shown or heard. \`visiting\` off, nobody reads, and a page that nobody opens has no share.

| off | ${outcomes.map(({ label }) => `${label}, points (95 % interval)`).join(' | ')} |
|---|${outcomes.map(() => '---').join('|')}|
${variants.map((variant) => `| ${name(variant)} | ${outcomes.map((outcome) => cell(outcome, variant)).join(' | ')} |`).join('\n')}

Bold: clear, that is below 0.05 in a paired t test with Holm's adjustment over all ${all} differences.
`;
}
