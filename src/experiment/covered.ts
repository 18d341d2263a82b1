/** What keys and fingerprints are taken over, piece by piece: the same in Node and in a browser. */
import type { Table } from '../measures/table.ts';
import type { Plan } from '../model/plan.ts';
import { canonicalJson } from './canonical.ts';
import { columnBytes, shapeOf } from './columns.ts';
import type { Trial } from './trial.ts';

/** Version of what a fingerprint covers, and in which order. */
export const FINGERPRINT_SCHEMA = 1;

/** Computed after the run from the totals of whole days, hence no part of what happened. */
const LEFT_OUT: readonly string[] = ['expectedSeen'];

/** A plan without the pairs of an imported edge list, which may be tens of millions. */
export function withoutEdges(plan: Plan): Plan {
  return plan.network.edges.length === 0 ? plan : { ...plan, network: { ...plan.network, edges: [] } };
}

/**
 * What a fingerprint covers: the decoded columns of series, ledger and final account states, in this order, each table
 * with its shape first and then each column's little-endian values in row order (the tables' own total order).
 */
export function* coveredPieces(trial: Pick<Trial, 'tables' | 'accounts'>): Generator<string | Uint8Array> {
  yield canonicalJson({ schema: FINGERPRINT_SCHEMA });
  for (const table of [trial.tables.series, trial.tables.ledger, trial.accounts]) {
    const covered = coveredBy(table);
    yield canonicalJson(shapeOf(covered));
    for (const column of covered.columns) yield columnBytes(column);
  }
}

function coveredBy(table: Table): Table {
  return { ...table, columns: table.columns.filter((column) => !LEFT_OUT.includes(column.name)) };
}
