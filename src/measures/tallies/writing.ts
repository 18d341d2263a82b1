import { AMBIENT } from '../../model/frames.ts';
import { campOf } from '../../model/world.ts';
import { busiest } from '../busiest.ts';
import { eachNewPost } from '../notes/notes.ts';
import { pieceMinutes, piecesOf } from '../pieces.ts';
import { dimensionsOf, handOfAccount, tallyTable, type Tally } from './tally.ts';

/** Rows at most: where there would be more, the accounts that wrote least are left out whole. */
const MOST = 400_000;

export const writing: Tally = {
  name: 'writing',
  meaning: `Who wrote how much about the conflict, day by day (hour by hour in a run of less than four whole days): the busiest accounts first, at most ${MOST.toLocaleString('en')} rows.`,
  unit: 'posts',
  margins: 'account x time',
  columns: { time: 'local start of the day or hour', rank: 'of the account over the whole run, 1 = wrote most', account: 'row in the table of accounts', posts: 'about the conflict' },
  begin(world, { writers }) {
    const { accounts, plan } = world;
    const pieces = piecesOf(plan.clock, pieceMinutes(plan.clock));
    const counts = new Int32Array(accounts.count);
    let wrote: number[] = [];
    const told: { readonly accounts: Int32Array; readonly posts: Int32Array }[] = [];
    const close = (): void => {
      told.push({ accounts: Int32Array.from(wrote), posts: Int32Array.from(wrote, (account) => counts[account]!) });
      for (const account of wrote) counts[account] = 0;
      wrote = [];
    };
    return {
      afterTick(): void {
        while (told.length < pieces.ofTick(world.tick)) close();
        eachNewPost(world, (slot, author) => { if (world.posts.frame[slot] !== AMBIENT && counts[author]!++ === 0) wrote.push(author); });
      },
      finish() {
        close();
        const ranked = busiest(world, writers);
        const rank = new Int32Array(accounts.count).fill(-1);
        ranked.forEach(([account], i) => { rank[account] = i; });
        // Rows by rank, then time: counted first, so that each finds its place.
        const starts = new Int32Array(ranked.length + 1);
        for (const piece of told) for (const account of piece.accounts) starts[rank[account]! + 1]!++;
        for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
        const kept = starts.findLastIndex((rows) => rows <= MOST);
        const [times, posts] = [new Int32Array(starts[kept]!), new Int32Array(starts[kept]!)];
        const next = starts.slice();
        told.forEach((piece, time) => piece.accounts.forEach((account, i) => {
          if (rank[account]! >= kept) return;
          const row = next[rank[account]!]!++;
          times[row] = time;
          posts[row] = piece.posts[i]!;
        }));
        const { camp, by } = dimensionsOf(world);
        const table = tallyTable('writing', { camp, by, time: pieces.times }, ['rank', 'account', 'posts']);
        for (let i = 0; i < kept; i++) {
          const [account] = ranked[i]!;
          for (let row = starts[i]!; row < starts[i + 1]!; row++) table.add(campOf(world, account), handOfAccount(world, account), times[row]!, i + 1, account, posts[row]!);
        }
        return table.finish();
      },
    };
  },
};
