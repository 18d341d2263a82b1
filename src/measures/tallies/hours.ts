import { AMBIENT } from '../../model/frames.ts';
import { campOf } from '../../model/world.ts';
import { eachNewPost } from '../notes/notes.ts';
import { piecesOf } from '../pieces.ts';
import type { TableBuilder } from '../table.ts';
import { conflictTagsEnd } from '../tag-rows.ts';
import { BY_TAG, dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const hours: Tally = {
  name: 'hours',
  meaning: 'Who talks when: posts by day and hour of the scenario\'s local clock, by origin and camp of the author, and by tag.',
  unit: 'posts',
  margins: 'time x origin x camp x tag',
  columns: { tag: BY_TAG, time: 'local start of the hour', weekday: '1 = Monday to 7 = Sunday', hour: '0 to 23', posts: 'of every kind', conflictPosts: 'of them about the conflict' },
  begin(world) {
    const { origin, camp, tag } = dimensionsOf(world);
    const { people, accounts, hashtags } = world;
    const { clock } = world.plan;
    const hoursOfRun = piecesOf(clock, 60);
    const { length } = hoursOfRun.times;
    const all = new Int32Array(origin.length * camp.length * tag.length * length);
    const conflict = new Int32Array(all.length);
    const count = (at: number, frame: number): void => {
      all[at]!++;
      if (frame !== AMBIENT) conflict[at]!++;
    };
    const note = (slot: number, author: number): void => {
      const { second, frame, tagSet } = world.posts;
      const hour = hoursOfRun.at(clock.startLocalMinutes + Math.floor(second[slot]! / 60));
      const base = (people.origin[accounts.owner[author]!]! * camp.length + campOf(world, author)) * tag.length;
      count(base * length + hour, frame[slot]!);
      const set = tagSet[slot]!;
      for (let i = hashtags.start[set]!; i < conflictTagsEnd(hashtags, set); i++) count((base + 1 + hashtags.list[i]!) * length + hour, frame[slot]!);
    };
    return {
      afterTick: () => eachNewPost(world, note),
      finish() {
        const table = tallyTable('hours', { origin, camp, tag, time: hoursOfRun.times }, ['weekday', 'hour', 'posts', 'conflictPosts']);
        addRows(table, all, conflict, camp.length, tag.length, length, Math.floor(clock.startLocalMinutes / 60));
        return table.finish();
      },
    };
  },
};

/** @param firstHour of the run, since 1970 */
function addRows(table: TableBuilder, all: Int32Array, conflict: Int32Array, camps: number, tags: number, hours: number, firstHour: number): void {
  for (let at = 0; at < all.length; at++) {
    if (all[at] === 0) continue;
    const row = Math.floor(at / hours);
    const group = Math.floor(row / tags);
    // 1970-01-01 was a Thursday.
    const hour = (firstHour + (at % hours) + 3 * 24) % 168;
    table.add(Math.floor(group / camps), group % camps, row % tags, at % hours, 1 + Math.floor(hour / 24), hour % 24, all[at]!, conflict[at]!);
  }
}
