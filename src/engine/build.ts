/** Plan and seed become a world: people, accounts, network, and empty books. */
import { keyOf, type Key } from '../random/key.ts';
import { followsOf } from '../network/graph.ts';
import { withSpares } from '../network/spares.ts';
import { drawNetwork, type Population } from '../network/generators/index.ts';
import type { NetworkPlan } from '../network/plan.ts';
import type { Shelf } from '../network/shelf.ts';
import { allocateAccounts, NOT_YET, type Accounts } from '../model/accounts.ts';
import { allocateCascades } from '../model/cascades.ts';
import { allocateArrivals } from '../model/arrivals.ts';
import { allocateDelivery } from '../model/deliver.ts';
import { allocateDials } from '../model/dials.ts';
import { allocateFeeds } from '../model/feeds.ts';
import { frameIndex } from '../model/frames.ts';
import { buildHands } from '../model/hands.ts';
import { buildHashtags, tagSetOf } from '../model/hashtags.ts';
import { accountsOf, accountsOfOperator, sparesOf } from '../model/holdings.ts';
import { allocateLedger } from '../model/ledger.ts';
import { allocateAssignments, allocateCalls, buildOrders } from '../model/orders.ts';
import { allocatePages } from '../model/pages.ts';
import { allocatePeople, type People } from '../model/people.ts';
import type { Plan } from '../model/plan.ts';
import { allocateRanks } from '../model/platforms/feeds/ranked.ts';
import { allocatePosts } from '../model/posts.ts';
import { allocateReactions } from '../model/reactions.ts';
import { allocateSecondOrder } from '../model/second-order.ts';
import { allocateReadings, allocateVisits } from '../model/visits.ts';
import { allocateWishes } from '../model/wishes.ts';
import { opponentsOf, type World } from '../model/world.ts';
import { settle } from './settle.ts';

/**
 * @param seed seed of this replicate
 * @param shelf where networks are kept for other plans on the same seed
 * @returns a world at tick 0, before any mechanism is awake
 */
export function build(plan: Plan, seed: string, shelf: Shelf | null = null): World {
  const chance = (...names: readonly string[]): Key => keyOf(seed, ...names);
  const forcePeople = plan.forces.map((force) => force.operators);
  const personCount = sum(plan.groups.map((group) => group.size)) + sum(forcePeople);
  const accountCount = accountsOf(plan) + sparesOf(plan);
  const people = allocatePeople(personCount);
  const accounts = allocateAccounts(accountCount);
  const origins = [...new Set([...plan.groups, ...plan.forces].map((group) => group.origin))].sort();
  settle(plan, chance, people, accounts, origins);
  const graph = connect(plan, chance, people, accounts, (population, networks, groupNames) => {
    const drawn = (): World['graph'] => drawNetwork(population, networks);
    return shelf === null ? drawn() : shelf.take(seed, { ...population, networks, groupNames }, drawn);
  });
  accounts.follows.set(followsOf(graph, (speaker) => accounts.force[speaker]! < 0));
  const secondsPerTick = plan.clock.tickMinutes * 60;
  const staleTicks = Math.ceil((plan.staleHours * 60) / plan.clock.tickMinutes);
  const hashtags = buildHashtags(plan);
  const hands = buildHands(plan);
  const platforms = plan.platforms.length;
  const live = Math.ceil(accountCount * 1.25 * (plan.staleHours / 24 + 0.1)) + 1024;
  const longestFeed = Math.max(...plan.platforms.map((platform) => platform.feedLength));
  const mostRead = Math.max(...plan.platforms.map((platform) => platform.attention * (1 + platform.threadLength) + platform.pageLength));
  const orders = buildOrders(plan, (tags) => tagSetOf(hashtags, tags), frameIndex);
  return {
    plan, seed, chance,
    keys: {
      second: chance('stage', 'second'), appeal: chance('stage', 'appeal'), fear: chance('gate', 'fear'), climate: chance('gate', 'climate'),
      coin: chance('gate', 'coin'), crowding: chance('hand', 'crowding'), pageHand: chance('hand', 'page'), pageTag: chance('page', 'tag'), thread: chance('thread', 'open'),
    },
    tick: 0, secondsPerTick, hoursPerTick: plan.clock.tickMinutes / 60, staleTicks,
    groupNames: [...plan.groups, ...plan.forces].map((group) => group.name),
    originNames: origins,
    opponents: opponentsOf(plan),
    campKey: Int32Array.from(plan.camps, (camp) => keyOf('camp', camp.name).a),
    groupOffset: Int32Array.from([...plan.groups, ...plan.forces], (group) => group.utcOffsetMinutes),
    people, accounts, graph,
    posts: allocatePosts(live, plan.clock.ticks),
    hashtags, hands,
    ledger: allocateLedger(platforms, plan.camps.length, hashtags.ledgerSetCount, hands.labels.length, hands.events, Math.ceil((plan.clock.ticks * plan.clock.tickMinutes) / 1440) + 2),
    pages: allocatePages(plan.platforms.map((platform) => platform.pageLength), hashtags.count, hashtags.conflictCount, plan.camps.length, hands.labels.length, plan.clock.ticks, live >> 1),
    cascades: allocateCascades(live),
    reactions: allocateReactions(staleTicks),
    wishes: allocateWishes(4096),
    publishedWish: new Int32Array(4096),
    visits: allocateVisits(8192),
    readings: allocateReadings(mostRead),
    dials: allocateDials(accountCount, plan.camps.length),
    arrivals: allocateArrivals(accountCount), delivery: allocateDelivery(accountCount),
    feeds: allocateFeeds(accountCount, plan.platforms.map((platform) => platform.feedLength)),
    orders, calls: allocateCalls(orders),
    assignments: allocateAssignments(sum(plan.forces.map((force) => force.operators * accountsOfOperator(force) * force.orders.length))),
    closures: 0, closed: new Int32Array(accountCount),
    joiners: Int32Array.from(rows(accountCount).filter((account) => accounts.state[account] === NOT_YET)),
    wishOrder: allocateSecondOrder(secondsPerTick), visitOrder: allocateSecondOrder(secondsPerTick),
    rankers: plan.platforms.map(() => undefined), ranks: allocateRanks(longestFeed),
    readable: new Int32Array(longestFeed),
    counts: { posts: 0, deliveries: 0, reads: 0, impressions: 0, visits: 0 },
    knownTags: null, trends: null,
    columns: new Map(),
  };
}

/** How a network comes about: drawn, or taken from where it is kept. */
type Draw = (population: Population, networks: readonly NetworkPlan[], groupNames: readonly string[]) => World['graph'];

function connect(plan: Plan, chance: World['chance'], people: People, accounts: Accounts, draw: Draw): World['graph'] {
  const camps = plan.camps.length;
  const names = [...plan.groups, ...plan.forces].map((group) => group.name);
  /** Rows that are drawn: accounts opened after a suspension take over from others, and disturb nobody's network. */
  const drawn = rows(accounts.count).filter((account) => accounts.returnOf[account]! < 0);
  const of = <T>(column: ArrayLike<T>): T[] => drawn.map((account) => column[account]!);
  const group = Uint16Array.from(of(accounts.owner), (person) => people.group[person]!);
  const platforms = Uint8Array.from(of(accounts.platform));
  /** Ordinary accounts on a force's platform. */
  const ordinaryBeside = (f: number): number => {
    const platform = plan.platforms.findIndex(({ name }) => name === plan.forces[f]!.platform);
    return platforms.reduce((count, at, n) => count + (at === platform && accounts.force[drawn[n]!]! < 0 ? 1 : 0), 0);
  };
  const graph = draw({
    accounts: drawn.length, platform: platforms, group, ordinaryGroups: plan.groups.length,
    camp: Uint8Array.from(of(accounts.owner), (person) => people.camp[person]!), camps,
    postsPerDay: Float32Array.from(of(accounts.postsPerDay)),
    prominence: Float32Array.from(group, (g) => plan.groups[g]?.prominence ?? 1),
    forceAudience: plan.forces.map((force, f) => (force.leader === null ? force.meanAudience : force.leader.followers * ordinaryBeside(f))), forceFollows: plan.forces.map((force) => force.meanFollows),
    keyA: Int32Array.from(of(accounts.keyA)), keyB: Int32Array.from(of(accounts.keyB)), groupKey: (g) => keyOf('group', names[g]!), chance,
  }, plan.platforms.map((platform) => platform.network ?? plan.network), names);
  return withSpares(graph, accounts.returnOf);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rows(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row);
}

