/** The store: the first result of a trial stands, another one is a fault that is said and kept. */
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { realHost } from '../src/cli/host.ts';
import { trialIdentity } from '../src/experiment/fingerprint.ts';
import { DeterminismError } from '../src/experiment/problem.ts';
import { encodeReplicate, readFinished } from '../src/experiment/replicate-file.ts';
import { missingOf, openStore } from '../src/experiment/store.ts';
import { numbersOf } from '../src/measures/table.ts';
import { dropFolder, freshFolder } from './program.ts';
import { syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const plan = { ...syntheticPlan(), network: { edges: [], edgeSha256: '' } } as unknown as ReturnType<typeof syntheticPlan>;
const short = { ...plan, clock: { ...plan.clock, ticks: 24 } };
const identity = trialIdentity('k'.repeat(64), short, 's');
const root = freshFolder();
afterAll(() => dropFolder(root));

const bytesOf = (replicate: number): Uint8Array => encodeReplicate(syntheticTrial(short, replicate), identity);
/** The same trial with one reading more, hence another fingerprint; or with one more by a hand, which no fingerprint covers. */
function otherwise(replicate: number, table: 'ledger' | 'hands', column: string): Uint8Array {
  const trial = syntheticTrial(short, replicate);
  numbersOf(trial.tables[table], column)[3]! += 1;
  return encodeReplicate(trial, identity);
}
const open = (name: string, known: [number, string][] = [], damaged: string[] = []) => openStore(realHost(), join(root, name), identity.key, new Map(known), (file) => damaged.push(file));
const files = (name: string): string[] => readdirSync(join(root, name), { recursive: true }).map(String).sort();

describe('committing', () => {
  test('keeps each trial once, in the order of replicates, for whoever opens the folder next', () => {
    const store = open('plain');
    for (const replicate of [2, 0, 5]) store.commit(replicate, bytesOf(replicate));
    expect([...store.finished().keys()]).toEqual([0, 2, 5]);
    store.commit(0, bytesOf(0));
    expect([...open('plain').finished()]).toEqual([...store.finished()]);
    expect(missingOf(6, store.finished())).toEqual([1, 3, 4]);
    expect(files('plain')).toEqual(['replicates', 'replicates/0000.hfr', 'replicates/0002.hfr', 'replicates/0005.hfr']);
  });

  test('the same trial compressed by another program is the same', () => {
    const store = open('compressed');
    store.commit(0, bytesOf(0));
    store.commit(0, recompressed(bytesOf(0)));
    expect(files('compressed')).toEqual(['replicates', 'replicates/0000.hfr']);
  });

  test.each([['ledger', 'seen'], ['hands', 'units']] as const)('another result (%s) is a fault: the first stands, both are kept', (table, column) => {
    const store = open(table);
    store.commit(1, bytesOf(1));
    const second = otherwise(1, table, column);
    const print = readFinished(second)!.fingerprint.slice(0, 12);
    expect(() => store.commit(1, second)).toThrow(DeterminismError);
    expect(() => store.commit(1, second)).toThrow(`(replicate 1) has two results: fingerprint ${readFinished(bytesOf(1))!.fingerprint.slice(0, 12)}... is kept as ${root}/${table}/replicates/0001.hfr, ${print}... as ${root}/${table}/conflicts/0001-${print}.hfr`);
    expect(Buffer.from(bytesOf(1)).equals(readFileSync(join(root, table, 'replicates', '0001.hfr')))).toBe(true);
    expect(Buffer.from(second).equals(readFileSync(join(root, table, 'conflicts', `0001-${print}.hfr`)))).toBe(true);
  });

  test('a result must meet the manifest, on disk and when it comes', () => {
    const other = 'f'.repeat(64);
    expect(() => open('met', [[0, other]]).commit(0, bytesOf(0))).toThrow(/replicate 0 has two results.*is kept as/s);
    expect(files('met')).toEqual(['conflicts', `conflicts/0000-${readFinished(bytesOf(0))!.fingerprint.slice(0, 12)}.hfr`]);
    open('met').commit(0, bytesOf(0));
    expect(() => open('met', [[0, other]])).toThrow(DeterminismError);
  });

  test('a damaged file is no result', () => {
    open('damaged').commit(0, bytesOf(0));
    truncateSync(join(root, 'damaged', 'replicates', '0000.hfr'), 300);
    const damaged: string[] = [];
    const store = open('damaged', [], damaged);
    expect([damaged, store.finished().size]).toEqual([['0000.hfr'], 0]);
    store.commit(0, bytesOf(0));
    expect(open('damaged').finished().size).toBe(1);
  });

  test('a result of another run or replicate is refused', () => {
    expect(() => open('refused').commit(1, bytesOf(0))).toThrow('came back damaged');
    expect(() => open('refused').commit(0, encodeReplicate(syntheticTrial(short, 0), { ...identity, key: 'x' }))).toThrow('came back damaged');
  });
});

/** The same file with its columns compressed harder. */
function recompressed(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const head = file.indexOf(10) + 1;
  const rest = file.subarray(head + 65);
  const end = rest.indexOf(10) + 1;
  const again = Buffer.concat([rest.subarray(0, end), gzipSync(gunzipSync(rest.subarray(end)), { level: 9 })]);
  return new Uint8Array(Buffer.concat([file.subarray(0, head), Buffer.from(`${createHash('sha256').update(again).digest('hex')}\n`), again]));
}
