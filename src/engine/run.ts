/** The loop, and nothing but the loop. */
import type { World } from '../model/world.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import { ratesOf } from './rates.ts';
import { TIMETABLE, type Actor } from './timetable.ts';

/** Wakes the mechanisms that the plan switches on, in the order of the register. */
export function wake(world: World): Actor[] {
  return MECHANISMS.filter((mechanism) => mechanism.name in world.plan.mechanisms).map((mechanism) => {
    const { values, rates } = ratesOf(world.plan, mechanism.name);
    return { name: mechanism.name, stages: mechanism.build(world, values), rates };
  });
}

/**
 * Runs a world to the end of its clock.
 * @param observe called after each tick: what is read off never changes the world
 */
export function run(world: World, actors: readonly Actor[], observe: (world: World) => void): void {
  for (world.tick = 0; world.tick < world.plan.clock.ticks; world.tick++) {
    for (const stage of TIMETABLE) stage.act(world, actors);
    observe(world);
  }
}
