/**
 * Trending lists: one per platform and place, ordered, of at most `places` tags. What is shown in a tick was made at the
 * end of the tick before. A list is number platform * origins + origin; a tag on a list is number list * tags + tag.
 */
import type { World } from './world.ts';

export interface Trends {
  readonly places: number;
  readonly tagCount: number;
  readonly originCount: number;
  /** Tags shown in this tick, by list * places + rank - 1; the first `length` of each list. */
  readonly shown: Int16Array;
  readonly length: Uint8Array;
  /** Tag in whose favour a tag lost its place, by tag on a list; -1 = it lost none. */
  readonly displacedBy: Int16Array;
  /** Visits of this tick that the list alone brought to a tag's page, by tag on a list. */
  readonly visits: Int32Array;
}

export function allocateTrends({ plan, originNames, hashtags }: World, places: number): Trends {
  const lists = plan.platforms.length * originNames.length;
  return {
    places, tagCount: hashtags.count, originCount: originNames.length,
    shown: new Int16Array(lists * places), length: new Uint8Array(lists),
    displacedBy: new Int16Array(lists * hashtags.count).fill(-1), visits: new Int32Array(lists * hashtags.count),
  };
}

/** The list that an account's visitor sees. */
export function listOf({ accounts, people, originNames }: World, account: number): number {
  return accounts.platform[account]! * originNames.length + people.origin[accounts.owner[account]!]!;
}
