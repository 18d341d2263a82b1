/** Single figures of a run that tell whether attention was scarce in it, and how large it was. */
import { medianSorted } from 'simple-statistics';
import { edgeCount } from '../network/graph.ts';
import { accountsInUse, isSpare } from '../model/accounts.ts';
import { POST_BYTES } from '../model/posts.ts';
import type { World } from '../model/world.ts';
import type { Notes } from './notes/notes.ts';
import { sumOf } from './sum.ts';

export function readFacts(world: World, notes: Notes): Record<string, number> {
  const { accounts, cascades, plan } = world;
  const days = (plan.clock.ticks * plan.clock.tickMinutes) / 1440;
  const edges = edgeCount(world.graph);
  const inUse = accountsInUse(accounts);
  const load = feedLoads(world, days);
  const finished = sumOf(cascades.byDepth);
  const atLeast = (size: number): number => sumOf(cascades.bySize.subarray(size));
  return {
    meanAudience: edges / inUse,
    postsPerAccountDay: world.counts.posts / inUse / days,
    visitsPerAccountDay: world.counts.visits / inUse / days,
    medianFeedLoad: load.length === 0 ? Number.NaN : medianSorted([...load]),
    meanFeedLoad: sumOf(load) / load.length,
    topTenthOfPosts: topShare(postsOfAccounts(accounts), 0.1),
    cascadesOfOneHop: finished === 0 ? Number.NaN : (cascades.byDepth[0]! + cascades.byDepth[1]!) / finished,
    cascadesOfTen: finished === 0 ? Number.NaN : atLeast(10) / finished,
    cascadesOfHundred: finished === 0 ? Number.NaN : atLeast(100) / finished,
    bytesPerAccount: accountBytes(world, notes) / accounts.count,
    bytesPerLivePost: POST_BYTES,
    ...(world.columns.has('following.refusedInAll') ? { refusedFollows: world.columns.get('following.refusedInAll')![0]! } : {}),
    livePostsAtEnd: world.posts.next - world.posts.oldest,
  };
}

/** Bytes of all columns that grow with people and accounts: people, accounts, feeds, dials, inboxes' starts, rows of the network (not its edges), orders at work, all that mechanisms keep, and what measures note. */
function accountBytes(world: World, { sightings, speech, violations, writers }: Notes): number {
  const { people, accounts, feeds, dials, arrivals, delivery, graph, closed, joiners, assignments, columns } = world;
  const records = [people, accounts, feeds, dials, { start: arrivals.start, first: delivery.firstVisit }, { start: graph.start, used: graph.used }, { closed, joiners }, assignments, Object.fromEntries(columns), { ...sightings }, { ...speech }, { ...violations }, { lastDay: writers.lastDay }];
  // A column that a mechanism shows may be one of the people's own.
  const columnsOnce = new Set<unknown>(records.flatMap((record) => Object.values(record)));
  return [...columnsOnce].reduce((sum: number, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
}

/** Posts a day that arrive from the accounts each ordinary account follows, in ascending order. */
function feedLoads(world: World, days: number): Float64Array {
  const { graph, accounts } = world;
  const load = new Float64Array(accounts.count);
  for (let author = 0; author < accounts.count; author++) {
    const written = accounts.written[author]!;
    if (written === 0) continue;
    for (let edge = graph.start[author]!; edge < graph.used[author]!; edge++) {
      const hearer = graph.hearers[edge]!;
      if (hearer >= 0) load[hearer]! += written;
    }
  }
  let ordinary = 0;
  for (let account = 0; account < accounts.count; account++) if (accounts.force[account]! < 0 && !isSpare(accounts, account)) load[ordinary++] = load[account]! / days;
  return load.subarray(0, ordinary).sort();
}

/** Posts written by each account that is or was somebody's. */
function postsOfAccounts(accounts: World['accounts']): Int32Array {
  const posts = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) if (!isSpare(accounts, account)) posts[count++] = accounts.written[account]!;
  return posts.subarray(0, count);
}

/** Share of the total that the top share of rows holds. */
function topShare(values: Int32Array, share: number): number {
  const sorted = values.slice().sort().reverse();
  const total = sumOf(sorted);
  return total === 0 ? Number.NaN : sumOf(sorted.subarray(0, Math.ceil(sorted.length * share))) / total;
}
