/** `hashfront status`: what of a run, or of several, is done, missing and failed; by the manifest and the files themselves. */
import { folderName } from '../experiment/names.ts';
import { finishedReplicates } from '../experiment/folder.ts';
import type { Manifest } from '../experiment/files.ts';
import { missingOf } from '../experiment/store.ts';
import { CallError } from '../experiment/problem.ts';
import type { Given } from './arguments.ts';
import { isOn } from './arguments.ts';
import { EXIT } from './command.ts';
import type { Host } from './host.ts';
import { soundEnsembleManifest, soundManifest } from './run-folder.ts';
import { counted } from './table.ts';

/** Where one run stands. */
interface Standing {
  readonly name: string;
  readonly replicates: number;
  readonly done: number;
  readonly missing: readonly number[];
  readonly failed: Manifest['failed'];
  readonly conflicts: readonly string[];
  /** Whether the files beside the replicates are there and belong to them. */
  readonly finished: boolean;
}

export async function performStatus(given: Given, host: Host): Promise<number> {
  const folder = String(given['dir']).replace(/(.)\/+$/, '$1');
  if (host.kindOf(folder) !== 'folder') throw new CallError(`there is no folder ${folder}`);
  const several = host.kindOf(`${folder}/manifest.json`) === 'file' && host.kindOf(`${folder}/variants`) === 'folder';
  const { command, finished, runs } = several ? await ensembleStanding(host, folder) : await runStanding(host, folder);
  if (isOn(given, 'json')) host.out(`${JSON.stringify({ dir: folder, command, finished, runs })}\n`);
  else host.out(`${runs.flatMap(lines).join('\n')}\n${finished ? 'finished' : `not finished; to go on: ${command}`}\n`);
  return EXIT.done;
}

interface Whole {
  readonly command: string;
  readonly finished: boolean;
  readonly runs: readonly Standing[];
}

async function runStanding(host: Host, folder: string): Promise<Whole> {
  const manifest = await soundManifest(host, folder);
  const standing = standingOf(host, folder, manifest.variant, manifest.replicates, manifest);
  return { command: wholeCommand(manifest), finished: standing.finished, runs: [standing] };
}

/** The call that runs all that is missing: a call for one replicate alone would run that one again. */
function wholeCommand({ command, replicates }: Manifest): string {
  const rest = command.replace(/ --replicate[ =]\d+/, '');
  return rest === command || / --replicates[ =]/.test(rest) ? rest : `${rest} --replicates ${replicates}`;
}

async function ensembleStanding(host: Host, folder: string): Promise<Whole> {
  const { command, finished, baseline, variants, replicates } = await soundEnsembleManifest(host, folder);
  const runs: Standing[] = [];
  for (const name of [baseline, ...variants]) {
    const below = `${folder}/variants/${folderName(name)}`;
    const manifest = host.kindOf(`${below}/manifest.json`) === 'file' ? await soundManifest(host, below) : null;
    runs.push(standingOf(host, below, name, replicates, manifest));
  }
  return { command, finished: finished && runs.every((run) => run.finished), runs };
}

/** @param manifest null where the design is written and this run's own manifest is not yet */
function standingOf(host: Host, folder: string, name: string, replicates: number, manifest: Manifest | null): Standing {
  const damaged: string[] = [];
  const found = manifest === null ? new Map<number, unknown>() : finishedReplicates(host, folder, manifest.key, (file) => damaged.push(file));
  const absent = missingOf(replicates, found);
  const failed = (manifest?.failed ?? []).filter(({ replicate }) => absent.includes(replicate));
  const missing = absent.filter((replicate) => !failed.some((failure) => failure.replicate === replicate));
  const conflicts = (host.list(`${folder}/conflicts`) ?? []).map((entry) => entry.name);
  return { name, replicates, done: replicates - absent.length, missing, failed, conflicts, finished: manifest !== null && manifest.finished && missing.length === 0 };
}

function lines({ name, replicates, done, missing, failed, conflicts }: Standing): string[] {
  return [
    `${name}: ${done} of ${counted(replicates, 'replicate')} done, ${missing.length} missing${missing.length === 0 ? '' : ` (${ranges(missing)})`}, ${failed.length} failed`,
    ...failed.map(({ replicate, seed, message, command }) => `  replicate ${replicate} (seed ${seed}) failed: ${message}\n    alone: ${command}`),
    ...(conflicts.length === 0 ? [] : [`  two results for one trial, a fault of determinism: conflicts/${conflicts.join(', conflicts/')}`]),
  ];
}

/** Numbers in ascending order, neighbours joined: 0-3, 7. */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
