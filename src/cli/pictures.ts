/** Charts and page as files: which are asked for, and which must be made. */
import type { Drawing, Layout } from '../charts/chart.ts';
import { inArabic } from '../charts/chart.ts';
import type { Language } from '../charts/language.ts';
import type { ChartWords } from '../charts/compared/index.ts';
import { CHARTS, drawChart } from '../charts/index.ts';
import type { Manifest } from '../experiment/files.ts';
import { buildOutcome } from '../experiment/outcome.ts';
import { mainWindow, tickTime } from '../experiment/outcome/buckets.ts';
import { CallError } from '../experiment/problem.ts';
import type { Trial } from '../experiment/trial.ts';
import type { Plan } from '../model/plan.ts';
import { carry } from '../report/carried.ts';
import type { EnsemblePage, EnsembleChart } from '../report/ensemble-page.ts';
import { ensemblePage } from '../report/ensemble-page.ts';
import { chartFiles, reportPage } from '../report/report.ts';
import type { ReportFile } from '../report/report.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Host } from './host.ts';

/** Charts asked for by name; none = no page either. */
export type Pictures = readonly string[] | 'all' | 'none';

const FORMS = ['vl.json', 'svg', 'png'] as const;
const PAGE = 'report.html';

/** The files of a chart. */
export function formsOf(name: string): string[] {
  return FORMS.map((form) => `charts/${name}.${form}`);
}

/** @throws CallError where a chart is not known */
export function checkCharts(asked: Pictures): void {
  checkNames(asked, CHARTS.map((chart) => chart.name));
}

/** @throws CallError where a chart is not among the known ones */
export function checkNames(asked: Pictures, known: readonly string[]): void {
  if (typeof asked === 'string') return;
  for (const name of asked) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new CallError(`there is no chart ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (${known.join(', ')})`);
  }
}

/** Files that must be drawn: what is asked for, and what lies there from before, if missing or out of date. */
export function wantedPictures(host: Host, folder: string, plan: Plan, asked: Pictures, missing: (name: string) => boolean): string[] {
  const files = shownCharts(host, folder, plan, asked).flatMap(({ name }) => FORMS.map((form) => `charts/${name}.${form}`));
  const page = asked !== 'none' || host.kindOf(`${folder}/${PAGE}`) === 'file';
  return [...files, ...(page ? [PAGE] : [])].filter(missing);
}

/** All = those that the scenario has something for. */
function shownCharts(host: Host, folder: string, plan: Plan, asked: Pictures) {
  return CHARTS.filter(({ name, concerns }) => (asked === 'all' && (concerns?.(plan) ?? true)) || (typeof asked !== 'string' && asked.includes(name)) || host.kindOf(`${folder}/charts/${name}.svg`) === 'file');
}

/** A run as pictures see it. */
export interface Shown {
  readonly folder: string;
  readonly plan: Plan;
  readonly manifest: Manifest;
  readonly trials: readonly Trial[];
}

/** The wanted files, one after the other; the page shows the charts that are asked for or lie there. */
export async function* pictureFiles(host: Host, { folder, plan, manifest, trials }: Shown, asked: Pictures, wanted: readonly string[]): AsyncGenerator<ReportFile> {
  const charts = shownCharts(host, folder, plan, asked);
  const carried = wanted.includes(PAGE) ? carry(plan, trials, charts) : null;
  const outcome = carried?.outcome ?? buildOutcome(plan, trials);
  for (const [n, kind] of charts.entries()) {
    if (FORMS.some((form) => wanted.includes(`charts/${kind.name}.${form}`))) yield* await chartFiles(carried?.drawn[n] ?? drawChart(kind, outcome), host.readAsset);
  }
  if (carried) yield [PAGE, reportPage(carried, manifest, host.readAsset, charts)];
}

/** Files of an ensemble's pictures: each chart, and the page where there is any. */
export function ensembleNames(charts: readonly string[]): string[] {
  return charts.length === 0 ? [] : [...charts.flatMap(formsOf), PAGE];
}

/** A chart of an ensemble for a slide and for a telephone, in a language: its page has no script that could draw it anew. */
export function inBothLayouts({ name, arabic, ...english }: ChartWords, language: Language, draw: (layout: Layout) => Drawing): EnsembleChart {
  const { question, reading } = language === 'ar' ? arabic : english;
  const drawn = (layout: Layout): Drawing => (language === 'ar' ? inArabic(draw(layout)) : draw(layout));
  return { ...drawn('wide'), name, question, reading, narrow: drawn('narrow').spec };
}

/** The charts of an ensemble, and its page. */
export async function* ensembleFiles(host: Host, shown: Omit<EnsemblePage, 'time'>): AsyncGenerator<ReportFile> {
  const { charts, plan: { clock } } = shown.told.en;
  if (charts.length === 0) return;
  for (const chart of charts) yield* await chartFiles(chart, host.readAsset);
  const { from, until } = mainWindow(shown.told.en.plan);
  yield [PAGE, await ensemblePage({ ...shown, time: { start: tickTime(clock, 0), burnInUntil: tickTime(clock, clock.burnInTicks), from, until } }, host.readAsset)];
}
