import { mix, toUnit } from '../../random/draw.ts';
import { chanceWithin } from '../../random/distributions.ts';
import { cutEdge } from '../../network/graph.ts';
import { AMBIENT, INSULT, OPINIONS, SHOCK, SMEAR } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import type { People } from '../people.ts';
import { ORIGINAL, REPLY, voiceOf } from '../posts.ts';
import { IN_FEED } from '../visits.ts';
import { slantOf } from '../wishes.ts';
import type { World } from '../world.ts';

/** Frames that would give a voice away: it keeps its tone. */
const LOUD: readonly number[] = [INSULT, SHOCK, SMEAR];

/** Covert voices: respected people on a force's payroll carry its line in their own tone, until they are exposed. */
export const covertVoices = mechanism({
  name: 'covert-voices',
  family: 'forces',
  claim: 'People held for moderate and independent are on the payroll of a force. They keep their tone, and a share of what they write carries the line of their sponsor to an audience that would not hear it from the force. Once exposed they lose trust and followers for long, and so, in part, do the honest of their kind and the sponsor.',
  source: "An analyst's piece of May 2016 (cultural figures accepted as moderate and independent turn out to be on the payroll); no measurement of the loss was found, so all sizes are assumed",
  prediction: 'After exposure they lose trust and followers lastingly, and honest moderates lose some. More reach per post and follower than overt accounts have is not found: they reach others, not more. Depends on assumptions (docs/sign-stability.md).',
  limits: 'Respect makes nobody pass on more: per post and follower a paid voice is seen as much as an overt account (0.46 views against 0.47 in its scenario). An exposed voice goes on writing and carries the line no longer. That it was exposed is learnt by reading it, or what others pass on of it; nobody is exposed wrongly. Nobody doubts a voice before it is exposed.',
  parameters: {
    lineShare: { default: 0.2, min: 0, max: 1, unit: 'share', meaning: "Share of a paid voice's posts on the conflict that carry the sponsor's line; 0 = it is paid for nothing.", source: 'assumed' },
    hazardPerPost: { default: 0.0005, min: 0, max: 1, unit: 'per day', meaning: 'Hazard of exposure that each post with the line adds.', source: 'assumed' },
    loss: { default: 0.7, min: 0, max: 1, unit: 'share', meaning: 'Share of trust that an exposed voice loses with a reader who learns of it.', source: 'assumed (no measurement found)' },
    honestShare: { default: 0.2, min: 0, max: 1, unit: 'share', meaning: 'Part of that loss which falls on the honest of the same group.', source: 'assumed' },
    sponsorShare: { default: 0.4, min: 0, max: 1, unit: 'share', meaning: 'Part of that loss which falls on the accounts of the force.', source: 'assumed' },
    ownShare: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: "Part of the loss with readers of the sponsor's own camp.", source: 'assumed' },
    unfollow: { default: 0.1, min: 0, max: 1, unit: 'probability', meaning: 'Chance that a reader who has lost all trust unfollows on reading one post.', source: 'assumed' },
    returnDays: { default: 365, min: 1, max: 10000, unit: 'days', meaning: 'Time in which lost trust comes half the way back.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.some(({ covert }) => covert !== undefined && covert.voices > 0),
  build(world, values) {
    const { accounts, people, posts, readings, plan, graph } = world;
    const dripping = world.chance('covert-voices', 'line');
    const choosing = world.chance('covert-voices', 'order');
    const exposing = world.chance('covert-voices', 'exposure');
    const leaving = world.chance('covert-voices', 'unfollow');
    const payrolls = payrollsOf(world);
    const voices = payrolls.flatMap(({ paid }, p) => paid.map((person) => ({ person, p })));
    /** By person, counted from 1: place among the paid, or payroll whose honest kind it belongs to; by force, the payroll that it runs. */
    const paidPlace = new Uint16Array(people.count);
    voices.forEach(({ person }, v) => { paidPlace[person] = v + 1; });
    const honestOf = new Uint8Array(people.count);
    for (const [p, { group }] of payrolls.entries()) markHonest(honestOf, people, group, paidPlace, p + 1);
    const sponsorOf = new Uint8Array(plan.forces.length);
    payrolls.forEach(({ force }, p) => { sponsorOf[force] = p + 1; });
    /** 1 = as if nothing had been learnt. Of voice v, and of a payroll's honest kind and sponsor, with person p. */
    const trust = new Float32Array(voices.length * people.count).fill(1);
    const honest = new Float32Array(payrolls.length * people.count).fill(1);
    const sponsor = new Float32Array(payrolls.length * people.count).fill(1);
    const learnt = new Uint8Array(voices.length * people.count);
    const exposed = new Uint8Array(voices.length);
    const lines = new Int32Array(voices.length);
    const touched = new Uint8Array(people.count);
    /** 1 where a reader has learnt of a voice. */
    const known = new Uint8Array(voices.length);
    if (voices.length > 0) for (const [name, column] of Object.entries({ trust, honest, sponsor, exposed, lines })) world.columns.set(`covert-voices.${name}`, column);
    if (voices.length > 0) {
      world.columns.set('covert-voices.paid', Int32Array.from(voices, ({ person }) => person));
      world.columns.set('covert-voices.force', Int32Array.from(voices, ({ p }) => payrolls[p]!.force));
    }
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.returnDays));
    const mean = new Float64Array(voices.length + 2 * payrolls.length).fill(1);

    /** Trust of a reader in the owner of an account; 1 where nobody asks. */
    const trustIn = (account: number, reader: number): number => {
      const place = paidPlace[accounts.owner[account]!]!;
      if (place > 0) return trust[(place - 1) * people.count + reader]!;
      const kind = honestOf[accounts.owner[account]!]!;
      if (kind > 0) return honest[(kind - 1) * people.count + reader]!;
      const force = accounts.force[account]! < 0 ? 0 : sponsorOf[accounts.force[account]!]!;
      return force > 0 ? sponsor[(force - 1) * people.count + reader]! : 1;
    };
    /** The same, of the public. */
    const meanTrustIn = (account: number): number => {
      const place = paidPlace[accounts.owner[account]!]!;
      if (place > 0) return mean[place - 1]!;
      const kind = honestOf[accounts.owner[account]!]!;
      if (kind > 0) return mean[voices.length + kind - 1]!;
      const force = accounts.force[account]! < 0 ? 0 : sponsorOf[accounts.force[account]!]!;
      return force > 0 ? mean[voices.length + payrolls.length + force - 1]! : 1;
    };

    return {
      events(): void {
        for (let v = 0; v < voices.length; v++) {
          if (exposed[v] === 1) continue;
          const { person, p } = voices[v]!;
          const { exposedTick } = payrolls[p]!;
          const u = toUnit(mix(exposing.a ^ people.keyB[person]!, exposing.b, people.keyA[person]!, world.tick));
          if (world.tick === exposedTick || u < chanceWithin((values.hazardPerPost * lines[v]!) / 24, world.hoursPerTick)) exposed[v] = 1;
        }
      },
      colour(): void {
        if (voices.length === 0) return;
        const { wishes } = world;
        for (let i = 0; i < wishes.count; i++) {
          const account = wishes.account[i]!;
          wishes.appealTimes[i]! *= meanTrustIn(account);
          const place = paidPlace[accounts.owner[account]!]!;
          if (place === 0 || exposed[place - 1] === 1 || wishes.kind[i] !== ORIGINAL || wishes.frame[i] === AMBIENT || wishes.order[i]! >= 0) continue;
          if (toUnit(mix(dripping.a, dripping.b, wishes.key[i]!, 0)) < values.lineShare) carry(i, voices[place - 1]!.p, place - 1);
        }
      },
      reads: voices.length > 0 ? OPINIONS : 0,
      read(): void {
        const { account, person } = readings;
        for (let n = 0; n < readings.opinionCount; n++) {
          const at = readings.opinion[n]!;
          const slot = readings.opinionSlot[n]!;
          const place = paidPlace[accounts.owner[voiceOf(posts, slot)]!]!;
          if (place > 0 && exposed[place - 1] === 1) learn(person, place - 1);
          if (touched[person] === 0 || readings.where[at] !== IN_FEED || posts.kind[slot] === REPLY) continue;
          const author = posts.author[slot]!;
          const lost = 1 - trustIn(author, person);
          if (lost === 0) continue;
          const u = toUnit(mix(leaving.a ^ accounts.keyB[account]!, leaving.b, accounts.keyA[account]!, posts.key[slot]!));
          if (u < values.unfollow * lost) cutEdge(graph, author, account);
        }
      },
      remember(): void {
        if (voices.length === 0) return;
        // What nobody has learnt of stays at 1.
        for (let v = 0; v < voices.length; v++) if (known[v] === 1) mean[v] = comeBack(trust, v);
        for (let p = 0; p < payrolls.length; p++) {
          if (!isKnown(p)) continue;
          mean[voices.length + p] = comeBack(honest, p);
          mean[voices.length + payrolls.length + p] = comeBack(sponsor, p);
        }
      },
    };

    /** Whether anybody has learnt of a voice on this payroll. */
    function isKnown(p: number): boolean {
      for (let v = 0; v < voices.length; v++) if (voices[v]!.p === p && known[v] === 1) return true;
      return false;
    }

    /** Lost trust comes back in one row of people. @returns its mean */
    function comeBack(column: Float32Array, row: number): number {
      let sum = 0;
      for (let at = row * people.count; at < (row + 1) * people.count; at++) sum += column[at] = 1 - (1 - column[at]!) * keep;
      return sum / people.count;
    }

    /** The wish keeps its frame, and takes tags and view of one of the force's orders that run; none runs, and nothing is carried. */
    function carry(i: number, p: number, v: number): void {
      const { wishes } = world;
      const { force, slant } = payrolls[p]!;
      let chosen = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let o = 0; o < world.orders.length; o++) {
        const order = world.orders[o]!;
        if (order.force !== force || !order.flood || LOUD.includes(order.frame) || world.tick < order.plan.fromTick || world.tick >= order.plan.untilTick) continue;
        const word = mix(choosing.a, choosing.b, wishes.key[i]!, order.key) >>> 0;
        if (word >= least) continue;
        least = word;
        chosen = o;
      }
      if (chosen < 0) return;
      lines[v]!++;
      wishes.order[i] = chosen;
      wishes.tagSet[i] = world.orders[chosen]!.tagSet;
      wishes.slant[i] = slant;
      wishes.hand[i] = world.hands.forces + force;
    }

    /** A reader learns once that a voice was paid. */
    function learn(person: number, v: number): void {
      const at = v * people.count + person;
      if (learnt[at] === 1 || voices[v]!.person === person) return;
      learnt[at] = 1;
      touched[person] = 1;
      known[v] = 1;
      const { p } = voices[v]!;
      const loss = values.loss * (people.camp[person] === payrolls[p]!.camp ? values.ownShare : 1);
      trust[at]! *= 1 - loss;
      honest[p * people.count + person]! *= 1 - loss * values.honestShare;
      sponsor[p * people.count + person]! *= 1 - loss * values.sponsorShare;
    }
  },
});

/** Marks the unpaid members of a group. */
function markHonest(honestOf: Uint8Array, { count, group: groups }: People, group: number, paidPlace: Uint16Array, mark: number): void {
  for (let person = 0; person < count; person++) if (groups[person] === group && paidPlace[person] === 0) honestOf[person] = mark;
}

function membersOf({ count, group: groups }: People, group: number): number[] {
  const members: number[] = [];
  for (let person = 0; person < count; person++) if (groups[person] === group) members.push(person);
  return members;
}

/** Who is on whose payroll: of the group those with the lowest keyed words, so that others coming or going moves nobody. */
function payrollsOf(world: World): { force: number; camp: number; group: number; slant: number; exposedTick: number; paid: number[] }[] {
  const { plan, people } = world;
  const hiring = world.chance('covert-voices', 'hire');
  return plan.forces.flatMap((force, f) => {
    if (!force.covert || force.covert.voices === 0) return [];
    const group = plan.groups.findIndex(({ name }) => name === force.covert!.among);
    const camp = plan.camps.findIndex(({ name }) => name === force.camp);
    const members = membersOf(people, group);
    const word = (person: number): number => mix(hiring.a ^ people.keyB[person]!, hiring.b, people.keyA[person]!, 0);
    const paid = members.sort((x, y) => word(x) - word(y) || x - y).slice(0, force.covert.voices);
    return [{ force: f, camp, group, slant: slantOf(plan.camps[camp]!.stance), exposedTick: force.covert.exposedTick, paid }];
  }).sort((x, y) => (plan.forces[x.force]!.name < plan.forces[y.force]!.name ? -1 : 1));
}
