/** What a formula can read: every measure of the series, every entry of the feed ledger, and the counts of tag pages. */
import { ENTRY_NAMES } from '../model/ledger.ts';
import { MEASURES } from './index.ts';
import type { TableName } from './table.ts';

export interface Readable {
  readonly name: string;
  readonly table: Extract<TableName, 'series' | 'ledger' | 'pages'>;
  /** A flow has a sum; a level only a mean and a maximum. */
  readonly kind: 'flow' | 'level';
  /** Whether it is a mean over people, which is one camp's own and cannot be added to another's. */
  readonly ofOneCamp: boolean;
  /** Whether it tells hashtags apart. */
  readonly byTag: boolean;
  readonly unit: string;
}

const PAGE_COUNTS = ['pagePotential', 'pageSeen', 'pageCrowdedOut'];

export const READABLE: readonly Readable[] = [
  ...MEASURES.map(({ name, kind, margins, unit }): Readable => ({ name, table: 'series', kind, ofOneCamp: kind === 'level' && unit !== 'accounts', byTag: margins.includes('tag'), unit })),
  ...ENTRY_NAMES.map((name): Readable => ({ name, table: 'ledger', kind: name === 'inFlight' ? 'level' : 'flow', ofOneCamp: false, byTag: true, unit: 'readings' })),
  ...PAGE_COUNTS.map((name): Readable => ({ name, table: 'pages', kind: 'flow', ofOneCamp: false, byTag: true, unit: 'places on pages' })),
];
