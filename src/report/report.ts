/** From an outcome to the files people open: charts as specification, SVG and PNG, and the page. */
import type { Chart, ChartKind, Spec } from '../charts/index.ts';
import { CHARTS, drawChart } from '../charts/index.ts';
import type { Manifest } from '../experiment/files.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { compileSpec, drawCompiled, drawPng, readFonts } from './draw.ts';
import type { Fonts } from './draw.ts';
import { enliven, isOverTime, untitled } from './live.ts';
import { buildPage } from './page.ts';
import type { PageChart } from './page.ts';
import { parameterRows } from './parameters.ts';

/** Reads a file of the package's assets folder. */
export type ReadAsset = (name: string) => Uint8Array;

/** Path below the run's folder, and content. */
export type ReportFile = readonly [path: string, content: string | Uint8Array];

/** NAME.vl.json, NAME.svg and NAME.png of one chart, below charts/. */
export async function chartFiles(chart: Chart, readAsset: ReadAsset): Promise<ReportFile[]> {
  const svg = await drawCompiled(await compileSpec(chart.spec), readFonts(readAsset));
  return [
    [`charts/${chart.name}.vl.json`, `${JSON.stringify(chart.spec, null, 1)}\n`],
    [`charts/${chart.name}.svg`, svg],
    [`charts/${chart.name}.png`, await drawPng(svg)],
  ];
}

/**
 * The report page of a run.
 * @param charts which charts it shows, in the register's order
 */
export async function reportPage(outcome: Outcome, plan: Plan, manifest: Manifest, readAsset: ReadAsset, charts: readonly ChartKind[] = CHARTS): Promise<string> {
  const fonts = readFonts(readAsset);
  const drawn: PageChart[] = [];
  for (const kind of charts) drawn.push(await pageChart(drawChart(kind, outcome, 'wide'), drawChart(kind, outcome, 'narrow').spec, fonts));
  return buildPage({
    outcome, manifest, charts: drawn, parameters: parameterRows(plan),
    script: new TextDecoder().decode(readAsset('page.js')),
    fonts: { regular: readAsset('fonts/Vazirmatn-Regular.woff2'), bold: readAsset('fonts/Vazirmatn-Bold.woff2') },
  });
}

async function pageChart({ name, title, caption, alt, spec }: Chart, narrowSpec: Spec, fonts: Fonts): Promise<PageChart> {
  const both = async (each: Spec) => {
    const still = await compileSpec(untitled(each));
    return { svg: await drawCompiled(still, fonts), vega: isOverTime(each) ? await compileSpec(enliven(each)) : still };
  };
  const [wide, narrow] = [await both(spec), await both(narrowSpec)];
  return { name, title, caption, alt, overTime: isOverTime(spec), svg: { wide: wide.svg, narrow: narrow.svg }, vega: { wide: wide.vega, narrow: narrow.vega } };
}
