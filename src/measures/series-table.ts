/** Every measure when it is due, in long form: (tick, measure, platform, camp, tag, origin, value); unused dimensions null. */
import type { World } from '../model/world.ts';
import { MEASURES } from './index.ts';
import { tagRows } from './tag-rows.ts';
import type { LedgerReader } from './ledger-table.ts';
import { endsDay, endsRun, type Notes } from './notes/notes.ts';
import type { Emit } from './measure.ts';
import { TableBuilder } from './table.ts';

export function readSeries(world: World, notes: Notes): LedgerReader {
  const builder = new TableBuilder('series', [
    { name: 'tick', kind: 'int32' },
    { name: 'measure', kind: 'text', words: MEASURES.map((measure) => measure.name) },
    { name: 'platform', kind: 'text', words: world.plan.platforms.map((platform) => platform.name) },
    { name: 'camp', kind: 'text', words: world.plan.camps.map((camp) => camp.name) },
    { name: 'tag', kind: 'text', words: tagRows(world.hashtags).names },
    { name: 'origin', kind: 'text', words: world.originNames },
    { name: 'value', kind: 'float64' },
  ]);
  const readers = MEASURES.map((measure) => measure.begin(world, notes));
  let m = 0;
  const emit: Emit = (platform, camp, tagRow, value, origin = -1) => builder.add(world.tick, m, platform, camp, tagRow, origin, value);
  return {
    afterTick(): void {
      const due = { tick: true, day: endsDay(world), run: endsRun(world) };
      for (m = 0; m < readers.length; m++) if (due[MEASURES[m]!.every]) readers[m]!(emit);
    },
    finish: () => builder.finish(),
  };
}
