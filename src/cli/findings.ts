/** What differs between a run's files and the same run done again. Each finding names the file and the place. */
import { differences } from '../experiment/canonical.ts';
import type { Manifest } from '../experiment/files.ts';
import { runKey, sha256 } from '../experiment/fingerprint.ts';
import { finishedReplicates } from '../experiment/folder.ts';
import { summarise } from '../experiment/outcome/summary.ts';
import { differingRows } from '../experiment/tables/differ.ts';
import { piecesOf, tableFiles, tallyFile, tallyPieces, tracePieces } from '../experiment/tables/write.ts';
import type { Table } from '../measures/table.ts';
import { TABLE_NAMES } from '../measures/table.ts';
import { TALLIES } from '../measures/tallies/index.ts';
import type { Plan } from '../model/plan.ts';
import { parserFor } from '../scenario/formula/parser.ts';
import type { Inherited } from '../scenario/inherit.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Host } from './host.ts';
import { replicateFindings } from './replicate-findings.ts';
import type { Rerun } from './rerun.ts';
import { told } from './told.ts';
import { unpackedTraces } from './trace.ts';

/** Faults of the manifest in itself and against its replicates, before anything is run. */
export async function manifestFindings(host: Host, folder: string, manifest: Manifest): Promise<string[]> {
  const { scenario, plan, seed, version, build, key, replicates, fingerprints } = manifest;
  const findings: string[] = [];
  for (const text of scenario.texts) if (sha256(text.text) !== text.sha256) findings.push(`manifest.json: the text of ${text.path} is not the one its sha256 was taken of`);
  if (sha256(scenario.texts.map((text) => text.sha256).join('')) !== scenario.sha256) findings.push('manifest.json: scenario.sha256 is not that of its texts');
  if (fingerprints.length !== replicates) findings.push(`manifest.json: replicates is ${replicates}, and there are ${fingerprints.length} fingerprints`);
  if (runKey({ version, build }, plan as unknown as Plan, seed) !== key) findings.push('manifest.json: key is not that of version, build, plan and seed');
  const seeds = new Set([...finishedReplicates(host, folder, key, () => {}).values()].map((header) => header.rootSeed));
  for (const ran of seeds) if (ran !== seed) findings.push(`manifest.json: seed is ${JSON.stringify(seed)}, the replicates ran with ${JSON.stringify(ran)}`);
  return findings;
}

/** Name and parameters of the manifest's plan that its own scenario texts do not give. */
export async function planFindings({ scenario, plan, variant, seed }: Manifest): Promise<string[]> {
  const [first] = scenario.texts;
  if (!first) return ['manifest.json: no scenario text'];
  const parser = await parserFor([...scenario.texts.map(({ text }) => text), ...scenario.sets]);
  const inherit = (_: string, from: string) => inheritedText(scenario.texts, from);
  const again = loadScenario({ ...parser, inherit, text: first.text, file: first.path, variant, sets: scenario.sets, seed, ...(scenario.accounts === null ? {} : { accounts: scenario.accounts }) });
  if (again.problems) return ['manifest.json: its scenario text is not a sound scenario'];
  const imported = (plan['network'] as Plan['network'] | undefined)?.edgeSha256;
  const expected = { ...again.plan, network: { ...again.plan.network, ...(imported === undefined ? {} : { edgeSha256: imported }) }, ...(plan['observed'] === undefined ? {} : { observed: plan['observed'] }) };
  const named = scenario.name === again.plan.scenario ? [] : [`manifest.json: scenario.name is ${JSON.stringify(scenario.name)}, the scenario says ${JSON.stringify(again.plan.scenario)}`];
  return [...named, ...told(differences(plan, JSON.parse(JSON.stringify(expected))).map(({ path, a, b }) => `manifest.json: plan.${path} is ${JSON.stringify(a)}, the scenario says ${JSON.stringify(b)}`))];
}

/** The texts of a manifest stand in the order in which one extends the next. */
function inheritedText(texts: Manifest['scenario']['texts'], from: string): Inherited {
  const next = texts[texts.findIndex(({ path }) => path === from) + 1];
  return next ? { file: next.path, text: next.text } : { what: 'the manifest lacks the text of what it extends', expected: 'all texts', nearest: '' };
}

/** Everything in the folder against the run done again. */
export async function rerunFindings(host: Host, folder: string, manifest: Manifest, plan: Plan, again: Rerun): Promise<string[]> {
  return [
    ...again.failures,
    ...replicateFindings(host, folder, manifest, again),
    ...(await tableFindings(host, folder, manifest, plan, again)),
    ...summaryFindings(host, folder, plan, again),
  ];
}

async function tableFindings(host: Host, folder: string, manifest: Manifest, plan: Plan, again: Rerun): Promise<string[]> {
  const bands = manifest.series === 'bands';
  const findings: string[] = [];
  for (const name of TABLE_NAMES) findings.push(...(await fileFindings(host, folder, name, piecesOf(plan, again.trials, [name], bands), () => tableFiles(plan, again.trials, [name], ['csv'], bands, {}).get(`${name}.csv`)!)));
  for (const { name } of TALLIES) findings.push(...(await fileFindings(host, folder, `tallies/${name}`, tallyPieces(plan, again.trials, name), () => tallyFile(plan, again.trials, name, 'csv', {}))));
  const trace = host.read(`${folder}/trace.parquet`);
  const sentence = trace === null ? '' : await differingRows(trace, tracePieces(plan, unpackedTraces(again.traces)));
  if (sentence !== '') findings.push(`trace.parquet ${sentence}`);
  return findings;
}

/** One table's files, Parquet and where there is one CSV, against the rows they should hold. */
async function fileFindings(host: Host, folder: string, name: string, pieces: Iterable<Table>, csvAgain: () => Uint8Array): Promise<string[]> {
  const parquet = host.read(`${folder}/${name}.parquet`);
  const sentence = parquet === null ? 'is missing' : await differingRows(parquet, pieces);
  const csv = host.read(`${folder}/${name}.csv`);
  return [
    ...(sentence === '' ? [] : [`${name}.parquet ${sentence}`]),
    ...(csv === null ? [] : csvFindings(name, csv, csvAgain())),
  ];
}

/** The first row, counted from 0 after the heading as in Parquet, that is not as it should be. */
function csvFindings(name: string, found: Uint8Array, again: Uint8Array): string[] {
  if (Buffer.from(again).equals(found)) return [];
  const [is, should] = [found, again].map((bytes) => Buffer.from(bytes).toString('utf8').split(/\r?\n/)) as [string[], string[]];
  const at = Array.from({ length: Math.max(is.length, should.length) }, (_, i) => i).find((i) => is[i] !== should[i]);
  if (at === undefined) return [`${name}.csv has other line ends than the run done again`];
  const shown = (line: string | undefined): string => (line === undefined || line === '' ? 'nothing' : JSON.stringify(line));
  return [`${name}.csv ${at === 0 ? 'heading' : `row ${at - 1}`}: is ${shown(is[at])}, run again it is ${shown(should[at])}`];
}

function summaryFindings(host: Host, folder: string, plan: Plan, again: Rerun): string[] {
  const bytes = host.read(`${folder}/summary.json`);
  if (bytes === null) return ['summary.json is missing'];
  return again.trials.length === 0 ? [] : jsonFindings('summary.json', bytes, summarise(plan, again.trials));
}

/** A JSON file against what it should hold. */
export function jsonFindings(name: string, bytes: Uint8Array, expected: unknown): string[] {
  try {
    const found: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return told(differences(found, JSON.parse(JSON.stringify(expected))).map(({ path, a, b }) => `${name}: ${path} is ${JSON.stringify(a)}, run again it is ${JSON.stringify(b)}`));
  } catch {
    return [`${name} is not JSON`];
  }
}
