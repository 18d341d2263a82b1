import { mix, toUnit } from '../../random/draw.ts';
import { AMBIENT, SATIRE, framesOf, sideTable } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import { ORIGINAL } from '../posts.ts';
import { campOf } from '../world.ts';

/** Satire: ridicule is cheap, is passed on, and takes the fright out of its target. */
export const satire = mechanism({
  name: 'satire',
  family: 'crowd',
  claim: 'A mood of satire: some of what people write against a banned organisation makes it laughable. Such posts are cheap and appealing, and those who read them fear less.',
  source: 'Annabaa, May 2016 (solidarity and a mood of satire bring ordinary users to chase extremist accounts); sizes assumed',
  prediction: 'Fear of the target falls where satire is read.',
  limits: 'Fear is one feeling: ridicule of one side also takes away what another side has caused. Nobody is offended by satire.',
  parameters: {
    share: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: "Share of what people write against a banned camp's people that is satire.", source: 'assumed' },
    relief: { default: 0.05, min: 0, max: 1, unit: 'share', meaning: 'Share of a reader\'s fear that one post of satire takes away.', source: 'assumed' },
  },
  build(world, values) {
    const { people, accounts, readings, plan } = world;
    const mood = world.chance('satire', 'mood');
    const camps = plan.camps.length;
    const fear = sideTable(camps, (frame) => frame.fear);
    const mocks = Uint8Array.from(plan.camps, (camp) => (camp.opponents.some((name) => plan.camps.some((other) => other.name === name && other.proscribed)) ? 1 : 0));

    return {
      colour(): void {
        const { wishes } = world;
        for (let i = 0; i < wishes.count; i++) {
          if (wishes.frame[i] === AMBIENT || wishes.kind[i] !== ORIGINAL || wishes.order[i]! >= 0 || mocks[campOf(world, wishes.account[i]!)] === 0) continue;
          if (toUnit(mix(mood.a, mood.b, wishes.key[i]!, 0)) < values.share) wishes.frame[i] = SATIRE;
        }
      },
      reads: framesOf(SATIRE),
      read(): void {
        const { person, account } = readings;
        if (people.fear[person] === 0 || accounts.force[account]! >= 0) return;
        for (let n = 0; n < readings.opinionCount; n++) {
          if (readings.opinionFrame[n] !== SATIRE) continue;
          people.fear[person]! *= 1 + values.relief * fear[(SATIRE * camps + people.camp[person]!) * camps + readings.opinionCamp[n]!]!;
        }
      },
    };
  },
});
