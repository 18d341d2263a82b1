/**
 * Test-only actors. They do to a world what mechanisms of the product may do (or will do): cut accounts off and let
 * them back, close them by a hand, remove posts. Everything is a pure function of the recipe.
 */
import type { Actor } from '../../src/engine/timetable.ts';
import { ACTIVE, CUT_OFF, LEFT, SUSPENDED } from '../../src/model/accounts.ts';
import { close } from '../../src/model/closing.ts';
import { GOVERNMENT, MASS_FLAGS } from '../../src/model/hands.ts';
import { leavePage } from '../../src/model/pages.ts';
import type { World } from '../../src/model/world.ts';
import { toUnit, mix } from '../../src/random/draw.ts';
import type { Facts } from './facts.ts';

/** Accounts are named by a number that is taken modulo their count. */
export interface MeddlingPlan {
  readonly cuts: readonly { readonly account: number; readonly from: number; readonly ticks: number }[];
  readonly closings: readonly { readonly account: number; readonly tick: number; readonly suspended: boolean }[];
  /** Chance that a live post is removed, per post and tick. */
  readonly removal: number;
}

export function meddlers(plan: MeddlingPlan, world: World, facts: Facts): Actor[] {
  return [blackout(plan, world), purge(plan, world), censor(plan, world, facts)];
}

function blackout(plan: MeddlingPlan, world: World): Actor {
  const { state, count } = world.accounts;
  return {
    name: 'blackout',
    stages: {
      events(): void {
        for (const { account, from, ticks } of plan.cuts) {
          const row = account % count;
          if (world.tick === from && state[row] === ACTIVE) state[row] = CUT_OFF;
          if (world.tick === from + ticks && state[row] === CUT_OFF) state[row] = ACTIVE;
        }
      },
    },
  };
}

function purge(plan: MeddlingPlan, world: World): Actor {
  return {
    name: 'purge',
    stages: {
      moderate(): void {
        for (const { account, tick, suspended } of plan.closings) {
          if (tick === world.tick) close(world, account % world.accounts.count, suspended ? SUSPENDED : LEFT, suspended ? GOVERNMENT : 0);
        }
      },
    },
  };
}

function censor(plan: MeddlingPlan, world: World, facts: Facts): Actor {
  return {
    name: 'censor',
    stages: {
      moderate(): void {
        const { posts, pages } = world;
        for (let id = posts.oldest; plan.removal > 0 && id < posts.next; id++) {
          const slot = id & posts.mask;
          if (posts.removed[slot] !== 0 || toUnit(mix(77, world.tick, posts.key[slot]!, 0)) >= plan.removal) continue;
          posts.removed[slot] = MASS_FLAGS;
          facts.removals.push({ post: id, tick: world.tick, by: world.hands.labels[MASS_FLAGS]! });
          for (let node = pages.oldestNode; node < pages.nextNode; node++) if (pages.post[node & pages.mask] === id) leavePage(pages, node);
        }
      },
    },
  };
}
