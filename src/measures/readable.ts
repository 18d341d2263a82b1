/** What a formula can read: every measure of the series, every entry of the feed ledger, and the counts of tag pages. */
import { ENTRY_NAMES } from '../model/ledger.ts';
import { MEASURES } from './index.ts';
import { addsUp } from './measure.ts';
import type { TableName } from './table.ts';

export interface Readable {
  readonly name: string;
  readonly table: Extract<TableName, 'series' | 'ledger' | 'pages'>;
  /** A flow has a sum; a level only a mean and a maximum. */
  readonly kind: 'flow' | 'level';
  /** Whether it is one camp's own (a mean, a share, a count that overlaps) and cannot be added to another's. */
  readonly ofOneCamp: boolean;
  /** Whether it tells camps apart, and hashtags. */
  readonly byCamp: boolean;
  readonly byTag: boolean;
  /** When a tick without a value counts as 0: always, at each tick at which a day is read off (a count of which there was none), or never. */
  readonly zeroWhereMissing: 'tick' | 'day' | 'never';
  readonly unit: string;
}

const PAGE_COUNTS = ['pagePotential', 'pageSeen', 'pageCrowdedOut'];
const BOOKED = { ofOneCamp: false, byCamp: true, byTag: true, zeroWhereMissing: 'tick' } as const;

/** Units of what is counted: none is 0, where a mean or a share of nobody is undefined. */
const COUNTED = ['people', 'accounts'];

/** Measures read off when a day ends. */
export const DAILY: readonly string[] = MEASURES.filter(({ every }) => every === 'day').map(({ name }) => name);

export const READABLE: readonly Readable[] = [
  ...MEASURES.map((measure): Readable => {
    const { name, kind, margins, unit, every } = measure;
    const byCamp = margins.includes('camp');
    return { name, table: 'series', kind, unit, ofOneCamp: byCamp && !addsUp(measure), byCamp, byTag: margins.includes('tag'), zeroWhereMissing: kind === 'flow' || (addsUp(measure) && every === 'tick') ? 'tick' : every === 'day' && COUNTED.includes(unit) ? 'day' : 'never' };
  }),
  ...ENTRY_NAMES.map((name): Readable => ({ ...BOOKED, name, table: 'ledger', kind: name === 'inFlight' ? 'level' : 'flow', unit: 'readings' })),
  ...PAGE_COUNTS.map((name): Readable => ({ ...BOOKED, name, table: 'pages', kind: 'flow', unit: 'places on pages' })),
];
