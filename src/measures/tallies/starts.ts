import { RESHARE } from '../../model/posts.ts';
import { eachNewPost } from '../notes/notes.ts';
import type { TableBuilder } from '../table.ts';
import { conflictTagsEnd } from '../tag-rows.ts';
import { ageOf, dimensionsOf, handOfAccount, tallyTable, YOUNG_DAYS, type Tally } from './tally.ts';

const STEP_MINUTES = 10;
const STEPS = (24 * 60) / STEP_MINUTES;

export const starts: Tally = {
  name: 'starts',
  meaning: "The first 24 hours of each conflict tag, in steps of ten minutes from its first post, by who wrote: a force, or a camp's own people.",
  unit: 'posts',
  margins: 'tag x minute x by',
  columns: {
    tick: "of the tag's first post", minute: 'since the first post', posts: 'with the tag, of every kind', reshares: 'of them reshares',
    accounts: 'that wrote on the tag for the first time', youngPosts: 'by accounts under 7 days old',
  },
  begin(world) {
    const { tag, by } = dimensionsOf(world);
    const { hashtags } = world;
    const first = new Float64Array(hashtags.conflictCount).fill(-1);
    const cells = hashtags.conflictCount * STEPS * by.length;
    const counts: Counts = { posts: new Int32Array(cells), reshares: new Int32Array(cells), accounts: new Int32Array(cells), young: new Int32Array(cells) };
    const known = new Set<number>();
    const count = (slot: number, author: number, t: number): void => {
      const { posts } = world;
      if (first[t] === -1) first[t] = posts.second[slot]!;
      const step = Math.floor((posts.second[slot]! - first[t]!) / (60 * STEP_MINUTES));
      if (step >= STEPS) return;
      const at = (t * STEPS + step) * by.length + handOfAccount(world, author);
      counts.posts[at]!++;
      if (posts.kind[slot] === RESHARE) counts.reshares[at]!++;
      if (!known.has(author * hashtags.conflictCount + t)) counts.accounts[at]!++;
      known.add(author * hashtags.conflictCount + t);
      if (ageOf(world, author, world.tick) < YOUNG_DAYS) counts.young[at]!++;
    };
    const note = (slot: number, author: number): void => {
      const set = world.posts.tagSet[slot]!;
      for (let i = hashtags.start[set]!; i < conflictTagsEnd(hashtags, set); i++) count(slot, author, hashtags.list[i]!);
    };
    return {
      afterTick: () => eachNewPost(world, note),
      finish() {
        const table = tallyTable('starts', { tag, by }, ['tick', 'minute', 'posts', 'reshares', 'accounts', 'youngPosts']);
        addRows(table, counts, by.length, first, world.secondsPerTick);
        return table.finish();
      },
    };
  },
};

/** By (tag * steps + step) * hands + hand. */
interface Counts {
  readonly posts: Int32Array;
  readonly reshares: Int32Array;
  readonly accounts: Int32Array;
  readonly young: Int32Array;
}

/** @param first second of each tag's first post */
function addRows(table: TableBuilder, { posts, reshares, accounts, young }: Counts, hands: number, first: Float64Array, secondsPerTick: number): void {
  for (let at = 0; at < posts.length; at++) {
    if (posts[at] === 0) continue;
    const step = Math.floor(at / hands);
    const t = Math.floor(step / STEPS);
    table.add(1 + t, at % hands, Math.floor(first[t]! / secondsPerTick), (step % STEPS) * STEP_MINUTES, posts[at]!, reshares[at]!, accounts[at]!, young[at]!);
  }
}
