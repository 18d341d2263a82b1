import { mix, toUnit } from '../../random/draw.ts';
import { chanceWithin } from '../../random/distributions.ts';
import { NOT_YET, type Accounts } from '../accounts.ts';
import { openAccount } from '../closing.ts';
import { mechanism } from '../mechanism.ts';
import type { People } from '../people.ts';
import type { GroupPlan } from '../plan.ts';
import { campOf, campOfPost, type World } from '../world.ts';

/** Migration and pursuit: people go where their cause is fought and where the opponent is. */
export const migration = mechanism({
  name: 'migration',
  family: 'crowd',
  claim: 'People whom events stir open accounts on the platform where their cause is fought, the sooner the more of the conflict there is written by their opponents; whoever has accounts on several platforms spends time and words where the opponent is.',
  source: 'Radio Sawa / Alhurra 2016 (26,000 accounts opened in 48 hours); Annabaa, May 2016 (ordinary users invade Twitter and chase extremist accounts); rates assumed',
  prediction: "The opponents' share of impressions on that platform rises.",
  limits: 'Newcomers bring their followers of later days with them: who hears whom was settled at the start. Nobody leaves the platform they came from.',
  parameters: {
    joinPerHour: { default: 0.03, min: 0, max: 5, unit: 'per hour', meaning: 'Rate at which a fully stirred person opens the account, where all that is written there is the opponents\'.', source: 'assumed (26,000 accounts in 48 hours, Radio Sawa 2016, of an unknown number who might have)' },
    pursuit: { default: 0.5, min: 0, max: 1, unit: 'share', meaning: 'Part of the pull that comes from the opponents\' presence; 0 = people go whoever is there.', source: 'assumed' },
    chase: { default: 1, min: 0, max: 10, unit: 'times', meaning: 'How many times more a fully stirred person writes and visits where all is the opponents\', on top of the usual.', source: 'assumed' },
    memoryHours: { default: 24, min: 1, max: 1000, unit: 'hours', meaning: 'Time in which what was written on a platform loses half of its weight there.', source: 'assumed' },
  },
  build(world, values) {
    const { people, accounts, posts, plan, dials, hashtags } = world;
    const join = world.chance('migration', 'join');
    const camps = plan.camps.length;
    const written = new Float64Array(plan.platforms.length * camps);
    /** Share of the conflict posts on a platform that a camp's opponents wrote: (platform, camp). */
    const opponents = new Float64Array(plan.platforms.length * camps);
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / values.memoryHours);
    const argues = plan.camps.map((camp) => plan.camps.map((other) => camp.opponents.includes(other.name)));
    const waiting = waitingOf(world);
    const chasing = chasingOf(world);
    world.columns.set('migration.waiting', waiting);
    world.columns.set('migration.chasing', chasing);

    return {
      events(): void {
        for (const account of waiting) {
          if (accounts.state[account] !== NOT_YET) continue;
          const person = accounts.owner[account]!;
          if (people.arousal[person] === 0) continue;
          const there = opponents[accounts.platform[account]! * camps + people.camp[person]!]!;
          const rate = values.joinPerHour * people.arousal[person]! * (1 - values.pursuit + values.pursuit * there);
          const u = toUnit(mix(join.a ^ accounts.keyB[account]!, join.b, accounts.keyA[account]!, world.tick));
          if (u < chanceWithin(rate, world.hoursPerTick)) openAccount(world, account);
        }
      },
      dial(): void {
        for (const account of chasing) {
          const there = opponents[accounts.platform[account]! * camps + campOf(world, account)]! * people.arousal[accounts.owner[account]!]!;
          if (there === 0) continue;
          dials.conflict[account]! *= 1 + values.chase * there;
          dials.visit[account]! *= 1 + values.chase * there;
        }
      },
      remember(): void {
        for (let i = 0; i < written.length; i++) written[i]! *= keep;
        for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
          const slot = id & posts.mask;
          if (hashtags.isConflict[posts.tagSet[slot]!] === 1) written[accounts.platform[posts.author[slot]!]! * camps + campOfPost(world, slot)]!++;
        }
        for (let platform = 0; platform < plan.platforms.length; platform++) {
          let all = 0;
          for (let camp = 0; camp < camps; camp++) all += written[platform * camps + camp]!;
          for (let camp = 0; camp < camps; camp++) {
            let against = 0;
            for (let other = 0; other < camps; other++) if (argues[camp]![other]) against += written[platform * camps + other]!;
            opponents[platform * camps + camp] = all === 0 ? 0 : against / all;
          }
        }
      },
    };
  },
});

/** Accounts that open when events draw their people to the platform. */
function waitingOf({ plan, accounts, people }: World): Int32Array {
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) {
    const group = plan.groups[people.group[accounts.owner[account]!]!];
    if (group === undefined || accounts.returnOf[account]! >= 0) continue;
    if (isDrawnTo(group, plan.platforms[accounts.platform[account]!]!.name)) rows[count++] = account;
  }
  return rows.slice(0, count);
}

function isDrawnTo(group: GroupPlan, platform: string): boolean {
  if (platform === group.platform) return group.drawn;
  for (const also of group.also) if (also.drawn && also.platform === platform) return true;
  return false;
}

/** Accounts of ordinary people who have some on several platforms. */
function chasingOf({ accounts, people }: World): Int32Array {
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) {
    if (accounts.force[account]! < 0 && isOnSeveral(accounts, people, accounts.owner[account]!)) rows[count++] = account;
  }
  return rows.slice(0, count);
}

function isOnSeveral({ platform }: Accounts, { firstAccount }: People, person: number): boolean {
  const first = firstAccount[person]!;
  for (let account = first + 1; account < firstAccount[person + 1]!; account++) if (platform[account] !== platform[first]) return true;
  return false;
}
