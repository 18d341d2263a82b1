/** The ledger as rows: (tick, platform, camp, tag) and one column per entry; all-zero rows are left out. */
import { ENTRIES, ENTRY_NAMES, IN_FLIGHT, POTENTIAL, PUBLISHED } from '../model/ledger.ts';
import { dayOfTick, type World } from '../model/world.ts';
import { spread, tagRows } from './tag-rows.ts';
import { TableBuilder, type Table } from './table.ts';
import { ROW_ALL } from './measure.ts';

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
  return {
    afterTick(): void {
      entries.forEach((sums, entry) => {
        sums.fill(0);
        if (entry === IN_FLIGHT) spread(rows, ledger.cellCount, hashtags.ledgerSetCount, ledger.inFlight, 1, 0, sums);
        else spread(rows, ledger.cellCount, hashtags.ledgerSetCount, ledger.flows, ENTRIES, entry, sums);
      });
      for (let i = 0; i < heads * rows.count; i++) {
        if (entries.every((sums) => sums[i] === 0)) continue;
        const head = Math.floor(i / rows.count);
        builder.add(world.tick, Math.floor(head / plan.camps.length), head % plan.camps.length, i % rows.count, ...entries.map((sums) => sums[i]!), Number.NaN);
      }
    },
    finish: () => withExpectedSeen(world, builder.finish()),
  };
}

/**
 * `expectedSeen` of the units that were never written: those units times the share seen of the units that the same row
 * published on the same local day; if it published none, of the camp's `(all)` row of that day; if that is none too, null (NaN).
 */
function withExpectedSeen(world: World, table: Table): Table {
  const rows = tagRows(world.hashtags);
  const camps = world.plan.camps.length;
  const width = world.plan.platforms.length * camps * rows.count;
  const { ledger, hashtags } = world;
  const days = ledger.publishedOfDay.length / ledger.cellCount;
  const byDay = (cells: Float64Array): Float64Array[] => Array.from({ length: days }, (_, day) => {
    const sums = new Float64Array(width);
    spread(rows, ledger.cellCount, hashtags.ledgerSetCount, cells.subarray(day * ledger.cellCount, (day + 1) * ledger.cellCount), 1, 0, sums);
    return sums;
  });
  const published = byDay(ledger.publishedOfDay);
  const seen = byDay(ledger.seenOfDay);
  const [tick, platform, camp, tag] = table.columns.slice(0, 4).map((column) => column.values);
  const potentialUnits = table.columns[4 + POTENTIAL]!.values;
  const publishedUnits = table.columns[4 + PUBLISHED]!.values;
  const expected = table.columns[4 + ENTRIES]!.values as Float64Array;
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
