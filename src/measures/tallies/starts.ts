import { RESHARE } from '../../model/posts.ts';
import { eachNewPost } from '../notes/notes.ts';
import { eachConflictTag } from '../tag-rows.ts';
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
    const rows = new Map<number, Int32Array>();
    const known = new Set<number>();
    const rowOf = (key: number): Int32Array => {
      let row = rows.get(key);
      if (!row) rows.set(key, (row = new Int32Array(4)));
      return row;
    };
    const note = (slot: number, author: number, t: number): void => {
      const { posts } = world;
      if (first[t] === -1) first[t] = posts.second[slot]!;
      const step = Math.floor((posts.second[slot]! - first[t]!) / (60 * STEP_MINUTES));
      if (step >= STEPS) return;
      const row = rowOf((t * STEPS + step) * by.length + handOfAccount(world, author));
      row[0]!++;
      if (posts.kind[slot] === RESHARE) row[1]!++;
      if (!known.has(author * hashtags.conflictCount + t)) row[2]!++;
      known.add(author * hashtags.conflictCount + t);
      if (ageOf(world, author, world.tick) < YOUNG_DAYS) row[3]!++;
    };
    return {
      afterTick(): void {
        eachNewPost(world, (slot, author) => {
          eachConflictTag(hashtags, world.posts.tagSet[slot]!, (t) => note(slot, author, t));
        });
      },
      finish() {
        const table = tallyTable('starts', { tag, by }, ['tick', 'minute', 'posts', 'reshares', 'accounts', 'youngPosts']);
        for (const [key, row] of [...rows].sort(([x], [y]) => x - y)) {
          const t = Math.floor(key / by.length / STEPS);
          table.add(1 + t, key % by.length, Math.floor(first[t]! / world.secondsPerTick), (Math.floor(key / by.length) % STEPS) * STEP_MINUTES, ...row);
        }
        return table.finish();
      },
    };
  },
};
