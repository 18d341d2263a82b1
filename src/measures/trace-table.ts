/** The trace: one row per published post, with what only the simulation knows of it. Read off each tick; changes nothing. */
import { FRAMES } from '../model/frames.ts';
import { KIND_NAMES } from '../model/posts.ts';
import { campOf, type World } from '../model/world.ts';
import { TableBuilder, type Table } from './table.ts';

export interface TraceReader {
  afterTick(world: World): void;
  finish(): Table;
}

/** Rows in the order of ids, which is that of their seconds. */
export function readTrace(): TraceReader {
  let builder: TableBuilder | null = null;
  /** Root of each cascade record; a record is taken anew by a post of depth 0. */
  const roots = new Map<number, number>();
  return {
    afterTick(world) {
      builder ??= begin(world);
      const { posts, accounts, tick } = world;
      for (let id = posts.firstOfTick[tick]!; id < posts.firstOfTick[tick + 1]!; id++) {
        const slot = id & posts.mask;
        const author = posts.author[slot]!;
        if (posts.depth[slot] === 0) roots.set(posts.cascade[slot]!, id);
        builder.add(
          id, tick, posts.second[slot]!, author, accounts.platform[author]!, campOf(world, author), posts.kind[slot]!, posts.tagSet[slot]!, posts.frame[slot]!,
          roots.get(posts.cascade[slot]!)!, posts.depth[slot]!, posts.hand[slot]!, accounts.automated[author]!, posts.intensity[slot]! / 255,
        );
      }
    },
    finish() {
      if (builder === null) throw new Error('a trace needs at least one tick');
      return builder.finish();
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
    { name: 'automated', kind: 'int32' }, { name: 'intensity', kind: 'float64' },
  ]);
}
