import type { World } from '../model/world.ts';
import { sumOf } from './sum.ts';
import { ROW_ALL, ROW_BACKGROUND, ROW_TAGS, type Emit, type Measure } from './measure.ts';

/** Sums over the places of each platform, by tag row. */
function overPlaces(world: World, read: (list: number, into: Float64Array, rowOf: (tag: number) => number) => void): (emit: Emit) => void {
  const { hashtags, originNames, plan } = world;
  const rowOf = (tag: number): number => (tag < hashtags.conflictCount ? ROW_TAGS + tag : ROW_BACKGROUND);
  const sums = new Float64Array(ROW_TAGS + hashtags.conflictCount);
  return (emit) => {
    if (world.trends === null) return;
    for (let platform = 0; platform < plan.platforms.length; platform++) {
      sums.fill(0);
      for (let origin = 0; origin < originNames.length; origin++) read(platform * originNames.length + origin, sums, rowOf);
      sums[ROW_ALL] = sumOf(sums);
      for (let row = 0; row < sums.length; row++) if (sums[row]! > 0) emit(platform, -1, row, sums[row]!);
    }
  };
}

export const trendingMinutes: Measure = {
  name: 'trendingMinutes',
  meaning: 'Minutes that a tag stood on trending lists, added up over places.',
  unit: 'minutes',
  margins: 'tag',
  every: 'tick',
  kind: 'flow',
  begin: (world) => overPlaces(world, (list, into, rowOf) => {
    const { shown, length, places } = world.trends!;
    for (let i = list * places; i < list * places + length[list]!; i++) into[rowOf(shown[i]!)]! += world.plan.clock.tickMinutes;
  }),
};

export const trendingVisits: Measure = {
  name: 'trendingVisits',
  meaning: 'Visits that opened the page of a tag because a trending list showed it.',
  unit: 'visits',
  margins: 'tag',
  every: 'tick',
  kind: 'flow',
  begin: (world) => overPlaces(world, (list, into, rowOf) => {
    const { visits, shown, length, places, tagCount } = world.trends!;
    for (let i = list * places; i < list * places + length[list]!; i++) into[rowOf(shown[i]!)]! += visits[list * tagCount + shown[i]!]!;
  }),
};
