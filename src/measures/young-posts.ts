import type { Measure } from './measure.ts';
import { postsByCamp } from './posts-by-camp.ts';
import { ageOf, YOUNG_DAYS } from './tallies/tally.ts';

export const youngPosts: Measure = {
  name: 'youngPosts',
  meaning: 'Posts published by accounts that are under 7 days old.',
  unit: 'posts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => postsByCamp(world, (_, author) => ageOf(world, author, world.tick) < YOUNG_DAYS),
};
