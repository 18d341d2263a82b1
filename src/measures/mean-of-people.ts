/** Mean of a column of people by camp, in row order (a fixed order of sums). */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';

export function meanOfPeople(world: World, column: ArrayLike<number>): (emit: Emit) => void {
  const camps = world.plan.camps.length;
  const sums = new Float64Array(camps);
  const counts = new Float64Array(camps);
  const { people } = world;
  for (let person = 0; person < people.count; person++) counts[people.camp[person]!]!++;
  return (emit) => {
    sums.fill(0);
    for (let person = 0; person < people.count; person++) sums[people.camp[person]!]! += column[person]!;
    for (let camp = 0; camp < camps; camp++) if (counts[camp]! > 0) emit(-1, camp, -1, sums[camp]! / counts[camp]!);
  };
}
