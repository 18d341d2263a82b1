/**
 * The trace: one row per published post, with what only the simulation knows of it. Read off while the run goes; changes
 * nothing. Its sums are the books': rows by tick, camp and tag are `posts` of the series, `audience` is `published` of the
 * ledger, and over the whole run `seen` and `borrowed` are the ledger's.
 */
import { audienceOfWish } from '../model/arrivals.ts';
import { FRAMES } from '../model/frames.ts';
import type { Stages } from '../model/mechanism.ts';
import { KIND_NAMES } from '../model/posts.ts';
import { IN_FEED } from '../model/visits.ts';
import { campOf, type World } from '../model/world.ts';
import { breaksRules } from './notes/violations.ts';
import { eachNewPost } from './notes/notes.ts';
import { TableBuilder, type Table } from './table.ts';

export interface TraceReader {
  /** Looks on while the run goes; call it once, with the world. */
  watch(world: World): Pick<Stages, 'gate' | 'read'>;
  afterTick(world: World): void;
  finish(): Table;
}

/** Rows in the order of ids, which is that of their seconds. Ids count from 1, so row = id - 1. */
export function readTrace(): TraceReader {
  let builder: TableBuilder | null = null;
  /** Root of each cascade record; a record is taken anew by a post of depth 0. */
  const roots = new Map<number, number>();
  let audienceOfWishes = new Int32Array(0);
  let views = { seen: new Int32Array(1 << 12), borrowed: new Int32Array(1 << 12) };
  const reserve = (posts: number): void => {
    if (posts <= views.seen.length) return;
    const [seen, borrowed] = [new Int32Array(posts * 2), new Int32Array(posts * 2)];
    seen.set(views.seen);
    borrowed.set(views.borrowed);
    views = { seen, borrowed };
  };
  return {
    watch: (world) => ({
      /** The last thing before posts are published: no state changes between here and there. */
      gate(): void {
        const { wishes } = world;
        if (audienceOfWishes.length < wishes.count) audienceOfWishes = new Int32Array(wishes.count * 2);
        for (let i = 0; i < wishes.count; i++) audienceOfWishes[i] = audienceOfWish(world, i);
        reserve(world.posts.next + wishes.count);
      },
      read(): void {
        const { readings } = world;
        for (let i = 0; i < readings.count; i++) (readings.where[i] === IN_FEED ? views.seen : views.borrowed)[readings.post[i]! - 1]!++;
      },
    }),
    afterTick(world) {
      builder ??= begin(world);
      const rows = builder;
      const { posts, accounts, tick } = world;
      eachNewPost(world, (slot, author, id) => {
        if (posts.depth[slot] === 0) roots.set(posts.cascade[slot]!, id);
        rows.add(
          id, tick, posts.second[slot]!, author, accounts.platform[author]!, campOf(world, author), posts.kind[slot]!, posts.tagSet[slot]!, posts.frame[slot]!,
          roots.get(posts.cascade[slot]!)!, posts.depth[slot]!, posts.hand[slot]!, accounts.automated[author]!, breaksRules(world, slot, author) ? 1 : 0,
          audienceOfWishes[world.publishedWish[id - posts.firstOfTick[tick]!]!]!, posts.intensity[slot]! / 255,
        );
      });
    },
    finish() {
      if (builder === null) throw new Error('a trace needs at least one tick');
      const { name, rows, columns } = builder.finish();
      const counted = (['seen', 'borrowed'] as const).map((column) => ({ name: column, kind: 'int32' as const, values: views[column].slice(0, rows) }));
      return { name, rows, columns: [...columns, ...counted] };
    },
  };
}

function begin({ plan, hashtags, hands }: World): TableBuilder {
  const sets = Array.from({ length: hashtags.setCount }, (_, set) => Array.from(hashtags.list.subarray(hashtags.start[set]!, hashtags.start[set + 1]!), (tag) => hashtags.names[tag]!).join(' '));
  return new TableBuilder('trace', [
    { name: 'id', kind: 'int32' }, { name: 'tick', kind: 'int32' }, { name: 'second', kind: 'int32' }, { name: 'author', kind: 'int32' },
    { name: 'platform', kind: 'text', words: plan.platforms.map((platform) => platform.name) },
    { name: 'camp', kind: 'text', words: plan.camps.map((camp) => camp.name) },
    { name: 'kind', kind: 'text', words: KIND_NAMES },
    { name: 'tags', kind: 'text', words: sets },
    { name: 'frame', kind: 'text', words: FRAMES.map((frame) => frame.name) },
    { name: 'root', kind: 'int32' }, { name: 'depth', kind: 'int32' },
    { name: 'by', kind: 'text', words: hands.labels },
    { name: 'automated', kind: 'int32' }, { name: 'violating', kind: 'int32' }, { name: 'audience', kind: 'int32' }, { name: 'intensity', kind: 'float64' },
  ]);
}
