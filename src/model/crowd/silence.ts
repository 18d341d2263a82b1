import { mix, toUnit } from '../../random/draw.ts';
import type { Key } from '../../random/key.ts';
import { AMBIENT, OPINIONS } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import type { People } from '../people.ts';
import { REPLY } from '../posts.ts';

/** Spiral of silence: who feels alone with a view keeps it back. */
export const silence = mechanism({
  name: 'silence',
  family: 'crowd',
  claim: 'People speak readily where what they read agrees with them and keep their view back where it does not; a hard core speaks anyway. The climate they perceive comes from what they read, nothing else.',
  source: 'Noelle-Neumann 1974; Hampton et al. 2014 (baseline, odds); Matthes et al. 2018 (the slope is small)',
  prediction: "The minority's expressed share falls below its true share. Depends on assumptions (docs/sign-stability.md).",
  limits: 'One climate for the whole conflict; people do not misjudge on purpose, and nobody speaks up because others are silent.',
  parameters: {
    strength: { default: 1, min: 0, max: 1, unit: 'share', meaning: 'How much of the effect works; 0 = nobody is silenced by the climate.', source: 'assumed (1 = as measured by the sources)' },
    baseline: { default: 0.42, min: 0.05, max: 0.95, unit: 'share', meaning: 'Willingness to write on a divisive matter in a mixed climate.', source: 'Hampton et al. 2014' },
    replyBaseline: { default: 0.42, min: 0.05, max: 0.95, unit: 'share', meaning: 'Willingness to answer others on it in a mixed climate.', source: 'Hampton et al. 2014 (one figure for both)' },
    oddsWhenAgreeing: { default: 1.9, min: 1, max: 5, unit: 'odds ratio', meaning: 'Odds of speaking where the climate agrees, against a mixed one.', source: 'Hampton et al. 2014 (recalled; range 1.3 to 2.5)' },
    hardCore: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: 'Share of people who speak whatever the climate.', source: 'Porten-Cheé & Eilders 2015; share assumed (0.05 to 0.2)' },
    memory: { default: 0.02, min: 0.0001, max: 1, unit: 'share', meaning: 'Weight of one post read in the perceived climate.', source: 'assumed' },
  },
  build(world, values) {
    const { people, accounts, posts, readings } = world;
    const hardCore = hardCoreOf(people, world.chance('silence', 'hard core'), values.hardCore);
    world.columns.set('silence.hardCore', hardCore);
    const slope = Math.log(values.oddsWhenAgreeing);
    const speaks = (baseline: number, agreement: number): number => {
      const base = Math.log(baseline / (1 - baseline));
      return logistic(base + slope * agreement) / logistic(base + slope);
    };
    return {
      gate(): void {
        const { wishes } = world;
        for (let i = 0; i < wishes.count; i++) {
          if (wishes.frame[i] === AMBIENT || wishes.order[i]! >= 0) continue;
          const person = accounts.owner[wishes.account[i]!]!;
          if (hardCore[person] === 1) continue;
          const agreement = people.stance[person]! * people.climate[person]!;
          const chance = speaks(wishes.kind[i] === REPLY ? values.replyBaseline : values.baseline, agreement);
          wishes.free[i]! *= 1 - values.strength * (1 - chance);
        }
      },
      reads: OPINIONS,
      read(): void {
        let climate = people.climate[readings.person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          climate += values.memory * (posts.slant[readings.opinionSlot[n]!]! / 127 - climate);
        }
        people.climate[readings.person] = climate;
      },
    };
  },
});

/** 1 where a person speaks whatever the climate. */
function hardCoreOf({ count, keyA, keyB }: People, { a, b }: Key, share: number): Uint8Array {
  const hardCore = new Uint8Array(count);
  for (let person = 0; person < count; person++) if (toUnit(mix(a ^ keyB[person]!, b, keyA[person]!, 0)) < share) hardCore[person] = 1;
  return hardCore;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
