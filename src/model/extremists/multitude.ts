import { mix, toUnit } from '../../random/draw.ts';
import { poissonCount } from '../../random/distributions.ts';
import type { Key } from '../../random/key.ts';
import type { Accounts } from '../accounts.ts';
import { OPINIONS } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import { slantOf, wish, wishKey } from '../wishes.ts';
import { campOf, type World } from '../world.ts';

/** Multitude: a small core makes a movement look large to those who read it. */
export const multitude = mechanism({
  name: 'multitude',
  family: 'extremists',
  claim: 'A few hyper-active supporters, and apps to which others lend their accounts, write so much that the movement looks like many to those who read it. Numbers are seen through posts, never directly.',
  source: 'Berger & Morgan 2015 (core of 1.1 to 4.3 %, a fifth of posts by apps); Berger 2014 (the app)',
  prediction: "At most 4.3 % of the organisation's supporters write at least 40 % of its posts (V14); its perceived share exceeds its true share of accounts.",
  limits: 'The core is fixed and drawn without regard to who writes much; apps are not discovered as such. Where sides mostly hear themselves, outsiders read little of the movement, and to them it looks smaller than it is.',
  parameters: {
    coreShare: { default: 0.043, min: 0, max: 0.5, unit: 'share', meaning: 'Share of the supporters who belong to the core.', source: 'Berger & Morgan 2015 (500 to 2,000 of 46,000; upper end)' },
    coreTimes: { default: 10, min: 1, max: 100, unit: 'times', meaning: 'How many times more the core writes on the conflict; 1 = no core.', source: 'assumed' },
    appShare: { default: 0.05, min: 0, max: 1, unit: 'share', meaning: 'Share of the supporters whose account an app may use; 0 = no app.', source: 'assumed ("hundreds of users", Berger 2014)' },
    appPostsPerDay: { default: 10, min: 0, max: 200, unit: 'per day', meaning: 'Posts an app sends through each lent account.', source: 'assumed (apps sent about a fifth of all posts, Berger & Morgan 2015, recalled)' },
    memory: { default: 0.02, min: 0.0001, max: 1, unit: 'share', meaning: "Weight of one conflict post read in the share of supporters that a reader perceives, once more have been read than it holds.", source: 'assumed' },
  },
  build(world, values) {
    const { people, accounts, readings, dials, hashtags } = world;
    const core = world.chance('multitude', 'core');
    const app = world.chance('multitude', 'app');
    const stream = world.chance('multitude', 'post');
    const perceived = new Float32Array(people.count);
    world.columns.set('multitude.perceived', perceived);
    /** Conflict posts read so far, up to the length of the memory. */
    const read = new Uint16Array(people.count);
    world.columns.set('multitude.read', read);
    const remembered = Math.ceil(1 / values.memory);
    const supporters = supportersOf(world);
    const coreAccounts = drawnFrom(supporters, accounts, core, values.coreShare);
    const lent = drawnFrom(supporters, accounts, app, values.appShare);
    const isSupporter = new Uint8Array(world.plan.camps.length);
    for (const account of supporters) isSupporter[campOf(world, account)] = 1;
    isSupporter[world.plan.camps.length - 1] = 0;

    return {
      dial(): void {
        for (const account of coreAccounts) dials.conflict[account]! *= values.coreTimes;
      },
      incline(): void {
        const rate = (values.appPostsPerDay * world.hoursPerTick) / 24;
        for (const account of lent) {
          if (accounts.voice[account] === 0) continue;
          const camp = campOf(world, account);
          const tag = newestTag(world, camp);
          if (tag < 0) continue;
          const count = poissonCount(toUnit(mix(stream.a ^ accounts.keyB[account]!, stream.b, accounts.keyA[account]!, world.tick)), rate);
          for (let n = 0; n < count; n++) {
            const i = wish(world, account, wishKey(world, stream, account, n));
            world.wishes.tagSet[i] = 1 + tag;
            world.wishes.frame[i] = hashtags.frame[tag]!;
            world.wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
            world.wishes.hand[i] = world.hands.volunteers + camp;
          }
        }
      },
      /** The mean of what was read, until there is more than the memory holds: without that, everybody would begin with a firm belief in nobody. */
      reads: OPINIONS,
      read(): void {
        const { person } = readings;
        let share = perceived[person]!;
        let known = read[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          if (known < remembered) known++;
          share += (isSupporter[readings.opinionCamp[n]!]! - share) / known;
        }
        perceived[person] = share;
        read[person] = known;
      },
    };
  },
});

/** The camp's own tag launched last: what an app is told to send. */
function newestTag({ plan, tick }: World, camp: number): number {
  const { name } = plan.camps[camp]!;
  let newest = -1;
  for (const [t, hashtag] of plan.hashtags.entries()) {
    if (hashtag.camp !== name || hashtag.launchTick > tick) continue;
    if (newest < 0 || hashtag.launchTick >= plan.hashtags[newest]!.launchTick) newest = t;
  }
  return newest;
}

/** Accounts of the groups that the organisation's supporters make up. */
function supportersOf({ plan, people, accounts }: World): Int32Array {
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) if (plan.groups[people.group[accounts.owner[account]!]!]?.core) rows[count++] = account;
  return rows.slice(0, count);
}

/** Each of them with the same chance, by its own key. */
function drawnFrom(rows: Int32Array, { keyA, keyB }: Accounts, { a, b }: Key, share: number): Int32Array {
  const drawn = new Int32Array(rows.length);
  let count = 0;
  for (const account of rows) if (toUnit(mix(a ^ keyB[account]!, b, keyA[account]!, 0)) < share) drawn[count++] = account;
  return drawn.slice(0, count);
}
