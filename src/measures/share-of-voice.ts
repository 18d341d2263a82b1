import { AMBIENT } from '../model/frames.ts';
import { campOf } from '../model/world.ts';
import type { Measure } from './measure.ts';
import { eachNewPost } from './notes/notes.ts';
import { sumOf } from './sum.ts';

export const shareOfVoice: Measure = {
  name: 'shareOfVoice',
  meaning: "Share of the tick's posts about the conflict that a camp wrote; undefined where there are none.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    const counts = new Float64Array(world.plan.camps.length);
    const count = (slot: number, author: number): void => { if (world.posts.frame[slot] !== AMBIENT) counts[campOf(world, author)]!++; };
    return (emit) => {
      counts.fill(0);
      eachNewPost(world, count);
      const total = sumOf(counts);
      for (let camp = 0; camp < counts.length; camp++) emit(-1, camp, -1, counts[camp]! / total);
    };
  },
};
