import { mix, toUnit } from '../../random/draw.ts';
import { cutEdge } from '../../network/graph.ts';
import { SHOCK, framesOf, sideTable } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import type { RivalPlan } from '../plan.ts';
import { REPLY } from '../posts.ts';
import { IN_FEED } from '../visits.ts';
import { campOf, type World } from '../world.ts';

/** Shock: violence shown frightens, wins admirers and standing, wears off, and repels. */
export const shock = mechanism({
  name: 'shock',
  family: 'extremists',
  claim: "Violence shown frightens opponents, wins admirers and raises the organisation's standing against rival groups. Whoever has seen as much before feels it less, so that only a further step holds the effect; and it drives part of the audience away. The organisation goes further to stay ahead of its rivals.",
  source: 'Li, Conathan & Hughes 2017 and a study of 2021 (odds of an anxious post fall to 0.3 to 0.7 of the first within a crisis); Milton 2020, Barceló & Labzina 2020 (audience falls after attacks); rivalry: an analyst\'s piece of May 2016',
  prediction: 'Constant intensity fades, escalation holds it, and outsiders leave (V32, V33).',
  limits: 'Wear has no memory of single scenes, only of how extreme they were. Nobody turns away from the whole platform. Rivals do not answer: their series is given.',
  parameters: {
    fearGain: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: 'Fear added by one post of full intensity that is new to its reader, as a share of what is missing.', source: 'assumed' },
    admirationGain: { default: 0.03, min: 0, max: 1, unit: 'share', meaning: 'Admiration added by such a post, as a share of what is missing.', source: 'assumed' },
    wear: { default: 0.2, min: 0, max: 1, unit: 'share', meaning: 'How far one post read moves a reader\'s habit towards its intensity.', source: 'assumed (the third alike is felt at two thirds: V32 asks at most 0.7)' },
    depth: { default: 0.9, min: 0, max: 0.99, unit: 'share', meaning: 'Part of the effect that full habit takes away; 0 = nobody gets used to it.', source: 'assumed (0.59 of the odds by the third quarter of a crisis, PMC8330886)' },
    recoveryDays: { default: 60, min: 1, max: 10000, unit: 'days', meaning: 'Time in which a habit, and with it admiration, loses half.', source: 'assumed' },
    repel: { default: 0.02, min: 0, max: 1, unit: 'probability', meaning: 'Chance that an outsider who feels one such post fully unfollows whoever brought it.', source: 'assumed (Barceló & Labzina 2020 give the sign)' },
    engagement: { default: 1, min: 0, max: 10, unit: 'times', meaning: 'How many times more a full admirer passes on, on top of the usual.', source: 'assumed (Milton 2020: violence is viewed most)' },
    byRivalry: { default: 0.5, min: 0, max: 2, unit: 'share', meaning: 'How much of its lag behind the most extreme rival the organisation makes up in what it shows; 0 = it ignores rivals.', source: 'assumed' },
    byWear: { default: 0, min: 0, max: 1, unit: 'share', meaning: "How much of its opponents' habit it answers with more intensity; 0 = it does not notice.", source: 'assumed (our inference: the source ties escalation to rivalry)' },
    standingDays: { default: 14, min: 0.5, max: 1000, unit: 'days', meaning: 'Time in which the fame of a deed loses half.', source: 'assumed' },
  },
  build(world, values) {
    const { people, accounts, posts, readings, plan, dials } = world;
    const leaving = world.chance('shock', 'repel');
    const camps = plan.camps.length;
    const fear = sideTable(camps, (frame) => frame.fear);
    const admiration = sideTable(camps, (frame) => frame.admiration);
    const habit = new Float32Array(people.count);
    /** Fame of each camp's deeds: the most intense it has shown, which fades. */
    const fame = new Float64Array(camps);
    world.columns.set('shock.habit', habit);
    world.columns.set('shock.admiration', people.admiration);
    world.columns.set('shock.fame', fame);
    const keep = halved(world, values.recoveryDays);
    const keepFame = halved(world, values.standingDays);

    const repelled = (account: number, slot: number, felt: number): void => {
      const u = toUnit(mix(leaving.a ^ accounts.keyB[account]!, leaving.b, accounts.keyA[account]!, posts.key[slot]!));
      if (u < values.repel * felt) cutEdge(world.graph, posts.author[slot]!, account);
    };

    return {
      dial(): void {
        const { admiration, firstAccount } = people;
        for (let person = 0; person < people.count; person++) {
          if (admiration[person] === 0) continue;
          const times = 1 + values.engagement * admiration[person]!;
          for (let account = firstAccount[person]!; account < firstAccount[person + 1]!; account++) dials.reshare[account]! *= times;
        }
      },
      colour(): void {
        const { wishes } = world;
        const ahead = extremest(plan.rivals, world.tick);
        const worn = values.byWear > 0 ? meanHabit() : 0;
        for (let i = 0; i < wishes.count; i++) {
          if (wishes.frame[i] !== SHOCK || wishes.order[i]! < 0) continue;
          const shown = wishes.intensity[i]! / 255;
          const further = values.byRivalry * Math.max(0, ahead - shown) + values.byWear * worn;
          if (further > 0) wishes.intensity[i] = Math.round(255 * Math.min(1, shown + further));
        }
        for (let i = 0; i < wishes.count; i++) {
          if (wishes.frame[i] !== SHOCK) continue;
          const camp = campOf(world, wishes.account[i]!);
          fame[camp] = Math.max(fame[camp]!, wishes.intensity[i]! / 255);
        }
      },
      reads: framesOf(SHOCK),
      read(): void {
        const { account, person } = readings;
        const camp = people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const i = readings.opinion[n]!;
          const slot = readings.opinionSlot[n]!;
          if (readings.opinionFrame[n] !== SHOCK || posts.intensity[slot] === 0) continue;
          const intensity = posts.intensity[slot]! / 255;
          const pair = (SHOCK * camps + camp) * camps + readings.opinionCamp[n]!;
          const felt = intensity - values.depth * Math.min(intensity, habit[person]!);
          if (values.fearGain * fear[pair]! > 0) frighten(person, slot, values.fearGain * fear[pair]! * felt);
          people.admiration[person]! += values.admirationGain * admiration[pair]! * felt * (1 - people.admiration[person]!);
          habit[person]! += values.wear * Math.max(0, intensity - habit[person]!);
          if (fear[pair]! > 0 && accounts.force[account]! < 0 && readings.where[i] === IN_FEED && posts.kind[slot] !== REPLY) repelled(account, slot, fear[pair]! * felt);
        }
      },
      remember(): void {
        for (let person = 0; person < people.count; person++) {
          habit[person]! *= keep;
          people.admiration[person]! *= keep;
        }
        for (let camp = 0; camp < camps; camp++) fame[camp]! *= keepFame;
      },
    };

    function frighten(person: number, slot: number, gain: number): void {
      people.fear[person]! += gain * (1 - people.fear[person]!);
      people.fearHand[person] = posts.hand[slot]! >= world.hands.forces ? posts.hand[slot]! : world.hands.volunteers + campOf(world, posts.author[slot]!);
    }

    /** Habit of those outside the banned camps, whom it would frighten. */
    function meanHabit(): number {
      let sum = 0;
      let count = 0;
      for (let person = 0; person < people.count; person++) {
        if (plan.camps[people.camp[person]!]!.proscribed) continue;
        sum += habit[person]!;
        count++;
      }
      return count === 0 ? 0 : sum / count;
    }
  },
});

/** Part that is left after a tick of what loses half in so many days. */
function halved(world: World, days: number): number {
  return Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * days));
}

/** Intensity of the most extreme rival at a tick; 0 without rivals. */
function extremest(rivals: readonly RivalPlan[], tick: number): number {
  return rivals.reduce((most, rival) => Math.max(most, rival.intensity.findLast((step) => step.fromTick <= tick)?.level ?? 0), 0);
}
