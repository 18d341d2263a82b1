/**
 * How often the sign of each prediction's effect survives other values of what is assumed: a Latin hypercube over all
 * assumed parameters of the causes at work, one paired run of a small world per draw. Writes docs/sign-stability.md.
 *
 *   npm run build && node scripts/sign-stability.mjs [--draws 200] [--only NAME,NAME] [--page FILE] [--no-write]
 *
 * An assumed parameter is drawn from a quarter of its default to four times its default (evenly in its logarithm), within
 * its declared range; one that is 0 by default from 0 to a quarter of its range.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const TESTS = join(ROOT, 'test', 'mechanisms');
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : process.argv[at + 1]; };
const PAGE = resolve(option('--page', join(ROOT, 'docs', 'sign-stability.md')));
const draws = Number(option('--draws', '200'));
const only = option('--only', '').split(',').filter(Boolean);

/** Bundles the predictions with what they run, beside the tests, since they find their scenarios from there. */
async function load() {
  const files = readdirSync(TESTS).filter((name) => name.endsWith('.prediction.ts')).sort();
  const folder = mkdtempSync(join(TESTS, '.sign-'));
  try {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, [
      ...files.map((name, i) => `import { prediction as p${i} } from '../${name}';`),
      "export { runTrial } from '../../../src/experiment/trial.ts';", "export { MECHANISMS } from '../../../src/model/mechanisms.ts';",
      "export { isAssumed } from '../../../src/model/parameters.ts';", "export { mix, toUnit } from '../../../src/random/draw.ts';", "export { keyOf } from '../../../src/random/key.ts';",
      `export const predictions = [${files.map((_, i) => `p${i}`).join(', ')}];`,
    ].join('\n'));
    const outfile = join(TESTS, `.sign-${process.pid}.mjs`);
    await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
    try { return await import(pathToFileURL(outfile).href); } finally { rmSync(outfile); }
  } finally { rmSync(folder, { recursive: true }); }
}

const { runTrial, MECHANISMS, isAssumed, mix, toUnit, keyOf, predictions } = await load();

/** Assumed parameters of the causes at work in a plan. */
function assumedOf(plan) {
  return MECHANISMS.filter(({ name }) => name in plan.mechanisms).flatMap(({ name, parameters }) =>
    Object.entries(parameters).filter(([, parameter]) => isAssumed(parameter) && parameter.max > parameter.min).map(([key, parameter]) => ({ name, key, parameter, standard: plan.mechanisms[name][key] })));
}

/** Places 0 .. draws - 1 in an order of their own for each dimension. */
function strata(word) {
  const order = Array.from({ length: draws }, (_, d) => ({ d, at: mix(word.a, word.b, d, 0) >>> 0 })).sort((x, y) => x.at - y.at || x.d - y.d);
  const place = new Array(draws);
  order.forEach(({ d }, i) => { place[d] = i; });
  return (d) => (place[d] + toUnit(mix(word.b, word.a, d, 1))) / draws;
}

function valueAt({ parameter, standard }, u) {
  if (standard <= 0) return parameter.min + u * 0.25 * (parameter.max - parameter.min);
  const low = Math.max(parameter.min, standard / 4);
  const high = Math.min(parameter.max, standard * 4);
  return low <= 0 ? u * high : Math.exp(Math.log(low) + u * Math.log(high / low));
}

function withValues(plan, drawn) {
  const mechanisms = Object.fromEntries(Object.entries(plan.mechanisms).map(([name, values]) => [name, { ...values, ...drawn[name] }]));
  return { ...plan, mechanisms };
}

function without(plan, mechanism) {
  const { [mechanism]: gone, ...others } = plan.mechanisms;
  return { ...plan, mechanisms: others };
}

function examine({ mechanism, sign }) {
  const started = Date.now();
  const present = sign.plan();
  const absent = sign.absent ? sign.absent(present) : without(present, mechanism);
  const dimensions = assumedOf(present).map((each) => ({ ...each, at: strata(keyOf('sign', mechanism, each.name, each.key)) }));
  let kept = 0;
  let undefinedCount = 0;
  for (let d = 0; d < draws; d++) {
    const drawn = {};
    for (const dimension of dimensions) (drawn[dimension.name] ??= {})[dimension.key] = valueAt(dimension, dimension.at(d));
    const effect = sign.read(runTrial(withValues(present, drawn), 'sign', d)) - sign.read(runTrial(withValues(absent, drawn), 'sign', d));
    if (Number.isNaN(effect)) undefinedCount++;
    else if (Math.sign(effect) === sign.expected) kept++;
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.error(`${mechanism}: ${kept} of ${draws}, ${dimensions.length} assumed parameters, ${seconds} s`);
  return { mechanism, dimensions: dimensions.length, kept, undefinedCount, seconds };
}

/** Rows of the page as it stands: `--only` renews its own rows alone. */
function standing() {
  if (only.length === 0 || !existsSync(PAGE)) return new Map();
  return new Map(readFileSync(PAGE, 'utf8').split('\n').filter((line) => /^\| [a-z-]+ \| .* % /.test(line)).map((line) => [line.split(' | ')[0].slice(2), line]));
}

const asked = predictions.filter(({ mechanism, sign }) => sign && (only.length === 0 || only.includes(mechanism)));
const results = asked.map(examine);
const rows = standing();
const percent = ({ kept }) => Math.round((100 * kept) / draws);
const claim = (mechanism) => predictions.find((each) => each.mechanism === mechanism).sign.says ?? MECHANISMS.find(({ name }) => name === mechanism).prediction;
for (const result of results) {
  const lost = result.undefinedCount > 0 ? ` (${result.undefinedCount} draws undefined)` : '';
  rows.set(result.mechanism, `| ${result.mechanism} | ${claim(result.mechanism).replaceAll('|', '/')} | ${result.dimensions} | ${draws} | ${percent(result)} %${lost} | ${percent(result) >= 80 ? 'holds' : 'depends on assumptions'} | ${result.seconds} s |`);
}
const rest = predictions.filter(({ mechanism }) => !rows.has(mechanism)).map(({ mechanism }) => mechanism);
const page = `# How far predictions depend on what is assumed

For each prediction: the share of draws in which the effect has the sign that is predicted. A draw gives every assumed
parameter of the causes at work another value, from a quarter to four times its default within its range (Latin
hypercube, even in the logarithm; what is 0 by default from 0 to a quarter of its range), and runs the mechanism's small
scenario once with the effect and once without it on the same seed. No effect at all counts as a lost sign. Below 80 % the
claim depends on assumptions, and the mechanism's prediction says so. Written by \`node scripts/sign-stability.mjs\` (200 draws unless told; the
run time is of two busy cores).

| mechanism | effect | assumed parameters | draws | sign kept | verdict | run time |
|---|---|---|---|---|---|---|
${[...rows].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, row]) => row).join('\n')}
${rest.length === 0 ? '' : `\nNot asked yet: ${rest.join(', ')}.\n`}`;
if (process.argv.includes('--no-write')) console.log(page);
else writeFileSync(PAGE, page);
