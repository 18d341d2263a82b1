/** A scenario as the user names it: a file, `-` for standard input, or the bare name of one that the package ships. */
import { basename, dirname } from 'node:path';
import type { Manifest } from '../experiment/files.ts';
import { sha256 } from '../experiment/fingerprint.ts';
import { CallError } from '../experiment/problem.ts';
import type { Plan } from '../model/plan.ts';
import { withEdges } from '../scenario/edge-list.ts';
import { withObserved } from '../scenario/observed.ts';
import { parserFor } from '../scenario/formula/parser.ts';
import type { Loaded } from '../scenario/load.ts';
import { loadScenario } from '../scenario/load.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Problem } from '../scenario/problem.ts';
import { renderProblem } from '../scenario/problem.ts';
import { LIMITS } from '../scenario/limits.ts';
import { decodeText } from '../scenario/read.ts';
import type { Host } from './host.ts';
import type { Inheritor } from './inherited.ts';
import { inheritorOf, pathBelow } from './inherited.ts';
import { shippedScenario, shippedScenarios } from './shipped-scenarios.ts';

/** Everything that is wrong with a scenario, at once. */
export class ScenarioProblems extends CallError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(renderProblem).join('\n'), problems.map((problem) => ({ message: renderProblem(problem), ...problem })));
    this.problems = problems;
  }
}

/** A scenario's text and where it lies. */
export interface ScenarioText {
  /** As shown in messages. */
  readonly file: string;
  /** Folder against which an edge list resolves. */
  readonly folder: string;
  readonly text: string;
}

/** What a run asks of its scenario. */
export interface Asked {
  readonly variant: string;
  readonly sets: readonly string[];
  readonly accounts: number | undefined;
  readonly seed: string | undefined;
}

/** A plan ready to run, with what the manifest says of where it came from. */
export interface Prepared {
  readonly plan: Plan;
  readonly seed: string;
  readonly variants: readonly string[];
  readonly source: Manifest['scenario'];
}

/** Bytes that are read of a scenario: one more than it may have, so that a longer one is told. */
const MOST_BYTES = LIMITS.text * 4 + 1;

/** Reads the scenario's text. @throws CallError where there is none */
export function scenarioText(host: Host, asked: string): ScenarioText {
  if (asked === '-') return { file: 'standard input', folder: '.', text: decode(host.input(MOST_BYTES), 'standard input') };
  const kind = host.kindOf(asked);
  if (kind === 'folder') throw new CallError(`${asked} is a folder; a scenario is a file`);
  const path = kind === 'file' ? asked : shippedScenario(host, asked);
  if (path === undefined) throw new CallError(unknownScenario(host, asked));
  return { file: kind === 'file' ? asked : `${asked}.yaml`, folder: dirname(path), text: decode(host.readStart(path, MOST_BYTES), asked) };
}

function unknownScenario(host: Host, asked: string): string {
  const names = [...shippedScenarios(host).keys()];
  const near = nearest(basename(asked).replace(/\.ya?ml$/, ''), names);
  return `there is no file ${asked}, and no shipped scenario of that name${near === '' ? '' : `; did you mean ${near}?`} (hashfront list scenarios shows them)`;
}

function decode(bytes: Uint8Array, file: string): string {
  const decoded = decodeText(bytes, file);
  if ('problem' in decoded) throw new ScenarioProblems([decoded.problem]);
  return decoded.text;
}

/** A scenario under a variant and the call's options, without what stands in the files it names. @throws ScenarioProblems */
export async function load(host: Host, text: ScenarioText, { inherit, folderOf }: Inheritor, { variant, sets, accounts, seed }: Asked): Promise<Loaded> {
  const present = (reference: string, from: string): boolean => pathBelow(host, folderOf(from), reference) !== undefined;
  const outcome = loadScenario({ ...(await parserFor([text.text, ...sets])), inherit, present, text: text.text, file: text.file, variant, sets, ...(accounts === undefined ? {} : { accounts }), ...(seed === undefined ? {} : { seed }) });
  if (outcome.problems) throw new ScenarioProblems(outcome.problems);
  return outcome;
}

/** The plan of a scenario under a variant and the call's options. @throws ScenarioProblems */
export async function prepare(host: Host, text: ScenarioText, asked: Asked): Promise<Prepared> {
  const { sets, accounts } = asked;
  const inheritor = inheritorOf(host, text);
  const { folderOf } = inheritor;
  const outcome = await load(host, text, inheritor, asked);
  const texts = outcome.texts.map(({ file, text: content }) => ({ path: file, sha256: sha256(content), text: content }));
  const edges = fileOf(host, folderOf(outcome.edgeFrom), outcome.edgeFile);
  const volumes = fileOf(host, folderOf(outcome.observedFrom), outcome.observedFile);
  if (edges !== null && accounts !== undefined) throw new CallError(`--accounts cannot scale an imported network: its accounts are those of ${outcome.edgeFile}`);
  const joined = edges === null ? { plan: outcome.plan } : withEdges(outcome.plan, decode(edges.bytes, outcome.edgeFile), edges.sha256);
  const whole = volumes === null ? { plan: outcome.plan } : withObserved('problems' in joined ? outcome.plan : joined.plan, outcome.observedFile, decode(volumes.bytes, outcome.observedFile), volumes.sha256);
  const problems = [joined, whole].flatMap((each) => ('problems' in each ? each.problems : []));
  if ('problems' in joined || 'problems' in whole) throw new ScenarioProblems(problems);
  return {
    plan: volumes === null ? joined.plan : whole.plan, seed: outcome.seed, variants: outcome.variants,
    source: { name: outcome.scenarioName, sha256: sha256(texts.map((each) => each.sha256).join('')), texts, edgeLists: listed(edges), observed: listed(volumes), sets: [...sets], accounts: accounts ?? null },
  };
}

interface NamedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A file that the scenario names, or null where it names none. @throws CallError where it went while we looked */
function fileOf(host: Host, folder: string, file: string): NamedFile | null {
  if (file === '') return null;
  const path = pathBelow(host, folder, file);
  const bytes = path === undefined ? null : host.read(path);
  if (path === undefined || bytes === null) throw new CallError(`there is no file ${file} beside the scenario`);
  return { path, sha256: sha256(bytes), bytes };
}

function listed(file: NamedFile | null): { path: string; sha256: string }[] {
  return file === null ? [] : [{ path: file.path, sha256: file.sha256 }];
}
