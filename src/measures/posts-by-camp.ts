/** Counts the posts of the tick that pass, by platform and camp of the author. */
import type { World } from '../model/world.ts';
import type { Emit } from './measure.ts';
import { eachNewPost } from './notes/notes.ts';

export function postsByCamp(world: World, passes: (slot: number, author: number) => boolean): (emit: Emit) => void {
  const { plan, posts } = world;
  const { campRow } = world.ledger;
  const camps = plan.camps.length;
  const counts = new Float64Array(plan.platforms.length * camps);
  const count = (slot: number, author: number): void => { if (passes(slot, author)) counts[campRow[posts.cell[slot]!]!]!++; };
  return (emit) => {
    counts.fill(0);
    eachNewPost(world, count);
    for (let row = 0; row < counts.length; row++) if (counts[row]! > 0) emit(Math.floor(row / camps), row % camps, -1, counts[row]!);
  };
}
