import { mix, toUnit } from '../../random/draw.ts';
import { chanceWithin } from '../../random/distributions.ts';
import { ACTIVE, CUT_OFF, SUSPENDED } from '../accounts.ts';
import { suspend } from '../closing.ts';
import { AMBIENT, CALL, OPINIONS } from '../frames.ts';
import { GOVERNMENT } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { ORIGINAL } from '../posts.ts';
import { dueReactions, LEAKED, planAfter, sourceIsOpen } from '../reactions.ts';
import { IN_FEED } from '../visits.ts';
import { reactionKey, wish } from '../wishes.ts';
import { campOf, campOfPost, type World } from '../world.ts';

/** Closed channels: rooms recruit out of sight, are watched, and take in what is pressed out of the public platform. */
export const closedChannels = mechanism({
  name: 'closed-channels',
  family: 'extremists',
  claim: 'In closed rooms the organisation recruits and plans out of sight. Security services watch them and find those who write much. Members carry part of what they read there to public tags. Where public accounts are suspended, activity moves into the rooms.',
  source: "An analyst's piece of May 2016 (forums and Paltalk used to recruit, mobilise and prepare, continuously watched); Conway et al. 2017 (suspension moved activity to Telegram); sizes assumed",
  prediction: 'Pressure on the public platform moves activity into rooms (V19).',
  limits: 'A room is a platform of kind room, there from the start, and its members are those the scenario gives an account there. Whoever is found loses the account and perhaps those in public, not the freedom. What is planned has no effect outside.',
  parameters: {
    callShare: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: "Share of the organisation's posts on the conflict in a room that ask to join.", source: 'assumed' },
    leakChance: { default: 0.01, min: 0, max: 1, unit: 'probability', meaning: 'Chance that a member carries a post of the own side to public tags.', source: 'assumed' },
    leakHours: { default: 2, min: 0, max: 100, unit: 'hours', meaning: 'Mean time from reading to leaking.', source: 'assumed' },
    discovery: { default: 0.01, min: 0, max: 10, unit: 'per day', meaning: 'Hazard of being found for a member who wrote one post in the room within the day.', source: 'assumed' },
    linked: { default: 0.3, min: 0, max: 1, unit: 'probability', meaning: 'Chance that a public account of a member who is found is known too, and suspended.', source: 'assumed' },
    shift: { default: 3, min: 0, max: 50, unit: 'times', meaning: 'How many times more a member writes and visits in the room when no public account is left, on top of the usual.', source: 'assumed' },
    withdrawal: { default: 0.5, min: 0, max: 1, unit: 'share', meaning: 'Part of the public writing that members leave off where all of their side are suspended.', source: 'assumed' },
    memoryDays: { default: 7, min: 0.1, max: 1000, unit: 'days', meaning: 'Time in which a suspension counts half.', source: 'assumed' },
  },
  acts: ({ platforms }) => platforms.some(({ kind }) => kind === 'room'),
  build(world, values) {
    const { accounts, people, posts, readings, plan, dials, hashtags } = world;
    const leaking = world.chance('closed-channels', 'leak');
    const delay = world.chance('closed-channels', 'delay');
    const calling = world.chance('closed-channels', 'call');
    const finding = world.chance('closed-channels', 'discovery');
    const linking = world.chance('closed-channels', 'linked');
    const camps = plan.camps.length;
    const isRoom = Uint8Array.from(plan.platforms, ({ kind }) => (kind === 'room' ? 1 : 0));
    const closed = (account: number): boolean => isRoom[accounts.platform[account]!] === 1;
    const banned = Uint8Array.from(plan.camps, ({ proscribed }) => (proscribed ? 1 : 0));
    /** Accounts of the organisation in rooms, and its other accounts. */
    const members = organisationIn(world, isRoom, 1, banned);
    const inPublic = members.length === 0 ? members : organisationIn(world, isRoom, 0, banned);
    const isMember = new Uint8Array(accounts.count);
    for (const account of members) isMember[account] = 1;
    const hasRoom = new Uint8Array(people.count);
    for (const account of members) hasRoom[accounts.owner[account]!] = 1;
    const recent = new Float64Array(accounts.count);
    const suspended = new Float64Array(camps);
    const pressure = new Float64Array(camps);
    /** Posts on the conflict so far, by camp: in rooms, and elsewhere. */
    const inside = new Float64Array(camps);
    const outside = new Float64Array(camps);
    if (members.length > 0) {
      world.columns.set('closed-channels.inside', inside);
      world.columns.set('closed-channels.outside', outside);
    }
    const keepDay = Math.exp((-Math.LN2 * world.hoursPerTick) / 24);
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.memoryDays));

    /** The first open public account of a person, -1 without one. */
    const publicOf = (person: number): number => {
      for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) if (!closed(account) && accounts.state[account]! <= CUT_OFF) return account;
      return -1;
    };
    const wasSuspended = (person: number): boolean => {
      for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) if (!closed(account) && accounts.state[account] === SUSPENDED) return true;
      return false;
    };

    return {
      dial(): void {
        for (const account of members) {
          const person = accounts.owner[account]!;
          const pressed = publicOf(person) < 0 && wasSuspended(person) ? 1 : pressure[people.camp[person]!]!;
          dials.conflict[account]! *= 1 + values.shift * pressed;
          dials.visit[account]! *= 1 + values.shift * pressed;
        }
        for (const account of inPublic) if (hasRoom[accounts.owner[account]!] === 1) dials.conflict[account]! *= 1 - values.withdrawal * pressure[campOf(world, account)]!;
      },
      incline(): void {
        if (members.length > 0) dueReactions(world, LEAKED, leak);
      },
      colour(): void {
        const { wishes } = world;
        for (let i = 0; members.length > 0 && i < wishes.count; i++) {
          if (isMember[wishes.account[i]!] === 0 || wishes.kind[i] !== ORIGINAL || wishes.frame[i] === AMBIENT || wishes.order[i]! >= 0) continue;
          if (toUnit(mix(calling.a, calling.b, wishes.key[i]!, 0)) < values.callShare) wishes.frame[i] = CALL;
        }
      },
      reads: members.length > 0 ? OPINIONS : 0,
      read(): void {
        const { account, person } = readings;
        if (isMember[account] === 0) return;
        for (let n = 0; n < readings.opinionCount; n++) {
          const id = readings.post[readings.opinion[n]!]!;
          const slot = readings.opinionSlot[n]!;
          if (readings.where[readings.opinion[n]!] !== IN_FEED || readings.opinionCamp[n] !== people.camp[person] || hashtags.isConflict[posts.tagSet[slot]!] === 0) continue;
          const speaker = publicOf(person);
          if (speaker < 0) return;
          const key = reactionKey(world, leaking, account, posts.key[slot]!);
          if (toUnit(key) < values.leakChance) planAfter(world, delay, key, values.leakHours, speaker, id, LEAKED);
        }
      },
      moderate(): void {
        for (const account of members) {
          if (accounts.state[account] !== ACTIVE || recent[account] === 0) continue;
          const u = toUnit(mix(finding.a ^ accounts.keyB[account]!, finding.b, accounts.keyA[account]!, world.tick));
          if (u < chanceWithin((values.discovery * recent[account]!) / 24, world.hoursPerTick)) found(account);
        }
      },
      remember(): void {
        if (members.length === 0) return;
        for (const account of members) recent[account]! *= keepDay;
        for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
          const slot = id & posts.mask;
          const author = posts.author[slot]!;
          if (posts.frame[slot] === AMBIENT) continue;
          if (isMember[author] === 1) recent[author]!++;
          (closed(author) ? inside : outside)[campOfPost(world, slot)]!++;
        }
        weigh();
      },
    };

    /** Part of a side's public accounts that was suspended of late. */
    function weigh(): void {
      const open = new Float64Array(camps);
      for (let camp = 0; camp < camps; camp++) suspended[camp]! *= keep;
      for (const account of inPublic) {
        if (accounts.state[account]! <= CUT_OFF) open[campOf(world, account)]!++;
        else if (accounts.state[account] === SUSPENDED && accounts.closedTick[account] === world.tick) suspended[campOf(world, account)]!++;
      }
      for (let camp = 0; camp < camps; camp++) pressure[camp] = suspended[camp] === 0 ? 0 : suspended[camp]! / (suspended[camp]! + open[camp]!);
    }

    /** What was read in a room is written once more, as one's own, in public. */
    function leak(account: number, source: number, second: number): void {
      if (accounts.state[account] !== ACTIVE || !sourceIsOpen(world, source)) return;
      const slot = source & posts.mask;
      const i = wish(world, account, mix(leaking.b, leaking.a, reactionKey(world, leaking, account, posts.key[slot]!), 1));
      const { wishes } = world;
      wishes.second[i] = second;
      wishes.tagSet[i] = posts.tagSet[slot]!;
      wishes.frame[i] = posts.frame[slot]!;
      wishes.slant[i] = posts.slant[slot]!;
      wishes.hand[i] = world.hands.volunteers + campOf(world, account);
    }

    /** A member is found: the room account is closed, and with some chance each public one. */
    function found(member: number): void {
      suspend(world, member, GOVERNMENT);
      const person = accounts.owner[member]!;
      for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) {
        if (closed(account) || accounts.state[account]! > CUT_OFF) continue;
        if (toUnit(mix(linking.a ^ accounts.keyB[account]!, linking.b, accounts.keyA[account]!, world.tick)) < values.linked) suspend(world, account, GOVERNMENT);
      }
    }
  },
});

/** Accounts of the organisation on platforms that are rooms (1), or are not (0). */
function organisationIn(world: World, isRoom: Uint8Array, room: 0 | 1, banned: Uint8Array): Int32Array {
  const { accounts } = world;
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) if (isRoom[accounts.platform[account]!] === room && banned[campOf(world, account)] === 1) rows[count++] = account;
  return rows.slice(0, count);
}
