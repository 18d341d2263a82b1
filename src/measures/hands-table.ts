/** By which hand, as rows: feed causes in tag `(all)`, and what pages crowded out with its tag. Zero rows are left out. */
import { ALL_ROW, BACKGROUND_ROW } from '../model/hashtags.ts';
import { HAND_CAUSES } from '../model/hands.ts';
import type { World } from '../model/world.ts';
import { TableBuilder } from './table.ts';
import type { LedgerReader } from './ledger-table.ts';

export function readHands(world: World): LedgerReader {
  const { ledger, pages, plan, hashtags, hands } = world;
  const camps = plan.camps.length;
  const tags = [ALL_ROW, BACKGROUND_ROW, ...hashtags.names.slice(0, hashtags.conflictCount)];
  const builder = new TableBuilder('hands', [
    { name: 'tick', kind: 'int32' },
    { name: 'platform', kind: 'text', words: plan.platforms.map((platform) => platform.name) },
    { name: 'camp', kind: 'text', words: plan.camps.map((camp) => camp.name) },
    { name: 'tag', kind: 'text', words: tags },
    { name: 'cause', kind: 'text', words: [...HAND_CAUSES, 'pageCrowdedOut'] },
    { name: 'by', kind: 'text', words: hands.labels },
    { name: 'units', kind: 'int64' },
  ]);
  const feeds = (): void => {
    for (let i = 0; i < ledger.hands.length; i++) {
      if (ledger.hands[i] === 0) continue;
      const hand = i % ledger.handCount;
      const cause = Math.floor(i / ledger.handCount) % HAND_CAUSES.length;
      const row = Math.floor(i / ledger.handCount / HAND_CAUSES.length);
      builder.add(world.tick, Math.floor(row / camps), row % camps, 0, cause, hand, ledger.hands[i]!);
    }
  };
  const onPages = (): void => {
    for (let i = 0; i < pages.hands.length; i++) {
      if (pages.hands[i] === 0) continue;
      const camp = Math.floor(i / pages.handCount) % camps;
      const row = Math.floor(i / pages.handCount / camps);
      builder.add(world.tick, Math.floor(row / (hashtags.conflictCount + 1)), camp, pageTag(row, hashtags.conflictCount), HAND_CAUSES.length, i % pages.handCount, pages.hands[i]!);
    }
  };
  return { afterTick: () => { feeds(); onPages(); }, finish: () => builder.finish() };
}

/** Index into (all), (background), tags ... of a page row. */
export function pageTag(row: number, conflictCount: number): number {
  const tag = row % (conflictCount + 1);
  return tag === conflictCount ? 1 : 2 + tag;
}
