import { AMBIENT } from '../../model/frames.ts';
import { campOf } from '../../model/world.ts';
import { eachNewPost } from '../notes/notes.ts';
import { dimensionsOf, tallyTable, type Tally } from './tally.ts';

/** Hours of a week. */
const HOURS = 168;

export const hours: Tally = {
  name: 'hours',
  meaning: 'Who talks when: posts by weekday and hour of the scenario\'s local clock, by origin and camp of the author.',
  unit: 'posts',
  margins: 'weekday x hour x origin x camp',
  columns: { weekday: '1 = Monday to 7 = Sunday', hour: '0 to 23', posts: 'of every kind', conflictPosts: 'of them about the conflict' },
  begin(world) {
    const { origin, camp } = dimensionsOf(world);
    const all = new Float64Array(origin.length * camp.length * HOURS);
    const conflict = new Float64Array(all.length);
    // 1970-01-01 was a Thursday.
    const startHours = Math.floor(world.plan.clock.startLocalMinutes / 60) + 3 * 24;
    const startSeconds = (world.plan.clock.startLocalMinutes % 60) * 60;
    return {
      afterTick(): void {
        const { posts, people, accounts } = world;
        eachNewPost(world, (slot, author) => {
          const hour = (startHours + Math.floor((startSeconds + posts.second[slot]!) / 3600)) % HOURS;
          const at = (people.origin[accounts.owner[author]!]! * camp.length + campOf(world, author)) * HOURS + hour;
          all[at]!++;
          if (posts.frame[slot] !== AMBIENT) conflict[at]!++;
        });
      },
      finish() {
        const table = tallyTable('hours', { origin, camp }, ['weekday', 'hour', 'posts', 'conflictPosts']);
        all.forEach((posts, at) => {
          const row = Math.floor(at / HOURS);
          if (posts > 0) table.add(Math.floor(row / camp.length), row % camp.length, 1 + Math.floor((at % HOURS) / 24), at % 24, posts, conflict[at]!);
        });
        return table.finish();
      },
    };
  },
};
