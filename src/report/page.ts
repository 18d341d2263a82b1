/** The page of a run: one file, which opens offline and tells the run anew over whatever window, language and look the reader chooses. */
import type { Chart } from '../charts/chart.ts';
import { shown } from '../charts/words.ts';
import type { Manifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { answer, loads, named, tiles } from './answer.ts';
import { beneath } from './beneath.ts';
import type { Carried } from './carried.ts';
import { languageChoice, lookChoice, select } from './choices.ts';
import { campTable, timeline } from './following.ts';
import { escaped, jsonBlock } from './html.ts';
import { limits } from './limits.ts';
import { night } from './night.ts';
import { networks } from './networks.ts';
import { manifestBlock, parameters, repeatAndCite } from './parts.ts';
import type { ParameterRow } from './parameters.ts';
import type { Word } from './speech.ts';
import { scaledWarning } from './scaled.ts';
import { sheet } from './sheet.ts';
import { say } from './speech.ts';
import { word } from './word.ts';

export interface PageInput {
  readonly carried: Carried;
  readonly charts: readonly (Chart & { readonly reading: string })[];
  readonly parameters: readonly ParameterRow[];
  readonly manifest: Manifest;
  /** The page's script (assets/page.js). */
  readonly script: string;
  /** woff2 of the two faces. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
}

/** Words in English, which stand from left to right also on an Arabic page. */
const ENGLISH = 'lang="en" dir="ltr"';

/** A line of its own where the number of accounts may have changed the answer. */
function scaled({ manifest }: PageInput): string {
  const warning = scaledWarning(manifest.plan as unknown as Plan, manifest);
  return warning === '' ? '' : `<p id="scaled" data-say="scaled">${escaped(warning)}</p>\n`;
}

export function buildPage(input: PageInput): string {
  const { carried, manifest } = input;
  const { outcome } = carried;
  return sheet({
    title: `${shown(outcome.question)} (${shown(outcome.scenario)}, ${shown(manifest.variant)})`, version: manifest.version, script: input.script, fonts: input.fonts, style: campColours(input),
    data: `<script type="application/octet-stream" id="run">${carried.packed}</script>\n${jsonBlock('still', carried.still)}`,
    main: `${front(input)}
${scaled(input)}${bar()}
<noscript><p class="foreign">${say('en', 'scripts')}</p></noscript>
${input.charts.map((chart) => figure(chart, chart.name in carried.still)).join('\n')}
${section('heard', `<div id="heard">${campTable(outcome, 'en')}</div>`)}
${section('scarce', `<div id="loads">${loads(outcome, 'en')}</div>`)}
${section('networks', `<div ${ENGLISH}>${networks(outcome)}</div>`)}
${section('timeline', `<div id="timeline">${timeline(outcome, 'en')}</div>`)}
${section('parameters', `<div id="parameters" ${ENGLISH}>${parameters(input.parameters)}</div>`)}
${section('repeat', `<div ${ENGLISH}>${repeatAndCite(manifest)}</div>`)}
${section('manifest', `<div ${ENGLISH}>${manifestBlock(manifest)}</div>`)}
${section('limits', `<div id="limits">${limits('en')}</div>`)}`,
  });
}

function section(title: Word, body: string): string {
  return `<section>${word(title, 'h2')}\n${body}\n</section>`;
}

function front({ carried: { outcome }, manifest }: PageInput): string {
  const runs = outcome.replicates === 1 ? word('oneReplicate') : word('replicates', 'span', String(outcome.replicates));
  const said = [['scenario', outcome.scenario], ['variant', manifest.variant], ['seed', manifest.seed]] as const;
  return `<header>
<p class="run"><bdi>hashfront</bdi> · ${said.map(([key, value]) => `${word(key)} ${named(value)}`).join(' · ')} · ${runs}</p>
<h1 id="question">${named(outcome.question)}</h1>
<p class="answer" id="answer">${answer(outcome, 'en')}</p>
<div id="tiles">${tiles(outcome, 'en')}</div>
<p class="howto">${word('accounting')}</p>
</header>`;
}

/** Controls; the script fills and wires them, and without it they are not shown. The window stays in sight. */
function bar(): string {
  const button = (id: string, label: Word) => `<button type="button" id="${id}" data-say="${label}">${say('en', label)}</button>`;
  return `<form class="choices scripted">
<fieldset>${languageChoice()} ${lookChoice()}</fieldset>
<fieldset><legend>${word('only')}</legend><span id="camps" class="chips"></span> ${select('tag', 'hashtag')} ${select('platform', 'platform')}</fieldset>
<p class="hint">${word('hint')}</p>
<p class="foreign">${word('english')}</p>
</form>
<form class="bar scripted">
<fieldset><legend>${word('window')}</legend><label>${word('from')} <input id="from" aria-describedby="wrong"></label> <label>${word('until')} <input id="until" aria-describedby="wrong"></label> ${button('own', 'own')} ${button('whole', 'whole')} <button type="button" id="alone" hidden><bdi id="only"></bdi>&nbsp;✕</button></fieldset>
<p id="wrong" role="alert" hidden></p>
<p id="speaks" role="status"></p>
</form>`;
}

function figure({ name, title, question, caption, alt, reading }: PageInput['charts'][number], still: boolean): string {
  return `<figure data-chart="${escaped(name)}">
<p class="question" ${ENGLISH}>${escaped(question)}</p>
<h2 class="finding" ${ENGLISH}>${escaped(title)}</h2>
<p class="legend" ${ENGLISH}>${escaped(caption)}</p>
${still ? '<p class="fixed"></p>' : ''}<p class="aside"></p><div class="plot" dir="ltr"><div class="chart" role="img" tabindex="0" aria-label="${escaped(alt)}"></div><div class="note" role="status" hidden></div></div>
${beneath({ reading, alt })}
</figure>`;
}

/** Colours of the camps, in the order of the outcome, by day and by night. */
function campColours({ carried: { outcome } }: PageInput): string {
  const list = (of: (colour: string) => string) => outcome.camps.map(({ colour }, i) => `--camp-${i}:${escaped(of(colour))};`).join('');
  const dark = list(night);
  return `:root{${list((colour) => colour)}}@media screen and (prefers-color-scheme:dark){:root:not([data-look=light]){${dark}}}@media screen{:root[data-look=dark]{${dark}}}`;
}
