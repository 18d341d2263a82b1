import type { Measure } from './measure.ts';
import { isThere } from './true-share.ts';

/** A view this far from the middle is one that is held (assumed). */
const HELD = 0.25;
/** Days without a word about the conflict. */
const DAYS = 7;

export const unspoken: Measure = {
  name: 'unspoken',
  meaning: 'Share of the people with a view (0.25 from the middle or more) and an open account who have not written a word about the conflict of their own accord within the last 7 local days.',
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { speech }) => (emit) => {
    const { people, plan } = world;
    const holders = new Float64Array(plan.camps.length);
    const quiet = new Float64Array(plan.camps.length);
    for (let person = 0; person < people.count; person++) {
      if (Math.abs(people.stance[person]!) < HELD || !isThere(world, person)) continue;
      const camp = people.camp[person]!;
      holders[camp]!++;
      if (speech.day() - speech.lastSpoke[person]! >= DAYS) quiet[camp]!++;
    }
    for (let camp = 0; camp < holders.length; camp++) if (holders[camp]! > 0) emit(-1, camp, -1, quiet[camp]! / holders[camp]!);
  },
};
