import { addHearer, cutEdge } from '../../network/graph.ts';
import { mix, toUnit } from '../../random/draw.ts';
import { CUT_OFF } from '../accounts.ts';
import { FRAMES, OPINIONS, sideTable } from '../frames.ts';
import { mechanism } from '../mechanism.ts';
import { RESHARE, voiceOf } from '../posts.ts';
import { IN_FEED, ON_PAGE } from '../visits.ts';
import { reactionKey } from '../wishes.ts';
import { campOf } from '../world.ts';

/** Following: who is met through others is followed, who repels is left. */
export const following = mechanism({
  name: 'following',
  family: 'crowd',
  claim: 'A reader who meets an author through somebody who passes a post on may follow that author, the more readily the closer the post is to the own side and the more reliable the author is known to be. A reader whom posts of a followed account repel may leave it.',
  source: 'Myers & Leskovec 2014 (follows come in bursts after reshared exposure, and so do unfollows; recalled); sizes assumed',
  prediction: 'A force that insults loses more of its audience than one that does not; who is passed on gains followers (a few in a thousand a week at the defaults).',
  limits: 'Microblogs only; friends and members of rooms stay. Posts about the conflict only. An account takes no more new followers than its reserve holds (`network.reserveShare`): the others are refused and counted, in the order of keys. Attention is divided by the follows of the start. What shock repels is in `shock`, what a smear costs in `smear`.',
  parameters: {
    followChance: { default: 0.005, min: 0, max: 1, unit: 'probability', meaning: 'Chance to follow the author of a post by the own side that somebody passed on, for an ordinary post.', source: 'assumed' },
    reliableTimes: { default: 5, min: 0, max: 100, unit: 'times', meaning: 'How much full reliability adds to that chance, also where the author is met on the page of a tag.', source: 'assumed' },
    unfollowChance: { default: 0.01, min: 0, max: 1, unit: 'probability', meaning: 'Chance to unfollow on reading one post that repels fully.', source: 'assumed' },
  },
  build(world, values) {
    const { accounts, people, posts, readings, graph, plan } = world;
    const camps = plan.camps.length;
    const asking = world.chance('following', 'follow');
    const leaving = world.chance('following', 'unfollow');
    const liking = sideTable(camps, (frame) => ({ own: frame.appealOwn, other: frame.appealOther, uncommitted: frame.appealUncommitted }));
    const repulsion = sideTable(camps, (frame) => frame.repels);
    const changes = Uint8Array.from(plan.platforms, (platform) => (platform.kind === 'microblog' ? 1 : 0));
    /** 1 where a frame repels anybody. */
    const repels = Uint8Array.from(FRAMES, (frame) => (frame.repels ? 1 : 0));
    /** By force: reliability of a leader, 0 of all others. */
    const reliability = Float64Array.from(plan.forces, (force) => force.leader?.reliability ?? 0);
    /** The same by hand: what a leader writes is told by it. */
    const byHand = new Float64Array(world.hands.labels.length);
    byHand.set(reliability, world.hands.forces);
    const counts = { made: new Float64Array(plan.platforms.length * camps), ended: new Float64Array(plan.platforms.length * camps), refused: new Float64Array(plan.platforms.length * camps) };
    const refusedInAll = new Float64Array(1);
    for (const [name, column] of Object.entries(counts)) world.columns.set(`following.${name}`, column);
    world.columns.set('following.refusedInAll', refusedInAll);
    const follows = requests();
    const unfollows = requests();

    const count = (column: Float64Array, speaker: number): void => { column[accounts.platform[speaker]! * camps + campOf(world, speaker)]!++; };
    const reliable = (author: number): number => (accounts.force[author]! < 0 ? 0 : reliability[accounts.force[author]!]!);
    const mayFollow = (account: number, camp: number, slot: number, speaker: number, times: number): void => {
      if (speaker === account || times === 0) return;
      const chance = values.followChance * times * liking[(posts.frame[slot]! * camps + camp) * camps + campOf(world, speaker)]!;
      const key = reactionKey(world, asking, account, posts.key[slot]!);
      if (toUnit(key) < chance) follows.add(speaker, account, mix(asking.b, asking.a, key, 1));
    };
    const isThere = (account: number): boolean => accounts.state[account]! <= CUT_OFF;

    return {
      events(): void {
        for (const column of Object.values(counts)) column.fill(0);
      },
      reads: OPINIONS,
      read(): void {
        const { account, person } = readings;
        if (accounts.force[account]! >= 0 || changes[accounts.platform[account]!] === 0) return;
        const camp = people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const at = readings.opinion[n]!;
          const slot = readings.opinionSlot[n]!;
          const where = readings.where[at]!;
          if (where !== IN_FEED) {
            const word = byHand[posts.hand[slot]!]!;
            if (word > 0 && where === ON_PAGE) mayFollow(account, camp, slot, posts.author[slot]!, values.reliableTimes * word);
            continue;
          }
          if (posts.kind[slot] === RESHARE) mayFollow(account, camp, slot, voiceOf(posts, slot), 1 + values.reliableTimes * reliable(voiceOf(posts, slot)));
          const frame = readings.opinionFrame[n]!;
          if (repels[frame] === 0) continue;
          const chance = values.unfollowChance * repulsion[(frame * camps + camp) * camps + readings.opinionCamp[n]!]!;
          if (chance === 0) continue;
          const key = reactionKey(world, leaving, account, posts.key[slot]!);
          if (toUnit(key) < chance) unfollows.add(posts.author[slot]!, account, key);
        }
      },
      follow(): void {
        unfollows.inOrder((speaker, hearer) => {
          if (cutEdge(graph, speaker, hearer)) count(counts.ended, speaker);
        });
        follows.inOrder((speaker, hearer) => {
          if (!isThere(speaker) || !isThere(hearer)) return;
          const followed = addHearer(graph, speaker, hearer);
          if (followed === 'made') count(counts.made, speaker);
          if (followed !== 'full') return;
          count(counts.refused, speaker);
          refusedInAll[0]!++;
        });
      },
    };
  },
});

/** Wishes of a tick to follow or unfollow, worked in the order of their keyed words. */
function requests(): { add(speaker: number, hearer: number, key: number): void; inOrder(act: (speaker: number, hearer: number) => void): void } {
  let speakers = new Int32Array(256);
  let hearers = new Int32Array(256);
  /** Word and place in one number, so that plain sorting orders them. */
  let order = new Float64Array(256);
  let size = 0;
  const grown = <T extends Int32Array | Float64Array>(from: T, to: T): T => (to.set(from), to);
  return {
    add(speaker, hearer, key) {
      if (size === speakers.length) {
        speakers = grown(speakers, new Int32Array(size * 2));
        hearers = grown(hearers, new Int32Array(size * 2));
        order = grown(order, new Float64Array(size * 2));
      }
      speakers[size] = speaker;
      hearers[size] = hearer;
      order[size] = (key >>> 0) * 2097152 + size;
      size++;
    },
    inOrder(act) {
      for (const place of order.subarray(0, size).sort()) act(speakers[place % 2097152]!, hearers[place % 2097152]!);
      size = 0;
    },
  };
}
