/** Runs a plan under the eyes of the oracle's witness, with test-only actors that cut accounts off, close them and remove posts. */
import { build } from '../../src/engine/build.ts';
import { wake } from '../../src/engine/run.ts';
import { TIMETABLE, type Actor } from '../../src/engine/timetable.ts';
import { readHands } from '../../src/measures/hands-table.ts';
import { readLedger } from '../../src/measures/ledger-table.ts';
import { readPages } from '../../src/measures/pages-table.ts';
import { readTrending } from '../../src/measures/trending-table.ts';
import { auditPages } from '../../src/model/pages.ts';
import { countLive } from '../../src/model/expire.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { World } from '../../src/model/world.ts';
import { replicateSeed } from '../../src/random/key.ts';
import type { EngineTables } from './compare.ts';
import { openFacts, witnessTick, type Facts } from './facts.ts';

export interface Witnessed {
  readonly world: World;
  readonly facts: Facts;
  readonly tables: EngineTables;
}

/** What a test may add to a run: actors, something after each stage, something after each tick. */
export interface Meddling {
  readonly actors?: (world: World, facts: Facts) => readonly Actor[];
  readonly afterStage?: (world: World, stage: string) => void;
  readonly afterTick?: (world: World) => void;
  /** Without facts a run is quicker, and no oracle can judge it. */
  readonly withoutFacts?: boolean;
}

export function witness(plan: Plan, rootSeed: string, meddling: Meddling = {}): Witnessed {
  const world = build(plan, replicateSeed(rootSeed, 0));
  const facts = openFacts(world);
  const actors = [...wake(world), ...(meddling.actors?.(world, facts) ?? [])];
  const readers = { ledger: readLedger(world), hands: readHands(world), pages: readPages(world), trending: readTrending(world) };
  for (world.tick = 0; world.tick < plan.clock.ticks; world.tick++) {
    if (meddling.withoutFacts) for (const stage of TIMETABLE) stage.act(world, actors);
    else witnessTick(world, actors, facts, (stage) => meddling.afterStage?.(world, stage));
    for (const reader of Object.values(readers)) reader.afterTick();
    meddling.afterTick?.(world);
  }
  countLive(world);
  auditPages(world.pages);
  return { world, facts, tables: { ledger: readers.ledger.finish(), hands: readers.hands.finish(), pages: readers.pages.finish(), trending: readers.trending.finish() } };
}
