import { AMBIENT } from '../../model/frames.ts';
import { campOf, type World } from '../../model/world.ts';
import { busiestOf } from '../busiest.ts';
import { eachNewPost } from '../notes/notes.ts';
import { CONFLICT } from '../notes/writers.ts';
import { pieceMinutes, piecesOf } from '../pieces.ts';
import type { TableBuilder } from '../table.ts';
import { conflictTagsEnd } from '../tag-rows.ts';
import { BY_TAG, dimensionsOf, handOfAccount, tallyTable, type Tally } from './tally.ts';

/** Rows at most: where there would be more, the accounts that wrote least are left out whole. */
const MOST = 1_000_000;

export const writing: Tally = {
  name: 'writing',
  meaning: `Who wrote how much about the conflict, day by day (hour by hour in a run of less than four whole days): the busiest accounts first, at most ${MOST.toLocaleString('en')} rows.`,
  unit: 'posts',
  margins: 'account x tag x time',
  columns: { tag: BY_TAG, time: 'local start of the day or hour', rank: 'of the account over the whole run, 1 = wrote most', account: 'row in the table of accounts', posts: 'about the conflict' },
  begin(world, { writers }) {
    const { hashtags, plan } = world;
    const pieces = piecesOf(plan.clock, pieceMinutes(plan.clock));
    const { rowCount } = writers;
    const busiest = busiestOf(world, writers);
    /** Posts of the piece that is open, by account * rowCount + row of the tag. */
    let counts = new Map<number, number>();
    const told: Piece[] = [];
    const close = (): void => {
      told.push({ keys: Float64Array.from(counts.keys()), posts: Int32Array.from(counts.values()) });
      counts = new Map();
    };
    const add = (key: number): void => { counts.set(key, (counts.get(key) ?? 0) + 1); };
    const note = (slot: number, author: number): void => {
      const { frame, tagSet } = world.posts;
      if (frame[slot] === AMBIENT) return;
      add(author * rowCount + CONFLICT);
      const set = tagSet[slot]!;
      for (let i = hashtags.start[set]!; i < conflictTagsEnd(hashtags, set); i++) add(author * rowCount + 1 + hashtags.list[i]!);
    };
    return {
      afterTick(): void {
        while (told.length < pieces.ofTick(world.tick)) close();
        eachNewPost(world, note);
      },
      finish() {
        close();
        const { accounts } = busiest();
        const { camp, by, tag } = dimensionsOf(world);
        const table = tallyTable('writing', { camp, by, tag, time: pieces.times }, ['rank', 'account', 'posts']);
        addRows(table, world, accounts, rowCount, byRank(told, accounts, world.accounts.count, rowCount));
        return table.finish();
      },
    };
  },
};

/** Posts of a piece of time that is over, by account * rowCount + row of the tag. */
interface Piece {
  readonly keys: Float64Array;
  readonly posts: Int32Array;
}

interface Ranked {
  /** Where the rows of each rank * rowCount + row of the tag begin, as far as ranks are told. */
  readonly starts: Int32Array;
  /** By row: piece of time. */
  readonly times: Int32Array;
  readonly posts: Int32Array;
}

/**
 * Rows by rank, then tag, then time: counted first, so that each finds its place.
 * @param ranked accounts, busiest first
 */
function byRank(told: readonly Piece[], ranked: Int32Array, accounts: number, rowCount: number): Ranked {
  const rank = new Int32Array(accounts);
  for (let i = 0; i < ranked.length; i++) rank[ranked[i]!] = i;
  const starts = new Int32Array(ranked.length * rowCount + 1);
  for (const { keys } of told) for (let i = 0; i < keys.length; i++) starts[placeOf(keys[i]!, rank, rowCount) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  let kept = ranked.length;
  while (starts[kept * rowCount]! > MOST) kept--;
  const next = starts.slice(0, kept * rowCount);
  const [times, posts] = [new Int32Array(starts[next.length]!), new Int32Array(starts[next.length]!)];
  for (let time = 0; time < told.length; time++) {
    const piece = told[time]!;
    for (let i = 0; i < piece.keys.length; i++) {
      const place = placeOf(piece.keys[i]!, rank, rowCount);
      if (place >= next.length) continue;
      const row = next[place]!++;
      times[row] = time;
      posts[row] = piece.posts[i]!;
    }
  }
  return { starts: starts.subarray(0, next.length + 1), times, posts };
}

function addRows(table: TableBuilder, world: World, ranked: Int32Array, rowCount: number, { starts, times, posts }: Ranked): void {
  for (let i = 0; i < starts.length - 1; i++) {
    const rank = Math.floor(i / rowCount);
    const account = ranked[rank]!;
    for (let row = starts[i]!; row < starts[i + 1]!; row++) table.add(campOf(world, account), handOfAccount(world, account), i % rowCount, times[row]!, 1 + rank, account, posts[row]!);
  }
}

function placeOf(key: number, rank: Int32Array, rowCount: number): number {
  return rank[Math.floor(key / rowCount)]! * rowCount + (key % rowCount);
}
