/** Which camps wrote with the hashtag that is looked at alone: whom charts show that count no hashtags. */
import { eachOfMeasure, Sums } from './fold.ts';
import { sumWithin } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { spreadOf } from './spread.ts';
import { ratio } from './voice.ts';

/** Who wrote less than this of a tag's posts strayed there: nearly every camp has somebody who did. */
const STRAYED = 0.01;

export interface TagWriters {
  /** Camps that wrote at least 1 % of its posts within the main window, those that wrote most first; none where no hashtag is looked at alone. */
  readonly camps: readonly { readonly camp: string; readonly share: number }[];
}

export function beginTagWriters({ camps, plan, window, tag: alone }: Frame): Part<TagWriters> {
  const trials: Sums[] = [];
  return {
    add({ tables: { series } }) {
      if (alone === '') return;
      const trial = new Sums(plan.clock.ticks);
      eachOfMeasure(series, 'posts', ({ tick, camp, tag }, value) => { if (tag === alone) trial.add(camp, tick, value); });
      trials.push(trial);
    },
    finish() {
      const counts = trials.map((trial) => camps.map((camp) => sumWithin(trial.get(camp), window)));
      const share = (nth: number) => spreadOf(counts.map((posts) => ratio(posts[nth]!, posts.reduce((sum, each) => sum + each, 0)))).mean ?? 0;
      return { camps: camps.map((camp, nth) => ({ camp, share: share(nth) })).filter((each) => each.share >= STRAYED).sort((a, b) => b.share - a.share) };
    },
  };
}
