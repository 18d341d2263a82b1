/** Files of a run: replicate files, fingerprints, keys, Parquet and CSV. */
import { describe, expect, test } from 'vitest';
import { canonicalJson, differences } from '../src/experiment/canonical.ts';
import { fingerprintOf, runKey, trialIdentity } from '../src/experiment/fingerprint.ts';
import { folderName, runFolder } from '../src/experiment/names.ts';
import { decodeReplicate, encodeReplicate, readHeader, replicateName, replicateNumber } from '../src/experiment/replicate-file.ts';
import { readParquet } from '../src/experiment/tables/parquet.ts';
import { differingRows } from '../src/experiment/tables/differ.ts';
import { piecesOf, tableFiles } from '../src/experiment/tables/write.ts';
import { totalsOf } from '../src/experiment/tables/totals.ts';
import { numbersOf, TABLE_NAMES } from '../src/measures/table.ts';
import type { Table } from '../src/measures/table.ts';
import { PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const plan = { ...syntheticPlan(), network: { edges: [], edgeSha256: '' } } as unknown as ReturnType<typeof syntheticPlan>;
const short = { ...plan, clock: { ...plan.clock, ticks: 48 } };
const program = { version: '0.1.0', build: 'b' };
const identity = trialIdentity(runKey(program, short, 's'), short, 's');

describe('replicate files', () => {
  const trial = syntheticTrial(short, 3);

  test('give back the trial, and are the same bytes each time', () => {
    const bytes = encodeReplicate(trial, identity);
    expect(Buffer.from(encodeReplicate(syntheticTrial(short, 3), identity)).equals(bytes)).toBe(true);
    const back = decodeReplicate(bytes)!;
    expect(back.trial.tables).toEqual(trial.tables);
    expect(back.trial.accounts).toEqual(trial.accounts);
    expect(back.trial.outcomes).toEqual(trial.outcomes);
    expect(back.header.fingerprint).toBe(fingerprintOf(trial));
    expect(fingerprintOf(back.trial)).toBe(fingerprintOf(trial));
  });

  test('any changed, missing or added byte is noticed', () => {
    const bytes = encodeReplicate(trial, identity);
    for (const at of [0, 30, 90, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(readHeader(changed), `byte ${at}`).toBeNull();
    }
    expect(readHeader(bytes.slice(0, bytes.length - 1))).toBeNull();
    expect(readHeader(new Uint8Array([...bytes, 0]))).toBeNull();
    expect(readHeader(new Uint8Array())).toBeNull();
    expect(decodeReplicate(bytes.slice(0, 20))).toBeNull();
  });

  test('their names are numbers and nothing else', () => {
    expect(replicateName(7)).toBe('0007.hfr');
    expect(replicateNumber('0007.hfr')).toBe(7);
    expect(replicateNumber('12345.hfr')).toBe(12345);
    for (const name of ['7.hfr', '00007.hfr', '0007.hfr.tmp', '.0007.hfr.12.tmp', 'x.hfr']) expect(replicateNumber(name)).toBeNull();
  });
});

describe('fingerprints', () => {
  const changed = (table: 'series' | 'ledger' | 'hands', column: string): string => {
    const trial = syntheticTrial(short, 0);
    const values = numbersOf(trial.tables[table], column);
    values[5] = values[5]! + 1;
    return fingerprintOf(trial);
  };
  const plain = fingerprintOf(syntheticTrial(short, 0));

  test('cover series, ledger and final account states, and nothing else', () => {
    expect(changed('series', 'value')).not.toBe(plain);
    expect(changed('ledger', 'seen')).not.toBe(plain);
    expect(changed('ledger', 'expectedSeen')).toBe(plain);
    expect(changed('hands', 'units')).toBe(plain);
    const trial = syntheticTrial(short, 0);
    const accounts: Table = { name: 'accounts', rows: 1, columns: [{ name: 'state', kind: 'int32', values: Int32Array.of(1) }] };
    expect(fingerprintOf({ ...trial, accounts })).not.toBe(plain);
    expect(fingerprintOf({ ...trial, outcomes: {}, facts: {}, seconds: { build: 9, run: 9 } } as typeof trial)).toBe(plain);
  });

  test('keys follow plan, seed, version and build, and not the order of fields', () => {
    const key = runKey(program, short, 's');
    expect(runKey({ build: 'b', version: '0.1.0' }, Object.fromEntries(Object.entries(short).reverse()) as unknown as typeof short, 's')).toBe(key);
    for (const other of [runKey({ ...program, build: 'c' }, short, 's'), runKey({ ...program, version: '0.1.1' }, short, 's'), runKey(program, short, 't'), runKey(program, { ...short, represents: 2 }, 's')]) expect(other).not.toBe(key);
  });
});

test('canonical JSON sorts keys by code units, and refuses what JSON loses', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ا' }], a: -0 })).toBe('{"a":0,"b":[1,{"c":"ا","d":null}]}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('NaN cannot be part of a key');
  expect(() => canonicalJson({ a: () => 1 })).toThrow('function');
});

test('differences name the paths', () => {
  expect(differences({ a: { '#t.g': 1 }, b: [1, 2], c: 1 }, { a: { '#t.g': 2 }, b: [1, 2], d: 1 })).toEqual([
    { path: 'a."#t.g"', a: 1, b: 2 }, { path: 'c', a: 1, b: undefined }, { path: 'd', a: undefined, b: 1 },
  ]);
});

describe('folder names', () => {
  test('are harmless, short, and cut at whole characters', () => {
    expect(folderName('fallujah-2016')).toBe('fallujah-2016');
    expect(folderName('../../etc')).toBe('%2E.%2F..%2Fetc');
    expect(folderName('..')).toBe('%2E.');
    expect(folderName('')).toBe('%');
    expect(folderName('a b')).toBe('a%20b');
    for (const name of ['الفلوجة'.repeat(20), 'x'.repeat(300), '%'.repeat(50), '\u0000', '😀'.repeat(20)]) {
      const encoded = folderName(name);
      expect(Buffer.byteLength(encoded)).toBeLessThanOrEqual(64);
      expect(encoded).toMatch(/^([A-Za-z0-9_-]|%[0-9A-F]{2})([A-Za-z0-9_.-]|%[0-9A-F]{2})*$/);
    }
    expect(runFolder('output', 'a/b', 'no-army', '../s', '0123456789abcdef')).toBe('output/a%2Fb/no-army-%2E.%2Fs-01234567');
  });
});

describe('Parquet', () => {
  const trials = [syntheticTrial(short, 0), syntheticTrial(short, 1)];
  const { rows: each } = trials[0]!.tables.ledger;
  const files = tableFiles(short, trials, [...TABLE_NAMES], ['parquet', 'csv'], false, { seed: 's', version: '0.1.0' });

  test('holds all rows with replicate, time and nulls', async () => {
    const { rows, columns } = await readParquet(files.get('series.parquet')!);
    expect(rows).toBe(trials[0]!.tables.series.rows + trials[1]!.tables.series.rows);
    expect([...columns.keys()]).toEqual(['replicate', 'tick', 'time', 'measure', 'platform', 'camp', 'tag', 'origin', 'value']);
    expect([columns.get('replicate')![0], columns.get('replicate')![rows - 1]]).toEqual([0, 1]);
    expect(columns.get('time')![0]).toBe('2016-05-06T00:00');
    expect(columns.get('time')![rows - 1]).toBe('2016-05-07T23:00');
    expect(columns.get('origin')![0]).toBeNull();
    const ledger = await readParquet(files.get('ledger.parquet')!);
    expect(typeof ledger.columns.get('potential')![0]).toBe('bigint');
    expect(Number(ledger.columns.get('potential')![0])).toBe(numbersOf(trials[0]!.tables.ledger, 'potential')[0]);
    expect(ledger.columns.get('expectedSeen')![0]).toBeNull();
    const hands = await readParquet(files.get('hands.parquet')!);
    expect(new Set(Array.from(hands.columns.get('tag')!))).toEqual(new Set(['(all)', PRAYER]));
  });

  test('a changed value, a missing row, a cut file: each is named', async () => {
    const pieces = () => piecesOf(short, trials, ['ledger']);
    expect(await differingRows(files.get('ledger.parquet')!, pieces())).toBe('');
    const other = syntheticTrial(short, 1);
    numbersOf(other.tables.ledger, 'seen')[7]!++;
    const edited = tableFiles(short, [trials[0]!, other], ['ledger'], ['parquet'], false, {}).get('ledger.parquet')!;
    expect(await differingRows(edited, pieces())).toMatch(new RegExp(`^row ${each + 7} \\(replicate 1, tick 0, platform microblog, camp [a-z]+, tag .+\\): seen is \\d+, run again it is \\d+$`));
    const fewer = tableFiles(short, [trials[0]!], ['ledger'], ['parquet'], false, {}).get('ledger.parquet')!;
    expect(await differingRows(fewer, pieces())).toBe(`has ${each} rows, run again ${2 * each}`);
    expect(await differingRows(files.get('ledger.parquet')!.slice(0, 500), pieces())).toBe('is not a whole Parquet file');
    expect(await differingRows(files.get('hands.parquet')!, pieces())).toBe('has no column potential');
  });

  test('CSV holds the same', () => {
    const lines = Buffer.from(files.get('ledger.csv')!).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('replicate,tick,platform,camp,tag,potential,published,seen,crowdedOut,offline,silencedByFear,silencedByClimate,suspended,left,cutOff,inFlight,borrowed,fearAndClimate,expectedSeen');
    expect(lines.length).toBe(2 * each + 2);
    expect(lines[1]).toMatch(/^0,0,microblog,operation,\(all\),\d+,.*,$/);
  });
});

describe('above ten replicates', () => {
  const trials = Array.from({ length: 11 }, (_, replicate) => syntheticTrial(short, replicate));

  test('the series holds bands that agree with the replicates', async () => {
    const { rows, columns } = await readParquet(tableFiles(short, trials, ['series'], ['parquet'], true, {}).get('series.parquet')!);
    expect([...columns.keys()]).toEqual(['tick', 'time', 'measure', 'platform', 'camp', 'tag', 'origin', 'n', 'mean', 'sd', 'q05', 'q25', 'q50', 'q75', 'q95']);
    const at = Array.from({ length: rows }, (_, i) => i).find((i) => columns.get('tick')![i] === 20 && columns.get('measure')![i] === 'posts' && columns.get('camp')![i] === 'critics' && columns.get('tag')![i] === '(all)')!;
    const values = trials.map(({ tables: { series } }) => {
      const row = Array.from({ length: series.rows }, (_, i) => i).find((i) => numbersOf(series, 'tick')[i] === 20 && series.columns[1]!.values[i] === 0 && series.columns[3]!.values[i] === 2 && series.columns[4]!.values[i] === 0)!;
      return numbersOf(series, 'value')[row]!;
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / 11;
    expect(columns.get('mean')![at]).toBeCloseTo(mean, 9);
    expect(columns.get('sd')![at]).toBeCloseTo(Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 10), 9);
    expect(columns.get('q50')![at]).toBe(values.toSorted((a, b) => a - b)[5]);
    expect(columns.get('n')![at]).toBe(11);
    expect(Array.from(columns.get('tick') as number[])).toEqual(Array.from(columns.get('tick') as number[]).toSorted((a, b) => a - b));
  });

  test('the ledger holds totals; a level is that of the last tick', () => {
    const table: Table = {
      name: 'ledger', rows: 4, columns: [
        { name: 'tick', kind: 'int32', values: Int32Array.of(0, 0, 1, 9) },
        { name: 'camp', kind: 'text', words: ['a', 'b'], values: Int32Array.of(1, 0, 1, 0) },
        { name: 'seen', kind: 'int64', values: Float64Array.of(1, 2, 3, 4) },
        { name: 'inFlight', kind: 'int64', values: Float64Array.of(5, 6, 7, 8) },
        { name: 'expectedSeen', kind: 'float64', values: Float64Array.of(Number.NaN, 1.5, Number.NaN, Number.NaN) },
      ],
    };
    const totals = totalsOf(table, 9);
    expect(totals.rows).toBe(2);
    expect(totals.columns.map((column) => Array.from(column.values))).toEqual([[1, 0], [4, 6], [0, 8], [Number.NaN, 1.5]]);
  });
});
