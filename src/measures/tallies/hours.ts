import { AMBIENT } from '../../model/frames.ts';
import { campOf } from '../../model/world.ts';
import { eachNewPost } from '../notes/notes.ts';
import { piecesOf } from '../pieces.ts';
import { eachConflictTag } from '../tag-rows.ts';
import { BY_TAG, dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const hours: Tally = {
  name: 'hours',
  meaning: 'Who talks when: posts by day and hour of the scenario\'s local clock, by origin and camp of the author, and by tag.',
  unit: 'posts',
  margins: 'time x origin x camp x tag',
  columns: { tag: BY_TAG, time: 'local start of the hour', weekday: '1 = Monday to 7 = Sunday', hour: '0 to 23', posts: 'of every kind', conflictPosts: 'of them about the conflict' },
  begin(world) {
    const { origin, camp, tag } = dimensionsOf(world);
    const { clock } = world.plan;
    const hoursOfRun = piecesOf(clock, 60);
    const { length } = hoursOfRun.times;
    const all = new Int32Array(origin.length * camp.length * tag.length * length);
    const conflict = new Int32Array(all.length);
    return {
      afterTick(): void {
        const { posts, people, accounts, hashtags } = world;
        eachNewPost(world, (slot, author) => {
          const hour = hoursOfRun.at(clock.startLocalMinutes + Math.floor(posts.second[slot]! / 60));
          const base = (people.origin[accounts.owner[author]!]! * camp.length + campOf(world, author)) * tag.length;
          const count = (row: number): void => {
            const at = (base + row) * length + hour;
            all[at]!++;
            if (posts.frame[slot] !== AMBIENT) conflict[at]!++;
          };
          count(0);
          eachConflictTag(hashtags, posts.tagSet[slot]!, (t) => count(1 + t));
        });
      },
      finish() {
        const table = tallyTable('hours', { origin, camp, tag, time: hoursOfRun.times }, ['weekday', 'hour', 'posts', 'conflictPosts']);
        const first = Math.floor(clock.startLocalMinutes / 60);
        all.forEach((posts, at) => {
          if (posts === 0) return;
          const row = Math.floor(at / length);
          // 1970-01-01 was a Thursday.
          const hour = (first + (at % length) + 3 * 24) % 168;
          const group = Math.floor(row / tag.length);
          table.add(Math.floor(group / camp.length), group % camp.length, row % tag.length, at % length, 1 + Math.floor(hour / 24), hour % 24, posts, conflict[at]!);
        });
        return table.finish();
      },
    };
  },
};
