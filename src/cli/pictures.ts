/** Charts and page as files. */
import { CHARTS, comparison } from '../charts/index.ts';
import type { Chart } from '../charts/index.ts';
import type { Comparison, Manifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import { buildOutcome } from '../experiment/outcome.ts';
import { CallError } from '../experiment/problem.ts';
import type { Trial } from '../experiment/trial.ts';
import type { Fonts } from '../report/draw.ts';
import { drawPng, drawSvg, readFonts } from '../report/draw.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Host } from './host.ts';
import { pretty } from './run-folder.ts';
import type { RunFolder } from './run-folder.ts';

/** Which charts are asked for; none = no page either. */
export type Pictures = readonly string[] | 'all' | 'none';

const FORMS = ['vl.json', 'svg', 'png'] as const;
const PAGE = 'report.html';

/** @throws CallError where a chart is not known */
export function checkCharts(asked: Pictures): void {
  if (typeof asked === 'string') return;
  const known = CHARTS.map((chart) => chart.name);
  for (const name of asked) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new CallError(`there is no chart ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (${known.join(', ')})`);
  }
}

/** Files that must be drawn: what is asked for, and what lies there from before, if missing or out of date. */
export function wantedPictures(host: Host, folder: string, asked: Pictures, missing: (name: string) => boolean): string[] {
  const chosen = CHARTS.map((chart) => chart.name).filter((name) => asked === 'all' || (asked !== 'none' && asked.includes(name)) || host.kindOf(`${folder}/charts/${name}.svg`) === 'file');
  const files = chosen.flatMap((name) => FORMS.map((form) => `charts/${name}.${form}`));
  const page = asked !== 'none' || host.kindOf(`${folder}/${PAGE}`) === 'file';
  return [...files, ...(page ? [PAGE] : [])].filter(missing);
}

/** The named files, one after the other. */
export async function* pictureFiles(host: Host, run: Pick<RunFolder, 'plan' | 'scenario'>, trials: readonly Trial[], _manifest: Manifest, wanted: readonly string[]): AsyncGenerator<[string, Uint8Array | string]> {
  const outcome = buildOutcome(run.plan, trials);
  const fonts = readFonts(host.readAsset);
  for (const registered of CHARTS) {
    const files = wanted.filter((name) => FORMS.some((form) => name === `charts/${registered.name}.${form}`));
    if (files.length > 0) yield* await chartFiles(registered.draw(outcome), fonts);
  }
}

/** The chart of a comparison. */
export async function comparisonPictures(host: Host, result: Comparison, outcomes: Plan['outcomes']): Promise<[string, Uint8Array | string][]> {
  return chartFiles(comparison(result, outcomes), readFonts(host.readAsset));
}

async function chartFiles(chart: Chart, fonts: Fonts): Promise<[string, Uint8Array | string][]> {
  const svg = await drawSvg(chart.spec, fonts);
  return [[`charts/${chart.name}.vl.json`, pretty(chart.spec)], [`charts/${chart.name}.svg`, svg], [`charts/${chart.name}.png`, await drawPng(svg)]];
}
