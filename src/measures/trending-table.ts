/**
 * The trending lists as rows: (tick, platform, tag), its rank where it is listed, or 0 and what it lost, to which tag.
 * One row per place, tag and tick; the place (origin) stands last. Background tags are one name and keep their ranks.
 */
import { BACKGROUND_ROW } from '../model/hashtags.ts';
import type { World } from '../model/world.ts';
import type { LedgerReader } from './ledger-table.ts';
import { TableBuilder } from './table.ts';

/** What stands in `by` where nothing was lost. */
const NOBODY = 'none';

export function readTrending(world: World): LedgerReader {
  const { plan, hashtags, originNames } = world;
  const names = [...hashtags.names.slice(0, hashtags.conflictCount), BACKGROUND_ROW];
  const nameOf = (tag: number): number => Math.min(tag, hashtags.conflictCount);
  const builder = new TableBuilder('trending', [
    { name: 'tick', kind: 'int32' },
    { name: 'platform', kind: 'text', words: plan.platforms.map((platform) => platform.name) },
    { name: 'tag', kind: 'text', words: names },
    { name: 'rank', kind: 'int32' },
    { name: 'minutes', kind: 'int64' },
    { name: 'minutesLost', kind: 'int64' },
    { name: 'visitsLost', kind: 'int64' },
    { name: 'by', kind: 'text', words: [...names, NOBODY] },
    { name: 'origin', kind: 'text', words: originNames },
  ]);
  const minutes = plan.clock.tickMinutes;
  /** Claims as they were while this tick's lists were shown: the stage `trend` has already made those of the next. */
  const claims = new Int16Array(plan.platforms.length * originNames.length * hashtags.count).fill(-1);
  return {
    afterTick(): void {
      const { trends } = world;
      if (trends === null) return;
      for (let list = 0; list < trends.length.length; list++) {
        const platform = Math.floor(list / originNames.length);
        const origin = list % originNames.length;
        for (let place = 0; place < trends.length[list]!; place++) {
          builder.add(world.tick, platform, nameOf(trends.shown[list * trends.places + place]!), place + 1, minutes, 0, 0, names.length, origin);
        }
        for (let tag = 0; tag < trends.tagCount; tag++) {
          const by = claims[list * trends.tagCount + tag]!;
          if (by >= 0) builder.add(world.tick, platform, nameOf(tag), 0, 0, minutes, trends.visits[list * trends.tagCount + by]!, nameOf(by), origin);
        }
      }
      claims.set(trends.displacedBy);
    },
    finish: () => builder.finish(),
  };
}
