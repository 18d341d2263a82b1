/** Mean of a column of people by camp, in row order (a fixed order of sums). */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';

export function meanOfPeople(world: World, column: ArrayLike<number>): (emit: Emit) => void {
  const camps = world.plan.camps.length;
  const { people } = world;
  const members = Array.from({ length: camps }, (_, camp) => people.camp.reduce((count, other) => count + (other === camp ? 1 : 0), 0)).map((count) => new Int32Array(count));
  const filled = new Int32Array(camps);
  for (let person = 0; person < people.count; person++) members[people.camp[person]!]![filled[people.camp[person]!]!++] = person;
  return (emit) => members.forEach((rows, camp) => {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) sum += column[rows[i]!]!;
    if (rows.length > 0) emit(-1, camp, -1, sum / rows.length);
  });
}
