import type { Measure } from './measure.ts';
import { eachRow } from './each-row.ts';

export const posts: Measure = {
  name: 'posts',
  meaning: 'Posts published, of every kind, by camp of the author and tag.',
  unit: 'posts',
  margins: 'camp x tag',
  kind: 'flow',
  every: 'tick',
  begin: (world) => eachRow(world, (cell) => world.ledger.posts[cell]!),
};
