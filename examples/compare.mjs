// Two plans on the same seeds, from a program of one's own: node examples/compare.mjs [SCENARIO] [REPLICATES]
import { readFileSync } from 'node:fs';
import { compare, drawCharts, loadFormulaParser, loadScenario, threads } from 'hashfront';

const [file = 'assets/first-scenario.yaml', replicates = '4'] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
// Outcomes of a scenario may be formulas.
const parser = await loadFormulaParser();

/** The scenario's plan under a variant, or an end with everything that is wrong with it. */
function planOf(variant) {
  const loaded = loadScenario({ text, file, variant, parser });
  if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join('\n'));
  return loaded;
}

const { plan, seed, variants: [first] } = planOf('baseline');
const { comparison, ensembles } = await compare({ baseline: plan, [first]: planOf(first).plan }, { seed, replicates: Number(replicates), runner: threads(2) });

for (const [name, found] of Object.entries(comparison.outcomes)) {
  const { difference, differenceCi95, n } = found[first];
  console.log(`${name}: ${first} differs by ${difference} (95 % interval ${differenceCi95?.join(' to ') ?? 'none'}, ${n} pairs)`);
}

// Tables are columns of typed arrays.
const { ledger } = ensembles.baseline.trials[0].tables;
const seen = ledger.columns.find(({ name }) => name === 'seen').values;
console.log(`${ledger.rows} rows of the ledger, ${seen.reduce((sum, value) => sum + value, 0)} readings seen`);

// Charts are Vega-Lite specifications.
for (const { name, title, spec } of drawCharts(ensembles.baseline.outcome).slice(0, 2)) console.log(`${name}: ${title} (${JSON.stringify(spec).length} characters of Vega-Lite)`);
