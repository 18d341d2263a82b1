/**
 * What each layer of mechanisms adds to the fit of the shipped campaign with the real volumes that may be used.
 *
 *   node scripts/ladder.mjs [--accounts 2000] [--replicates 3]
 *
 * Five plans on the same seeds, each with one more layer: the crowd alone, the forces, silence, moderation, the rest. A
 * layer that is not there yet is switched off; without the layer of the forces nobody is under orders. Writes docs/ladder.md and docs/ladder.png.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { buildOutcome } from '../dist/experiment/outcome.js';
import { sha256 } from '../dist/experiment/fingerprint.js';
import { runTrial } from '../dist/experiment/trial.js';
import { MECHANISMS } from '../dist/model/mechanisms.js';
import { drawPng, drawSvg, readFonts } from '../dist/report/draw.js';
import { loadScenario } from '../dist/scenario/load.js';
import { withObserved } from '../dist/scenario/observed.js';
import { ladderSpec } from './ladder/picture.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'fallujah-2016.yaml';
const option = (name, usual) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : usual);
const accounts = option('--accounts', 2000);
const replicates = option('--replicates', 3);

/** Mechanisms of each layer; what no layer names belongs to the last. */
const LAYERS = [
  { name: 'crowd only', mechanisms: ['posting', 'visiting', 'resharing', 'battles', 'solidarity', 'fading', 'adoption', 'following', 'ranking', 'trending', 'migration', 'holy-month', 'shutdowns', 'multitude'] },
  { name: '+ forces', mechanisms: ['chain-of-command', 'flooding', 'trend-capture', 'distress', 'smear', 'covert-voices', 'mass-flagging', 'attack-as-defence', 'sponsor'] },
  { name: '+ silence', mechanisms: ['silence', 'insults', 'shock'] },
  { name: '+ moderation', mechanisms: ['suspension', 'return'] },
  { name: '+ the rest', mechanisms: [] },
];

const known = new Set(MECHANISMS.map(({ name }) => name));
const text = readFileSync(`${ROOT}scenarios/${FILE}`, 'utf8');
const steps = LAYERS.map((layer, n) => measured(layer.name, n));
const [first] = steps;
const last = steps.at(-1);
const title = `The crowd alone misses the real volumes by ${percent(first.error)} of the mean of both, all mechanisms by ${percent(last.error)}`;
writeFileSync(`${ROOT}docs/ladder.png`, await drawPng(await drawSvg(ladderSpec(title, steps, { accounts, replicates }), readFonts((name) => readFileSync(`${ROOT}assets/${name}`)))));
writeFileSync(`${ROOT}docs/ladder.md`, page());
console.log(title);

/** One rung: the plan with the layers up to this one, run on the common seeds. */
function measured(name, n) {
  const last = n === LAYERS.length - 1;
  const on = new Set(LAYERS.slice(0, n + 1).flatMap(({ mechanisms }) => mechanisms));
  const off = last ? [] : [...known].filter((name) => !on.has(name));
  const unled = n > 0 ? [] : Object.keys(parse(text).forces).map((force) => `forces.${force}.operators=0`);
  const { plan, seed } = loaded([...off.map((name) => `mechanisms.${name}=off`), ...unled]);
  const trials = Array.from({ length: replicates }, (_, replicate) => runTrial(plan, seed, replicate));
  const { observed } = buildOutcome(plan, trials);
  console.error(`${name}: ${percent(observed.symmetricError)}`);
  return {
    name, off, error: observed.symmetricError, absolute: observed.meanAbsoluteError,
    volumes: observed.rows.map(({ tag, from, until, bound, observed: real, simulated }) => ({ tag, from, until, bound, real, simulated })),
  };
}

function loaded(sets) {
  const result = loadScenario({ text, file: FILE, sets, accounts });
  if (result.problems) throw new Error(result.problems.map(({ what }) => what).join('\n'));
  const csv = readFileSync(`${ROOT}scenarios/${result.observedFile}`, 'utf8');
  const joined = withObserved(result.plan, result.observedFile, csv, sha256(csv));
  if (joined.problems) throw new Error(joined.problems.map(({ what }) => what).join('\n'));
  return { plan: joined.plan, seed: result.seed };
}

function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}

function page() {
  const volumes = first.volumes;
  const figure = (value) => Math.round(value).toLocaleString('en');
  return `# A ladder of mechanisms

<!-- Written by \`node scripts/ladder.mjs --accounts ${accounts} --replicates ${replicates}\`. Change it there. -->

What each layer of mechanisms adds to the fit of \`fallujah-2016\` with the real volumes that may be used (the others are kept to
be predicted; see \`scenarios/fallujah-2016.observed.csv\`). Each rung has all layers of those above it, on the same seeds;
${accounts.toLocaleString('en')} accounts, ${replicates} replicates. Nothing was fitted: all values are those the scenario ships with.

![Simulated volumes by layer, beside the real ones](ladder.png)

| rung | ${volumes.map(({ tag, bound }) => `posts on ${tag}, real ${bound === 'exact' ? '' : 'at least '}${figure(volumes.find((each) => each.tag === tag).real)}`).join(' | ')} | symmetric error | change | mean absolute error, posts a day |
|---|${volumes.map(() => '---').join('|')}|---|---|---|
${steps.map((step, n) => `| ${step.name} | ${step.volumes.map(({ simulated }) => figure(simulated)).join(' | ')} | ${percent(step.error)} | ${n === 0 ? '' : `${(100 * (step.error - steps[n - 1].error)).toFixed(1)} points`} | ${figure(step.absolute)} |`).join('\n')}

The symmetric error is the miss divided by the mean of real and simulated volume, averaged over the volumes; a lower bound
is missed only from below. Volumes are simulated posts times the accounts that one stands for. **Two volumes cannot tell
mechanisms apart**: the ladder says what each layer does to them, not that a layer is right. Layers, in order:

${LAYERS.map(({ name, mechanisms }) => `- ${name}: ${mechanisms.length > 0 ? mechanisms.filter((name) => known.has(name)).join(', ') : 'every other mechanism'}`).join('\n')}
`;
}
