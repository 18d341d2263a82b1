import { mix, toUnit } from '../../random/draw.ts';
import { addHearer, cutEdge } from '../../network/graph.ts';
import { frameIndex, framesOf } from '../frames.ts';
import { NO_TAGS } from '../hashtags.ts';
import { BACKGROUND } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { slantOf, wish, wishKey } from '../wishes.ts';
import { campOf, type World } from '../world.ts';

const NEWS = frameIndex('news');
/** Kinds of events that newsrooms report. */
const REPORTED: readonly string[] = ['victory', 'defeat', 'atrocity', 'announcement'];
/** Hours between an outlet's posts on one event. */
const APART = 3;

/** News race: who reports first and right wins trust and hearers. */
export const newsRace = mechanism({
  name: 'news-race',
  family: 'media',
  claim: 'Newsrooms report what happens, each with its delay and its reliability. Readers trust most the one that told them first and was right; they begin to follow it, and they leave one that was wrong.',
  source: 'Annabaa, May 2016 (national media break news and pull the rug from pan-regional ones); sizes assumed',
  prediction: 'Audience share moves to the faster credible outlet. Depends on assumptions (docs/sign-stability.md).',
  limits: 'An event has one truth, known at once to whoever reads of it; outlets report by the clock and never hold back. Only reports read from the outlet itself count, not those passed on. Trust is a number for each outlet and knows no reason. Whoever knows nothing of an outlet (trust 0.5) leaves it half as readily as whoever distrusts it fully, so that over weeks all newsrooms lose hearers who do not come back. That speed alone wins hearers is weak: it depends on assumptions, and was lost on other seeds when only distrust made hearers leave; that carelessness loses them is strong.',
  parameters: {
    postsPerEvent: { default: 3, min: 0, max: 50, unit: 'posts', meaning: 'Posts of an outlet on one event, three hours apart.', source: 'assumed' },
    gain: { default: 0.2, min: 0, max: 1, unit: 'share', meaning: 'Trust won by a right report that was the first one read of its event, as a share of what is missing.', source: 'assumed' },
    lateShare: { default: 0.2, min: 0, max: 1, unit: 'share', meaning: 'What a right report still wins where the reader knew already.', source: 'assumed' },
    loss: { default: 0.4, min: 0, max: 1, unit: 'share', meaning: 'Share of trust that a wrong report costs.', source: 'assumed' },
    follow: { default: 0.2, min: 0, max: 1, unit: 'probability', meaning: 'Chance that whoever trusts an outlet fully begins to follow it when it was the first to tell of an event.', source: 'assumed' },
    leave: { default: 0.2, min: 0, max: 1, unit: 'probability', meaning: 'Chance that whoever trusts an outlet not at all leaves it on reading a report of it.', source: 'assumed' },
  },
  acts: ({ groups }) => groups.some(({ outlet }) => outlet !== undefined),
  build(world, values) {
    const { people, accounts, posts, readings, plan, hashtags } = world;
    const stream = world.chance('news-race', 'report');
    const right = world.chance('news-race', 'right');
    const habit = world.chance('news-race', 'follow');
    const outlets = outletsOf(world);
    const events = plan.timeline.filter((event) => REPORTED.includes(event.kind));
    /** Trust of person p in outlet o: trust[o * people + p]. */
    const trust = new Float32Array(outlets.length * people.count).fill(0.5);
    const known = new Uint8Array(outlets.length === 0 ? 0 : events.length * people.count);
    world.columns.set('news-race.trust', trust);
    world.columns.set('news-race.outlets', Int32Array.from(outlets, ({ account }) => account));
    /** Place among the outlets, counted from 1, by account. */
    const place = new Uint16Array(accounts.count);
    world.columns.set('news-race.known', known);
    world.columns.set('news-race.place', place);
    outlets.forEach(({ account }, o) => { place[account] = o + 1; });
    /** Event told by a post, by the post's key. */
    const told = new Map<number, number>();
    const eventKey = events.map((event) => world.chance('event', event.name).a);

    return {
      incline(): void {
        for (let e = 0; e < events.length; e++) {
          for (let o = 0; o < outlets.length; o++) {
            for (let n = 0; n < values.postsPerEvent; n++) {
              if (events[e]!.tick + Math.floor((outlets[o]!.delayHours + APART * n) / world.hoursPerTick) === world.tick) report(o, e, n);
            }
          }
        }
      },
      reads: outlets.length > 0 ? framesOf(NEWS) : 0,
      read(): void {
        const { account, person } = readings;
        for (let n = 0; n < readings.opinionCount; n++) {
          if (readings.opinionFrame[n] !== NEWS) continue;
          const slot = readings.opinionSlot[n]!;
          const author = posts.author[slot]!;
          if (place[author] === 0 || author === account) continue;
          const e = told.get(posts.key[slot]!);
          if (e === undefined) continue;
          const at = (place[author]! - 1) * people.count + person;
          const first = known[e * people.count + person] === 0;
          known[e * people.count + person] = 1;
          if (posts.veracity[slot]! > 0) trust[at]! += values.gain * (first ? 1 : values.lateShare) * (1 - trust[at]!);
          else trust[at]! *= 1 - values.loss;
          decide(author, account, slot, trust[at]!, first);
        }
      },
    };

    function report(o: number, e: number, ordinal: number): void {
      const { account } = outlets[o]!;
      if (accounts.voice[account] === 0) return;
      const key = mix(stream.b, stream.a, wishKey(world, stream, account, ordinal), eventKey[e]!);
      const i = wish(world, account, key);
      const { wishes } = world;
      const tag = newsTag(campOf(world, account));
      wishes.tagSet[i] = tag < 0 ? NO_TAGS : 1 + tag;
      wishes.frame[i] = NEWS;
      wishes.slant[i] = slantOf(people.stance[accounts.owner[account]!]!);
      wishes.veracity[i] = isRight(o, e) ? 255 : 0;
      wishes.hand[i] = tag < 0 ? BACKGROUND : world.hands.volunteers + campOf(world, account);
      told.set(key, e);
    }

    function isRight(o: number, e: number): boolean {
      const { account, credibility } = outlets[o]!;
      return toUnit(mix(right.a ^ accounts.keyB[account]!, right.b, accounts.keyA[account]!, eventKey[e]!)) < credibility;
    }

    /** One draw decides: the low end follows whoever told it first, the high end leaves. */
    function decide(author: number, account: number, slot: number, trusted: number, first: boolean): void {
      if (accounts.platform[author] !== accounts.platform[account]) return;
      const u = toUnit(mix(habit.a ^ accounts.keyB[account]!, habit.b, accounts.keyA[account]!, posts.key[slot]!));
      if (first && u < values.follow * trusted) addHearer(world.graph, author, account);
      else if (1 - u <= values.leave * (1 - trusted)) cutEdge(world.graph, author, account);
    }

    /** The tag of news that the camp uses most among those launched; -1 without one. */
    function newsTag(camp: number): number {
      const name = plan.camps[camp]!.name;
      let most = 0;
      let chosen = -1;
      plan.hashtags.forEach((hashtag, t) => {
        const use = hashtag.use[name] ?? 0;
        if (hashtag.frame !== 'news' || hashtags.launchTick[t]! > world.tick || use <= most) return;
        most = use;
        chosen = t;
      });
      return chosen;
    }
  },
});

/** The newsrooms: one account each, that at home, in the order of rows. */
function outletsOf(world: World): { account: number; delayHours: number; credibility: number }[] {
  const { people, plan } = world;
  return Array.from({ length: people.count }, (_, person) => person).flatMap((person) => {
    const outlet = plan.groups[people.group[person]!]?.outlet;
    return outlet ? [{ account: people.firstAccount[person]!, ...outlet }] : [];
  });
}
