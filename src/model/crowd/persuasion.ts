import { INSULT, OPINIONS, SMEAR, framesOf } from '../frames.ts';
import { mechanism } from '../mechanism.ts';

/** Persuasion: views move slowly, towards what is not too far away. */
export const persuasion = mechanism({
  name: 'persuasion',
  family: 'crowd',
  claim: 'What people read moves their view a little towards it, if it is not too far from their own; the own side persuades more than others. So "no opinion moved" is a result, not an assumption.',
  source: 'Deffuant et al. 2000, Hegselmann & Krause 2002 (bounded confidence); Keller et al. 2020 (an army had only a limited impact); sizes assumed',
  prediction: 'An army that mostly hears itself moves organic opinion by less than 2 points (V34), while what people read does move them.',
  limits: 'One view of one conflict. Nobody is driven the other way by what is too far; insults and smears persuade nobody; nobody changes camp.',
  parameters: {
    rate: { default: 0.001, min: 0, max: 0.5, unit: 'share', meaning: 'How far one post of the own side moves a view towards its own.', source: 'assumed' },
    bound: { default: 0.6, min: 0, max: 2, unit: 'stance', meaning: 'Distance beyond which a view is not moved; 2 = everything persuades.', source: 'assumed' },
    otherTrust: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: 'Weight of a post of another camp against one of the own.', source: 'assumed' },
  },
  build(world, values) {
    const { people, accounts, posts, readings } = world;
    world.columns.set('persuasion.stance', people.stance);
    return {
      reads: OPINIONS & ~framesOf(INSULT, SMEAR),
      read(): void {
        const { account, person } = readings;
        if (accounts.force[account]! >= 0) return;
        const camp = people.camp[person]!;
        let view = people.stance[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const frame = readings.opinionFrame[n]!;
          if (frame === INSULT || frame === SMEAR) continue;
          const away = posts.slant[readings.opinionSlot[n]!]! / 127 - view;
          if (away > values.bound || -away > values.bound) continue;
          view += values.rate * (readings.opinionCamp[n] === camp ? 1 : values.otherTrust) * away;
        }
        people.stance[person] = view;
      },
    };
  },
});
