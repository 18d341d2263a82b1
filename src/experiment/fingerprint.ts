/** Keys say what was asked for, fingerprints what came out. Both are sha256, in hexadecimal. */
import { createHash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import type { Table } from '../measures/table.ts';
import { canonicalJson } from './canonical.ts';
import { columnBytes, shapeOf } from './columns.ts';
import type { Trial } from './trial.ts';

/** Version of what a fingerprint covers, and in which order. */
export const FINGERPRINT_SCHEMA = 1;

/** Computed after the run from the totals of whole days, hence no part of what happened. */
const LEFT_OUT: readonly string[] = ['expectedSeen'];

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The program that ran: its version, and the sha256 over its compiled files. */
export interface Program {
  readonly version: string;
  readonly build: string;
}

/** Key of a run. Imported edges are left to their own sha256, which the plan holds. */
export function runKey(program: Program, plan: Plan, seed: string): string {
  return sha256(canonicalJson({ version: program.version, build: program.build, plan: withoutEdges(plan), seed }));
}

/** Key over several named plans: compare and its kin. */
export function ensembleKey(program: Program, plans: Readonly<Record<string, Plan>>, seed: string): string {
  const bare = Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, withoutEdges(plan)]));
  return sha256(canonicalJson({ version: program.version, build: program.build, plans: bare, seed }));
}

export function trialKey(key: string, replicate: number): string {
  return sha256(canonicalJson([key, replicate]));
}

/** A plan without the pairs of an imported edge list, which may be tens of millions. */
export function withoutEdges(plan: Plan): Plan {
  return plan.network.edges.length === 0 ? plan : { ...plan, network: { ...plan.network, edges: [] } };
}

/**
 * Fingerprint of a trial: the decoded columns of series, ledger and final account states, in this order, each table
 * with its shape first and then each column's little-endian values in row order (the tables' own total order).
 */
export function fingerprintOf(trial: Pick<Trial, 'tables' | 'accounts'>): string {
  const hash = createHash('sha256').update(canonicalJson({ schema: FINGERPRINT_SCHEMA }));
  for (const table of [trial.tables.series, trial.tables.ledger, trial.accounts]) {
    const covered = coveredBy(table);
    hash.update(canonicalJson(shapeOf(covered)));
    for (const column of covered.columns) hash.update(columnBytes(column));
  }
  return hash.digest('hex');
}

function coveredBy(table: Table): Table {
  return { ...table, columns: table.columns.filter((column) => !LEFT_OUT.includes(column.name)) };
}

/** What a replicate file says about whose it is. */
export function trialIdentity(key: string, plan: Plan, rootSeed: string): { readonly key: string; readonly planSha256: string; readonly rootSeed: string } {
  return { key, planSha256: sha256(canonicalJson(withoutEdges(plan))), rootSeed };
}
