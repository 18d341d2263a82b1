/** The ledger as rows: (tick, platform, camp, tag) and one column per entry; all-zero rows are left out. */
import { ENTRIES, ENTRY_NAMES, IN_FLIGHT, POTENTIAL, PUBLISHED } from '../model/ledger.ts';
import { dayOfTick, type World } from '../model/world.ts';
import { spread, tagRows, type TagRows } from './tag-rows.ts';
import { TableBuilder, type Table } from './table.ts';
import { ROW_ALL } from './measure.ts';

/** Columns that say what a row is of; the entries follow. */
const KEYS = 4;

export interface LedgerReader {
  afterTick(): void;
  finish(): Table;
}

export function readLedger(world: World): LedgerReader {
  const { ledger, hashtags, plan } = world;
  const rows = tagRows(hashtags);
  const heads = plan.platforms.length * plan.camps.length;
  const entries = Array.from({ length: ENTRIES }, () => new Float64Array(heads * rows.count));
  const builder = new TableBuilder('ledger', [
    { name: 'tick', kind: 'int32' },
    { name: 'platform', kind: 'text', words: plan.platforms.map((platform) => platform.name) },
    { name: 'camp', kind: 'text', words: plan.camps.map((camp) => camp.name) },
    { name: 'tag', kind: 'text', words: rows.names },
    ...ENTRY_NAMES.map((name) => ({ name, kind: 'int64' as const })),
    { name: 'expectedSeen', kind: 'float64' },
  ]);
  const row = new Float64Array(KEYS + ENTRIES + 1).fill(Number.NaN);
  return {
    afterTick(): void {
      for (let entry = 0; entry < ENTRIES; entry++) {
        const sums = entries[entry]!.fill(0);
        if (entry === IN_FLIGHT) spread(rows, ledger.cellCount, hashtags.ledgerSetCount, ledger.inFlight, 1, 0, sums);
        else spread(rows, ledger.cellCount, hashtags.ledgerSetCount, ledger.flows, ENTRIES, entry, sums);
      }
      for (let i = 0; i < heads * rows.count; i++) {
        if (!readRow(entries, i, row)) continue;
        const head = Math.floor(i / rows.count);
        row[0] = world.tick;
        row[1] = Math.floor(head / plan.camps.length);
        row[2] = head % plan.camps.length;
        row[3] = i % rows.count;
        builder.addRow(row);
      }
    },
    finish: () => withExpectedSeen(world, builder.finish()),
  };
}

/** Copies a row's entries into the columns behind the keys; whether there is anything in them. */
function readRow(entries: readonly Float64Array[], at: number, row: Float64Array): boolean {
  let some = false;
  for (let entry = 0; entry < ENTRIES; entry++) {
    row[KEYS + entry] = entries[entry]![at]!;
    if (entries[entry]![at] !== 0) some = true;
  }
  return some;
}

/**
 * `expectedSeen` of the units that were never written: those units times the share seen of the units that the same row
 * published on the same local day; if it published none, of the camp's `(all)` row of that day; if that is none too, null (NaN).
 */
function withExpectedSeen(world: World, table: Table): Table {
  const camps = world.plan.camps.length;
  const rows = tagRows(world.hashtags);
  const published = byDay(world, rows, world.ledger.publishedOfDay);
  const seen = byDay(world, rows, world.ledger.seenOfDay);
  const [tick, platform, camp, tag] = table.columns.slice(0, KEYS).map((column) => column.values);
  const potentialUnits = table.columns[KEYS + POTENTIAL]!.values;
  const publishedUnits = table.columns[KEYS + PUBLISHED]!.values;
  const expected = table.columns[KEYS + ENTRIES]!.values as Float64Array;
  for (let row = 0; row < table.rows; row++) {
    const unwritten = potentialUnits[row]! - publishedUnits[row]!;
    const day = dayOfTick(world, tick![row]!);
    const base = (platform![row]! * camps + camp![row]!) * rows.count;
    const at = published[day]![base + tag![row]!]! > 0 ? base + tag![row]! : base + ROW_ALL;
    const rate = published[day]![at]! > 0 ? seen[day]![at]! / published[day]![at]! : Number.NaN;
    expected[row] = unwritten === 0 ? 0 : unwritten * rate;
  }
  return table;
}

/** By day: sums by (platform * camps + camp) * rows + row of the tag. */
function byDay({ ledger, hashtags, plan }: World, rows: TagRows, cells: Float64Array): Float64Array[] {
  const days: Float64Array[] = [];
  for (let from = 0; from < cells.length; from += ledger.cellCount) {
    const sums = new Float64Array(plan.platforms.length * plan.camps.length * rows.count);
    spread(rows, ledger.cellCount, hashtags.ledgerSetCount, cells.subarray(from, from + ledger.cellCount), 1, 0, sums);
    days.push(sums);
  }
  return days;
}
