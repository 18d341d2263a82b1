/** Pictures of the reference: each chart and each measure of one small run of the shipped campaign, each chart of small ensembles, and the README's. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENSEMBLE_CHARTS } from '../../dist/charts/compared/index.js';
import { CHARTS, drawChart } from '../../dist/charts/index.js';
import { buildOutcome } from '../../dist/experiment/outcome.js';
import { runTrial } from '../../dist/experiment/trial.js';
import { MEASURES } from '../../dist/measures/index.js';
import { columnOf, numbersOf, wordAt } from '../../dist/measures/table.js';
import { drawPng, drawSvg, readFonts } from '../../dist/report/draw.js';
import { loadFormulaParser } from '../../dist/scenario/formula/parser.js';
import { loadScenario } from '../../dist/scenario/load.js';
import { PICTURED } from './charts.mjs';
import { readmeChart } from './readme.mjs';

const ROOT = new URL('../../', import.meta.url);
const ACCOUNTS = 2000;

/** [file below docs/reference, PNG bytes], one after the other. */
export async function* pictures() {
  const file = new URL('scenarios/fallujah-2016.yaml', ROOT);
  const loaded = loadScenario({ text: readFileSync(file, 'utf8'), file: 'fallujah-2016.yaml', accounts: ACCOUNTS, parser: await loadFormulaParser() });
  if (loaded.problems) throw new Error(`the shipped scenario does not load: ${JSON.stringify(loaded.problems)}`);
  const { plan, seed } = loaded;
  const trial = runTrial(plan, seed, 0);
  const fonts = readFonts((name) => readFileSync(new URL(`assets/${name}`, ROOT)));
  const drawn = async (spec, scale = 1) => drawPng(await drawSvg(spec, fonts), scale);
  yield ['../picture.png', await drawn(readmeChart().spec, 1.5)];
  const outcome = buildOutcome(plan, [trial]);
  for (const kind of CHARTS) yield [`charts/${kind.name}.png`, await drawn(drawChart(kind, outcome).spec)];
  for (const measure of MEASURES) yield [`measures/${measure.name}.png`, await drawn(measureSpec(measure, trial.tables.series, plan))];
  for (const [command, args] of Object.entries(PICTURED)) yield* ensemblePictures(command, args);
}

/** What a command leaves as its charts. */
export function* ensemblePictures(command, args) {
  const folder = mkdtempSync(join(tmpdir(), 'hashfront-reference-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('dist/cli.js', ROOT)), ...args, '--out', join(folder, 'run'), '--quiet'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(`hashfront ${args.join(' ')} ended with ${status}: ${stderr}`);
    for (const { name } of ENSEMBLE_CHARTS.filter((chart) => chart.command === command)) yield [`charts/${name}.png`, readFileSync(join(folder, 'run', 'charts', `${name}.png`))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines by the margin with the fewest names that the measure has: camp, else tag, else one line. */
function measureSpec({ name, unit, kind }, series, plan) {
  const rows = daily(series, name, plan);
  const colours = Object.fromEntries(plan.camps.map((camp) => [camp.name, camp.colour]));
  const lines = [...new Set(rows.map((row) => row.line))];
  const byCamp = lines.every((line) => line in colours);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json', background: '#ffffff', padding: 8, config: { font: 'Vazirmatn', view: { stroke: null } },
    width: 520, height: 180, data: { values: rows.length > 0 ? rows : [{ day: 0, line: '', value: 0 }] },
    mark: { type: 'line', strokeWidth: 1.75 },
    encoding: {
      x: { field: 'day', type: 'quantitative', title: 'day of the run', axis: { grid: false, tickMinStep: 1 } },
      y: { field: 'value', type: 'quantitative', title: `${unit}${kind === 'flow' ? ' a day' : ''}`, axis: { titlePadding: 8, titleLimit: 0 } },
      color: { field: 'line', type: 'nominal', title: null, legend: lines.length > 1 ? { labelLimit: 0 } : null, ...(byCamp ? { scale: { domain: lines, range: lines.map((line) => colours[line]) } } : {}) },
    },
  };
}

/** Sum (flow) or mean (level) of each day of the run, by line. */
function daily(series, name, plan) {
  const [measure, camp, tag, origin] = ['measure', 'camp', 'tag', 'origin'].map((column) => columnOf(series, column));
  const tick = numbersOf(series, 'tick');
  const value = numbersOf(series, 'value');
  const flow = MEASURES.find((one) => one.name === name).kind === 'flow';
  const perDay = 1440 / plan.clock.tickMinutes;
  const rows = Array.from({ length: series.rows }, (_, row) => row).filter((row) => wordAt(measure, row) === name);
  const withAll = rows.some((row) => wordAt(tag, row) === '(all)');
  const sums = new Map();
  for (const row of rows) {
    if (withAll && wordAt(tag, row) !== '(all)') continue;
    const line = wordAt(camp, row) ?? wordAt(origin, row) ?? wordAt(tag, row) ?? 'all';
    const day = Math.floor(tick[row] / perDay);
    const key = `${day} ${line}`;
    const sum = sums.get(key) ?? { day, line, total: 0, ticks: new Set() };
    sum.total += value[row];
    sum.ticks.add(tick[row]);
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ day, line, total, ticks }) => ({ day, line, value: flow ? total : total / ticks.size }));
}
