import { mix } from '../../random/draw.ts';
import { mechanism } from '../mechanism.ts';

/** Trend capture: posts that are saved up and sent together look like a burst of interest. */
export const trendCapture = mechanism({
  name: 'trend-capture',
  family: 'forces',
  claim: 'A trending list counts accounts within the hour. A force that saves up the posts it owes and sends them together, through as many accounts as it has, makes a tag trend with few people and few posts.',
  source: 'Elmas et al. 2021 (trends made by many accounts posting at once); Berger & Morgan 2015 (short bursts of the core make tags trend)',
  prediction: 'With the same orders the tag trends within an hour of being sent, and more often than where the posts are spread over the day; it is gone within a day (V40). Depends on assumptions (docs/sign-stability.md).',
  limits: 'Only orders of the kind `together`. What was saved when an order ends is sent then. Posts are not deleted afterwards, as real attackers do to hide.',
  parameters: {
    saveHours: { default: 3, min: 0, max: 24, unit: 'hours', meaning: 'Time over which posts are saved up before they are sent together; 0 = they are sent as they come.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.some(({ together }) => together)),
  build(world, values) {
    const { plan, people, accounts, assignments } = world;
    const saveTicks = Math.floor(values.saveHours / world.hoursPerTick);
    if (saveTicks === 0) return {};
    const first = world.chance('trend-capture', 'account');
    const saved = world.orders.map((order) => new Int32Array(order.plan.together ? plan.forces[order.force]!.operators : 0));
    const since = new Int32Array(world.orders.length).fill(-1);
    const firstPerson = plan.forces.map((_, f) => people.group.indexOf(plan.groups.length + f));

    /** Takes what together-orders owe out of this tick's assignments. */
    const save = (): void => {
      let kept = 0;
      for (let n = 0; n < assignments.count; n++) {
        const o = assignments.order[n]!;
        const account = assignments.account[n]!;
        if (saved[o]!.length > 0) {
          saved[o]![accounts.owner[account]! - firstPerson[world.orders[o]!.force]!]! += assignments.posts[n]!;
          if (since[o]! < 0) since[o] = world.tick;
          continue;
        }
        assignments.account[kept] = account;
        assignments.order[kept] = o;
        assignments.posts[kept++] = assignments.posts[n]!;
      }
      assignments.count = kept;
    };
    /** Deals what an operator saved to all accounts with a voice, one post each in turn. */
    const send = (o: number, operator: number): void => {
      const person = firstPerson[world.orders[o]!.force]! + operator;
      const from = people.firstAccount[person]!;
      const count = people.firstAccount[person + 1]! - from;
      let voices = 0;
      for (let n = 0; n < count; n++) voices += accounts.voice[from + n]!;
      const owed = saved[o]![operator]!;
      saved[o]![operator] = 0;
      if (voices === 0) return;
      const start = (mix(first.a ^ people.keyB[person]!, first.b, people.keyA[person]!, mix(first.b, first.a, world.tick, world.orders[o]!.key)) >>> 0) % count;
      for (let n = 0, turn = 0; n < count; n++) {
        const account = from + ((start + n) % count);
        if (accounts.voice[account] === 0) continue;
        const posts = Math.floor(owed / voices) + (turn++ < owed % voices ? 1 : 0);
        if (posts === 0) continue;
        assignments.account[assignments.count] = account;
        assignments.order[assignments.count] = o;
        assignments.posts[assignments.count++] = posts;
      }
    };

    return {
      incline(): void {
        save();
        for (let o = 0; o < since.length; o++) {
          if (since[o]! < 0 || (world.tick - since[o]! < saveTicks && world.tick !== world.calls.until[o]! - 1)) continue;
          for (let operator = 0; operator < saved[o]!.length; operator++) if (saved[o]![operator]! > 0) send(o, operator);
          since[o] = -1;
        }
      },
    };
  },
});
