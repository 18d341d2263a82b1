/** What a comparison leaves beside its variants, and its table. */
import type { Comparison, EnsembleManifest } from '../experiment/files.ts';
import { warningsOf } from '../charts/compared/precision.ts';
import { comparisonAnswer } from '../charts/compared/sentences.ts';
import { COMPARED } from '../charts/compared/index.ts';
import { probability } from '../charts/words.ts';
import { sideBySide } from '../experiment/side-by-side.ts';
import type { Plan } from '../model/plan.ts';
import type { Conclude, Evidence } from './conclusion.ts';
import type { Host } from './host.ts';
import type { Pictures } from './pictures.ts';
import { checkNames, ensembleFiles, ensembleNames, inBothLayouts } from './pictures.ts';
import { inEachLanguage } from '../report/ensemble-page.ts';
import { spokenSide } from '../report/spoken.ts';
import { planWords } from '../report/plan-words.ts';
import { scenarioPath, scenarioValue } from './scenario-paths.ts';
import { scaledNote } from './scaled-note.ts';
import { counted, figure, interval, textTable } from './table.ts';

export function concludeComparison(host: Host, charts: Pictures): Conclude {
  checkNames(charts, COMPARED.map(({ name }) => name));
  const chosen = COMPARED.filter(({ name }) => charts === 'all' || (charts !== 'none' && charts.includes(name)));
  return ({ manifest, comparison, plans, scenario, trials }: Evidence) => {
    const plan = plans.get(manifest.baseline)!;
    const scaled = scaledNote({ scenario }, plan);
    return {
      names: ensembleNames(chosen.map(({ name }) => name)),
      files() {
        const side = sideBySide(comparison, plans, trials);
        return ensembleFiles(host, {
          manifest, comparison, told: inEachLanguage(plan, (spokenPlan, language) => {
            const spokenOf = spokenSide(side, spokenPlan, language);
            return {
              answer: comparisonAnswer(comparison, spokenPlan.outcomes, language), warnings: [...warningsOf(comparison, spokenPlan.outcomes, language), ...scaledNote({ scenario }, plan, language)],
              charts: chosen.map((kind) => inBothLayouts(kind, language, (layout) => kind.draw(spokenOf, layout, language))),
            };
          }),
        });
      },
      text: [comparisonTable(plan, manifest, comparison), ...scaled.map((warning) => `${warning}\n`)].join('\n'), json: { warnings: scaled },
    };
  };
}

function comparisonTable(plan: Plan, { seed }: EnsembleManifest, comparison: Comparison): string {
  const { baseline, replicates, outcomes } = comparison;
  const rows = plan.outcomes.flatMap(({ name, label }) => Object.entries(outcomes[name] ?? {}).map(([variant, found], i) => [
    i === 0 ? label : '', variant, figure(found.mean), figure(found.difference), interval(found.differenceCi95), figure(found.pairingGain), found.pAdjusted === null ? figure(null) : probability(found.pAdjusted), String(found.n),
  ]));
  return [
    `${plan.scenario}, ${counted(comparison.variants.length, 'variant')} against ${baseline}, seed ${seed}, ${counted(replicates, 'pair')} each`, '',
    textTable([['outcome', 'variant', 'mean', 'difference', '95 % interval', 'pairing gain', 'p (Holm)', 'n'], ...rows]), '',
    ...planLines(plan, comparison), '',
  ].join('\n');
}

/** Most paths that are told of one variant; comparison.json has all. */
const MOST_PATHS = 6;

/** What differs between the plans, as paths of the scenario. */
function planLines(plan: Plan, { baseline, variants, plans }: Comparison): string[] {
  return variants.flatMap((variant) => {
    const paths = plans[variant] ?? [];
    const shown = paths.slice(0, MOST_PATHS).map(({ path, baseline: before, variant: after }) => `  ${scenarioPath(plan, path)}: ${short(planWords(path, scenarioValue(plan, path, before)))} -> ${short(planWords(path, scenarioValue(plan, path, after)))}`);
    const more = paths.length > MOST_PATHS ? [`  and ${counted(paths.length - MOST_PATHS, 'path')} more (comparison.json)`] : [];
    return [`${variant} differs from ${baseline} in${paths.length === 0 ? ' nothing' : ''}`, ...shown, ...more];
  });
}

function short(text: string): string {
  return text.length <= 40 ? text : `${[...text].slice(0, 39).join('')}…`;
}
