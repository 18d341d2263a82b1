/** `verify` runs again from the manifest alone, and names whatever was edited. */
import { cpSync, existsSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReplicateHeader } from '../src/experiment/replicate-file.ts';
import { decodeReplicate, packTables, unpackTables } from '../src/experiment/replicate-file.ts';
import { tableFiles } from '../src/experiment/tables/write.ts';
import { numbersOf } from '../src/measures/table.ts';
import type { Table, TableName } from '../src/measures/table.ts';
import type { Plan } from '../src/model/plan.ts';
import { dropFolder, freshFolder, hashfront, json, TINY } from './program.ts';

const cwd = freshFolder();
const at = (...parts: string[]): string => join(cwd, ...parts);
const verify = (folder: string) => hashfront(['verify', folder, '--quiet'], { cwd });

beforeAll(async () => {
  cpSync(TINY, at('tiny.yaml'));
  writeFileSync(at('edges.csv'), `speaker,hearer\n${Array.from({ length: 900 }, (_, i) => `p${i % 300},p${(i * 7 + 1) % 300}`).join('\n')}\n`);
  expect((await hashfront(['run', 'tiny.yaml', '--set', 'clock.days=2', '--replicates', '2', '--no-charts', '--csv', '--out', 'good'], { cwd })).err).toContain('100 %');
  unlinkSync(at('tiny.yaml'));
});
afterAll(() => dropFolder(cwd));

/** A copy of the good run, edited. */
function edited(name: string, edit: (folder: string) => void): string {
  cpSync(at('good'), at(name), { recursive: true });
  edit(at(name));
  return name;
}

function editManifest(folder: string, change: (manifest: any) => void): void {
  const manifest = json(join(folder, 'manifest.json'));
  change(manifest);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Packs a replicate anew with a sound checksum, as somebody would who knows the format. */
function editReplicate(folder: string, change: (header: any, tables: readonly Table[]) => void): void {
  const path = join(folder, 'replicates', '0001.hfr');
  const { header, tables } = unpackTables<ReplicateHeader>(readFileSync(path))!;
  change(header, tables);
  writeFileSync(path, packTables(header, tables));
}

/** Adds 1 to one value of a Parquet file. */
function editTable(folder: string, name: TableName, column: string): void {
  const trials = ['0000.hfr', '0001.hfr'].map((file) => decodeReplicate(readFileSync(join(folder, 'replicates', file)))!.trial);
  const values = numbersOf(trials[1]!.tables[name], column);
  values[3] = values[3]! + 1;
  const files = tableFiles(json(join(folder, 'manifest.json')).plan as Plan, trials, [name], ['parquet'], false, {});
  writeFileSync(join(folder, `${name}.parquet`), files.get(`${name}.parquet`)!);
}

test('a run that was left alone is verified, though its scenario file is gone', async () => {
  const { code, out } = await verify('good');
  expect([code, out]).toEqual([0, 'verified: run again, replicates, tables, summary and fingerprints in good are the same; page and pictures are not compared\n']);
});

describe('an edit is found and named', () => {
  const EDITS: [string, (folder: string) => void, RegExp][] = [
    ['seed', (folder) => editManifest(folder, (manifest) => { manifest.seed = 'other'; }), /manifest\.json: seed is "other", the replicates ran with "tiny"/],
    ['name of the scenario', (folder) => editManifest(folder, (manifest) => { manifest.scenario.name = '../../evil'; }), /manifest\.json: scenario\.name is "\.\.\/\.\.\/evil", the scenario says "tiny"/],
    ['parameter', (folder) => editManifest(folder, (manifest) => { manifest.plan.platforms[0].attention = 6; }), /manifest\.json: plan\.platforms\.0\.attention is 6, the scenario says 5/],
    ['group of a trillion', (folder) => editManifest(folder, (manifest) => { manifest.plan.groups[0].size = 1e12; }), /manifest\.json: plan\.groups\.0\.size is 1000000000000, the scenario says \d+/],
    ['replicates', (folder) => editManifest(folder, (manifest) => { manifest.replicates = 1e9; }), /manifest\.json: replicates is 1000000000, and there are 2 fingerprints/],
    ['fingerprint', (folder) => editManifest(folder, (manifest) => { manifest.fingerprints[1] = 'a'.repeat(64); }), /manifest\.json: fingerprints\[1\] is aaaaaaaaaaaa\.\.\., run again it is [0-9a-f]{12}/],
    ['series', (folder) => editTable(folder, 'series', 'value'), /^series\.parquet row \d+ \(replicate 1, tick 0, measure [^)]*\): value is [\d.]+, run again it is [\d.]+$/m],
    ['ledger', (folder) => editTable(folder, 'ledger', 'seen'), /^ledger\.parquet row \d+ \(replicate 1, tick 0, [^)]*\): seen is \d+, run again it is \d+$/m],
    ['hands', (folder) => editTable(folder, 'hands', 'units'), /^hands\.parquet row/m],
    ['csv', (folder) => writeFileSync(join(folder, 'pages.csv'), 'replicate\r\n'), /^pages\.csv heading: is "replicate", run again it is "replicate,tick/m],
    ['summary', (folder) => {
      const summary = json(join(folder, 'summary.json'));
      summary.outcomes.southHeard.mean = 0.5;
      writeFileSync(join(folder, 'summary.json'), JSON.stringify(summary));
    }, /summary\.json: outcomes\.southHeard\.mean is 0\.5, run again it is/],
    ['counts', (folder) => editManifest(folder, (manifest) => { manifest.counts[0].posts += 1; }), /counts\[0\]\.posts is \d+, run again it is \d+/],
    ['scenario text', (folder) => editManifest(folder, (manifest) => { manifest.scenario.texts[0].text += '\n'; }), /the text of tiny\.yaml is not the one its sha256 was taken of/],
    ['missing table', (folder) => rmSync(join(folder, 'pages.parquet')), /pages\.parquet is missing/],
    ['cut table', (folder) => writeFileSync(join(folder, 'pages.parquet'), readFileSync(join(folder, 'pages.parquet')).subarray(0, 900)), /pages\.parquet is not a whole Parquet file/],
    ['replicate', (folder) => writeFileSync(join(folder, 'replicates', '0001.hfr'), 'x'), /replicates\/0001\.hfr is damaged/],
    ['outcome of a replicate', (folder) => editReplicate(folder, (header) => { header.outcomes.southHeard = 0.5; }), /^replicates\/0001\.hfr: outcomes\.southHeard is 0\.5, run again it is 0\.\d+$/m],
    ['counts of a replicate', (folder) => editReplicate(folder, (header) => { header.counts.posts += 1; }), /^replicates\/0001\.hfr: counts\.posts is \d+, run again it is \d+$/m],
    ['row of a replicate', (folder) => editReplicate(folder, (_, tables) => { numbersOf(tables.find(({ name }) => name === 'hands')!, 'units')[2]! += 1; }), /^replicates\/0001\.hfr: table hands row 2 \(tick \d+, .*\): units is \d+, run again it is \d+$/m],
    ['tally of a replicate', (folder) => editReplicate(folder, (_, tables) => { numbersOf(tables.find(({ name }) => name === 'hours')!, 'posts')[0]! += 1; }), /^replicates\/0001\.hfr: table hours row 0 /m],
    ['shape of a replicate', (folder) => editReplicate(folder, (header) => { header.tables[0].rows = 2 ** 40; }), /^replicates\/0001\.hfr cannot be unpacked$/m],
    ['order in a replicate', (folder) => {
      const path = join(folder, 'replicates', '0001.hfr');
      const text = readFileSync(path);
      const rest = text.subarray(text.indexOf(10, text.indexOf(10) + 1) + 1);
      const spaced = Buffer.concat([Buffer.from(' '), rest]);
      writeFileSync(path, Buffer.concat([text.subarray(0, text.indexOf(10) + 1), Buffer.from(`${createHash('sha256').update(spaced).digest('hex')}\n`), spaced]));
    }, /^replicates\/0001\.hfr: its bytes are not those of the run done again/m],
  ];

  test.each(EDITS)('%s', async (name, edit, said) => {
    const { code, out } = await verify(edited(name.replaceAll(' ', '-'), edit));
    expect(out).toMatch(said);
    expect(out).toMatch(/not verified: \d+ differences?\n$/);
    expect(code).toBe(1);
  });

  test('a manifest that is none is a wrong call', async () => {
    expect((await verify(edited('no-json', (folder) => writeFileSync(join(folder, 'manifest.json'), '{')))).code).toBe(2);
    const { code, err } = await verify(edited('no-plan', (folder) => editManifest(folder, (manifest) => { delete manifest.plan; })));
    expect(code).toBe(2);
    expect(err).toContain('plan');
  });
});

describe('an imported network', () => {
  const scenario = readFileSync(TINY, 'utf8').replace('population:', 'network: { edgeList: edges.csv }\npopulation:');

  test('must still be there and unchanged', async () => {
    writeFileSync(at('imported.yaml'), scenario);
    const ran = await hashfront(['run', 'imported.yaml', '--set', 'clock.days=2', '--no-charts', '--out', 'imported'], { cwd });
    expect(ran.code).toBe(0);
    const scaled = await hashfront(['run', 'imported.yaml', '--accounts', '5000', '--out', 'scaled'], { cwd });
    expect([scaled.code, existsSync(at('scaled')), scaled.err]).toEqual([2, false, expect.stringContaining('--accounts cannot scale an imported network: its accounts are those of edges.csv')]);
    unlinkSync(at('imported.yaml'));
    const manifest = json(at('imported', 'manifest.json'));
    expect(manifest.plan.network.edges).toEqual([]);
    expect(manifest.scenario.edgeLists[0].sha256).toBe(createHash('sha256').update(readFileSync(at('edges.csv'))).digest('hex'));
    expect(readFileSync(at('imported', 'manifest.json'), 'utf8')).not.toContain('p299');
    expect((await verify('imported')).out).toContain('verified');
    const list = readFileSync(at('edges.csv'), 'utf8');
    writeFileSync(at('edges.csv'), list.replace('p0,p1', 'p0,p2'));
    const changed = await verify('imported');
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/edge list .*edges\.csv has changed since the run/);
    unlinkSync(at('edges.csv'));
    const gone = await verify('imported');
    expect(gone.code).toBe(1);
    expect(gone.out).toMatch(/edge list .*edges\.csv is gone/);
    writeFileSync(at('edges.csv'), list);
    expect((await verify('imported')).code).toBe(0);
  });
});
