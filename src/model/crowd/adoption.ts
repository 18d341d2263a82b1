import { OPINIONS } from '../frames.ts';
import { mix, toUnit } from '../../random/draw.ts';
import { KNOWN } from '../hashtags.ts';
import { mechanism } from '../mechanism.ts';
import { IN_FEED, ON_PAGE } from '../visits.ts';
import type { World } from '../world.ts';

/** Exposures beyond this are not told apart: the seven low bits of a place in `knownTags`. */
const MOST = KNOWN - 1;

/** Adoption: a tag must have been met before it is used, and the third meeting persuades best. */
export const adoption = mechanism({
  name: 'adoption',
  family: 'crowd',
  claim: 'Nobody writes on a hashtag that appeared during the run before having met it. The chance to take it up rises with the number of times it was seen, is largest at the third or so, and then falls: slowly where sides argue over the tag, fast where they do not.',
  source: 'Romero, Meeder & Kleinberg 2011 (shape, persistence of political tags; values recalled)',
  prediction: 'Of those who saw a tag k times, the share who then take it up peaks at k = 2 to 4; at k = 8 it is at least half of the peak for contested tags and at most 35 % of it for others (V12). Depends on assumptions (docs/sign-stability.md).',
  limits: 'Every post seen in a feed counts once, also a second one by the same author; a page, however long, counts once. Exposure only opens a tag: how often it is then chosen is its `use` weight, and people of a camp without a weight never take it up. Passing on a post is no adoption, nothing is unlearnt, forces and apps use what they are told to. Tags that are there from the start were taken up before it; background tags are open to all. One byte per account and conflict tag: fifty tags add 50 bytes to an account.',
  parameters: {
    outsideShare: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: 'Share of those who may use a tag that know it from elsewhere when it is launched; 1 = nobody needs to see it first.', source: 'assumed' },
    peakChance: { default: 0.015, min: 0, max: 1, unit: 'probability', meaning: 'Chance to take a tag up at the exposure that persuades best.', source: 'Romero, Meeder & Kleinberg 2011 (0.01 to 0.02, recalled)' },
    peakExposures: { default: 3, min: 1, max: 10, unit: 'exposures', meaning: 'Exposure that persuades best.', source: 'Romero, Meeder & Kleinberg 2011 (2 to 4)' },
    keptContested: { default: 0.92, min: 0, max: 1, unit: 'share', meaning: 'What each exposure beyond the best keeps of the chance, for a tag that sides argue over.', source: 'assumed, so that political tags persist (Romero, Meeder & Kleinberg 2011)' },
    keptOther: { default: 0.75, min: 0, max: 1, unit: 'share', meaning: 'The same for a tag whose users argue with nobody.', source: 'assumed, so that idioms fade fast (Romero, Meeder & Kleinberg 2011)' },
  },
  build(world, values) {
    const { accounts, people, posts, hashtags, readings } = world;
    const tags = hashtags.conflictCount;
    const known = new Uint8Array(accounts.count * tags);
    world.columns.set('adoption.known', known);
    world.knownTags = known;
    const outside = world.chance('adoption', 'outside');
    const take = world.chance('adoption', 'take');
    const uses = usesOf(world);
    const contested = contestedTags(world, uses);
    const curves = [values.keptOther, values.keptContested].map((kept) => curve(values.peakChance, values.peakExposures, kept));

    /** Those of a camp that uses the tag know it by now: all, or a keyed share. */
    const introduce = (tag: number, share: number): void => {
      for (let account = 0; account < accounts.count; account++) {
        if (uses[people.camp[accounts.owner[account]!]! * tags + tag] === 0) continue;
        if (toUnit(mix(outside.a ^ accounts.keyB[account]!, outside.b, accounts.keyA[account]!, hashtags.key[tag]!)) < share) known[account * tags + tag]! |= KNOWN;
      }
    };
    const meet = (account: number, camp: number, slot: number): void => {
      const set = posts.tagSet[slot]!;
      for (let i = hashtags.start[set]!; i < hashtags.start[set + 1]!; i++) {
        const tag = hashtags.list[i]!;
        if (tag >= tags || uses[camp * tags + tag] === 0) continue;
        const place = account * tags + tag;
        if (known[place]! >= MOST) continue;
        const exposures = ++known[place]!;
        const u = toUnit(mix(take.a ^ accounts.keyB[account]!, take.b, accounts.keyA[account]!, mix(take.b, take.a, posts.key[slot]!, hashtags.key[tag]!)));
        if (u < curves[contested[tag]!]![exposures]!) known[place]! |= KNOWN;
      }
    };

    return {
      events(): void {
        for (let tag = 0; tag < tags; tag++) {
          if (hashtags.launchTick[tag] === world.tick) introduce(tag, world.tick === 0 ? 1 : values.outsideShare);
        }
      },
      reads: OPINIONS,
      read(): void {
        const { account, person } = readings;
        if (accounts.force[account]! >= 0) return;
        const camp = people.camp[person]!;
        let onPage = false;
        for (let n = 0; n < readings.opinionCount; n++) {
          const at = readings.opinion[n]!;
          const where = readings.where[at]!;
          if (where === IN_FEED || (where === ON_PAGE && !onPage)) meet(account, camp, readings.opinionSlot[n]!);
          onPage ||= where === ON_PAGE;
        }
      },
    };
  },
});

/** 1 where a camp has a weight for a tag: (camp, tag). */
function usesOf({ plan, hashtags }: World): Uint8Array {
  return Uint8Array.from({ length: plan.camps.length * hashtags.conflictCount }, (_, i) =>
    ((plan.hashtags[i % hashtags.conflictCount]!.use[plan.camps[Math.floor(i / hashtags.conflictCount)]!.name] ?? 0) > 0 ? 1 : 0));
}

/** 1 where somebody who uses the tag argues with some camp, or is argued with. */
function contestedTags({ plan, hashtags }: World, uses: Uint8Array): Uint8Array {
  const argues = plan.camps.map((camp) => camp.opponents.length > 0 || plan.camps.some((other) => other.opponents.includes(camp.name)));
  return Uint8Array.from({ length: hashtags.conflictCount }, (_, tag) => (argues.some((yes, camp) => yes && uses[camp * hashtags.conflictCount + tag] === 1) ? 1 : 0));
}

/** Chance at each exposure: a straight rise to the best, then a fixed share of the one before. */
function curve(peak: number, best: number, kept: number): Float64Array {
  const chance = new Float64Array(MOST + 1);
  for (let k = 1; k <= MOST; k++) chance[k] = k <= best ? (peak * k) / best : chance[k - 1]! * kept;
  return chance;
}
