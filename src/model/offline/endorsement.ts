import { OPINIONS } from '../frames.ts';
import { mix, toUnit } from '../../random/draw.ts';
import { ACTIVE } from '../accounts.ts';
import { KNOWN } from '../hashtags.ts';
import { mechanism } from '../mechanism.ts';
import { dueReactions, JOINED, planAfter, sourceIsOpen } from '../reactions.ts';
import { reactionKey, slantOf, wish, wishKey } from '../wishes.ts';
import { campOf } from '../world.ts';

/** Endorsement: a leader lends a name to a hashtag. */
export const endorsement = mechanism({
  name: 'endorsement',
  family: 'offline',
  claim: 'A post by a leader starts or lifts a hashtag: some of those who read it take the tag up at once and write on it, without having to meet it again and again.',
  source: 'News piece on the battle, May 2016 (users made a post of the head of government a hashtag); sizes assumed',
  prediction: 'With the endorsement the tag trends sooner after its launch. Depends on assumptions (docs/sign-stability.md).',
  limits: 'Only who reads the leader\'s own post joins at once; whoever gets it passed on takes the tag up by exposure. Nobody of another side joins, also not in mockery. A leader\'s audience is drawn anew for each seed, within about half and twice its mean.',
  parameters: {
    posts: { default: 1, min: 0, max: 100, unit: 'posts', meaning: 'Posts of a leader at each endorsement; 0 = leaders keep silent.', source: 'assumed' },
    joinChance: { default: 0.15, min: 0, max: 1, unit: 'probability', meaning: 'Chance that a reader of the own side joins at once where the leader is fully believed.', source: 'assumed' },
    strangers: { default: 0.3, min: 0, max: 1, unit: 'times', meaning: 'The same chance for people who take no side, relative to the own side.', source: 'assumed' },
    delayHours: { default: 1, min: 0, max: 24, unit: 'hours', meaning: 'Mean delay between reading and writing.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.some((order) => order.do === 'endorse')),
  build(world, values) {
    const { plan, accounts, people, posts, readings, hashtags, orders } = world;
    const endorsing = orders.map((_, o) => o).filter((o) => orders[o]!.plan.do === 'endorse');
    if (endorsing.length === 0) return {};
    const stream = world.chance('endorsement', 'post');
    const joining = world.chance('endorsement', 'join');
    const delay = world.chance('endorsement', 'delay');
    const uncommitted = plan.camps.length - 1;
    /** By hand: how far it is believed, -1 where it is no leader's. */
    const believed = new Float64Array(world.hands.labels.length).fill(-1);
    plan.forces.forEach(({ leader }, f) => { if (leader !== null) believed[world.hands.forces + f] = leader.reliability; });

    /** Last tick in which a leader's word can still be read: in all others nothing is looked for. */
    let readableUntil = -1;
    const endorse = (o: number): void => {
      const order = orders[o]!;
      const account = people.firstAccount[people.group.indexOf(plan.groups.length + order.force)]!;
      if (accounts.voice[account] === 0) return;
      readableUntil = world.tick + world.staleTicks;
      for (let n = 0; n < Math.floor(values.posts); n++) {
        const i = wish(world, account, mix(stream.b, stream.a, wishKey(world, stream, account, n), order.key));
        const { wishes } = world;
        wishes.order[i] = o;
        wishes.tagSet[i] = order.tagSet;
        wishes.frame[i] = order.frame;
        wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
        wishes.hand[i] = world.hands.forces + order.force;
      }
    };
    /** The tag as it was endorsed becomes a post of the reader's own. */
    const join = (account: number, source: number, second: number): void => {
      if (accounts.state[account] !== ACTIVE || !sourceIsOpen(world, source)) return;
      const slot = source & posts.mask;
      const i = wish(world, account, mix(joining.b, joining.a, reactionKey(world, joining, account, posts.key[slot]!), 1));
      const { wishes } = world;
      wishes.second[i] = second;
      wishes.tagSet[i] = posts.tagSet[slot]!;
      wishes.frame[i] = posts.frame[slot]!;
      wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
      wishes.hand[i] = world.hands.volunteers + campOf(world, account);
    };
    const takeUp = (account: number, slot: number): void => {
      if (world.knownTags === null) return;
      const set = posts.tagSet[slot]!;
      for (let t = hashtags.start[set]!; t < hashtags.start[set + 1]!; t++) world.knownTags[account * hashtags.conflictCount + hashtags.list[t]!]! |= KNOWN;
    };

    return {
      incline(): void {
        for (const o of endorsing) if (orders[o]!.plan.fromTick === world.tick) endorse(o);
        dueReactions(world, JOINED, join);
      },
      reads: OPINIONS,
      read(): void {
        const { account, person } = readings;
        if (world.tick > readableUntil || accounts.force[account]! >= 0) return;
        for (let n = 0; n < readings.opinionCount; n++) {
          const slot = readings.opinionSlot[n]!;
          const word = believed[posts.hand[slot]!]!;
          if (word < 0) continue;
          const camp = people.camp[person]!;
          const side = camp === campOf(world, posts.author[slot]!) ? 1 : camp === uncommitted ? values.strangers : 0;
          const key = reactionKey(world, joining, account, posts.key[slot]!);
          if (toUnit(key) >= values.joinChance * word * side) continue;
          takeUp(account, slot);
          planAfter(world, delay, key, values.delayHours, account, readings.post[readings.opinion[n]!]!, JOINED);
        }
      },
    };
  },
});
