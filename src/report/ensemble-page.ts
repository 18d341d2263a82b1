/** The page of a comparison, an attribution or an ablation: the answer first, then each chart, then what was compared. One file, which reads without its script too. */
import { gzipSync } from 'node:zlib';
import type { Chart, Spec } from '../charts/chart.ts';
import type { Language } from '../charts/language.ts';
import { shown } from '../charts/words.ts';
import type { Comparison, EnsembleManifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { languageChoice, lookChoice } from './choices.ts';
import type { Fonts } from './draw.ts';
import { compileSpec, drawCompiled, readFonts } from './draw.ts';
import { figure, front, rest } from './ensemble-parts.ts';
import { WORDS } from './ensemble-words.ts';
import { nightInks } from './inks.ts';
import type { ReadAsset } from './report.ts';
import { sheet } from './sheet.ts';
import { say } from './speech.ts';
import { spoken } from './spoken.ts';
import type { ToldCharts, ToldLanguage } from './told-charts.ts';
import { word } from './word.ts';

/** A chart with how to read it, and the same for a narrow screen. */
export interface EnsembleChart extends Chart {
  readonly reading: string;
  readonly narrow: Spec;
}

/** What a comparison says in a language. */
export interface EnsembleTold {
  /** Plan of the baseline, with its names in the language. */
  readonly plan: Plan;
  /** The answer, in sentences. */
  readonly answer: string;
  /** Warnings that belong right under it. */
  readonly warnings: readonly string[];
  readonly charts: readonly EnsembleChart[];
}

export interface EnsemblePage {
  readonly manifest: EnsembleManifest;
  readonly comparison: Comparison;
  readonly told: Readonly<Record<Language, EnsembleTold>>;
  /** Local times of the run's start, of the end of its burn-in, and of the window of its outcomes. */
  readonly time: { readonly start: string; readonly burnInUntil: string; readonly from: string; readonly until: string };
}

/** What is told of a baseline's plan, with its names in each language. */
export function inEachLanguage(plan: Plan, tell: (plan: Plan, language: Language) => Omit<EnsembleTold, 'plan'>): EnsemblePage['told'] {
  const of = (language: Language): EnsembleTold => ({ plan: spoken(plan, language), ...tell(spoken(plan, language), language) });
  return { en: of('en'), ar: of('ar') };
}

/** Which drawing is seen, no wider than its card; paper has the wide one. */
const LAYOUTS = '.chart.narrow{display:none}@media screen and (max-width:760px){.chart.wide{display:none}.chart.narrow{display:block}.chart.narrow svg{width:auto;max-width:100%;margin:0 auto}}';

export async function ensemblePage(page: EnsemblePage, readAsset: ReadAsset): Promise<string> {
  const { manifest, told: { en: { plan } } } = page;
  const fonts = readFonts(readAsset);
  const english = await toldIn(page, 'en', fonts);
  const arabic = await toldIn(page, 'ar', fonts);
  const data: ToldCharts = { en: { ...english, front: '', rest: '' }, ar: arabic };
  return sheet({
    title: `${shown(plan.question === '' ? plan.scenario : plan.question)} (${WORDS.en.titles[manifest.design]})`, version: manifest.version,
    script: new TextDecoder().decode(readAsset('ensemble.js')), fonts: { regular: readAsset('fonts/Vazirmatn-Regular.woff2'), bold: readAsset('fonts/Vazirmatn-Bold.woff2') },
    style: `${LAYOUTS}${nightInks([english.rest, arabic.rest])}`,
    data: `<script type="application/octet-stream" id="told">${gzipSync(JSON.stringify(data)).toString('base64')}</script>`,
    main: `<div id="front">${english.front}</div>
<form class="choices scripted"><fieldset>${languageChoice()} ${lookChoice()}</fieldset>
<p class="foreign">${word('english')}</p></form>
<noscript><p class="foreign">${say('en', 'scriptsFew')}</p></noscript>
<div id="rest">${english.rest}</div>`,
  });
}

/** All of a page in one language: its HTML before and after the controls, and what its charts draw. */
async function toldIn(page: EnsemblePage, language: Language, fonts: Fonts): Promise<ToldLanguage> {
  const { charts, plan } = page.told[language];
  const drawn = async (spec: Spec): Promise<string> => drawCompiled(await compileSpec({ ...spec, title: undefined }), fonts, language);
  const figures: string[] = [];
  for (const chart of charts) figures.push(figure(chart, await drawn(chart.spec), await drawn(chart.narrow), language));
  return {
    front: front(page, language), rest: `${figures.join('\n')}\n${rest(page, language)}`,
    charts: Object.fromEntries(charts.map(({ name, table, spec }) => [name, { table, spec }])), camps: plan.camps.map(({ name, label }) => ({ name, label })),
  };
}
