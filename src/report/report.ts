/** From an outcome to the files people open: charts as specification, SVG and PNG, and the page. */
import type { Chart, ChartKind } from '../charts/index.ts';
import type { Manifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import type { Carried } from './carried.ts';
import { compileSpec, drawCompiled, drawPng, readFonts } from './draw.ts';
import { buildPage } from './page.ts';
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
 * @param charts which charts it shows: those it was carried with, in the same order
 */
export function reportPage(carried: Carried, manifest: Manifest, readAsset: ReadAsset, charts: readonly ChartKind[]): string {
  return buildPage({
    carried, manifest, charts: charts.map((kind, n) => ({ ...carried.drawn[n]!, reading: kind.reading })), parameters: parameterRows(manifest.plan as unknown as Plan),
    script: new TextDecoder().decode(readAsset('page.js')),
    fonts: { regular: readAsset('fonts/Vazirmatn-Regular.woff2'), bold: readAsset('fonts/Vazirmatn-Bold.woff2') },
  });
}
