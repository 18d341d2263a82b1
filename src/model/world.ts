/** The one record of a running simulation. No methods: stages and mechanisms are functions of it. */
import type { Key } from '../random/key.ts';
import type { Graph } from '../network/graph.ts';
import type { Plan } from './plan.ts';
import type { People } from './people.ts';
import type { Accounts } from './accounts.ts';
import type { Posts } from './posts.ts';
import type { Hashtags } from './hashtags.ts';
import type { Hands } from './hands.ts';
import type { Ledger } from './ledger.ts';
import type { Pages } from './pages.ts';
import type { Cascades } from './cascades.ts';
import type { Reactions } from './reactions.ts';
import type { Wishes } from './wishes.ts';
import type { Readings, Visits } from './visits.ts';
import type { Dials } from './dials.ts';
import type { Feeds } from './feeds.ts';
import type { Assignments, Calls, Order } from './orders.ts';
import type { Arrivals } from './arrivals.ts';
import type { Ranks, Score } from './platforms/feeds/ranked.ts';
import type { Delivery } from './deliver.ts';
import type { Trends } from './trends.ts';
import type { SecondOrder } from './second-order.ts';

/** Keys of the draws that the stages themselves make; a mechanism makes its own with `world.chance`. */
export interface StageKeys {
  readonly second: Key;
  readonly appeal: Key;
  readonly fear: Key;
  readonly climate: Key;
  readonly coin: Key;
  readonly crowding: Key;
  readonly pageHand: Key;
  readonly pageTag: Key;
  readonly thread: Key;
}

/** Sums over the run that no table holds. */
export interface Counts {
  posts: number;
  deliveries: number;
  reads: number;
  impressions: number;
  visits: number;
}

export interface World {
  readonly plan: Plan;
  readonly seed: string;
  /** Key of a purpose: chance('posting', 'count'). Asked for at build time, never in a tick. */
  readonly chance: (...names: readonly string[]) => Key;
  readonly keys: StageKeys;
  tick: number;
  readonly secondsPerTick: number;
  readonly hoursPerTick: number;
  readonly staleTicks: number;
  readonly groupNames: readonly string[];
  readonly originNames: readonly string[];
  /** 1 where a camp argues with another, as the plan says: (camp, other). */
  readonly opponents: Uint8Array;
  /** Keyed word of each camp's name, so that no draw depends on a camp's place in the list. */
  readonly campKey: Int32Array;
  /** UTC offset of each group's clock, minutes (forces follow the ordinary groups). */
  readonly groupOffset: Int32Array;
  readonly people: People;
  readonly accounts: Accounts;
  readonly graph: Graph;
  readonly posts: Posts;
  readonly hashtags: Hashtags;
  readonly hands: Hands;
  readonly ledger: Ledger;
  readonly pages: Pages;
  readonly cascades: Cascades;
  readonly reactions: Reactions;
  wishes: Wishes;
  readonly visits: Visits;
  readonly readings: Readings;
  readonly dials: Dials;
  readonly feeds: Feeds;
  readonly arrivals: Arrivals;
  readonly delivery: Delivery;
  readonly orders: readonly Order[];
  readonly calls: Calls;
  readonly assignments: Assignments;
  /** Accounts closed in this tick, for pages and voices to settle: the first `closures` of `closed`. */
  closures: number;
  readonly closed: Int32Array;
  /** Accounts that open during the run. */
  readonly joiners: Int32Array;
  /** Order of this tick's wishes and visits by (second, key). */
  readonly wishOrder: SecondOrder;
  readonly visitOrder: SecondOrder;
  /** Wish of each post published in this tick, by id minus the tick's first id. */
  publishedWish: Int32Array;
  /** By platform: what its feed is ranked by, where it is. Set when the world is built. */
  readonly rankers: (Score | undefined)[];
  readonly ranks: Ranks;
  /** Scratch of one visit: ids of readable entries, newest first. */
  readonly readable: Int32Array;
  readonly counts: Counts;
  /** By account * conflict tags + tag: has the bit KNOWN where the account may choose the tag. Null: everybody may choose every tag. */
  knownTags: Uint8Array | null;
  /** What trends where; null on platforms that know no trends. */
  trends: Trends | null;
  /** Columns that mechanisms own, by 'mechanism.column': measures and tests read some, and the bytes of an account are counted from all. */
  readonly columns: Map<string, Float32Array | Float64Array | Int32Array | Uint16Array | Uint8Array>;
}

/** 1 where a camp argues with another: (camp, other). */
export function opponentsOf({ camps }: Plan): Uint8Array {
  return Uint8Array.from({ length: camps.length * camps.length }, (_, i) =>
    camps[Math.floor(i / camps.length)]!.opponents.includes(camps[i % camps.length]!.name) ? 1 : 0);
}

/** Camp of an account. */
export function campOf(world: World, account: number): number {
  return world.people.camp[world.accounts.owner[account]!]!;
}

/** Camp of a post's author, read off its ledger cell. */
export function campOfPost(world: World, slot: number): number {
  return world.ledger.campOf[world.posts.cell[slot]!]!;
}

/** Ledger cell of a post by an account with a tag set. */
export function cellOf(world: World, account: number, tagSet: number): number {
  const row = world.accounts.platform[account]! * world.plan.camps.length + campOf(world, account);
  return row * world.hashtags.ledgerSetCount + world.hashtags.ledgerSet[tagSet]!;
}

/** Local hour of day, 0..24, of a group's clock in the middle of the current tick. */
export function localHour(world: World, group: number): number {
  return (localMinutes(world, group) % 1440) / 60;
}

/** Minutes since 1970-01-01T00:00 of the group's own wall clock, in the middle of the current tick. */
export function localMinutes(world: World, group: number): number {
  const { clock } = world.plan;
  const shift = world.groupOffset[group]! - clock.offsetMinutes;
  return clock.startLocalMinutes + shift + Math.floor((world.tick + 0.5) * clock.tickMinutes);
}

/** Local day of the scenario's clock that a tick begins in, counted from the first. */
export function dayOfTick(world: World, tick: number): number {
  const { clock } = world.plan;
  const intoFirst = clock.startLocalMinutes % 1440;
  return Math.floor((intoFirst + tick * clock.tickMinutes) / 1440);
}
