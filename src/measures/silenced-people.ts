import type { World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

/** People of a set, by camp. */
function byCamp(world: World, counted: () => Iterable<number>): (emit: Emit) => void {
  return (emit) => {
    const counts = new Float64Array(world.plan.camps.length);
    for (const person of counted()) counts[world.people.camp[person]!]!++;
    counts.forEach((count, camp) => emit(-1, camp, -1, count));
  };
}

export const wantedToSpeak: Measure = {
  name: 'wantedToSpeak',
  meaning: 'People who on the local day wanted to write about the conflict of their own accord, whatever became of it.',
  unit: 'people',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { speech }) => byCamp(world, () => speech.wished),
};

export const silencedPeople: Measure = {
  name: 'silencedPeople',
  meaning: 'Of those who on the local day wanted to write about the conflict, the people who kept every wish back, out of fear or because of the climate.',
  unit: 'people',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { speech }) => byCamp(world, () => [...speech.wished].filter((person) => !speech.spoke.has(person))),
};
