/** A run done again from its manifest alone, in memory, beside the files that lie there. */
import type { Manifest } from '../experiment/files.ts';
import { sha256, trialIdentity } from '../experiment/fingerprint.ts';
import { CallError } from '../experiment/problem.ts';
import { inThisThread } from '../experiment/here.ts';
import { threadPool } from '../experiment/pool.ts';
import type { Finished } from '../experiment/replicate-file.ts';
import { decodeReplicate, readFinished } from '../experiment/replicate-file.ts';
import { lazyTrial } from '../experiment/stored-trials.ts';
import type { Trial } from '../experiment/trial.ts';
import type { Plan } from '../model/plan.ts';
import { withEdges } from '../scenario/edge-list.ts';
import type { Host } from './host.ts';
import { watch } from './progress.ts';
import { workersFor } from './replicates.ts';
import type { Voice } from './voice.ts';

export interface Rerun {
  /** By replicate, in order; those that failed are missing. */
  readonly headers: ReadonlyMap<number, Finished>;
  /** Their files, packed as a run stores them. */
  readonly packed: ReadonlyMap<number, Uint8Array>;
  readonly trials: readonly Trial[];
  readonly failures: readonly string[];
  /** Packed traces, where asked for. */
  readonly traces: ReadonlyMap<number, Uint8Array>;
}

/** The manifest's plan with its imported network. @throws CallError where the edge list is gone or changed */
export function planOfManifest(host: Host, manifest: Manifest): Plan {
  const plan = manifest.plan as unknown as Plan;
  const [edgeList] = manifest.scenario.edgeLists;
  if (edgeList === undefined) return plan;
  const bytes = host.kindOf(edgeList.path) === 'file' ? host.read(edgeList.path) : null;
  if (bytes === null) throw new MissingInput(`the edge list ${edgeList.path} is gone`);
  if (sha256(bytes) !== edgeList.sha256) throw new MissingInput(`the edge list ${edgeList.path} has changed since the run`);
  const joined = withEdges(plan, Buffer.from(bytes).toString('utf8'), edgeList.sha256);
  if ('problems' in joined) throw new MissingInput(`the edge list ${edgeList.path} cannot be read`);
  return joined.plan;
}

/** What a run was made from is not there any more: it cannot be repeated. */
export class MissingInput extends CallError {}

/** How a rerun is done. */
export interface RerunOptions {
  readonly workers: number | undefined;
  /** Whether to keep a row per post. */
  readonly trace: boolean;
}

/** Runs the replicates that the manifest says were finished. @returns the exit code where it was interrupted */
export async function rerun(host: Host, voice: Voice, manifest: Pick<Manifest, 'key' | 'seed' | 'fingerprints'>, plan: Plan, { workers, trace }: RerunOptions): Promise<Rerun | 130 | 143> {
  const numbers = manifest.fingerprints.flatMap((fingerprint, replicate) => (fingerprint === null ? [] : [replicate]));
  const identity = trialIdentity(manifest.key, plan, manifest.seed);
  const traces = new Map<number, Uint8Array>();
  const results = new Map<number, Uint8Array>();
  const failures: string[] = [];
  const stop = new AbortController();
  let asked: 130 | 143 | null = null;
  const forget = host.whenAsked((code) => { asked = code; stop.abort(); });
  const watching = await watch(host, voice, numbers.length);
  const backend = host.threads ? threadPool({ threads: workersFor(host, workers, numbers.length) }) : inThisThread({ seconds: host.seconds });
  try {
    await backend.run(numbers.map((replicate) => ({ plan, identity, replicate, trace })), {
      started() {},
      progress: (task, done, ticks) => watching.progress(task, done, ticks),
      finished(task, result) {
        if ('bytes' in result) {
          results.set(numbers[task]!, result.bytes);
          if (result.trace) traces.set(numbers[task]!, result.trace);
        } else failures.push(`replicate ${numbers[task]!} failed when run again: ${result.failure}`);
        watching.finished(task, 'failure' in result);
      },
    }, { soon: stop.signal, now: stop.signal });
  } finally {
    watching.stop();
    forget();
  }
  if (asked !== null) return asked;
  const done = numbers.filter((replicate) => results.has(replicate));
  const headers = new Map(done.map((replicate) => [replicate, readFinished(results.get(replicate)!)!]));
  return {
    failures, headers, packed: results, traces,
    // Unpacked each time its tables are looked at: only one need be in memory.
    trials: done.map((replicate) => lazyTrial(headers.get(replicate)!, () => decodeReplicate(results.get(replicate)!)!.trial)),
  };
}
