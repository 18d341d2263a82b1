import { mix, toUnit } from '../../random/draw.ts';
import { ACTIVE } from '../accounts.ts';
import { DEVOTION, framesOf } from '../frames.ts';
import { KNOWN } from '../hashtags.ts';
import { mechanism } from '../mechanism.ts';
import { dueReactions, planAfter, PRAYED, sourceIsOpen } from '../reactions.ts';
import { reactionKey, slantOf, wish } from '../wishes.ts';
import { campOf, type World } from '../world.ts';

/** Devotional campaign: a tag of prayer costs nobody anything. */
export const devotion = mechanism({
  name: 'devotion',
  family: 'extremists',
  claim: 'Prayer is a low-risk act: whoever reads a devotional post on a tag that the own side uses may answer with one, also who would say nothing else on the conflict, and neither fear nor a hostile climate holds it back as it does other words. Such a tag mobilises sympathisers, of the camp that launched it and of others; prayer belongs to all sides.',
  source: 'News piece on the battle, May 2016 (a campaign of prayer, and a near-twin of it by defenders of the civilians); sizes assumed',
  prediction: "Flooded by opponents, the tag's page shows less of those who pray; against counter-tags the tag gets fewer visits from trending lists; both where only the launching camp prays and where others do.",
  limits: 'Whoever prays writes one post for each post that moves them. Sympathy is read off the weights in `use`, in proportion to that of the launching camp: a camp without one is not moved. Nobody is won for more than prayer here.',
  parameters: {
    moveChance: { default: 0.01, min: 0, max: 1, unit: 'probability', meaning: 'Chance that a devotional post moves a reader of the launching camp to one of their own.', source: 'assumed' },
    outsiders: { default: 1, min: 0, max: 1, unit: 'times', meaning: 'The same chance for other camps that use the tag, relative to the launching camp and in proportion to their weight: 0 = it stays among its own, 1 = prayer belongs to all alike.', source: 'assumed (the share of extremists among its users is a slider)' },
    risk: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: 'How much of the usual weight fear and climate have on devotional posts; 1 = as on any other.', source: 'assumed' },
    delayHours: { default: 1, min: 0, max: 24, unit: 'hours', meaning: 'Mean delay between reading and writing.', source: 'assumed' },
  },
  build(world, values) {
    const { accounts, people, posts, readings, hashtags } = world;
    const moved = world.chance('devotion', 'move');
    const delay = world.chance('devotion', 'delay');
    const sympathy = sympathies(world, values.outsiders);

    /** Strongest sympathy of a camp with any tag of a set. */
    const pull = (camp: number, set: number): number => {
      let most = 0;
      for (let i = hashtags.start[set]!; i < hashtags.start[set + 1]!; i++) {
        const tag = hashtags.list[i]!;
        if (tag < hashtags.conflictCount) most = Math.max(most, sympathy[camp * hashtags.conflictCount + tag]!);
      }
      return most;
    };
    const takeUp = (account: number, set: number): void => {
      if (world.knownTags === null) return;
      for (let i = hashtags.start[set]!; i < hashtags.start[set + 1]!; i++) world.knownTags[account * hashtags.conflictCount + hashtags.list[i]!]! |= KNOWN;
    };
    const pray = (account: number, source: number, second: number): void => {
      if (accounts.state[account] !== ACTIVE || !sourceIsOpen(world, source)) return;
      const slot = source & posts.mask;
      const i = wish(world, account, mix(moved.b, moved.a, reactionKey(world, moved, account, posts.key[slot]!), 1));
      const { wishes } = world;
      wishes.second[i] = second;
      wishes.tagSet[i] = posts.tagSet[slot]!;
      wishes.frame[i] = DEVOTION;
      wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
      wishes.hand[i] = world.hands.volunteers + campOf(world, account);
    };
    /** A chance to speak, with only a part of what stands against it. */
    const eased = (chance: number): number => (chance > 0 ? (1 - values.risk * (1 - Math.min(1, chance))) / Math.min(1, chance) : 1);

    return {
      incline(): void {
        dueReactions(world, PRAYED, pray);
      },
      gate(): void {
        const { wishes } = world;
        if (values.risk === 1) return;
        for (let i = 0; i < wishes.count; i++) {
          if (wishes.frame[i] !== DEVOTION) continue;
          wishes.brave[i]! *= eased(wishes.brave[i]!);
          wishes.free[i]! *= eased(wishes.free[i]!);
        }
      },
      reads: framesOf(DEVOTION),
      read(): void {
        const { account, person } = readings;
        if (accounts.force[account]! >= 0) return;
        const camp = people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const slot = readings.opinionSlot[n]!;
          if (readings.opinionFrame[n] !== DEVOTION || posts.author[slot] === account) continue;
          const key = reactionKey(world, moved, account, posts.key[slot]!);
          if (toUnit(key) >= values.moveChance * pull(camp, posts.tagSet[slot]!)) continue;
          takeUp(account, posts.tagSet[slot]!);
          planAfter(world, delay, key, values.delayHours, account, readings.post[readings.opinion[n]!]!, PRAYED);
        }
      },
    };
  },
});

/** How far each camp is moved by a tag: 1 for the launching camp; for others `outsiders` times their weight over that camp's, at most 1: (camp, tag). */
function sympathies({ plan, hashtags }: World, outsiders: number): Float64Array {
  return Float64Array.from({ length: plan.camps.length * hashtags.conflictCount }, (_, i) => {
    const camp = plan.camps[Math.floor(i / hashtags.conflictCount)]!;
    const tag = plan.hashtags[i % hashtags.conflictCount]!;
    const weight = tag.use[camp.name] ?? 0;
    const own = tag.use[tag.camp] ?? 0;
    if (weight === 0) return 0;
    if (tag.camp === '' || tag.camp === camp.name) return 1;
    return weight >= own ? outsiders : (outsiders * weight) / own;
  });
}
