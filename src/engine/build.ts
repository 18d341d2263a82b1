/** Plan and seed become a world: people, accounts, network, and empty books. */
import { keyOf, type Key } from '../random/key.ts';
import { followsOf } from '../network/graph.ts';
import { drawNetwork } from '../network/generators/index.ts';
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
import { allocatePeople } from '../model/people.ts';
import type { Plan } from '../model/plan.ts';
import { allocateRanks } from '../model/platforms/feeds/ranked.ts';
import { allocatePosts } from '../model/posts.ts';
import { allocateReactions } from '../model/reactions.ts';
import { allocateSecondOrder } from '../model/second-order.ts';
import { allocateReadings, allocateVisits } from '../model/visits.ts';
import { allocateWishes } from '../model/wishes.ts';
import { opponentsOf, type World } from '../model/world.ts';
import { connect } from './connect.ts';
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
  accounts.follows.set(followsOf(graph, accounts.force));
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
    joiners: joinersOf(accounts),
    wishOrder: allocateSecondOrder(secondsPerTick), visitOrder: allocateSecondOrder(secondsPerTick),
    rankers: plan.platforms.map(() => undefined), ranks: allocateRanks(longestFeed),
    readable: new Int32Array(longestFeed),
    counts: { posts: 0, deliveries: 0, reads: 0, impressions: 0, visits: 0 },
    knownTags: null, trends: null,
    columns: new Map(),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Accounts that open during the run. */
function joinersOf({ count, state }: Accounts): Int32Array {
  const rows = new Int32Array(count);
  let joiners = 0;
  for (let account = 0; account < count; account++) if (state[account] === NOT_YET) rows[joiners++] = account;
  return rows.slice(0, joiners);
}
