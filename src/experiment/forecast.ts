/** How large a run will be, before it is run: rough figures from the plan alone (a pilot makes them better). */
import { cumulativeStdNormalProbability } from 'simple-statistics';
import { accountsOf, accountsOfOperator, sparesOf } from '../model/holdings.ts';
import type { LogNormalPlan, NetworkPlan, Plan } from '../model/plan.ts';

export interface Forecast {
  readonly accounts: number;
  readonly ticks: number;
  readonly posts: number;
  readonly deliveries: number;
  /** Rows of the tables, at most. */
  readonly rows: number;
  /** Bytes of one replicate under way, with its tables. */
  readonly memory: number;
  /** Minutes of one processor per replicate. */
  readonly minutes: number;
}

/** Posts per original: reshares and replies add to what people write of their own accord (measured on the shipped scenario). */
const POSTS_PER_ORIGINAL = 1.2;
/** Audience of a post over that of an account: those who write much are followed by many (measured on the shipped scenario). */
const AUDIENCE_OF_A_POST = 3.1;
/**
 * Bytes: of an account's columns, of what is put by for it while its network is drawn and looked at, and not cleared away at once (measured
 * from 20,000 accounts to 400,000), of an edge and of both its ends while communities are looked for (network/modules.ts), of a live post,
 * of a row of the tables (measured on the shipped scenario: most of what could be a row is none), and of the program itself.
 */
const BYTES = { account: 400, drawing: 1200, edge: 8, links: 24, post: 48, row: 80, program: 105e6 } as const;
/** Seconds per tick, per account and tick, and per delivery, on a processor of 2020 (measured on the shipped scenario). */
const SECONDS = { tick: 5e-4, accountTick: 4e-7, delivery: 4e-8 } as const;

/** What a command takes beside its runs, for the program itself and for charts with page (measured on shipped scenarios from 200 accounts to 20,000). */
const BESIDE = { program: { bytes: 35e6, seconds: 0.5 }, charts: { bytes: 135e6, seconds: 1.2, secondsPerRow: 1.6e-6 } } as const;

/** Bytes and seconds that a command takes beside its runs. @param drawn with charts and page */
export function besideRuns({ rows }: Forecast, drawn: boolean): { readonly bytes: number; readonly seconds: number } {
  const { program, charts } = BESIDE;
  return drawn ? { bytes: program.bytes + charts.bytes, seconds: program.seconds + charts.seconds + charts.secondsPerRow * rows } : program;
}

export function forecastOf(plan: Plan): Forecast {
  const { ticks, tickMinutes } = plan.clock;
  const days = (ticks * tickMinutes) / 1440;
  const accounts = accountsOf(plan);
  const edges = edgesOf(plan);
  const posts = POSTS_PER_ORIGINAL * days * plan.groups.reduce((sum, group) => sum + group.size * group.also.reduce((all, { share, activity }) => all + share * activity, 1) * meanOfLaw(group.postsPerDay), 0) + orderedPosts(plan);
  const deliveries = posts * AUDIENCE_OF_A_POST * (accounts === 0 ? 0 : edges / accounts);
  const livePosts = posts * Math.min(1, plan.staleHours / 24 / days);
  const rows = ticks * sidesByPlatform(plan) * (plan.hashtags.length + 3) * 4;
  return {
    accounts, ticks, posts: Math.round(posts), deliveries: Math.round(deliveries), rows,
    memory: BYTES.program + BYTES.account * (accounts + sparesOf(plan)) + BYTES.drawing * accounts + (BYTES.edge * (1 + plan.network.reserveShare) + BYTES.links) * edges + BYTES.post * livePosts + BYTES.row * rows,
    minutes: workOf({ accounts, ticks, deliveries }) / 60,
  };
}

/** Seconds of one processor of 2020. */
export function workOf({ accounts, ticks, deliveries }: Pick<Forecast, 'accounts' | 'ticks' | 'deliveries'>): number {
  return ticks * SECONDS.tick + accounts * ticks * SECONDS.accountTick + deliveries * SECONDS.delivery;
}

/** Pairs of a platform and a side of which somebody is there, the uncommitted included: of the others a table has no rows. */
function sidesByPlatform({ groups, forces }: Plan): number {
  const there = new Set<string>();
  const at = (platform: string, side: string): void => void there.add(`${platform} ${side}`);
  for (const { platform, also, camps } of groups) {
    for (const place of [platform, ...also.map((other) => other.platform)]) {
      for (const [camp, share] of Object.entries(camps)) if (share > 0) at(place, camp);
      if (Object.values(camps).reduce((sum, share) => sum + share, 0) < 1) at(place, '');
    }
  }
  for (const { platform, also, camp } of forces) for (const place of [platform, ...also.map((other) => other.platform)]) at(place, camp);
  return there.size;
}

/** Edges of all platforms: what ordinary accounts hear of each other, groups and rooms, and what forces add. */
function edgesOf(plan: Plan): number {
  const accounts = new Map(plan.platforms.map(({ name }) => [name, 0]));
  const open = (platform: string, count: number): void => void accounts.set(platform, (accounts.get(platform) ?? 0) + count);
  for (const group of plan.groups) {
    open(group.platform, group.size);
    for (const also of group.also) open(also.platform, group.size * also.share);
  }
  const among = plan.platforms.reduce((sum, { name, network }) => sum + accounts.get(name)! * hearersOf(network ?? plan.network, accounts.get(name)!), 0);
  return among + plan.forces.reduce((sum, force) => sum + force.operators * accountsOfOperator(force) * (force.meanAudience + force.meanFollows), 0);
}

/** Mean audience of an ordinary account. */
function hearersOf({ generator, meanAudience, groupSize, groupsPerAccount }: NetworkPlan, accounts: number): number {
  const most = Math.max(0, accounts - 1);
  if (generator === 'room') return Math.min(most, groupSize);
  return Math.min(most, meanAudience + (generator === 'friends' ? groupsPerAccount * groupSize : 0));
}

function orderedPosts(plan: Plan): number {
  return plan.forces.reduce((sum, force) => sum + force.orders.reduce((inner, order) => {
    if (order.do === 'flag') return inner;
    const days = Math.max(0, order.untilTick - order.fromTick) * plan.clock.tickMinutes / 1440;
    return inner + days * force.operators * order.quotaPerDay * force.discipline;
  }, 0), 0);
}

/** Mean of a lognormal law that is cut at `most`. */
export function meanOfLaw({ median, sigma, most }: LogNormalPlan): number {
  if (median === 0) return 0;
  if (sigma === 0) return Math.min(median, most);
  const cut = Math.log(most / median) / sigma;
  return median * Math.exp((sigma * sigma) / 2) * cumulativeStdNormalProbability(cut - sigma) + most * (1 - cumulativeStdNormalProbability(cut));
}
