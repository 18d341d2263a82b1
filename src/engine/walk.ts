/**
 * Deliver and visit: one walk over the tick's seconds. A visit sees posts of earlier seconds only, so at equal seconds
 * the visits go first. Feeds are walked first, one after the other (deliver.ts); then threads, pages and what mechanisms do
 * with the readings, in the order of seconds over all accounts.
 */
import { appear } from '../model/appear.ts';
import { deliverAndRead } from '../model/deliver.ts';
import { orderBySecond } from '../model/second-order.ts';
import { readThreads } from '../model/platforms/feeds/thread.ts';
import { readPage } from '../model/platforms/tag-page.ts';
import { listOpinions, takeSeen } from '../model/visits.ts';
import type { World } from '../model/world.ts';
import type { Actor } from './timetable.ts';

/** Who reads, and which frames each needs; -1 = it is called after every visit. */
interface Reader {
  readonly read: () => void;
  readonly needs: number;
}

/** Who reads, by the list of actors: found once a run, not once a tick. */
const known = new WeakMap<readonly Actor[], readonly Reader[]>();

function readersOf(actors: readonly Actor[]): readonly Reader[] {
  let readers = known.get(actors);
  if (!readers) known.set(actors, (readers = actors.flatMap(({ stages: { read, reads = -1 } }) => (read ? [{ read, needs: reads }] : []))));
  return readers;
}

export function walk(world: World, actors: readonly Actor[]): void {
  const { visits, posts, visitOrder } = world;
  orderBySecond(visitOrder, visits.count, visits.second, visits.key);
  deliverAndRead(world);
  const readers = readersOf(actors);
  const start = world.tick * world.secondsPerTick;
  let id = posts.firstOfTick[world.tick]!;
  for (let n = 0; n < visits.count; n++) {
    const i = visitOrder.order[n]!;
    const second = start + visits.second[i]!;
    while (id < posts.next && posts.second[id & posts.mask]! < second) appear(world, id++);
    visit(world, i, second, readers);
  }
  while (id < posts.next) appear(world, id++);
}

function visit(world: World, i: number, second: number, readers: readonly Reader[]): void {
  const { visits, readings, accounts, posts, ledger, counts } = world;
  const account = visits.account[i]!;
  readings.account = account;
  readings.person = accounts.owner[account]!;
  readings.second = second;
  const threads = takeSeen(visits, i, readings, posts);
  if (threads) readThreads(world, account);
  if (visits.opensPage[i] === 1) readPage(world, account, visits.key[i]!);
  listOpinions(readings, posts, ledger);
  counts.visits++;
  counts.impressions += readings.count;
  const { frames } = readings;
  for (const { read, needs } of readers) if (needs === -1 || (needs & frames) !== 0) read();
}
