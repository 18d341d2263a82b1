import type { World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

/** People who count, by camp. */
function byCamp({ people, plan }: World, counted: (person: number) => boolean): (emit: Emit) => void {
  return (emit) => {
    const counts = new Float64Array(plan.camps.length);
    for (let person = 0; person < people.count; person++) if (counted(person)) counts[people.camp[person]!]!++;
    for (let camp = 0; camp < counts.length; camp++) emit(-1, camp, -1, counts[camp]!);
  };
}

export const wantedToSpeak: Measure = {
  name: 'wantedToSpeak',
  meaning: 'People who on the local day wanted to write about the conflict of their own accord, whatever became of it.',
  unit: 'people',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { speech }) => byCamp(world, (person) => speech.wished[person] === 1),
};

export const silencedPeople: Measure = {
  name: 'silencedPeople',
  meaning: 'Of those who on the local day wanted to write about the conflict, the people who kept every wish back, out of fear or because of the climate.',
  unit: 'people',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, { speech }) => byCamp(world, (person) => speech.wished[person] === 1 && speech.spoke[person] === 0),
};
