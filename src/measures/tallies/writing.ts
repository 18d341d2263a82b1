import { AMBIENT } from '../../model/frames.ts';
import { campOf } from '../../model/world.ts';
import { busiest } from '../busiest.ts';
import { eachNewPost } from '../notes/notes.ts';
import { CONFLICT } from '../notes/writers.ts';
import { pieceMinutes, piecesOf } from '../pieces.ts';
import { eachConflictTag } from '../tag-rows.ts';
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
    const { accounts, plan } = world;
    const pieces = piecesOf(plan.clock, pieceMinutes(plan.clock));
    const { rowCount } = writers;
    /** Posts of the piece that is open, by account * rowCount + row of the tag. */
    let counts = new Map<number, number>();
    const told: { readonly keys: Float64Array; readonly posts: Int32Array }[] = [];
    const close = (): void => {
      told.push({ keys: Float64Array.from(counts.keys()), posts: Int32Array.from(counts.values()) });
      counts = new Map();
    };
    const add = (key: number): void => { counts.set(key, (counts.get(key) ?? 0) + 1); };
    return {
      afterTick(): void {
        while (told.length < pieces.ofTick(world.tick)) close();
        const { posts, hashtags } = world;
        eachNewPost(world, (slot, author) => {
          if (posts.frame[slot] === AMBIENT) return;
          add(author * rowCount + CONFLICT);
          eachConflictTag(hashtags, posts.tagSet[slot]!, (t) => add(author * rowCount + 1 + t));
        });
      },
      finish() {
        close();
        const ranked = busiest(world, writers);
        const rank = new Int32Array(accounts.count).fill(-1);
        ranked.forEach(([account], i) => { rank[account] = i; });
        // Rows by rank, then tag, then time: counted first, so that each finds its place.
        const place = (key: number): number => rank[Math.floor(key / rowCount)]! * rowCount + (key % rowCount);
        const starts = new Int32Array(ranked.length * rowCount + 1);
        for (const piece of told) for (const key of piece.keys) starts[place(key) + 1]!++;
        for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
        let kept = ranked.length;
        while (starts[kept * rowCount]! > MOST) kept--;
        const rows = starts[kept * rowCount]!;
        const [times, posts] = [new Int32Array(rows), new Int32Array(rows)];
        const next = starts.slice();
        told.forEach((piece, time) => piece.keys.forEach((key, i) => {
          if (place(key) >= kept * rowCount) return;
          const row = next[place(key)]!++;
          times[row] = time;
          posts[row] = piece.posts[i]!;
        }));
        const { camp, by, tag } = dimensionsOf(world);
        const table = tallyTable('writing', { camp, by, tag, time: pieces.times }, ['rank', 'account', 'posts']);
        for (let i = 0; i < kept * rowCount; i++) {
          const [account] = ranked[Math.floor(i / rowCount)]!;
          for (let row = starts[i]!; row < starts[i + 1]!; row++) table.add(campOf(world, account), handOfAccount(world, account), i % rowCount, times[row]!, 1 + Math.floor(i / rowCount), account, posts[row]!);
        }
        return table.finish();
      },
    };
  },
};
