/** What several measures and tallies need, noted once while the run goes. It never changes the world. */
import { dayOfTick, type World } from '../../model/world.ts';
import { noteClosings, type Closings } from './closings.ts';
import { noteSightings, type Sightings } from './sightings.ts';
import { noteSpeech, type Speech } from './speech.ts';
import { noteViolations, type Violations } from './violations.ts';
import { noteWriters, type Writers } from './writers.ts';

export interface Notes {
  readonly sightings: Sightings;
  readonly writers: Writers;
  readonly violations: Violations;
  readonly speech: Speech;
  readonly closings: Closings;
  /** Called after each visit that saw something about the conflict, after all mechanisms: world.readings is what was read. */
  read(): void;
  /** Called after each tick, before anything is read off. */
  afterTick(): void;
  /** Called after everything was read off the tick. */
  turn(): void;
}

export function takeNotes(world: World): Notes {
  const sightings = noteSightings(world);
  const writers = noteWriters(world);
  const violations = noteViolations(world);
  const speech = noteSpeech(world);
  const closings = noteClosings(world);
  const note = (slot: number, author: number): void => {
    writers.note(slot, author);
    violations.note(slot, author);
  };
  return {
    sightings, writers, violations, speech, closings,
    read: sightings.read,
    afterTick(): void {
      eachNewPost(world, note);
      speech.afterTick();
      closings.afterTick();
    },
    turn(): void {
      if (endsDay(world)) {
        sightings.endDay();
        writers.endDay();
        speech.endDay();
      }
      if (world.tick === world.plan.clock.burnInTicks - 1) sightings.forget();
    },
  };
}

/** Calls `visit` for each post of the tick, in the order of seconds. One made anew in each tick would be compiled anew too. */
export function eachNewPost({ posts, tick }: World, visit: (slot: number, author: number, id: number) => void): void {
  for (let id = posts.firstOfTick[tick]!; id < posts.firstOfTick[tick + 1]!; id++) {
    const slot = id & posts.mask;
    visit(slot, posts.author[slot]!, id);
  }
}

/** Whether the tick is the last of its local day, or of the run. */
export function endsDay(world: World): boolean {
  return endsRun(world) || dayOfTick(world, world.tick + 1) !== dayOfTick(world, world.tick);
}

export function endsRun(world: World): boolean {
  return world.tick === world.plan.clock.ticks - 1;
}
