import { mix, mixFirst, mixLast, mixSecond, toUnit } from '../../random/draw.ts';
import { ACTIVE } from '../accounts.ts';
import { AMBIENT, sideTable } from '../frames.ts';
import { BACKGROUND } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { QUOTE, REPLY, RESHARE } from '../posts.ts';
import { dueReactions, planAfter, REPLIED, SHARED, sourceIsOpen } from '../reactions.ts';
import { IN_THREAD } from '../visits.ts';
import { reactionKey, slantOf, wish } from '../wishes.ts';
import { campOf, campOfPost, type World } from '../world.ts';

/** Appeal of an average post: mean of the density 5(1-a)^4. */
const MEAN_APPEAL = 1 / 6;
/** Keeps the key of a reply apart from that of a reshare of the same post by the same reader. */
const REPLY_MARK = 0x3c6ef372;

/** Resharing: what is read may be passed on, quoted or answered. */
export const resharing = mechanism({
  name: 'resharing',
  family: 'crowd',
  claim: 'A reader passes a post on with a chance that grows with its appeal, its freshness, its popularity and its closeness to the own side, and that is divided by how many accounts the reader follows. Those who write much also pass on much.',
  source: 'Weng et al. 2012; Truong et al. 2024 (appeal, recency, popularity; whoever is active writes or passes on); Hodas & Lerman 2012 (divided attention)',
  prediction: 'At least 90 % of cascades never leave the root\'s own audience (V7), large ones are rare (V8).',
  limits: 'The text of a quote or reply does not exist: it carries the frame of its author\'s side. A reader may pass the same root on again when it comes back through another account.',
  parameters: {
    chance: { default: 0.016, min: 0, max: 0.2, unit: 'probability', meaning: 'Chance to reshare one fresh post of average appeal by the own side.', source: 'Weng et al. 2012, p_r (recalled)' },
    replyChance: { default: 0.004, min: 0, max: 0.1, unit: 'probability', meaning: 'Chance to answer one such post.', source: 'assumed' },
    quoteShare: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: 'Share of reshares that are quotes, which appear on tag pages.', source: 'assumed' },
    halfLifeMinutes: { default: 20, min: 1, max: 600, unit: 'minutes', meaning: 'Age at which a post has lost half of its freshness.', source: 'Moz 2012, Wiselytics 2013, Graffius 2018 (18 to 24); form of Wu & Huberman 2007' },
    popularityGain: { default: 0.5, min: 0, max: 5, unit: 'times', meaning: 'How much the logarithm of earlier reshares adds.', source: 'assumed' },
    referenceFollows: { default: 25, min: 1, max: 1000, unit: 'accounts', meaning: 'Number of accounts followed at which attention is undivided.', source: 'assumed (Hodas & Lerman 2012 give the inverse proportion only)' },
    withWriting: { default: 1, min: 0, max: 1, unit: 'none', meaning: 'How readiness to react goes with writing: 1 = in proportion, 0 = not at all.', source: 'Weng et al. 2012; Truong et al. 2024 (one clock of activity for writing and passing on)' },
    referencePostsPerDay: { default: 2, min: 0.01, max: 100, unit: 'per day', reference: true, meaning: 'Writing of an account to which the chances apply as they stand.', source: 'assumed (about the mean of the usual law of writing: 1.9)' },
    delayHours: { default: 0.5, min: 0, max: 24, unit: 'hours', meaning: 'Mean delay between reading and reacting.', source: 'assumed' },
  },
  build(world, values) {
    const { accounts, posts, readings, dials } = world;
    const share = world.chance('resharing', 'share');
    const delay = world.chance('resharing', 'delay');
    const quote = world.chance('resharing', 'quote');
    const freshness = freshnessByMinutes((world.staleTicks + 1) * world.hoursPerTick, values.halfLifeMinutes);
    const relation = sideTable(world.plan.camps.length, ({ appealOwn, appealOther, appealUncommitted }) => ({ own: 1, other: appealOther / appealOwn, uncommitted: appealUncommitted / appealOwn }));
    const readiness = new Float32Array(accounts.count);
    for (let account = 0; account < accounts.count; account++) readiness[account] = readinessOf(accounts.postsPerDay[account]! / values.referencePostsPerDay, values.withWriting);
    world.columns.set('resharing.readiness', readiness);
    const camps = world.plan.camps.length;
    const mostRelation = relation.reduce((most, value) => Math.max(most, value), 0);

    const popularityOf = (reshares: number): number => (reshares === 0 ? 1 : 1 + values.popularityGain * Math.log(1 + reshares));
    /** Key of the wish that a reaction becomes: mixed once more, because those that react are the ones whose draw was small. */
    const identity = (account: number, source: number): number =>
      mix(share.b, share.a, reactionKey(world, share, account, posts.key[source & posts.mask]!), 1);
    const passOn = (account: number, source: number, second: number): void => {
      const key = identity(account, source);
      const kind = toUnit(mix(quote.a, quote.b, key, 0)) < values.quoteShare ? QUOTE : RESHARE;
      pass(world, account, source, second, kind, key);
    };
    const answer = (account: number, source: number, second: number): void =>
      pass(world, account, source, second, REPLY, identity(account, source) ^ REPLY_MARK);
    return {
      incline(): void {
        dueReactions(world, SHARED, passOn);
        dueReactions(world, REPLIED, answer);
      },
      read(): void {
        const account = readings.account;
        if (accounts.force[account]! >= 0) return;
        const camp = campOf(world, account);
        const { post, where, count, second: now } = readings;
        const { mask, key: keys, author, second, appeal, frame } = posts;
        const divided = Math.min(4, values.referenceFollows / Math.max(1, accounts.follows[account]!)) * readiness[account]! * dials.reshare[account]!;
        // No post pulls more than this: most draws are settled by it without a look at the post. The last factor is for rounding.
        const most = divided * mostRelation * popularityOf(posts.mostReshares) * (1 + 1e-9) / MEAN_APPEAL;
        const first = mixFirst(share.b, accounts.keyA[account]!);
        const reader = mixSecond(first, share.a ^ accounts.keyB[account]!);
        for (let i = 0; i < count; i++) {
          const slot = post[i]! & mask;
          // One draw decides both: the low end reshares, the high end answers. It is that of `reactionKey`.
          const key = mixLast(first, reader, keys[slot]!);
          const u = toUnit(key);
          if (u >= values.chance * most && 1 - u > values.replyChance * most) continue;
          if (where[i] === IN_THREAD || author[slot] === account) continue;
          const age = Math.floor((now - second[slot]!) / 60);
          const pull = (appeal[slot]! / 255 / MEAN_APPEAL) * freshness[age]! * popularityOf(posts.reshares[slot]!) * relation[(frame[slot]! * camps + camp) * camps + campOfPost(world, slot)]! * divided;
          if (u < values.chance * pull) planAfter(world, delay, key, values.delayHours, account, post[i]!, SHARED);
          else if (1 - u <= values.replyChance * pull) planAfter(world, delay, key, values.delayHours, account, post[i]!, REPLIED);
        }
      },
    };
  },
});

/** Readiness to react of an account that writes `times` as much as the reference; who never writes reacts only where writing does not matter. */
function readinessOf(times: number, withWriting: number): number {
  return withWriting === 0 ? 1 : Math.exp(withWriting * Math.log(times));
}

/** Stretched exponential of age, exp(-0.4 t^0.4), in steps of which 3.95 make a half-life (Wu & Huberman 2007). By minute. */
function freshnessByMinutes(hours: number, halfLifeMinutes: number): Float64Array {
  const step = halfLifeMinutes / 3.95;
  const freshness = new Float64Array(Math.ceil(hours * 60) + 121).fill(1);
  for (let minute = 1; minute < freshness.length; minute++) freshness[minute] = Math.exp(-0.4 * Math.exp(0.4 * Math.log(minute / step)));
  return freshness;
}

/** The reaction becomes a wish: a reshare or quote carries its source's tags and frame, a reply none of its tags. */
function pass(world: World, account: number, source: number, second: number, kind: number, key: number): void {
  const { posts, accounts } = world;
  if (accounts.state[account] !== ACTIVE || !sourceIsOpen(world, source)) return;
  const i = wish(world, account, key);
  const { wishes } = world;
  const slot = source & posts.mask;
  const person = accounts.owner[account]!;
  wishes.kind[i] = kind;
  wishes.source[i] = source;
  wishes.second[i] = second;
  wishes.frame[i] = posts.frame[slot]!;
  wishes.intensity[i] = posts.intensity[slot]!;
  wishes.veracity[i] = posts.veracity[slot]!;
  wishes.about[i] = posts.about[slot]!;
  wishes.addressee[i] = kind === REPLY ? posts.author[slot]! : -1;
  wishes.tagSet[i] = kind === REPLY ? 0 : posts.tagSet[slot]!;
  wishes.slant[i] = kind === REPLY && posts.frame[slot] !== AMBIENT ? slantOf(world.people.stance[person]!) : posts.slant[slot]!;
  wishes.hand[i] = world.hashtags.isConflict[wishes.tagSet[i]!] === 1 ? world.hands.volunteers + world.people.camp[person]! : BACKGROUND;
}
