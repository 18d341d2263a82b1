/**
 * The bare kernel: what the posts and visits of a run cost with no model at all. Each post is pushed as an id into the
 * ring of everybody who hears its author at the end of the run, each visit takes the newest unread ids and touches one
 * trait of each post. There are no ledgers, chances, mechanisms, measures, and no lost post is booked: no engine that
 * pushes ids into feeds takes less on the machine at hand.
 */
import { REPLY } from '../dist/model/posts.js';

/** Writes down, tick by tick, who wrote and who visited when: `observe` of a trial. */
export function schedule() {
  const ticks = [];
  let world;
  return {
    observe(now) {
      world = now;
      const { posts, visits, visitOrder, tick, secondsPerTick } = now;
      const ids = Array.from({ length: posts.next - posts.firstOfTick[tick] }, (_, n) => (posts.firstOfTick[tick] + n) & posts.mask);
      const order = visitOrder.order.subarray(0, visits.count);
      ticks.push({
        author: Int32Array.from(ids, (slot) => posts.author[slot]),
        addressee: Int32Array.from(ids, (slot, n) => (posts.kind[slot] === REPLY ? now.wishes.addressee[now.publishedWish[n]] : -1)),
        postSecond: Int32Array.from(ids, (slot) => posts.second[slot] - tick * secondsPerTick),
        reader: Int32Array.from(order, (visit) => visits.account[visit]), visitSecond: Int32Array.from(order, (visit) => visits.second[visit]),
      });
    },
    /** @returns the run's posts and visits, with the audiences and feeds it ended with */
    taken: () => ({ ticks, accounts: world.accounts.count, graph: world.graph, places: world.feeds.stride, attention: Math.max(...world.plan.platforms.map(({ attention }) => attention)), mask: world.posts.mask }),
  };
}

/** Plays a schedule. @returns how many ids were delivered and how many were read */
export function play({ ticks, accounts, graph, places, attention, mask }) {
  const entries = new Uint16Array(accounts * places);
  const head = new Uint16Array(accounts);
  const unread = new Uint16Array(accounts);
  const seen = new Int32Array(mask + 1);
  const counts = { deliveries: 0, reads: 0 };
  let id = 1;
  for (const { author, addressee, postSecond, reader, visitSecond } of ticks) {
    let post = 0;
    for (let visit = 0; visit <= reader.length; visit++) {
      const until = visit < reader.length ? visitSecond[visit] : Infinity;
      for (; post < author.length && postSecond[post] < until; post++, id++) counts.deliveries += push(author[post], addressee[post], id);
      if (visit < reader.length) counts.reads += read(reader[visit]);
    }
  }
  return counts;

  function push(author, addressee, id) {
    if (addressee >= 0) {
      put(addressee, id);
      return 1;
    }
    const { hearers, start, used } = graph;
    const end = used[author];
    let count = 0;
    for (let edge = start[author]; edge < end; edge++) {
      const hearer = hearers[edge];
      if (hearer < 0) continue;
      put(hearer, id);
      count++;
    }
    return count;
  }

  function put(hearer, id) {
    const place = head[hearer];
    entries[hearer * places + place] = id;
    head[hearer] = place + 1 === places ? 0 : place + 1;
    if (unread[hearer] < places) unread[hearer]++;
  }

  function read(reader) {
    const count = unread[reader] < attention ? unread[reader] : attention;
    const base = reader * places;
    let place = head[reader];
    for (let n = 0; n < count; n++) {
      place = place === 0 ? places - 1 : place - 1;
      seen[entries[base + place] & mask]++;
    }
    unread[reader] = 0;
    return count;
  }
}
