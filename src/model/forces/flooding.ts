import { mix, toUnit } from '../../random/draw.ts';
import { mechanism } from '../mechanism.ts';
import { slantOf, wish, wishKey } from '../wishes.ts';

/** Flooding: many posts on ordered hashtags, the force's own or the enemy's. */
export const flooding = mechanism({
  name: 'flooding',
  family: 'forces',
  claim: "Operators fill hashtags at a quota: their own, to carry them, or the enemy's, to bury what it holds. A page shows the newest posts only, so whoever writes most owns it.",
  source: 'Thomas, Grier & Paxson 2012; Verkamp & Gupta 2013; exact results T24 and T25',
  prediction: "On a page of the W newest, the chance that no enemy post is shown is s^W; under takeover that tag's reach rises and its owners' share of the page falls (V21).",
  limits: 'Quotas do not react to success. Whether a force is large enough to take a page is decided by its size and quota in the scenario, not here.',
  parameters: {
    volume: { default: 1, min: 0, max: 10, unit: 'times', meaning: 'Multiplies every quota; 0 = no flood.', source: 'assumed (1 = as the orders say)' },
    jitterSeconds: { default: 60, min: 0, max: 3600, unit: 'seconds', meaning: 'Spread of scripted accounts around the second of their script.', source: 'assumed (coordination is looked for within 10 to 60 s, CooRTweet)' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.length > 0),
  build(world, values) {
    const { assignments, accounts, people } = world;
    const stream = world.chance('flooding', 'post');
    const part = world.chance('flooding', 'part');
    const script = world.chance('flooding', 'script');
    const jitter = world.chance('flooding', 'jitter');

    const write = (account: number, o: number, ordinal: number): void => {
      const order = world.orders[o]!;
      const key = mix(stream.b, stream.a, wishKey(world, stream, account, ordinal), order.key);
      const i = wish(world, account, key);
      const { wishes } = world;
      wishes.order[i] = o;
      wishes.tagSet[i] = order.tagSet;
      wishes.frame[i] = order.frame;
      wishes.intensity[i] = Math.round(order.plan.intensity * 255);
      wishes.veracity[i] = Math.round(order.plan.veracity * 255);
      wishes.about[i] = order.about;
      wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
      wishes.hand[i] = world.hands.forces + order.force;
      if (accounts.automated[account] === 1) wishes.second[i] = scripted(o, ordinal, key);
    };
    /** All scripted accounts of an order share the second of their n-th post, give or take the jitter. */
    const scripted = (o: number, ordinal: number, key: number): number => {
      const at = toUnit(mix(script.a, script.b, mix(script.b, script.a, world.tick, world.orders[o]!.key), ordinal)) * world.secondsPerTick;
      return Math.min(world.secondsPerTick - 1, Math.floor(at + toUnit(mix(jitter.a, jitter.b, key, 0)) * values.jitterSeconds));
    };

    return {
      incline(): void {
        for (let n = 0; n < assignments.count; n++) {
          const o = assignments.order[n]!;
          if (!world.orders[o]!.flood) continue;
          const account = assignments.account[n]!;
          const wanted = assignments.posts[n]! * values.volume;
          const whole = Math.floor(wanted);
          const extra = toUnit(wishKey(world, part, account, world.orders[o]!.key)) < wanted - whole ? 1 : 0;
          for (let ordinal = 0; ordinal < whole + extra; ordinal++) write(account, o, ordinal);
        }
      },
    };
  },
});
