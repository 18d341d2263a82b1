/** Mean of a column of people by camp, in row order (a fixed order of sums). */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';

/** @param only by person, 1 = counts; without it all do. Who counts is taken at the start of the run. */
export function meanOfPeople(world: World, column: ArrayLike<number>, only?: ArrayLike<number>): (emit: Emit) => void {
  // Camp by camp, so that a sum stays in a register.
  const members = world.plan.camps.map((_, camp) => membersOf(world, camp, only));
  return (emit) => {
    for (let camp = 0; camp < members.length; camp++) if (members[camp]!.length > 0) emit(-1, camp, -1, meanOf(column, members[camp]!));
  };
}

function membersOf({ people }: World, camp: number, only: ArrayLike<number> | undefined): Int32Array {
  const members = new Int32Array(people.count);
  let count = 0;
  for (let person = 0; person < people.count; person++) if (people.camp[person] === camp && (only === undefined || only[person] === 1)) members[count++] = person;
  return members.slice(0, count);
}

function meanOf(column: ArrayLike<number>, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += column[rows[i]!]!;
  return sum / rows.length;
}
