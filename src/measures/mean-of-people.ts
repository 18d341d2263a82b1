/** Mean of a column of people by camp, in row order (a fixed order of sums). */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';

/** @param only by person, 1 = counts; without it all do. Who counts is taken at the start of the run. */
export function meanOfPeople(world: World, column: ArrayLike<number>, only?: ArrayLike<number>): (emit: Emit) => void {
  const lists = world.plan.camps.map((): number[] => []);
  world.people.camp.forEach((camp, person) => { if (only === undefined || only[person] === 1) lists[camp]!.push(person); });
  // Camp by camp, so that a sum stays in a register.
  const members = lists.map((list) => Int32Array.from(list));
  return (emit) => members.forEach((rows, camp) => {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) sum += column[rows[i]!]!;
    if (rows.length > 0) emit(-1, camp, -1, sum / rows.length);
  });
}
