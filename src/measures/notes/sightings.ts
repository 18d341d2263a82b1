/**
 * Who saw what of the conflict: the one observer in the hot path. It keeps a bit per (account, camp) for own and for
 * borrowed views, a bit per (account, author's camp, tag set), and a count of views per author; ambient posts leave no trace.
 */
import { INSULT, SHOCK } from '../../model/frames.ts';
import { IN_FEED } from '../../model/visits.ts';
import { campOf, type World } from '../../model/world.ts';

type Bits = Uint8Array | Uint16Array | Uint32Array;

export interface Sightings {
  /** By account, a bit per camp: posts of the camp seen in the own feed, or borrowed (tag page, thread); since the local day began. */
  readonly own: Bits;
  readonly borrowed: Bits;
  /** By account, a bit per author's camp * ledger sets + ledger set (words of 32): posts of that camp seen anywhere with that set of tags, since the end of the burn-in. */
  readonly sets: Uint32Array;
  readonly setWords: number;
  /** Own and borrowed up to the last day's end, from the end of the burn-in. */
  readonly ownBefore: Bits;
  readonly borrowedBefore: Bits;
  /** Views of each account's posts on the conflict, own and borrowed, since the start. */
  readonly views: Int32Array;
  /** Views of posts that break the platform's rules, by the author's platform * camps + camp, since the start. */
  readonly violatingViews: Float64Array;
  /** Views of posts on the conflict, by ((the reader's platform * camps + camp) * camps + the author's camp) * ledger sets + ledger set, since the start. */
  readonly between: Float64Array;
  read(): void;
  endDay(): void;
  /** Empties what was seen before: the burn-in is over. */
  forget(): void;
}

export function noteSightings(world: World): Sightings {
  const { accounts, ledger, plan, hashtags, readings } = world;
  const sets = hashtags.ledgerSetCount;
  const setWords = Math.ceil((plan.camps.length * sets) / 32);
  const bitOf = (camp: number, cell: number): number => camp * sets + (cell % sets);
  const campBit = Uint32Array.from(ledger.campOf, (camp) => 1 << camp);
  const bit = Uint32Array.from(ledger.campOf, bitOf);
  const setWord = Uint16Array.from(ledger.campOf, (_, cell) => bit[cell]! >>> 5);
  const setBit = Uint32Array.from(ledger.campOf, (_, cell) => 1 << (bit[cell]! & 31));
  const banned = Uint8Array.from(ledger.campOf, (camp) => (plan.camps[camp]!.proscribed ? 1 : 0));
  const own = bitsFor(plan.camps.length, accounts.count);
  const borrowed = bitsFor(plan.camps.length, accounts.count);
  const ownBefore = bitsFor(plan.camps.length, accounts.count);
  const borrowedBefore = bitsFor(plan.camps.length, accounts.count);
  const seen = new Uint32Array(accounts.count * setWords);
  const views = new Int32Array(accounts.count);
  const violatingViews = new Float64Array(plan.platforms.length * plan.camps.length);
  const between = new Float64Array(plan.platforms.length * plan.camps.length * plan.camps.length * sets);
  return {
    own, borrowed, sets: seen, setWords, ownBefore, borrowedBefore, views, violatingViews, between,
    read(): void {
      const { account, opinionCount, opinion, opinionSlot, opinionFrame, where } = readings;
      const { cell, author } = world.posts;
      const base = account * setWords;
      const reader = (accounts.platform[account]! * plan.camps.length + campOf(world, account)) * plan.camps.length * sets;
      let inFeed = 0;
      let elsewhere = 0;
      for (let n = 0; n < opinionCount; n++) {
        const i = opinion[n]!;
        const slot = opinionSlot[n]!;
        const c = cell[slot]!;
        if (where[i] === IN_FEED) inFeed |= campBit[c]!;
        else elsewhere |= campBit[c]!;
        seen[base + setWord[c]!]! |= setBit[c]!;
        views[author[slot]!]!++;
        between[reader + bit[c]!]!++;
        if (banned[c] === 1 || opinionFrame[n] === INSULT || opinionFrame[n] === SHOCK) violatingViews[ledger.campRow[c]!]!++;
      }
      own[account]! |= inFeed;
      borrowed[account]! |= elsewhere;
    },
    endDay(): void {
      for (let account = 0; account < accounts.count; account++) {
        ownBefore[account]! |= own[account]!;
        borrowedBefore[account]! |= borrowed[account]!;
      }
      own.fill(0);
      borrowed.fill(0);
    },
    forget(): void {
      for (const bits of [own, borrowed, seen, ownBefore, borrowedBefore]) bits.fill(0);
    },
  };
}

function bitsFor(bits: number, length: number): Bits {
  return bits <= 8 ? new Uint8Array(length) : bits <= 16 ? new Uint16Array(length) : new Uint32Array(length);
}
