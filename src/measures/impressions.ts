import { BORROWED, ENTRIES, SEEN } from '../model/ledger.ts';
import { eachRow } from './each-row.ts';
import type { Measure } from './measure.ts';

export const impressions: Measure = {
  name: 'impressions',
  meaning: 'Views of posts: in feeds (own audience) and, borrowed, on tag pages and in threads; by camp of the author and tag.',
  unit: 'views',
  margins: 'camp x tag',
  kind: 'flow',
  every: 'tick',
  begin: (world) => eachRow(world, (cell) => world.ledger.flows[cell * ENTRIES + SEEN]! + world.ledger.flows[cell * ENTRIES + BORROWED]!),
};
