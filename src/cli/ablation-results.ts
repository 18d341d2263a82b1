/** What an ablation leaves: comparison.json, one chart, and one table of outcomes by mechanism. */
import { ablation as chart } from '../charts/compared/ablation.ts';
import type { Comparison } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import type { Conclude } from './conclusion.ts';
import type { Host } from './host.ts';
import type { Pictures } from './pictures.ts';
import { checkNames, ensembleFiles, ensembleNames } from './pictures.ts';
import { counted, figure, interval, textTable } from './table.ts';

const CHARTS = ['ablation'];
const READING = 'A row is one mechanism off and all others on. Differences do not add up, since mechanisms act on each other; shares of cause are told by hashfront attribute.';

export function concludeAblation(host: Host, charts: Pictures): Conclude {
  checkNames(charts, CHARTS);
  return ({ manifest, comparison, plans }) => {
    const plan = plans.get(manifest.baseline)!;
    return {
      names: ensembleNames(charts === 'none' ? [] : CHARTS),
      files() {
        const drawn = chart(comparison, plan.outcomes);
        return ensembleFiles(host, { manifest, comparison, plan, answer: `${drawn.title}.`, warnings: [], charts: [{ ...drawn, reading: READING }] });
      },
      text: ablationTable(plan, manifest.seed, comparison), json: {},
    };
  };
}

function ablationTable(plan: Plan, seed: string, { baseline, variants, replicates, outcomes }: Comparison): string {
  const cell = (outcome: string, variant: string): string => {
    const found = outcomes[outcome]?.[variant];
    return found?.difference == null ? 'undefined' : `${figure(found.difference)} (${interval(found.differenceCi95)})`;
  };
  const names = plan.outcomes.map(({ name }) => name);
  return [
    `${plan.scenario}, each mechanism off in turn against all on, seed ${seed}, ${counted(replicates, 'pair')} each: difference (95 % interval)`, '',
    textTable([['off', ...names], [`(all on: ${baseline})`, ...names.map((name) => figure(outcomes[name]?.[baseline]?.mean))], ...variants.map((variant) => [variant.replace(/^no-/, ''), ...names.map((name) => cell(name, variant))])]), '',
  ].join('\n');
}
