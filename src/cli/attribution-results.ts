/** What an attribution leaves: attribution.json, its charts, and its table. */
import { attribution as draw } from '../charts/compared/attribution.ts';
import { ATTRIBUTION } from '../charts/compared/index.ts';
import { attribute } from '../experiment/attribution.ts';
import type { Off } from '../experiment/attribution.ts';
import { booksScope } from '../experiment/books-scope.ts';
import { booksOf } from '../experiment/books.ts';
import type { Attribution, EnsembleManifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { attributionSentence } from '../charts/compared/sentences.ts';
import { inEachLanguage } from '../report/ensemble-page.ts';
import type { Conclude, Evidence } from './conclusion.ts';
import type { Host } from './host.ts';
import { nameWithout } from './off.ts';
import type { Pictures } from './pictures.ts';
import { checkNames, ensembleFiles, ensembleNames, inBothLayouts } from './pictures.ts';
import { pretty } from './run-folder.ts';
import { scaledNote } from './scaled-note.ts';
import { counted, figure, interval, textTable } from './table.ts';

const CHARTS = [ATTRIBUTION.name];

export function concludeAttribution(host: Host, charts: Pictures): Conclude {
  checkNames(charts, CHARTS);
  return (evidence) => {
    const attribution = attributionOf(evidence);
    const plan = evidence.plans.get(evidence.manifest.baseline)!;
    const outcome = plan.outcomes.find(({ name }) => name === attribution.outcome)!;
    const warnings = scaledNote(evidence, { ...plan, outcomes: [outcome] });
    return {
      names: ['attribution.json', ...ensembleNames(charts === 'none' ? [] : CHARTS)],
      async *files() {
        yield ['attribution.json', pretty(attribution)];
        yield* ensembleFiles(host, {
          manifest: evidence.manifest, comparison: evidence.comparison, told: inEachLanguage(plan, ({ outcomes, camps }, language) => {
            const asked = outcomes.find(({ name }) => name === attribution.outcome)!;
            return {
              answer: `${attributionSentence(attribution, asked, language)}.`, warnings: scaledNote(evidence, { ...plan, outcomes: [outcome] }, language),
              charts: charts === 'none' ? [] : [inBothLayouts(ATTRIBUTION, language, (layout) => draw(attribution, asked, camps, layout, language))],
            };
          }),
        });
      },
      text: [attributionTable(plan, evidence.manifest, attribution, outcome), ...warnings.map((warning) => `${warning}\n`)].join('\n'), json: { attribution, warnings },
    };
  };
}

function attributionTable(plan: Plan, { seed, baseline }: EnsembleManifest, { hands, whole, shares, accounting, n }: Attribution, outcome: Plan['outcomes'][number]): string {
  const scope = booksScope(outcome);
  const rows = hands.flatMap((hand) => {
    const found = shares[hand];
    return found ? [[hand, figure(found.alone.mean), interval(found.alone.ci95), figure(found.shapley.mean), interval(found.shapley.ci95), percentage(found.share), found.shareCi95 === null ? '-' : `${percentage(found.shareCi95[0])} to ${percentage(found.shareCi95[1])}`]] : [];
  });
  const last = whole === null ? [] : [['all together', figure(whole.mean), interval(whole.ci95), figure(whole.mean), interval(whole.ci95), whole.ci95 !== null && whole.ci95[0] * whole.ci95[1] > 0 ? '100 %' : '-', '-']];
  return [
    `${plan.scenario}: ${outcome.label}, seed ${seed}, ${counted(2 ** hands.length, 'combination')} of ${counted(hands.length, 'hand')} off, ${counted(n, 'replicate')} each`, '',
    'Cause (paired runs): what taking the hand off changes, alone, and as its share of the whole (Shapley value)',
    textTable([['hand off', `alone, against ${baseline}`, '95 % interval', 'Shapley value', '95 % interval', 'share', '95 % interval'], ...rows, ...last]), '',
    ...(accounting === null ? ['why' in scope ? `No accounting, since ${scope.why}.` : 'No accounting.', ''] : ['Accounting (the books of the baseline, no cause): where the readings went', ...accountingLines(accounting), '']),
  ].join('\n');
}

function accountingLines({ place, potential, seen, losses, unwritten, expectedSeen }: NonNullable<Attribution['accounting']>): string[] {
  const rows = [['potential', potential], ['seen', seen], ...Object.entries(losses)] as const;
  return [
    textTable([[place === 'page' ? 'on the page' : 'in feeds', 'units', 'of the potential'], ...rows.map(([name, units]) => [String(name), figure(Number(units)), potential === 0 ? '-' : percentage(Number(units) / potential)])]),
    `Of ${figure(unwritten)} units that were never written, about ${figure(expectedSeen)} would have been seen at the rate of their day (expectedSeen).`,
  ];
}

function percentage(share: number | null): string {
  return share === null ? '-' : `${String(Math.round(100 * share)).replace(/^-0$/, '0')} %`;
}

/** The hands that a combination takes off. */
export function handsOf(off: Off, hands: readonly string[]): string[] {
  return hands.filter((_, hand) => (off & (1 << hand)) !== 0);
}

/** What attribution.json holds. */
export function attributionOf({ manifest, plans, trials }: Evidence): Attribution {
  const { outcome, hands } = manifest.about!;
  const values = (off: Off): (number | null)[] => {
    const byReplicate = new Map(trials(nameWithout(handsOf(off, hands))).map((trial) => [trial.replicate, trial.outcomes[outcome] ?? null]));
    return Array.from({ length: manifest.replicates }, (_, replicate) => byReplicate.get(replicate) ?? null);
  };
  const plan = plans.get(manifest.baseline)!;
  return attribute(outcome, { hands, values }, manifest.replicates, booksOf(plan.outcomes.find(({ name }) => name === outcome)!, trials(manifest.baseline)));
}
