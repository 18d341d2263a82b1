import { CORRECTION, DISTRESS, framesOf } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import { campOfPost } from '../world.ts';

/** Distress: reports of losing fighters, true or staged, shake those they are about as far as these believe them. */
export const distress = mechanism({
  name: 'distress',
  family: 'forces',
  claim: 'Posts of distress, calls for help and signs of defeat, relayed or staged, lower the morale of the fighters they are about, as far as these trust whoever carries them. Belief wears with every further claim, falls where a staged one is seen through, and falls with corrections to whoever had believed staged ones.',
  source: 'An analyst\'s piece of May 2016 (tweets of distress, calls for help and defeat; whether they were true it does not say); BBC Trending 2015 (a hoax believed by both sides); no measurement of the effect was found, so all sizes are assumed',
  prediction: "Fighters' morale is lower; after exposure one further true report lowers it less than where none was staged.",
  limits: 'Only posts on orders that say whom they are about count as claims. Belief is a share, not a yes or no. Nobody passes on a claim more or less because of what it claims.',
  parameters: {
    loss: { default: 0.03, min: 0, max: 1, unit: 'share', meaning: 'Share of morale that one fully believed report takes away.', source: 'assumed (no measurement found)' },
    strangerTrust: { default: 0.4, min: 0, max: 1, unit: 'share', meaning: 'Belief in a carrier of another camp, against one of the own.', source: 'assumed' },
    wear: { default: 0.01, min: 0, max: 1, unit: 'share', meaning: 'Share of belief that each claim read takes away.', source: 'assumed' },
    seeThrough: { default: 0.03, min: 0, max: 0.99, unit: 'share', meaning: 'Share of belief that a staged claim takes away in addition, because those at the place know better.', source: 'assumed' },
    exposure: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: 'Share of belief that one correction takes away from whoever had fully believed what was staged.', source: 'assumed' },
    relief: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: 'Share of the way back to an ordinary day\'s morale that such a correction gives.', source: 'assumed' },
    returnDays: { default: 30, min: 1, max: 10000, unit: 'days', meaning: 'Time in which lost belief comes half the way back.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.some(({ frame, about }) => frame === 'distress' && about !== '')),
  build(world, values) {
    const { people, posts, readings, orders } = world;
    const camps = world.plan.camps.length;
    const concerned = new Uint8Array(world.groupNames.length);
    for (const order of orders) if (order.frame === DISTRESS && order.about > 0) concerned[order.about - 1] = 1;
    const targets = Int32Array.from(Array.from({ length: people.count }, (_, person) => person).filter((person) => concerned[people.group[person]!] === 1));
    const belief = new Float32Array(people.count).fill(1);
    /** How far a person holds for true what was staged. */
    const deceived = new Float32Array(people.count);
    world.columns.set('distress.deceived', deceived);
    world.columns.set('distress.targets', targets);
    world.columns.set('distress.belief', belief);
    world.columns.set('distress.concerned', Uint8Array.from(people.group, (group) => concerned[group]!));
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.returnDays));
    const trust = Float64Array.from({ length: camps * camps }, (_, i) => (Math.floor(i / camps) === i % camps ? 1 : values.strangerTrust));

    const claim = (person: number, slot: number): void => {
      const believed = belief[person]! * trust[people.camp[person]! * camps + campOfPost(world, slot)]!;
      const staged = 1 - posts.veracity[slot]! / 255;
      people.morale[person]! *= 1 - values.loss * believed;
      deceived[person]! += believed * staged * (1 - deceived[person]!);
      belief[person]! *= (1 - values.wear) * (1 - values.seeThrough * staged);
    };
    const correct = (person: number): void => {
      people.morale[person]! += values.relief * deceived[person]! * Math.max(0, 0.5 - people.morale[person]!);
      belief[person]! *= 1 - values.exposure * deceived[person]!;
    };

    return {
      reads: framesOf(DISTRESS, CORRECTION),
      read(): void {
        const { person } = readings;
        const group = people.group[person]!;
        if (concerned[group] === 0) return;
        for (let n = 0; n < readings.opinionCount; n++) {
          const slot = readings.opinionSlot[n]!;
          if (posts.about[slot] !== group + 1) continue;
          if (readings.opinionFrame[n] === DISTRESS) claim(person, slot);
          else if (readings.opinionFrame[n] === CORRECTION) correct(person);
        }
      },
      remember(): void {
        for (const person of targets) belief[person] = 1 - (1 - belief[person]!) * keep;
      },
    };
  },
});
