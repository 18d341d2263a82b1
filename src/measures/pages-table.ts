/** The tag pages as rows: (tick, platform, tag, camp), candidates shown and crowded out. Zero rows are left out. */
import { ALL_ROW, BACKGROUND_ROW } from '../model/hashtags.ts';
import type { World } from '../model/world.ts';
import { pageTag } from './hands-table.ts';
import type { LedgerReader } from './ledger-table.ts';
import { TableBuilder } from './table.ts';

export function readPages(world: World): LedgerReader {
  const { pages, plan, hashtags } = world;
  const camps = plan.camps.length;
  const builder = new TableBuilder('pages', [
    { name: 'tick', kind: 'int32' },
    { name: 'platform', kind: 'text', words: plan.platforms.map((platform) => platform.name) },
    { name: 'tag', kind: 'text', words: [ALL_ROW, BACKGROUND_ROW, ...hashtags.names.slice(0, hashtags.conflictCount)] },
    { name: 'camp', kind: 'text', words: plan.camps.map((camp) => camp.name) },
    { name: 'pagePotential', kind: 'int64' },
    { name: 'pageSeen', kind: 'int64' },
    { name: 'pageCrowdedOut', kind: 'int64' },
  ]);
  return {
    afterTick(): void {
      for (let i = 0; i < pages.rowCount * camps; i++) {
        if (pages.potential[i] === 0) continue;
        const row = Math.floor(i / camps);
        builder.add(world.tick, Math.floor(row / (hashtags.conflictCount + 1)), pageTag(row, hashtags.conflictCount), i % camps, pages.potential[i]!, pages.seen[i]!, pages.crowdedOut[i]!);
      }
    },
    finish: () => builder.finish(),
  };
}
