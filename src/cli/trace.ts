/** --trace: the run done again with a row per post, which must meet the stored fingerprints. */
import type { Manifest } from '../experiment/files.ts';
import { DeterminismError } from '../experiment/problem.ts';
import { unpackTables } from '../experiment/replicate-file.ts';
import { traceFile } from '../experiment/tables/write.ts';
import type { Table } from '../measures/table.ts';
import type { Host } from './host.ts';
import { rerun } from './rerun.ts';
import type { RunFolder } from './run-folder.ts';
import type { Voice } from './voice.ts';

/**
 * Writes trace.parquet.
 * @returns null, or the exit code where it was interrupted
 * @throws DeterminismError where a replicate comes out differently
 */
export async function leaveTrace(host: Host, voice: Voice, run: RunFolder, manifest: Manifest, workers: number | undefined): Promise<130 | 143 | null> {
  const again = await rerun(host, voice, manifest, run.plan, { workers, trace: true });
  if (typeof again === 'number') return again;
  if (again.failures.length > 0) throw new DeterminismError(again.failures.join('\n'));
  for (const [replicate, { fingerprint }] of again.headers) {
    const before = manifest.fingerprints[replicate];
    if (before !== fingerprint) throw new DeterminismError(`replicate ${replicate} ran twice with two results: fingerprint ${before?.slice(0, 12)} before, ${fingerprint.slice(0, 12)} with --trace`);
  }
  const notes = { seed: run.seed, scenario: run.scenario.sha256, version: run.program.version, key: run.key };
  host.write(`${run.folder}/trace.parquet`, traceFile(run.plan, unpackedTraces(again.traces), notes));
  return null;
}

/** Packed traces, one after the other. */
export function* unpackedTraces(traces: ReadonlyMap<number, Uint8Array>): Generator<{ replicate: number; posts: Table }> {
  for (const [replicate, bytes] of [...traces].sort(([a], [b]) => a - b)) yield { replicate, posts: unpackTables(bytes)!.tables[0]! };
}
