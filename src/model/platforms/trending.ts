import { mix } from '../../random/draw.ts';
import { mechanism } from '../mechanism.ts';
import { powerOfTwo } from '../posts.ts';
import { allocateTrends, listOf } from '../trends.ts';

/** Trending: a platform shows what bursts, place by place, and sends readers there. */
export const trending = mechanism({
  name: 'trending',
  family: 'platforms',
  claim: 'A hashtag trends at a place when more accounts write on it there than it is used to: what counts is the burst above its own past and distinct accounts, not its size. Lists are short, so a tag that gets in may push another out, and whoever opens a page chooses among the listed tags too.',
  source: 'Asur et al. 2011 (resonance, not activity or followers, makes trends); Elmas et al. 2021 (a spike over the own past; deleted posts count); the formula is ours, since none is published',
  prediction: 'A tag that is flooded from nothing trends within the hour and is gone within a day unless people join (V40). Depends on assumptions (docs/sign-stability.md).',
  limits: 'Microblogs only. What people add to a long flood hardly lists it again, since the flood has become its past. Nothing is edited by hand, and nobody sees a list of another place. The day\'s cycle is not taken out: mornings favour whatever grows with them. An account counts where its person writes from. Displacement is accounting: a tag loses minutes while it would still qualify and the tag that came in as it fell out holds a place.',
  parameters: {
    places: { default: 10, min: 0, max: 50, unit: 'tags', meaning: 'Tags that a list shows at most; 0 = no lists.', source: 'assumed (ten on the microblog of 2016)' },
    burst: { default: 2, min: 1, max: 20, unit: 'times', meaning: 'How many times its own past a tag must be used to qualify.', source: 'assumed' },
    leastAccounts: { default: 5, min: 0.001, max: 100_000, unit: 'accounts', meaning: 'Added to the present and to the past: as many accounts double a tag that has no past.', source: 'assumed', scales: true },
    windowHours: { default: 1, min: 0.25, max: 24, unit: 'hours', meaning: 'Span over which accounts are counted, at least a step of the clock.', source: 'assumed' },
    pastHours: { default: 12, min: 1, max: 240, unit: 'hours', meaning: 'Time in which a tag\'s past forgets half.', source: 'assumed, so that what does not grow is gone within a day (Elmas et al. 2021)' },
  },
  build(world, values) {
    const places = Math.floor(values.places);
    if (places === 0) return {};
    const { plan, hashtags, originNames } = world;
    const tags = hashtags.count;
    const trends = allocateTrends(world, places);
    world.trends = trends;
    const tie = world.chance('trending', 'tie');
    const windowTicks = Math.max(1, Math.min(world.staleTicks, Math.round(values.windowHours / world.hoursPerTick)));
    const forgets = 1 - Math.exp((-Math.LN2 * world.hoursPerTick) / values.pastHours);
    const used = new Int32Array(trends.displacedBy.length);
    const past = new Float64Array(used.length);
    const score = new Float64Array(used.length);
    const next = new Int16Array(trends.shown.length);
    const nextLength = new Uint8Array(trends.length.length);
    const contenders = new Int16Array(tags);
    const seen = seenSet();
    const lists = plan.platforms.flatMap((platform, p) => (platform.kind === 'microblog' ? originNames.map((_, o) => p * originNames.length + o) : []));
    world.columns.set('trending.score', score);

    /** Accounts that wrote on each tag in the window, each once, at the place they write from. */
    const count = (): void => {
      const { posts } = world;
      const first = posts.firstOfTick[Math.max(0, world.tick - windowTicks + 1)]!;
      used.fill(0);
      seen.clear((posts.next - first) * 3);
      for (let id = first; id < posts.next; id++) {
        const slot = id & posts.mask;
        const set = posts.tagSet[slot]!;
        const account = posts.author[slot]!;
        for (let i = hashtags.start[set]!; i < hashtags.start[set + 1]!; i++) {
          const tag = hashtags.list[i]!;
          if (seen.add(account * tags + tag)) used[listOf(world, account) * tags + tag]!++;
        }
      }
    };
    /** Present over past, and the past moves on: a plain mean at first, so that nothing trends for having no past yet. */
    const weigh = (): void => {
      const weight = Math.max(forgets, 1 / (world.tick + 1));
      for (let i = 0; i < used.length; i++) {
        score[i] = world.tick === 0 ? 0 : (used[i]! + values.leastAccounts) / (past[i]! + values.leastAccounts);
        past[i]! += weight * (used[i]! - past[i]!);
      }
    };
    const word = (tag: number): number => mix(tie.a, tie.b, hashtags.key[tag]!, world.tick) >>> 0;
    const isBefore = (base: number, one: number, other: number): boolean =>
      score[base + one]! > score[base + other]! || (score[base + one] === score[base + other] && word(one) < word(other));
    const qualifies = (at: number): boolean => used[at]! > 0 && score[at]! >= values.burst;

    /** Puts a tag into an ordered list of at most `most`. @returns its new length */
    const insert = (list: Int16Array, from: number, length: number, most: number, base: number, tag: number): number => {
      let place = length;
      while (place > 0 && isBefore(base, tag, list[from + place - 1]!)) place--;
      if (place === most) return length;
      const end = length < most ? length : most - 1;
      list.copyWithin(from + place + 1, from + place, from + end);
      list[from + place] = tag;
      return end + 1;
    };
    const has = (list: Int16Array, from: number, length: number, tag: number): boolean => {
      for (let i = from; i < from + length; i++) if (list[i] === tag) return true;
      return false;
    };

    /**
     * Who lost a place to whom. A tag that still qualifies and fell out just now, or whose displacer is gone from the
     * list, is paired with a tag that came in just now: the best of those outside with the last of those who came in,
     * who stands at the boundary. Where there are more outside than came in, the others lost to nobody.
     */
    const displace = (list: number): void => {
      const base = list * tags;
      const from = list * places;
      let waiting = 0;
      for (let tag = 0; tag < tags; tag++) {
        const by = trends.displacedBy[base + tag]!;
        const wasIn = has(trends.shown, from, trends.length[list]!, tag);
        if (by < 0 && !wasIn) continue;
        const isOut = qualifies(base + tag) && !has(next, from, nextLength[list]!, tag);
        if (isOut && by >= 0 && has(next, from, nextLength[list]!, by)) continue;
        trends.displacedBy[base + tag] = -1;
        if (isOut) waiting = insert(contenders, 0, waiting, tags, base, tag);
      }
      for (let rank = nextLength[list]! - 1, n = 0; rank >= 0 && n < waiting; rank--) {
        const tag = next[from + rank]!;
        if (!has(trends.shown, from, trends.length[list]!, tag)) trends.displacedBy[base + contenders[n++]!] = tag;
      }
    };

    return {
      events(): void {
        trends.shown.set(next);
        trends.length.set(nextLength);
        trends.visits.fill(0);
      },
      trend(): void {
        count();
        weigh();
        for (const list of lists) {
          nextLength[list] = 0;
          for (let tag = 0; tag < tags; tag++) {
            if (qualifies(list * tags + tag)) nextLength[list] = insert(next, list * places, nextLength[list]!, places, list * tags, tag);
          }
          displace(list);
        }
      },
    };
  },
});

/** A set of whole numbers that is emptied each tick: open addressing, 0 = free. */
function seenSet(): { clear(most: number): void; add(value: number): boolean } {
  let cells = new Float64Array(1024);
  let mask = 0;
  return {
    clear(most) {
      const size = powerOfTwo(most * 2);
      mask = size - 1;
      if (size > cells.length) cells = new Float64Array(size);
      else cells.fill(0, 0, size);
    },
    add(value) {
      for (let at = mix(0x9e3779b1, 0x85ebca6b, value | 0, 0) & mask; ; at = (at + 1) & mask) {
        if (cells[at] === value + 1) return false;
        if (cells[at] !== 0) continue;
        cells[at] = value + 1;
        return true;
      }
    },
  };
}
