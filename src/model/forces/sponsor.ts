import { mix } from '../../random/draw.ts';
import { accountsOfForce, CUT_OFF } from '../accounts.ts';
import { mechanism } from '../mechanism.ts';
import { AMBIENT } from '../frames.ts';
import { campOfPost, dayOfTick, type World } from '../world.ts';

/** Books are kept in millionths of a cost unit, so that sums are exact. */
export const COST_UNIT = 1_000_000;

/** Sponsor: operators, posts, accounts and a payroll cost something, and a budget is never exceeded. */
export const sponsor = mechanism({
  name: 'sponsor',
  family: 'forces',
  claim: 'A force acts for a sponsor who pays: operators by the day, accounts for their upkeep, posts, and people on the payroll, those paid in secret among them. Where a budget is set, the day of an operator is begun only if the money covers it, posts and all; a sponsor who sees success may grant more.',
  source: "An analyst's piece of May 2016 (both spread a sponsor's view); reported costs are an order of magnitude only (Kurdistan24; Ajel, Okaz: up to 150 million dinars a month), so units are relative and assumed",
  prediction: 'A budget is never exceeded (T36); half of what a force would spend buys about half of its posts and less reach.',
  limits: "Work is paid as it is given out: a multiplied flood (`flooding.volume`) costs as the order says. Buying accounts anew and training are in `wage` and upkeep, not apart. A voice paid in secret costs its pay until it is exposed, with the line or without; what it writes is no order, costs no post and is not among the views that the force has for its money. What is left of a day's grant is kept. Success is what a sponsor can see, the share of its side on its own tags, volunteers' posts among them.",
  parameters: {
    operatorDay: { default: 1, min: 0, max: 1000, unit: 'cost units', meaning: 'Pay of an operator of wage 1 for a day on which it is given work.', source: 'the unit of all cost (relative)' },
    post: { default: 0.005, min: 0, max: 10, unit: 'cost units', meaning: 'Cost of one post, reply or flag that is ordered.', source: 'assumed' },
    accountDay: { default: 0.02, min: 0, max: 10, unit: 'cost units per day', meaning: 'Upkeep of one open account.', source: 'assumed' },
    raise: { default: 0, min: 0, max: 1, unit: 'share per day', meaning: "How much a budget grows on a day on which all that is seen on the force's tags is of its side; nothing below half. 0 = success changes nothing.", source: 'assumed (off)' },
    raiseMost: { default: 3, min: 1, max: 100, unit: 'times', meaning: 'Most that success can make of a budget.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.length > 0,
  build(world, values) {
    const { plan, orders, assignments, accounts, people } = world;
    const turns = world.chance('sponsor', 'turn');
    const forces = plan.forces.map(({ cost, covert, camp, leader }, f) => ({
      payroll: cost?.payrollPerDay ?? 0, voice: values.operatorDay * (covert?.wage ?? 0), wage: millionths(values.operatorDay * (cost?.wage ?? 1)), budget: cost?.budgetPerDay,
      camp: plan.camps.findIndex(({ name }) => name === camp), carries: ownSets(world, f), paid: leader === null,
    }));
    /** Granted and spent so far, millionths, by force. */
    const granted = new Float64Array(forces.length);
    const spent = new Float64Array(forces.length);
    world.columns.set('sponsor.granted', granted).set('sponsor.spent', spent);
    const growth = new Float64Array(forces.length).fill(1);
    /** Set aside of the purse for the rest of the day: upkeep, payroll, and the posts of those whose day is paid. */
    const setAside = new Float64Array(forces.length);
    const onTags = new Float64Array(forces.length * 2);
    const lastPaid = new Int32Array(people.count).fill(-1);
    const mine = new Int32Array(assignments.account.length);
    const members = forces.map((_, f) => accountsOfForce(accounts, f));
    const perPost = millionths(values.post);
    let day = -1;

    const purse = (f: number): number => (forces[f]!.budget === undefined ? Number.POSITIVE_INFINITY : granted[f]! - spent[f]!);
    /** What runs on whether or not anybody works: upkeep and payroll; of these only what the purse holds is paid. */
    const keepUp = (f: number): void => {
      const due = millionths((perDay(f) * world.hoursPerTick) / 24);
      spent[f]! += Math.min(purse(f), due);
      setAside[f] = Math.max(0, setAside[f]! - due);
    };
    const perDay = (f: number): number => {
      let open = 0;
      for (const account of members[f]!) if (accounts.state[account]! <= CUT_OFF) open++;
      return open * values.accountDay + forces[f]!.payroll + voicesOn(f) * forces[f]!.voice;
    };
    /** Voices that the force pays in secret: whoever is exposed is paid no longer. */
    const voicesOn = (f: number): number => {
      const paidBy = world.columns.get('covert-voices.force');
      const exposed = world.columns.get('covert-voices.exposed');
      let count = 0;
      if (paidBy && exposed) for (let v = 0; v < paidBy.length; v++) if (paidBy[v] === f && exposed[v] === 0) count++;
      return count;
    };
    /** What an operator is to write in a day, by the orders that hold now. */
    const dayOfPosts = (f: number): number => {
      let posts = 0;
      for (let o = 0; o < orders.length; o++) if (orders[o]!.force === f && world.tick >= world.calls.from[o]! && world.tick < world.calls.until[o]!) posts += orders[o]!.plan.quotaPerDay;
      return perPost * posts;
    };
    const turn = (n: number): number => {
      const person = accounts.owner[assignments.account[n]!]!;
      return mix(turns.a ^ people.keyB[person]!, turns.b, people.keyA[person]!, day);
    };
    /** Whether the operator's day is paid; it is begun only where the purse also holds the posts of that day. */
    const onDuty = (f: number, person: number): boolean => {
      if (lastPaid[person] === day) return true;
      const { wage } = forces[f]!;
      const posts = dayOfPosts(f);
      if (purse(f) - setAside[f]! < wage + posts) return false;
      lastPaid[person] = day;
      spent[f]! += wage;
      setAside[f]! += posts;
      return true;
    };
    /** Pays one assignment, or as much of it as the purse covers. */
    const pay = (f: number, n: number): void => {
      const owed = onDuty(f, accounts.owner[assignments.account[n]!]!) ? assignments.posts[n]! : 0;
      const posts = perPost === 0 ? owed : Math.min(owed, Math.floor(purse(f) / perPost));
      assignments.posts[n] = posts;
      spent[f]! += posts * perPost;
      setAside[f] = Math.max(0, setAside[f]! - posts * perPost);
    };
    const before = (x: number, y: number): number => turn(x) - turn(y) || x - y;
    /** Operators come to the till in an order that is drawn anew each day. */
    const payAll = (f: number): void => {
      let count = 0;
      for (let n = 0; n < assignments.count; n++) if (orders[assignments.order[n]!]!.force === f) mine[count++] = n;
      const till = mine.subarray(0, count);
      if (forces[f]!.budget !== undefined) till.sort(before);
      for (const n of till) pay(f, n);
    };
    const dropUnpaid = (): void => {
      let kept = 0;
      for (let n = 0; n < assignments.count; n++) {
        if (assignments.posts[n] === 0) continue;
        assignments.account[kept] = assignments.account[n]!;
        assignments.order[kept] = assignments.order[n]!;
        assignments.posts[kept++] = assignments.posts[n]!;
      }
      assignments.count = kept;
    };
    const openDay = (): void => {
      day = dayOfTick(world, world.tick);
      forces.forEach(({ budget }, f) => {
        const all = onTags[2 * f]!;
        if (all > 0) growth[f] = Math.min(values.raiseMost, growth[f]! * (1 + values.raise * Math.max(0, (2 * onTags[2 * f + 1]!) / all - 1)));
        if (budget !== undefined) granted[f]! += millionths(budget * growth[f]!);
        setAside[f] = millionths(perDay(f));
      });
      onTags.fill(0);
    };

    return {
      incline(): void {
        if (dayOfTick(world, world.tick) !== day) openDay();
        for (let f = 0; f < forces.length; f++) {
          if (!forces[f]!.paid) continue;
          keepUp(f);
          payAll(f);
        }
        dropUnpaid();
      },
      remember(): void {
        if (values.raise === 0) return;
        const { posts } = world;
        for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
          const slot = id & posts.mask;
          if (posts.frame[slot] === AMBIENT) continue;
          const camp = campOfPost(world, slot);
          for (let f = 0; f < forces.length; f++) {
            if (forces[f]!.carries[posts.tagSet[slot]!] === 0) continue;
            onTags[2 * f]!++;
            if (camp === forces[f]!.camp) onTags[2 * f + 1]!++;
          }
        }
      },
    };
  },
});

function millionths(units: number): number {
  return Math.round(units * COST_UNIT);
}

/** 1 for each tag set that holds a tag which the force floods. */
function ownSets({ hashtags, orders }: World, f: number): Uint8Array {
  const tags = new Set(orders.filter((order) => order.force === f && order.flood).flatMap((order) => order.plan.tags));
  return Uint8Array.from({ length: hashtags.setCount }, (_, set) => (hashtags.list.subarray(hashtags.start[set]!, hashtags.start[set + 1]!).some((tag) => tags.has(hashtags.names[tag]!)) ? 1 : 0));
}
