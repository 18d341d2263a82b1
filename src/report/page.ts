/** One self-contained page: it opens offline, loads nothing, and runs only the one script whose hash its policy names. */
import { createHash } from 'node:crypto';
import type { Spec } from '../charts/chart.ts';
import { shown } from '../charts/words.ts';
import type { Manifest } from '../experiment/files.ts';
import type { Outcome } from '../experiment/outcome.ts';
import { answer, loads, named, tiles } from './answer.ts';
import { details, escaped, jsonBlock, section } from './html.ts';
import { campTable, limits, manifestBlock, parameters, repeatAndCite, timeline } from './parts.ts';
import type { ParameterRow } from './parameters.ts';
import { STYLE } from './style.ts';

/** A chart in both widths, drawn and compiled. */
export interface PageChart {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly alt: string;
  /** Whether days can be brushed in it. */
  readonly overTime: boolean;
  readonly svg: { readonly wide: string; readonly narrow: string };
  readonly vega: { readonly wide: Spec; readonly narrow: Spec };
}

export interface PageInput {
  readonly outcome: Outcome;
  readonly charts: readonly PageChart[];
  readonly parameters: readonly ParameterRow[];
  readonly manifest: Manifest;
  /** The page's script (assets/page.js). */
  readonly script: string;
  /** woff2 of the two faces. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
}

export function buildPage(input: PageInput): string {
  const { outcome, manifest } = input;
  const script = `\n${input.script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')}\n`;
  const policy = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const live = Object.fromEntries(input.charts.map((chart) => [chart.name, chart.vega]));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="hashfront ${escaped(manifest.version)}">
<title>${escaped(`${shown(outcome.question)} (${shown(outcome.scenario)}, ${shown(manifest.variant)})`)}</title>
<style>${fontFaces(input.fonts)}${STYLE}</style>
</head>
<body>
<main>
${front(outcome, manifest)}
${input.charts.map(figure).join('\n')}
${section('Who was heard', campTable(outcome))}
${section('How scarce attention was', loads(outcome))}
${section('Limits', limits())}
${section('Timeline', timeline(outcome))}
${section('Parameters', parameters(input.parameters))}
${section('How to repeat and cite', repeatAndCite(manifest))}
${section('Manifest', manifestBlock(manifest))}
</main>
${jsonBlock('charts', live)}
<script type="module">${script}</script>
</body>
</html>
`;
}

function front(outcome: Outcome, manifest: Manifest): string {
  const runs = outcome.replicates === 1 ? 'one replicate' : `${outcome.replicates} replicates`;
  return `<header>
<p class="run">hashfront · scenario ${named(outcome.scenario)} · variant ${named(manifest.variant)} · seed ${named(manifest.seed)} · ${runs}</p>
<h1>${named(outcome.question)}</h1>
<p class="answer">${answer(outcome)}</p>
${tiles(outcome)}
</header>`;
}

function figure(chart: PageChart): string {
  const hint = chart.overTime ? '<p class="hint">Point at a line for its value; drag across days to mark them in all charts over time.</p>' : '';
  return `<figure data-chart="${escaped(chart.name)}">
<h2>${escaped(chart.title)}</h2>
<p>${escaped(chart.caption)}</p>
<div class="chart wide">${labelled(chart.svg.wide, chart.alt)}</div>
<div class="chart narrow">${labelled(chart.svg.narrow, chart.alt)}</div>
${hint}${details('the same in words', `<p>${escaped(chart.alt)}</p>`)}
</figure>`;
}

/** An SVG that scales with its box and is read out as one picture. */
function labelled(svg: string, alt: string): string {
  return svg.replace(/^[\s\S]*?<svg/, '<svg').replace('<svg', `<svg role="img" aria-label="${escaped(alt)}"`);
}

function fontFaces(fonts: PageInput['fonts']): string {
  const face = (weight: string, bytes: Uint8Array) => `@font-face{font-family:Vazirmatn;font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')}`;
  return `${face('400', fonts.regular)}${face('700', fonts.bold)}`;
}
