import { mix, toUnit } from '../../random/draw.ts';
import { AMBIENT } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import { campOfPost, type World } from '../world.ts';

/** Attack as defence: criticism of the sponsor calls up the orders that answer it. */
export const attackAsDefence = mechanism({
  name: 'attack-as-defence',
  family: 'forces',
  claim: "A force counts what is said against its sponsor. Above so many posts an hour the orders that wait for it are called up: the critics are attacked, not answered. Whoever commands them, an army or a committee, the tactic is the same.",
  source: "An analyst's piece of May 2016 (defence by attack is the main tactic of armies and committees); thresholds assumed",
  prediction: "After a spike of criticism the critics' output falls below what it would have been, at a cost in posts and operator-days.",
  limits: 'The force counts what is said on the platforms at large, without error and without delay but that of its ranks. It does not tell criticism of the sponsor from other posts of that camp under the same tags.',
  parameters: {
    watch: { default: 1, min: 0, max: 1, unit: 'probability', meaning: 'Chance that the count of a tick is looked at; 0 = nobody looks, and no waiting order is ever called up.', source: 'assumed' },
    memoryHours: { default: 1, min: 0, max: 168, unit: 'hours', meaning: 'Time over which posts are counted, at least one step of the clock.', source: 'assumed' },
    thresholdTimes: { default: 1, min: 0, max: 100, unit: 'times', meaning: 'Multiplies the threshold of every waiting order.', source: 'assumed (1 = as the orders say)' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.some(({ trigger }) => trigger !== undefined)),
  build(world, values) {
    const { orders, calls, plan } = world;
    const waiting = orders.flatMap((order, o) => (order.plan.trigger ? [{ o, order, trigger: order.plan.trigger, carries: carriers(world, order.plan.trigger.tags) }] : []));
    if (waiting.length === 0) return {};
    const looking = world.chance('attack-as-defence', 'look');
    const steps = Math.max(1, Math.round(values.memoryHours / world.hoursPerTick));
    /** Posts counted by waiting order in each of the last steps. */
    const counted = waiting.map(() => new Int32Array(steps));
    const camps = waiting.map(({ trigger }) => plan.camps.findIndex((camp) => camp.name === trigger.by));
    /** Orders called up in this tick: 1. */
    const called = new Uint8Array(orders.length);
    world.columns.set('attack-as-defence.called', called);

    return {
      remember(): void {
        called.fill(0);
        waiting.forEach(({ o, order, trigger, carries }, w) => {
          counted[w]![world.tick % steps] = countPosts(world, camps[w]!, carries);
          const rate = counted[w]!.reduce((sum, posts) => sum + posts, 0) / (steps * world.hoursPerTick);
          if (rate <= trigger.above * values.thresholdTimes) return;
          if (toUnit(mix(looking.a, looking.b, order.key, world.tick)) >= values.watch) return;
          const next = world.tick + 1;
          if (next < order.plan.fromTick || next >= order.plan.untilTick) return;
          if (calls.until[o]! <= next) {
            calls.from[o] = next;
            called[o] = 1;
          }
          calls.until[o] = Math.min(order.plan.untilTick, next + Math.max(1, Math.round(trigger.hours / world.hoursPerTick)));
        });
      },
    };
  },
});

/** 1 for each tag set that holds one of the tags; without tags all sets do. */
function carriers({ hashtags }: World, tags: readonly string[]): Uint8Array {
  return Uint8Array.from({ length: hashtags.setCount }, (_, set) =>
    (tags.length === 0 || hashtags.list.subarray(hashtags.start[set]!, hashtags.start[set + 1]!).some((tag) => tags.includes(hashtags.names[tag]!)) ? 1 : 0));
}

/** Posts of a camp on the conflict published in this tick under the tags. */
function countPosts(world: World, camp: number, carries: Uint8Array): number {
  const { posts } = world;
  let count = 0;
  for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
    const slot = id & posts.mask;
    if (posts.frame[slot] !== AMBIENT && carries[posts.tagSet[slot]!] === 1 && campOfPost(world, slot) === camp) count++;
  }
  return count;
}
