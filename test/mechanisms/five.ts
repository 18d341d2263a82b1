/** Five accounts whose every post and visit is placed by hand, for cases that can be worked on paper. */
import { build } from '../../src/engine/build.ts';
import { wake } from '../../src/engine/run.ts';
import type { Actor } from '../../src/engine/timetable.ts';
import { ENTRIES } from '../../src/model/ledger.ts';
import type { Plan, PlatformPlan } from '../../src/model/plan.ts';
import { addVisit } from '../../src/model/visits.ts';
import { slantOf, wish } from '../../src/model/wishes.ts';
import { campOf, type World } from '../../src/model/world.ts';
import { law, smallCamp, smallGroup, smallPlan, smallPlatform } from '../small-plan.ts';
import { stepTick } from './standing.ts';

/** The last second of an hourly tick: a post of that second is read in the next tick at the earliest. */
export const LAST_SECOND = 3599;

export interface Five {
  /** Camp of each account: 'a' (stance 1), 'b' (stance -1) or 'uncommitted' (stance 0). */
  readonly camps: readonly string[];
  /** speaker, hearer, speaker, hearer ... */
  readonly edges: readonly number[];
  readonly mechanisms: Plan['mechanisms'];
  readonly postsPerDay?: readonly number[];
  readonly visitsPerDay?: readonly number[];
  readonly platform?: Partial<PlatformPlan>;
  readonly more?: Partial<Plan> & { ticks?: number; tickMinutes?: number };
}

/** A plan of five accounts, each a group of its own, in the order of their rows; nobody writes or visits unless told. */
export function fivePlan({ camps, edges, mechanisms, postsPerDay = [], visitsPerDay = [], platform = {}, more = {} }: Five): Plan {
  const base = smallPlan();
  return smallPlan({
    camps: [smallCamp('a', 1, ['b'], { spread: 0 }), smallCamp('b', -1, ['a'], { spread: 0 }), smallCamp('uncommitted', 0, [], { spread: 0 })],
    platforms: [smallPlatform({ pageShare: 0, openShare: 0, ...platform })],
    groups: camps.map((camp, i) => smallGroup(`account-${i}`, 1, camp, { postsPerDay: law(postsPerDay[i] ?? 0, 0, 1e9), visitsPerDay: law(visitsPerDay[i] ?? 0, 0, 1e9) })),
    network: { ...base.network, generator: 'edge-list', edges },
    mechanisms, ...more,
  });
}

export interface Hand {
  readonly world: World;
  readonly actors: readonly Actor[];
}

export function wakeFive(plan: Plan): Hand {
  const world = build(plan, 'by hand');
  return { world, actors: wake(world) };
}

/** Runs ticks from..until - 1, placing posts and visits where `place` says so, after what mechanisms inclined to. */
export function runTicks({ world, actors }: Hand, from: number, until: number, place: Readonly<Record<number, () => void>> = {}): void {
  for (let tick = from; tick < until; tick++) stepTick(world, actors, tick, { colour: () => place[tick]?.() });
}

/** Wishes an original of an account with a conflict tag (or '' for ambient talk) at a second; @returns its index. */
export function speak(world: World, account: number, tag: string, second = LAST_SECOND): number {
  const i = wish(world, account, 7919 * (world.wishes.count + 1) + world.tick);
  const { wishes } = world;
  const index = world.plan.hashtags.findIndex((hashtag) => hashtag.tag === tag);
  wishes.second[i] = second;
  wishes.appealTimes[i] = 1e9;
  if (index < 0) return i;
  wishes.tagSet[i] = 1 + index;
  wishes.frame[i] = world.hashtags.frame[index]!;
  wishes.slant[i] = slantOf(world.people.stance[world.accounts.owner[account]!]!);
  wishes.hand[i] = world.hands.volunteers + campOf(world, account);
  return i;
}

/** Lets an account visit its feed at a second. */
export function look(world: World, account: number, second = 0): void {
  addVisit(world.visits, account, second, false, 104729 * (world.visits.count + 1));
}

/** Units of a ledger entry since the start: all, or of one camp, or of one camp and tag. */
export function units(world: World, entry: number, camp?: string, tag?: string): number {
  const { ledger, plan, hashtags } = world;
  const campIndex = plan.camps.findIndex((one) => one.name === camp);
  const set = tag === undefined ? -1 : tag === '(none)' ? 0 : tag === '(background)' ? 1 : 2 + plan.hashtags.findIndex((one) => one.tag === tag);
  let total = 0;
  for (let cell = 0; cell < ledger.cellCount; cell++) {
    if (campIndex >= 0 && ledger.campRow[cell]! % plan.camps.length !== campIndex) continue;
    if (set >= 0 && cell % hashtags.ledgerSetCount !== set) continue;
    total += ledger.totals[cell * ENTRIES + entry]!;
  }
  return total;
}
