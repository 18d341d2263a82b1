/**
 * Hashtags and tag sets. Conflict tags come first, then the background tags. A post carries a tag set: none, one tag,
 * or a fixed combination of up to three that a scenario's orders name; all sets are known before the run.
 */
import type { Plan } from './plan.ts';
import { keyOf } from '../random/key.ts';
import { frameIndex } from './frames.ts';

export const TAGS_PER_POST = 3;
/** Set 0 is no tag at all; set 1 + t is the single tag t. */
export const NO_TAGS = 0;

/** Bit of a place in World.knownTags: the account may choose the tag. The bits below are its keeper's own. */
export const KNOWN = 128;

/** Rows that a ledger has besides the conflict tags. */
export const ALL_ROW = '(all)';
export const NONE_ROW = '(none)';
export const BACKGROUND_ROW = '(background)';

export interface Hashtags {
  /** Names: conflict tags, then '(background 1)' ... */
  readonly names: readonly string[];
  readonly conflictCount: number;
  readonly count: number;
  /** Tag sets as slices: tags of set s are list[start[s] .. start[s + 1]). */
  readonly start: Int32Array;
  readonly list: Int32Array;
  readonly setCount: number;
  /** 1 where a set holds a conflict tag. */
  readonly isConflict: Uint8Array;
  /** Ledger set of each set: 0 none, 1 background, then one for each conflict set. */
  readonly ledgerSet: Uint16Array;
  readonly ledgerSetCount: number;
  /** For each ledger set >= 2, its tags: slices as above (sets 0 and 1 are empty). */
  readonly ledgerStart: Int32Array;
  readonly ledgerList: Int32Array;
  /** Frame of each tag's posts, by conflict tag. */
  readonly frame: Uint8Array;
  readonly launchTick: Int32Array;
  /** Keyed word of each tag's name, so that a choice among tags never depends on their number or order. */
  readonly key: Int32Array;
  /** Cumulative Zipf weights of the background tags. */
  readonly backgroundWeights: Float64Array;
  /** Set of a combination of conflict tags by its sorted indices joined with ','. */
  readonly setOf: ReadonlyMap<string, number>;
}

/** @returns the set index of the named conflict tags. */
export function tagSetOf(hashtags: Hashtags, tags: readonly string[]): number {
  const key = tags.map((tag) => hashtags.names.indexOf(tag)).sort((x, y) => x - y).join(',');
  return hashtags.setOf.get(key) ?? NO_TAGS;
}

export function buildHashtags(plan: Plan): Hashtags {
  const conflict = plan.hashtags.map((hashtag) => hashtag.tag);
  const background = Array.from({ length: plan.ambient.tags }, (_, i) => `(background ${i + 1})`);
  const names = [...conflict, ...background];
  const sets: number[][] = [[], ...names.map((_, t) => [t])];
  const setOf = new Map<string, number>([['', NO_TAGS], ...conflict.map((_, t): [string, number] => [String(t), t + 1])]);
  for (const order of plan.forces.flatMap((force) => force.orders)) {
    const tags = order.tags.map((tag) => conflict.indexOf(tag)).sort((x, y) => x - y);
    if (setOf.has(tags.join(','))) continue;
    setOf.set(tags.join(','), sets.length);
    sets.push(tags);
  }
  const isConflict = Uint8Array.from(sets, (tags) => (tags.some((t) => t < conflict.length) ? 1 : 0));
  const conflictSets = sets.map((_, s) => s).filter((s) => isConflict[s]);
  const ledgerSet = Uint16Array.from(sets, (tags, s) => (isConflict[s] ? 2 + conflictSets.indexOf(s) : tags.length > 0 ? 1 : 0));
  const [start, list] = slices(sets);
  const [ledgerStart, ledgerList] = slices([[], [], ...conflictSets.map((s) => sets[s]!)]);
  let total = 0;
  const backgroundWeights = Float64Array.from(background, (_, i) => (total += Math.exp(-plan.ambient.exponent * Math.log(i + 1))));
  return {
    names, conflictCount: conflict.length, count: names.length, start, list, setCount: sets.length, isConflict, ledgerSet,
    ledgerSetCount: 2 + conflictSets.length, ledgerStart, ledgerList, setOf, backgroundWeights,
    key: Int32Array.from(names, (name) => keyOf('tag', name).a),
    frame: Uint8Array.from(plan.hashtags, (hashtag) => frameIndex(hashtag.frame)),
    launchTick: Int32Array.from(plan.hashtags, (hashtag) => hashtag.launchTick),
  };
}

function slices(lists: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((items, i) => (start[i + 1] = start[i]! + items.length));
  return [start, Int32Array.from(lists.flat())];
}
