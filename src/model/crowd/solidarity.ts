import { chanceWithin } from '../../random/distributions.ts';
import { mechanism } from '../mechanism.ts';

/** Solidarity: events stir people, and the stirred write. */
export const solidarity = mechanism({
  name: 'solidarity',
  family: 'crowd',
  claim: "Events on the ground arouse a camp's people, and the aroused take up their camp's hashtags: many volunteers, no command. Arousal comes from events only.",
  source: 'Abrahams & Leber 2021 (pro-government content is largely decentralised); Garcia & Rimé 2019; sizes assumed',
  prediction: 'The organic share of the stream on conflict tags rises after events.',
  limits: 'Everybody of a camp is stirred alike; nobody is stirred by posts.',
  parameters: {
    gain: { default: 0.05, min: 0, max: 2, unit: 'per hour', meaning: 'Rate at which an event of full size arouses the camp it stirs fully.', source: 'assumed' },
    boost: { default: 8, min: 0, max: 40, unit: 'times', meaning: 'How many times more a fully aroused person writes on the conflict, on top of the usual.', source: 'assumed' },
  },
  build(world, values) {
    const { people, dials } = world;
    const chance = new Float64Array(dials.stir.length);
    return {
      dial(): void {
        const { camp, arousal, firstAccount } = people;
        for (let c = 0; c < chance.length; c++) chance[c] = chanceWithin(values.gain * (dials.stir[c]! - 1), world.hoursPerTick);
        for (let person = 0; person < people.count; person++) {
          const stirred = chance[camp[person]!]!;
          if (stirred > 0) arousal[person]! += stirred * (1 - arousal[person]!);
          if (arousal[person] === 0) continue;
          const times = 1 + values.boost * arousal[person]!;
          for (let account = firstAccount[person]!; account < firstAccount[person + 1]!; account++) dials.conflict[account]! *= times;
        }
      },
    };
  },
});
