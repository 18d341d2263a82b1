/** The page of a comparison, an attribution or an ablation: the answer first, then each chart, then what was compared. One file, which reads without its script too. */
import { gzipSync } from 'node:zlib';
import type { Chart, Spec } from '../charts/chart.ts';
import { amount, dateAndTime, percent, probability, shown, span } from '../charts/words.ts';
import type { Comparison, EnsembleManifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { beneath } from './beneath.ts';
import { lookChoice } from './choices.ts';
import { compileSpec, drawCompiled, readFonts } from './draw.ts';
import type { ToldCharts } from './told-charts.ts';
import { details, escaped, section, table } from './html.ts';
import { nightInks } from './inks.ts';
import { inlined } from './inlined.ts';
import { limits } from './limits.ts';
import { planWords } from './plan-words.ts';
import type { ReadAsset } from './report.ts';
import { sheet } from './sheet.ts';
import { say } from './speech.ts';

/** A chart with how to read it, and the same for a narrow screen. */
export interface EnsembleChart extends Chart {
  readonly reading: string;
  readonly narrow: Spec;
}

export interface EnsemblePage {
  readonly manifest: EnsembleManifest;
  readonly comparison: Comparison;
  /** Plan of the baseline. */
  readonly plan: Plan;
  /** The answer, in sentences. */
  readonly answer: string;
  /** Warnings that belong right under it. */
  readonly warnings: readonly string[];
  readonly charts: readonly EnsembleChart[];
  /** Local times of the run's start, of the end of its burn-in, and of the window of its outcomes. */
  readonly time: { readonly start: string; readonly burnInUntil: string; readonly from: string; readonly until: string };
}

/** Which drawing is seen; paper has the wide one. */
const LAYOUTS = 'figure svg{max-width:100%;height:auto}.chart.narrow{display:none}@media screen and (max-width:760px){.chart.wide{display:none}.chart.narrow{display:block}.chart.narrow svg{width:auto;margin:0 auto}}';

const TITLES = { compare: 'What would have changed', attribute: 'By which hand', ablate: 'What each mechanism does' } as const;

export async function ensemblePage(page: EnsemblePage, readAsset: ReadAsset): Promise<string> {
  const { manifest, plan, answer, warnings, charts, comparison } = page;
  const fonts = readFonts(readAsset);
  const drawn = async (spec: Spec): Promise<string> => drawCompiled(await compileSpec({ ...spec, title: undefined }), fonts);
  const pictures: string[] = [];
  const figures: string[] = [];
  for (const chart of charts) {
    const [wide, narrow] = [await drawn(chart.spec), await drawn(chart.narrow)];
    pictures.push(wide, narrow);
    figures.push(figure(chart, wide, narrow));
  }
  return sheet({
    title: `${shown(plan.question === '' ? plan.scenario : plan.question)} (${TITLES[manifest.design]})`, version: manifest.version,
    script: new TextDecoder().decode(readAsset('ensemble.js')), fonts: { regular: readAsset('fonts/Vazirmatn-Regular.woff2'), bold: readAsset('fonts/Vazirmatn-Bold.woff2') },
    style: `${LAYOUTS}${nightInks(pictures)}`,
    data: `<script type="application/octet-stream" id="told">${packed({ charts: Object.fromEntries(charts.map(({ name, table: numbers, spec }) => [name, { table: numbers, spec }])), camps: plan.camps.map(({ name, label }) => ({ name, label })) })}</script>`,
    main: `<header>
<p class="run"><bdi>hashfront</bdi> · scenario ${named(plan.scenario)} · ${named(manifest.baseline)} and ${manifest.variants.length} beside it · seed ${named(manifest.seed)} · ${manifest.replicates} ${manifest.replicates === 1 ? 'pair' : 'pairs'} each</p>
<h1>${named(plan.question === '' ? plan.scenario : plan.question)}</h1>
<p class="answer">${escaped(answer)}</p>
${warnings.map((warning) => `<p class="howto"><strong>${escaped(warning)}</strong></p>`).join('\n')}
<p class="howto">${escaped(howTo(page))}</p>
</header>
<form class="choices scripted"><fieldset>${lookChoice()}</fieldset></form>
<noscript><p class="foreign">${say('en', 'scriptsFew')}</p></noscript>
${figures.join('\n')}
${section('All differences', differences(comparison, plan))}
${section('What differs between the plans', plans(comparison))}
${section('How to repeat and cite', repeat(manifest))}
${section('Limits', limits('en'))}`,
  });
}

function packed(data: ToldCharts): string {
  return gzipSync(JSON.stringify(data)).toString('base64');
}

function named(text: string): string {
  return `<bdi>${escaped(shown(text))}</bdi>`;
}

function howTo({ manifest, time }: EnsemblePage): string {
  const stop = manifest.until === null ? '' : ` It was to stop where every interval is narrower than ${manifest.until}; stopping on a width makes intervals cover a little less than 95 %.`;
  return `The run begins ${dateAndTime(time.start)}; everything before ${dateAndTime(time.burnInUntil)} is burn-in and counts nowhere. Outcomes speak of ${span(time.from, time.until)}, each over its own window. Differences are means over pairs on the same seeds; intervals are 95 %, by Student's t over the pairs.${stop}`;
}

function figure({ name, question, title, caption, alt, reading }: EnsembleChart, wide: string, narrow: string): string {
  return `<figure data-chart="${escaped(name)}">
<p class="question">${escaped(question)}</p>
<h2 class="finding">${escaped(title)}</h2>
<p class="legend">${escaped(caption)}</p>
<div class="chart wide" dir="ltr">${inlined(wide, `${name}-wide`, alt)}</div>
<div class="chart narrow" dir="ltr">${inlined(narrow, `${name}-narrow`, alt)}</div>
${beneath({ reading, alt })}
</figure>`;
}

function differences({ baseline, variants, outcomes }: Comparison, plan: Plan): string {
  const head = ['outcome', 'variant', 'mean', 'difference', '95 % interval', 'same sign', 'effect / sd', 'of what matters', 'pairing gain', 'p (Holm)', 'pairs'];
  const number = (value: number | null | undefined): string => (value == null ? '' : String(Number(value.toPrecision(3))));
  const body = plan.outcomes.flatMap((outcome) => [baseline, ...variants].flatMap((variant) => {
    const entry = outcomes[outcome.name]?.[variant];
    if (!entry) return [];
    const interval = entry.differenceCi95 === null ? '' : `${number(entry.differenceCi95[0])} to ${number(entry.differenceCi95[1])}`;
    return [[named(outcome.label), named(variant), entry.mean === null ? 'undefined' : escaped(amount(entry.mean, outcome)), number(entry.difference), interval, entry.sameSign === null ? '' : percent(entry.sameSign), number(entry.effectSize), number(entry.practical), number(entry.pairingGain), entry.pAdjusted === null ? '' : escaped(probability(entry.pAdjusted)), String(entry.n)]];
  }));
  return details(`${body.length} rows`, table('', head, body, [2, 3, 4, 5, 6, 7, 8, 9, 10]));
}

/** Most paths of one variant that the page holds; comparison.json has all. */
const MOST = 400;
/** As many variants that differ in few paths stand in one table: forty mechanisms off in turn are not forty lines to open. */
const FOLDED = 4;
const FEW = 4;

function plans({ variants, plans: paths, baseline }: Comparison): string {
  const text = (path: string, value: unknown): string => escaped(shown(planWords(path, value)));
  const cells = (variant: string): string[][] => (paths[variant] ?? []).slice(0, MOST).map(({ path, baseline: before, variant: after }) => [named(path), text(path, before), text(path, after)]);
  const count = (variant: string): number => paths[variant]?.length ?? 0;
  const few = variants.filter((variant) => count(variant) >= 1 && count(variant) <= FEW);
  const folded = few.length < FOLDED ? [] : few;
  const most = Math.max(0, ...folded.map(count));
  const head = (first: readonly string[], last: string): string[] => [...first, 'path', shown(baseline), last].map(escaped);
  return [
    ...(folded.length === 0 ? [] : [details(`${folded.length} of ${variants.length} differ in ${most === 1 ? 'one path' : `at most ${most} paths`}`, table('', head(['variant'], 'there'), folded.flatMap((variant) => cells(variant).map((each) => [named(variant), ...each]))))]),
    ...variants.filter((variant) => !folded.includes(variant)).map((variant) => details(`${shown(variant)}: ${count(variant)} ${count(variant) === 1 ? 'path' : 'paths'}`, table('', head([], shown(variant)), cells(variant)))),
  ].join('\n');
}

function repeat({ command, version, build, seed, key }: EnsembleManifest): string {
  return `<p>The same program, scenario and seed give the same figures to the last bit, with any number of threads:</p>
<pre>${escaped(shown(command))}</pre>
<p>To check this folder against its own manifests:</p>
<pre>npx hashfront verify DIR</pre>
<p>Cite as: hashfront ${escaped(version)} (build ${build.slice(0, 12)}), seed ${named(seed)}, key ${key.slice(0, 12)}.</p>`;
}
