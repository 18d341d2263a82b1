import { mechanism } from '../mechanism.ts';

/** Fading: emotion goes back to where it was. */
export const fading = mechanism({
  name: 'fading',
  family: 'crowd',
  claim: 'Arousal and fear fade by halves within days once nothing renews them.',
  source: 'Wen & Lin 2016 (back to baseline in days to weeks)',
  prediction: 'After the last event arousal falls back towards its baseline.',
  limits: 'Both emotions fade at one pace for everybody.',
  parameters: {
    halfLifeDays: { default: 4, min: 0.25, max: 1e9, unit: 'days', meaning: 'Time in which an emotion loses half; 1e9 = nothing ever fades.', source: 'assumed within 2 to 7 days (Wen & Lin 2016 give the course, not the rate)' },
  },
  build(world, values) {
    const { people } = world;
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.halfLifeDays));
    return {
      remember(): void {
        for (let person = 0; person < people.count; person++) {
          people.arousal[person]! *= keep;
          people.fear[person]! *= keep;
        }
      },
    };
  },
});
