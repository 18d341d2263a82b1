import { mix, toUnit } from '../../random/draw.ts';
import { cutEdge } from '../../network/graph.ts';
import { OPINIONS, SMEAR, framesOf, sideTable } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import { REPLY } from '../posts.ts';
import { IN_FEED } from '../visits.ts';

/** Smear: attacks on a person's reputation cost that person belief and hearers. */
export const smear = mechanism({
  name: 'smear',
  family: 'forces',
  claim: "Posts that attack a person's reputation lower the regard in which readers hold that person; who is held in low regard is passed on less and unfollowed. Whoever is ordered to do it does it: the same army smears a politician, fights a battle, and smears again.",
  source: "An analyst's piece of May 2016 (defence by attack, smearing the opponent's reputation; the same army before the war); sizes assumed",
  prediction: "The target's credibility and reach fall, under an army and under a committee.",
  limits: "A smear is not answered by itself, and its target does not speak up or fall silent because of it. Members of the target's own group are not moved. True and false accusations act alike.",
  parameters: {
    loss: { default: 0.03, min: 0, max: 1, unit: 'share', meaning: "Share of regard that one smear takes away from a reader of its author's own camp.", source: 'assumed' },
    unfollow: { default: 0.1, min: 0, max: 1, unit: 'probability', meaning: 'Chance that a reader who has lost all regard unfollows the person on reading a post of that person.', source: 'assumed' },
    appeal: { default: 1, min: 0, max: 1, unit: 'share', meaning: "How much of the public's lost regard the appeal of the person's posts loses.", source: 'assumed' },
    returnDays: { default: 90, min: 1, max: 10000, unit: 'days', meaning: 'Time in which lost regard comes half the way back.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.some(({ frame, about }) => frame === 'smear' && about !== '')),
  build(world, values) {
    const { people, accounts, posts, readings, orders } = world;
    const camps = world.plan.camps.length;
    const leaving = world.chance('smear', 'unfollow');
    const effect = sideTable(camps, (frame) => frame.regard);
    /** Groups whose reputation is attacked, and by group (counted from 1) its place among them, counted from 1. */
    const subjects = [...new Set(orders.filter((order) => order.frame === SMEAR && order.about > 0).map((order) => order.about))].sort((x, y) => x - y);
    const place = new Uint8Array(256);
    subjects.forEach((about, s) => { place[about] = s + 1; });
    /** Regard of person p for subject s: regard[s * people + p]. */
    const regard = new Float32Array(subjects.length * people.count).fill(1);
    world.columns.set('smear.regard', regard);
    const subjectOf = Uint8Array.from(accounts.owner, (person) => place[people.group[person]! + 1]!);
    const moved = new Uint8Array(people.count);
    world.columns.set('smear.subjectOf', subjectOf);
    world.columns.set('smear.moved', moved);
    const mean = new Float64Array(subjects.length).fill(1);
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.returnDays));

    return {
      colour(): void {
        const { wishes } = world;
        for (let i = 0; subjects.length > 0 && i < wishes.count; i++) {
          const s = subjectOf[wishes.account[i]!]!;
          if (s > 0) wishes.appealTimes[i]! *= 1 - values.appeal * (1 - mean[s - 1]!);
        }
      },
      reads: subjects.length > 0 ? OPINIONS : 0,
      read(): void {
        const { account, person } = readings;
        // Who has read no smear so far thinks as before and leaves nobody.
        if ((moved[person] === 0 && (readings.frames & framesOf(SMEAR)) === 0)) return;
        const camp = people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const i = readings.opinion[n]!;
          const slot = readings.opinionSlot[n]!;
          const smeared = readings.opinionFrame[n] === SMEAR ? place[posts.about[slot]!]! : 0;
          if (smeared > 0 && people.group[person] !== posts.about[slot]! - 1) {
            moved[person] = 1;
            regard[(smeared - 1) * people.count + person]! *= 1 + values.loss * effect[(SMEAR * camps + camp) * camps + readings.opinionCamp[n]!]!;
          }
          const author = posts.author[slot]!;
          const s = subjectOf[author]!;
          if (s === 0 || readings.where[i] !== IN_FEED || posts.kind[slot] === REPLY) continue;
          const u = toUnit(mix(leaving.a ^ accounts.keyB[account]!, leaving.b, accounts.keyA[account]!, posts.key[slot]!));
          if (u < values.unfollow * (1 - regard[(s - 1) * people.count + person]!)) cutEdge(world.graph, author, account);
        }
      },
      remember(): void {
        for (let s = 0; s < subjects.length; s++) {
          let sum = 0;
          for (let at = s * people.count; at < (s + 1) * people.count; at++) {
            regard[at] = 1 - (1 - regard[at]!) * keep;
            sum += regard[at]!;
          }
          mean[s] = sum / people.count;
        }
      },
    };
  },
});
