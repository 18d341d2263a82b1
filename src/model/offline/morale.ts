import { chanceWithin } from '../../random/distributions.ts';
import { FRAMES, framesOf, sideTable } from '../frames.ts';
import { mechanism } from '../mechanism.ts';

/** Morale of fighters: what happens on the ground and what they read raises it or lowers it. */
export const morale = mechanism({
  name: 'morale',
  family: 'offline',
  claim: "Fighters' morale rises with their own side's victories and with the support they read, and falls with defeats and with the ridicule they read. It is theirs, not their fans'.",
  source: "Annabaa, May 2016 (social media support the forces' morale); Garcia & Rimé 2019 for the rebound; sizes assumed",
  prediction: "Own victories and support seen raise fighters' morale; the enemy's victories and ridicule seen lower it.",
  limits: 'Morale is read off; it does not decide battles, nor what fighters write. All fighters of a side hear of its fortunes at once.',
  parameters: {
    eventGain: { default: 0.02, min: 0, max: 1, unit: 'per hour', meaning: 'Rate at which an event of full size moves morale while it lasts, as a share of what is left to move.', source: 'assumed' },
    supportGain: { default: 0.01, min: 0, max: 1, unit: 'share', meaning: 'Morale added by one post of support read, as a share of what is missing.', source: 'assumed' },
    ridiculeLoss: { default: 0.01, min: 0, max: 1, unit: 'share', meaning: 'Share of morale that one post of ridicule read takes away.', source: 'assumed' },
    returnDays: { default: 4, min: 0.25, max: 10000, unit: 'days', meaning: 'Time in which morale comes half the way back to that of an ordinary day.', source: 'assumed within 2 to 7 days, as other moods (Wen & Lin 2016)' },
  },
  acts: ({ groups }) => groups.some(({ fighters }) => fighters),
  build(world, values) {
    const { people, readings, plan } = world;
    const camps = plan.camps.length;
    const effect = sideTable(camps, (frame) => frame.morale);
    const fighters = Int32Array.from(Array.from({ length: people.count }, (_, person) => person).filter((person) => plan.groups[people.group[person]!]?.fighters));
    const isFighter = new Uint8Array(people.count);
    for (const person of fighters) isFighter[person] = 1;
    world.columns.set('morale.fighters', isFighter);
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.returnDays));
    const fortunes = plan.timeline.filter((event) => event.side !== '' && (event.kind === 'victory' || event.kind === 'defeat')).map((event) => ({
      from: event.tick, until: event.tick + event.hours / world.hoursPerTick,
      // Who wins is raised; whoever argues with the winner is lowered; a defeat is the other way round.
      force: plan.camps.map((camp) => (event.kind === 'victory' ? 1 : -1) * event.intensity
        * (camp.name === event.side ? 1 : camp.opponents.includes(event.side) ? -1 : 0)),
    }));
    const move = (person: number, by: number): void => {
      people.morale[person]! += by > 0 ? by * (1 - people.morale[person]!) : by * people.morale[person]!;
    };

    return {
      events(): void {
        for (const event of fortunes) {
          if (world.tick < event.from || world.tick >= event.until) continue;
          const covered = Math.min(1, event.until - world.tick);
          for (const person of fighters) {
            const force = event.force[people.camp[person]!]!;
            if (force !== 0) move(person, Math.sign(force) * chanceWithin(values.eventGain * Math.abs(force), world.hoursPerTick * covered));
          }
        }
      },
      reads: fighters.length > 0 ? framesOf(...FRAMES.flatMap(({ morale }, frame) => (morale ? [frame] : []))) : 0,
      read(): void {
        const { person } = readings;
        if (isFighter[person] === 0) return;
        const camp = people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const by = effect[(readings.opinionFrame[n]! * camps + camp) * camps + readings.opinionCamp[n]!]!;
          if (by !== 0) move(person, by * (by > 0 ? values.supportGain : values.ridiculeLoss));
        }
      },
      remember(): void {
        for (const person of fighters) people.morale[person] = 0.5 + (people.morale[person]! - 0.5) * keep;
      },
    };
  },
});
