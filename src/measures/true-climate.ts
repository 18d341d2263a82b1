import { AMBIENT } from '../model/frames.ts';
import type { Measure } from './measure.ts';
import { eachNewPost } from './notes/notes.ts';
import { isThere } from './true-share.ts';

export const trueClimate: Measure = {
  name: 'trueClimate',
  meaning: 'Mean view of all people who have an open account, from -1 to 1: what `climate` would be if everybody could be heard.',
  unit: 'mean',
  margins: '',
  kind: 'level',
  every: 'day',
  begin: (world) => (emit) => {
    let sum = 0;
    let count = 0;
    for (let person = 0; person < world.people.count; person++) {
      if (!isThere(world, person)) continue;
      sum += world.people.stance[person]!;
      count++;
    }
    emit(-1, -1, -1, sum / count);
  },
};

export const expressedClimate: Measure = {
  name: 'expressedClimate',
  meaning: "Mean view that the tick's posts about the conflict carry, from -1 to 1; undefined where there are none.",
  unit: 'mean',
  margins: '',
  kind: 'level',
  every: 'tick',
  begin: (world) => {
    let sum = 0;
    let count = 0;
    const add = (slot: number): void => {
      if (world.posts.frame[slot] === AMBIENT) return;
      sum += world.posts.slant[slot]!;
      count++;
    };
    return (emit) => {
      sum = 0;
      count = 0;
      eachNewPost(world, add);
      emit(-1, -1, -1, sum / 127 / count);
    };
  },
};
