import { mix, toUnit } from '../../random/draw.ts';
import { pickCumulative, poissonCount } from '../../random/distributions.ts';
import { dailyCycle } from '../daily-cycle.ts';
import { AMBIENT, FRAMES } from '../frames.ts';
import { KNOWN, NO_TAGS } from '../hashtags.ts';
import { BACKGROUND } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { profileNow } from '../profile.ts';
import { slantOf, wish, wishKey } from '../wishes.ts';
import { campOf, localHour, type World } from '../world.ts';

/** Posting: people write, most of the time about anything but the conflict. */
export const posting = mechanism({
  name: 'posting',
  family: 'crowd',
  claim: 'A few people write most posts, at hours that follow the day, and most of what they write is not about the conflict. That ambient conversation takes feed slots like anything else.',
  source: 'Wojcik & Hughes 2019 (concentration); daily cycle and ambient share assumed',
  prediction: 'The top tenth of accounts writes 72 to 88 % of the posts (V1); without ambient posts every share of voice is larger.',
  limits: 'Weekdays are alike; nobody writes more because of replies received. Who knows no tag of the conflict that is in use writes without one.',
  parameters: {
    ambientShare: { default: 0.7, min: 0, max: 1, unit: 'share', meaning: 'Share of what people write in quiet times that is not about the conflict.', source: 'assumed (range 0.3 to 0.95)' },
    peakToTrough: { default: 4, min: 1, max: 8, unit: 'times', meaning: 'Busiest hour of the day against the quietest.', source: 'assumed (range 2 to 8)' },
  },
  build(world, values) {
    const { accounts, people, hashtags, dials } = world;
    const ambient = world.chance('posting', 'ambient');
    const conflict = world.chance('posting', 'conflict');
    const tagPick = world.chance('posting', 'tag');
    const cycle = new Float64Array(world.groupNames.length);
    const weights = world.plan.camps.map(() => new Float64Array(hashtags.conflictCount));
    const cumulative = new Float64Array(hashtags.conflictCount);
    const writeAmbient = (account: number, ordinal: number): void => {
      const key = wishKey(world, ambient, account, ordinal);
      const i = wish(world, account, key);
      world.wishes.hand[i] = BACKGROUND;
      if (hashtags.backgroundWeights.length === 0) return;
      if (toUnit(mix(tagPick.a, tagPick.b, key, 0)) >= world.plan.ambient.taggedShare) return;
      const tag = pickCumulative(toUnit(mix(tagPick.a, tagPick.b, key, 1)), hashtags.backgroundWeights);
      world.wishes.tagSet[i] = 1 + hashtags.conflictCount + tag;
    };
    const writeConflict = (account: number, ordinal: number): void => {
      const camp = campOf(world, account);
      const key = wishKey(world, conflict, account, ordinal);
      const i = wish(world, account, key);
      const { wishes } = world;
      const total = weighChoice(world, account, weights[camp]!, cumulative);
      const tag = total > 0 ? pickCumulative(toUnit(mix(tagPick.a, tagPick.b, key, 0)), cumulative) : -1;
      wishes.tagSet[i] = tag < 0 ? NO_TAGS : 1 + tag;
      wishes.frame[i] = tag < 0 ? AMBIENT : hashtags.frame[tag]!;
      wishes.intensity[i] = Math.round(FRAMES[wishes.frame[i]!]!.intensity * 255);
      wishes.slant[i] = tag < 0 ? 0 : slantOf(people.stance[accounts.owner[account]!]!);
      wishes.hand[i] = tag < 0 ? BACKGROUND : world.hands.volunteers + camp;
    };

    return {
      incline(): void {
        launchTags(world, weights);
        for (let g = 0; g < cycle.length; g++) cycle[g] = (dailyCycle(localHour(world, g), values.peakToTrough, world.hoursPerTick) * world.hoursPerTick * profileNow(world, world.plan.groups[g]?.profile, g)) / 24;
        const { voice, force, postsPerDay, owner, keyA, keyB, count } = accounts;
        const { tick } = world;
        for (let account = 0; account < count; account++) {
          if (voice[account] === 0 || force[account]! >= 0) continue;
          const rate = postsPerDay[account]! * cycle[people.group[owner[account]!]!]!;
          const a = keyA[account]!;
          const b = keyB[account]!;
          const quiet = poissonCount(toUnit(mix(ambient.a ^ b, ambient.b, a, tick)), rate * values.ambientShare * dials.ambient[account]!);
          for (let n = 0; n < quiet; n++) writeAmbient(account, n);
          const loud = poissonCount(toUnit(mix(conflict.a ^ b, conflict.b, a, tick)), rate * (1 - values.ambientShare) * dials.conflict[account]!);
          for (let n = 0; n < loud; n++) writeConflict(account, n);
        }
      },
    };
  },
});

/** Weights with which each camp chooses among the tags launched so far. */
function launchTags(world: World, weights: readonly Float64Array[]): void {
  const { camps, hashtags } = world.plan;
  for (let c = 0; c < camps.length; c++) {
    for (let t = 0; t < hashtags.length; t++) weights[c]![t] = hashtags[t]!.launchTick <= world.tick ? (hashtags[t]!.use[camps[c]!.name] ?? 0) : 0;
  }
}

/** Adds up the weights of the tags that an account knows. @returns their sum */
function weighChoice({ knownTags, hashtags }: World, account: number, weights: Float64Array, cumulative: Float64Array): number {
  let total = 0;
  for (let tag = 0; tag < hashtags.conflictCount; tag++) {
    if (knownTags === null || (knownTags[account * hashtags.conflictCount + tag]! & KNOWN) !== 0) total += weights[tag]!;
    cumulative[tag] = total;
  }
  return total;
}
