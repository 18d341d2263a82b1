import { AMBIENT } from '../model/frames.ts';
import { campOf } from '../model/world.ts';
import type { Measure } from './measure.ts';
import { eachNewPost } from './notes/notes.ts';

export const shareOfVoice: Measure = {
  name: 'shareOfVoice',
  meaning: "Share of the tick's posts about the conflict that a camp wrote; undefined where there are none.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const counts = new Float64Array(world.plan.camps.length);
    return (emit) => {
      counts.fill(0);
      let total = 0;
      eachNewPost(world, (slot, author) => {
        if (world.posts.frame[slot] === AMBIENT) return;
        counts[campOf(world, author)]!++;
        total++;
      });
      counts.forEach((count, camp) => emit(-1, camp, -1, count / total));
    };
  },
};
