/** Parts of the page of a comparison in a language: what stands before the charts, a chart, and what stands after them. */
import type { Language } from '../charts/language.ts';
import { figuresInOrder, told } from '../charts/language.ts';
import { amount, dateAndTime, percent, probability, shown, span } from '../charts/words.ts';
import type { Comparison, EnsembleManifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { named } from './answer.ts';
import { beneath } from './beneath.ts';
import type { EnsembleChart, EnsemblePage } from './ensemble-page.ts';
import { WORDS } from './ensemble-words.ts';
import { details, escaped, section, table } from './html.ts';
import { inlined } from './inlined.ts';
import { limits } from './limits.ts';
import { planWords } from './plan-words.ts';

export function front({ manifest, told: inEach, time }: EnsemblePage, language: Language): string {
  const { plan, answer, warnings } = inEach[language];
  const words = WORDS[language];
  const stop = manifest.until === null ? '' : words.stop(manifest.until);
  return `<header>
<p class="run"><bdi>hashfront</bdi> · ${words.run(named(plan.scenario), named(manifest.baseline), manifest.variants.length, named(manifest.seed), manifest.replicates)}</p>
<h1>${named(plan.question === '' ? plan.scenario : plan.question)}</h1>
<p class="answer">${escaped(answer)}</p>
${warnings.map((warning) => `<p class="howto"><strong>${escaped(warning)}</strong></p>`).join('\n')}
<p class="howto">${escaped(told(language, words.howTo(dateAndTime(time.start), dateAndTime(time.burnInUntil), span(time.from, time.until), stop)))}</p>
</header>`;
}

/** @param wide, narrow the drawing for each screen */
export function figure({ name, question, title, caption, alt, reading }: EnsembleChart, wide: string, narrow: string, language: Language): string {
  const inOrder = (text: string): string => escaped(language === 'en' ? text : figuresInOrder(text));
  return `<figure data-chart="${escaped(name)}">
<p class="question">${inOrder(question)}</p>
<h2 class="finding">${escaped(title)}</h2>
<p class="legend">${escaped(caption)}</p>
<div class="chart wide" dir="ltr">${inlined(wide, `${name}-wide`, alt)}</div>
<div class="chart narrow" dir="ltr">${inlined(narrow, `${name}-narrow`, alt)}</div>
${beneath({ reading: language === 'en' ? reading : figuresInOrder(reading), alt }, language)}
</figure>`;
}

export function rest({ manifest, comparison, told: inEach }: EnsemblePage, language: Language): string {
  const { plan } = inEach[language];
  const words = WORDS[language];
  const foreign = (html: string): string => (language === 'en' ? html : `<div lang="en" dir="ltr">${html}</div>`);
  return `${section(words.differences, differences(comparison, plan, language))}
${section(words.plans, plans(comparison, language))}
${section(words.repeat, foreign(repeat(manifest)))}
${section(words.limits, limits(language))}`;
}

function differences({ baseline, variants, outcomes }: Comparison, plan: Plan, language: Language): string {
  const words = WORDS[language];
  const number = (value: number | null | undefined): string => (value == null ? '' : String(Number(value.toPrecision(3))));
  const body = plan.outcomes.flatMap((outcome) => [baseline, ...variants].flatMap((variant) => {
    const entry = outcomes[outcome.name]?.[variant];
    if (!entry) return [];
    const interval = entry.differenceCi95 === null ? '' : words.ends(number(entry.differenceCi95[0]), number(entry.differenceCi95[1]));
    return [[named(outcome.label), named(variant), entry.mean === null ? words.undefined : escaped(told(language, amount(entry.mean, outcome))), number(entry.difference), interval, entry.sameSign === null ? '' : percent(entry.sameSign), number(entry.effectSize), number(entry.practical), number(entry.pairingGain), entry.pAdjusted === null ? '' : escaped(probability(entry.pAdjusted)), String(entry.n)]];
  }));
  return details(words.rows(body.length), table('', words.head, body, [2, 3, 4, 5, 6, 7, 8, 9, 10]));
}

/** Most paths of one variant that the page holds; comparison.json has all. */
const MOST = 400;
/** As many variants that differ in few paths stand in one table: forty mechanisms off in turn are not forty lines to open. */
const FOLDED = 4;
const FEW = 4;

function plans({ variants, plans: paths, baseline }: Comparison, language: Language): string {
  const words = WORDS[language];
  const text = (path: string, value: unknown): string => escaped(shown(planWords(path, value)));
  const cells = (variant: string): string[][] => (paths[variant] ?? []).slice(0, MOST).map(({ path, baseline: before, variant: after }) => [named(path), text(path, before), text(path, after)]);
  const count = (variant: string): number => paths[variant]?.length ?? 0;
  const few = variants.filter((variant) => count(variant) >= 1 && count(variant) <= FEW);
  const folded = few.length < FOLDED ? [] : few;
  const most = Math.max(0, ...folded.map(count));
  const head = (first: readonly string[], last: string): string[] => [...first, words.path, shown(baseline), last].map(escaped);
  return [
    ...(folded.length === 0 ? [] : [details(words.folded(folded.length, variants.length, most), table('', head([words.variant], words.there), folded.flatMap((variant) => cells(variant).map((each) => [named(variant), ...each]))))]),
    ...variants.filter((variant) => !folded.includes(variant)).map((variant) => details(words.paths(shown(variant), count(variant)), table('', head([], shown(variant)), cells(variant)))),
  ].join('\n');
}

function repeat({ command, version, build, seed, key }: EnsembleManifest): string {
  return `<p>The same program, scenario and seed give the same figures to the last bit, with any number of threads:</p>
<pre>${escaped(shown(command))}</pre>
<p>To check this folder against its own manifests:</p>
<pre>npx hashfront verify DIR</pre>
<p>Cite as: hashfront ${escaped(version)} (build ${build.slice(0, 12)}), seed ${named(seed)}, key ${key.slice(0, 12)}.</p>`;
}
