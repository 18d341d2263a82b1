import { mix, toUnit } from '../../random/draw.ts';
import { chanceWithin, exponential } from '../../random/distributions.ts';
import { ACTIVE, CUT_OFF, LEFT } from '../accounts.ts';
import { close } from '../closing.ts';
import { AMBIENT, INSULT, OPINIONS } from '../frames.ts';
import { BACKGROUND } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { REPLY } from '../posts.ts';
import { dueReactions, INSULTED, planReaction, sourceIsOpen } from '../reactions.ts';
import { pickTarget } from '../targets.ts';
import { IN_THREAD } from '../visits.ts';
import { reactionKey, slantOf, wish, wishKey } from '../wishes.ts';
import { campOf, type World } from '../world.ts';

/** Insults: abuse is read, fear rises, and the afraid stay quiet. */
export const insults = mechanism({
  name: 'insults',
  family: 'forces',
  claim: 'Insults come in replies and in the flood itself. Whoever is their target, or reads them aimed at the own side, grows afraid; the afraid post less and answer even less, before anything happens to them; some leave. Nothing is removed: silence is the own choice.',
  source: 'Duggan 2017 (27 % of witnesses withheld a post, 13 % left); Amnesty International 2018 (32 % of targets); gains per insult assumed',
  prediction: 'silencedByFear rises. Surveys (V30) let expect that about a quarter of the witnesses withhold at least once and one in eight leaves; within two weeks and at the defaults fewer do.',
  limits: 'No defiance: nobody speaks up because of an insult. Who hardly writes has nothing to withhold, so mere bystanders count for little. A hashtag or order whose own frame is insult insults at any volume.',
  parameters: {
    targetGain: { default: 0.2, min: 0, max: 1, unit: 'share', meaning: 'Fear added by one insult addressed to oneself, as a share of what is missing to full fear.', source: 'assumed' },
    bystanderGain: { default: 0.02, min: 0, max: 1, unit: 'share', meaning: 'Fear added by one insult read that is aimed at the own side.', source: 'assumed' },
    silencing: { default: 0.6, min: 0, max: 1, unit: 'share', meaning: 'Share of posts that a fully afraid person holds back.', source: 'assumed (calibrated to nothing; compare V30)' },
    replySilencing: { default: 0.8, min: 0, max: 1, unit: 'share', meaning: 'Share of answers that a fully afraid person holds back.', source: 'assumed' },
    leavePerDay: { default: 0.01, min: 0, max: 1, unit: 'per day', meaning: 'Rate at which a fully afraid person leaves the platform.', source: 'assumed (compare 13 % of witnesses, Duggan 2017)' },
    volunteerChance: { default: 0.001, min: 0, max: 0.1, unit: 'probability', meaning: "Chance that an ordinary reader answers an opponent's post with an insult.", source: 'assumed' },
    volume: { default: 1, min: 0, max: 1, unit: 'times', meaning: 'Share of ordered and spontaneous insults that is written; 0 = none.', source: 'assumed (1 = as the orders say)' },
  },
  build(world, values) {
    const { people, accounts, posts, readings, assignments } = world;
    const colour = world.chance('insults', 'colour');
    const stream = world.chance('insults', 'reply');
    const target = world.chance('insults', 'target');
    const spontaneous = world.chance('insults', 'spontaneous');
    const leaving = world.chance('insults', 'leave');
    const hostile = hostility(world);
    const camps = world.plan.camps.length;

    const insult = (account: number, source: number, key: number, order: number): void => {
      const i = wish(world, account, key);
      const { wishes } = world;
      wishes.kind[i] = REPLY;
      wishes.source[i] = source;
      wishes.addressee[i] = posts.author[source & posts.mask]!;
      wishes.frame[i] = INSULT;
      wishes.intensity[i] = 255;
      wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
      wishes.order[i] = order;
      // An answer has no tag: it takes a place in a feed as any talk without a conflict tag does.
      wishes.hand[i] = order >= 0 ? world.hands.forces + world.orders[order]!.force : BACKGROUND;
    };
    const carryOut = (n: number): void => {
      const account = assignments.account[n]!;
      const o = assignments.order[n]!;
      // A closed account reads nothing, so it wishes originals only.
      if (accounts.state[account]! > CUT_OFF) return;
      for (let ordinal = 0; ordinal < assignments.posts[n]!; ordinal++) {
        const key = mix(stream.b, stream.a, wishKey(world, stream, account, ordinal), world.orders[o]!.key);
        if (toUnit(mix(colour.a, colour.b, key, 1)) >= values.volume) continue;
        const source = pickTarget(world, o, accounts.platform[account]!, mix(target.a, target.b, key, 0));
        if (source > 0) insult(account, source, key, o);
      }
    };

    return {
      incline(): void {
        for (let n = 0; n < assignments.count; n++) if (world.orders[assignments.order[n]!]!.insult) carryOut(n);
        dueReactions(world, INSULTED, (account, source, second) => {
          if (accounts.state[account] !== ACTIVE || !sourceIsOpen(world, source)) return;
          insult(account, source, mix(spontaneous.b, spontaneous.a, reactionKey(world, spontaneous, account, posts.key[source & posts.mask]!), 1), -1);
          world.wishes.second[world.wishes.count - 1] = second;
        });
      },
      colour(): void {
        const { wishes } = world;
        for (let i = 0; i < wishes.count; i++) {
          const o = wishes.order[i]!;
          if (o < 0 || world.orders[o]!.plan.insultShare === 0) continue;
          if (toUnit(mix(colour.a, colour.b, wishes.key[i]!, 0)) >= world.orders[o]!.plan.insultShare * values.volume) continue;
          wishes.frame[i] = INSULT;
          wishes.intensity[i] = 255;
        }
      },
      gate(): void {
        const { wishes } = world;
        for (let i = 0; i < wishes.count; i++) {
          if (wishes.frame[i] === AMBIENT || wishes.order[i]! >= 0) continue;
          const fear = people.fear[accounts.owner[wishes.account[i]!]!]!;
          wishes.brave[i]! *= 1 - (wishes.kind[i] === REPLY ? values.replySilencing : values.silencing) * fear;
        }
      },
      reads: OPINIONS,
      read(): void {
        const { account, person } = readings;
        const camp = people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          if (hostile[readings.opinionCamp[n]! * camps + camp] === 0) continue;
          const i = readings.opinion[n]!;
          const slot = readings.opinionSlot[n]!;
          if (readings.opinionFrame[n] === INSULT) frighten(slot, person, readings.where[i] !== IN_THREAD && posts.kind[slot] === REPLY);
          else if (accounts.force[account]! < 0) provoke(account, readings.post[i]!, slot);
        }
      },
      moderate(): void {
        const most = chanceWithin(values.leavePerDay / 24, world.hoursPerTick);
        for (let person = 0; person < people.count; person++) {
          const fear = people.fear[person]!;
          if (fear < 0.01) continue;
          for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) {
            if (accounts.state[account] !== ACTIVE || accounts.force[account]! >= 0) continue;
            const u = toUnit(mix(leaving.a ^ accounts.keyB[account]!, leaving.b, accounts.keyA[account]!, world.tick));
            if (u < most * fear) close(world, account, LEFT, people.fearHand[person]!);
          }
        }
      },
    };

    /** A reply in one's own feed is addressed to oneself; everywhere else one is a bystander. */
    function frighten(slot: number, person: number, addressed: boolean): void {
      const gain = (addressed ? values.targetGain : values.bystanderGain) * (posts.intensity[slot]! / 255);
      if (gain === 0) return;
      people.fear[person]! += gain * (1 - people.fear[person]!);
      people.fearHand[person] = posts.hand[slot]! >= world.hands.forces ? posts.hand[slot]! : world.hands.volunteers + campOf(world, posts.author[slot]!);
    }

    function provoke(account: number, id: number, slot: number): void {
      const key = reactionKey(world, spontaneous, account, posts.key[slot]!);
      if (toUnit(key) >= values.volunteerChance * values.volume) return;
      const due = readings.second + exponential(toUnit(mix(spontaneous.a, spontaneous.b, key, 0)), 1800);
      const tick = Math.max(world.tick + 1, Math.floor(due / world.secondsPerTick));
      planReaction(world.reactions, world.tick, tick, Math.floor(due % world.secondsPerTick), account, id, INSULTED);
    }
  },
});

/** 1 where the author's camp argues with the reader's, or has a force with orders against it: (author's camp, reader's camp). */
function hostility({ plan, opponents }: World): Uint8Array {
  const { camps, forces } = plan;
  const ordered = (author: string, reader: string): boolean =>
    forces.some((force) => force.camp === author && force.orders.some((order) => order.target === reader));
  return opponents.map((argues, i) => (argues === 1 || ordered(camps[Math.floor(i / camps.length)]!.name, camps[i % camps.length]!.name) ? 1 : 0));
}
