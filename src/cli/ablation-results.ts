/** What an ablation leaves: comparison.json, one chart, and one table of outcomes by mechanism. */
import { ablation as draw } from '../charts/compared/ablation.ts';
import { ABLATION } from '../charts/compared/index.ts';
import type { Comparison } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { inEachLanguage } from '../report/ensemble-page.ts';
import type { Conclude } from './conclusion.ts';
import type { Host } from './host.ts';
import type { Pictures } from './pictures.ts';
import { checkNames, ensembleFiles, ensembleNames, inBothLayouts } from './pictures.ts';
import { scaledNote } from './scaled-note.ts';
import { counted, figure, interval, textTable } from './table.ts';

const CHARTS = [ABLATION.name];

export function concludeAblation(host: Host, charts: Pictures): Conclude {
  checkNames(charts, CHARTS);
  return ({ manifest, comparison, plans, scenario }) => {
    const plan = plans.get(manifest.baseline)!;
    const warnings = scaledNote({ scenario }, plan);
    return {
      names: ensembleNames(charts === 'none' ? [] : CHARTS),
      files() {
        return ensembleFiles(host, {
          manifest, comparison, told: inEachLanguage(plan, ({ outcomes }, language) => {
            const drawn = inBothLayouts(ABLATION, language, (layout) => draw(comparison, outcomes, layout, language));
            return { answer: `${drawn.title}.`, warnings: scaledNote({ scenario }, plan, language), charts: [drawn] };
          }),
        });
      },
      text: [ablationTable(plan, manifest.seed, comparison), ...warnings.map((warning) => `${warning}\n`)].join('\n'), json: { warnings },
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
