/**
 * replicates/0000.hfr: one finished trial, whole. Four parts: a line with the format's name, a line with the sha256 of
 * all that follows, a line of JSON (identity, small figures, shapes of the tables), and the columns, little-endian, one
 * after the other, compressed. The same trial always gives the same file: no times, no paths.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Table, TableName } from '../measures/table.ts';
import { TABLE_NAMES } from '../measures/table.ts';
import type { TableShape } from './columns.ts';
import { columnBytes, columnFrom, shapeOf, widthOf } from './columns.ts';
import { canonicalJson } from './canonical.ts';
import { fingerprintOf, sha256, trialKey } from './fingerprint.ts';
import type { Trial } from './trial.ts';

const FORMAT = 'hashfront replicate 2';
const HASH_START = FORMAT.length + 1;
const REST_START = HASH_START + 65;

/** Whose trial it is: stored with it, so that a folder can be trusted file by file. */
export interface Identity {
  /** Key of the run. */
  readonly key: string;
  /** sha256 of the plan's canonical JSON, without imported edges. */
  readonly planSha256: string;
  readonly rootSeed: string;
}

export interface ReplicateHeader extends Identity {
  readonly trialKey: string;
  readonly replicate: number;
  readonly seed: string;
  readonly fingerprint: string;
  readonly counts: Trial['counts'];
  /** null where a figure is undefined, which JSON has no number for. */
  readonly facts: Readonly<Record<string, number | null>>;
  readonly outcomes: Trial['outcomes'];
  readonly tables: readonly TableShape[];
}

/** What is known of a finished trial without its tables: their shapes are many words, and there may be thousands of trials. */
export type Finished = Omit<ReplicateHeader, 'tables'>;

/** What is stored of a trial; how long it took is the manifest's. */
export type StoredTrial = Omit<Trial, 'seconds'>;

export function replicateName(replicate: number): string {
  return `${String(replicate).padStart(4, '0')}.hfr`;
}

/** Number of a replicate file, or null where the name is not one. */
export function replicateNumber(name: string): number | null {
  const found = /^(\d{4,})\.hfr$/.exec(name);
  return found && replicateName(Number(found[1])) === name ? Number(found[1]) : null;
}

export function encodeReplicate(trial: StoredTrial, identity: Identity): Uint8Array {
  const tables = [...TABLE_NAMES.map((name) => trial.tables[name]), trial.accounts, ...Object.values(trial.tallies)];
  const header: ReplicateHeader = {
    key: identity.key, planSha256: identity.planSha256, rootSeed: identity.rootSeed,
    trialKey: trialKey(identity.key, trial.replicate), replicate: trial.replicate, seed: trial.seed, fingerprint: fingerprintOf(trial),
    counts: trial.counts, facts: definedOnly(trial.facts), outcomes: trial.outcomes, tables: tables.map(shapeOf),
  };
  return packTables(header, tables);
}

/**
 * Tables behind a header that names their shapes, with a checksum over both.
 * @param header holds the shapes as `tables`
 */
export function packTables(header: { readonly tables: readonly TableShape[] }, tables: readonly Table[]): Uint8Array {
  const columns = Buffer.concat(tables.flatMap((table) => table.columns.map(columnBytes)));
  const rest = Buffer.concat([Buffer.from(`${canonicalJson(header)}\n`), gzipSync(columns, { level: 1 })]);
  // A fresh array: a small Buffer lies in a shared pool and could not be handed to another thread.
  return new Uint8Array(Buffer.concat([Buffer.from(`${FORMAT}\n${sha256(rest)}\n`), rest]));
}

/** What `packTables` packed; null where it is damaged. */
export function unpackTables<H extends { readonly tables: readonly TableShape[] }>(bytes: Uint8Array): { readonly header: H; readonly tables: readonly Table[] } | null {
  const rest = soundRest(bytes);
  if (rest === null) return null;
  const end = rest.indexOf(10);
  const header = JSON.parse(rest.toString('utf8', 0, end)) as H;
  return { header, tables: cutTables(header.tables, gunzipSync(rest.subarray(end + 1))) };
}

/** Header of a replicate file whose checksum holds; null where the file is damaged or of another format. */
export function readHeader(bytes: Uint8Array): ReplicateHeader | null {
  const rest = soundRest(bytes);
  return rest === null ? null : (JSON.parse(rest.toString('utf8', 0, rest.indexOf(10))) as ReplicateHeader);
}

/** The same without the shapes of the tables. */
export function readFinished(bytes: Uint8Array): Finished | null {
  const header = readHeader(bytes);
  if (header === null) return null;
  const { tables: _, ...rest } = header;
  return rest;
}

/** The trial in a replicate file; null where the file is damaged. */
export function decodeReplicate(bytes: Uint8Array): { readonly header: ReplicateHeader; readonly trial: StoredTrial } | null {
  const unpacked = unpackTables<ReplicateHeader>(bytes);
  if (unpacked === null) return null;
  const { header, tables } = unpacked;
  const named = Object.fromEntries(TABLE_NAMES.map((name, i) => [name, tables[i]!])) as Record<TableName, Table>;
  const { replicate, seed, counts, outcomes } = header;
  const tallies = Object.fromEntries(tables.slice(TABLE_NAMES.length + 1).map((table) => [table.name, table]));
  return { header, trial: { replicate, seed, counts, facts: factsOf(header), outcomes, tables: named, accounts: tables[TABLE_NAMES.length]!, tallies } };
}

/** Figures of a trial from its header; undefined ones are NaN again. */
export function factsOf({ facts }: Finished): Trial['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? Number.NaN]));
}

function definedOnly(facts: Trial['facts']): Record<string, number | null> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Number.isFinite(value) ? value : null]));
}

/** Whether two replicate files hold the same trial, whatever program compressed them. */
export function sameContent(a: Uint8Array, b: Uint8Array): boolean {
  if (Buffer.compare(a, b) === 0) return true;
  const [first, second] = [soundRest(a), soundRest(b)];
  if (first === null || second === null) return false;
  const [endA, endB] = [first.indexOf(10), second.indexOf(10)];
  return first.subarray(0, endA).equals(second.subarray(0, endB)) && gunzipSync(first.subarray(endA + 1)).equals(gunzipSync(second.subarray(endB + 1)));
}

function soundRest(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length <= REST_START || file.toString('latin1', 0, FORMAT.length) !== FORMAT) return null;
  const rest = file.subarray(REST_START);
  return sha256(rest) === file.toString('latin1', HASH_START, HASH_START + 64) ? rest : null;
}

function cutTables(shapes: readonly TableShape[], bytes: Uint8Array): Table[] {
  let from = 0;
  return shapes.map(({ name, rows, columns }) => ({
    name, rows,
    columns: columns.map((shape) => {
      const until = from + rows * widthOf(shape.kind);
      const column = columnFrom(shape, bytes.subarray(from, until));
      from = until;
      return column;
    }),
  }));
}
