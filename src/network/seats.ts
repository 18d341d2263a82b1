/**
 * The ordinary accounts of one platform in an order that depends on their keys alone: by block (a camp within a group),
 * and within a block by key. Communities are stretches of that order. Everything that the network draws is drawn over
 * seats, so that the row of an account never matters, nor whether any force is there.
 */
import { mix, toUnit } from '../random/draw.ts';
import { pareto } from '../random/distributions.ts';
import { memberKey, type Key } from '../random/key.ts';
import { inRows } from './columns.ts';
import type { NetworkInput } from './generators/input.ts';
import { sortByWord } from './sorting.ts';

/** What seats depend on. */
type Drawable = Omit<NetworkInput, 'affinity'>;

export interface Block {
  readonly group: number;
  readonly camp: number;
  /** Key of (name of the group, camp). */
  readonly key: Key;
}

export interface Seats {
  readonly count: number;
  /** Account of each seat, and the two words of its key. */
  readonly row: Int32Array;
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
  readonly blocks: readonly Block[];
  /** First seat of each block, and the end of the last. */
  readonly blockStart: readonly number[];
  /** First seat of each community, and the end of the last; no community crosses a block. */
  readonly communityStart: readonly number[];
}

/** @param communitySize mean size of a community, accounts */
export function buildSeats(input: Drawable, platform: number, communitySize = input.plan.communitySize): Seats {
  const row = byBlockAndKey(input, ordinaryRows(input, platform));
  const { blocks, blockStart } = findBlocks(input, row);
  return {
    count: row.length, row, blocks, blockStart,
    keyA: inRows(input.keyA, row, new Int32Array(row.length)),
    keyB: inRows(input.keyB, row, new Int32Array(row.length)),
    communityStart: cutCommunities(input, blocks, blockStart, communitySize),
  };
}

/** Key of a camp's people within a group, or of a force. */
export function blockKey(input: Drawable, group: number, camp: number): Key {
  return memberKey(input.groupKey(group), camp);
}

/** Key of an ordered pair of blocks within a purpose: who hears, who is heard. */
export function pairKey(purpose: Key, hearers: Key, speakers: Key): Key {
  const a = mix(purpose.a, purpose.b, hearers.a, hearers.b);
  const b = mix(purpose.b, purpose.a, hearers.b, hearers.a);
  return { a: mix(a, b, speakers.a, speakers.b), b: mix(b, a, speakers.b, speakers.a) };
}

function ordinaryRows(input: Drawable, platform: number): Int32Array {
  const rows = new Int32Array(input.accounts);
  let count = 0;
  for (let account = 0; account < input.accounts; account++) {
    if (input.platform[account] === platform && input.group[account]! < input.ordinaryGroups) rows[count++] = account;
  }
  return rows.slice(0, count);
}

function byBlockAndKey(input: Drawable, rows: Int32Array): Int32Array {
  const block = new Int32Array(input.accounts);
  for (let account = 0; account < input.accounts; account++) block[account] = input.group[account]! * input.camps + input.camp[account]!;
  sortByWord(rows, input.keyB);
  sortByWord(rows, input.keyA);
  sortByWord(rows, block);
  return rows;
}

function findBlocks(input: Drawable, row: Int32Array): Pick<Seats, 'blocks' | 'blockStart'> {
  const blocks: Block[] = [];
  const blockStart: number[] = [];
  for (let seat = 0; seat < row.length; seat++) {
    const group = input.group[row[seat]!]!;
    const camp = input.camp[row[seat]!]!;
    const last = blocks.at(-1);
    if (last?.group === group && last.camp === camp) continue;
    blocks.push({ group, camp, key: blockKey(input, group, camp) });
    blockStart.push(seat);
  }
  return { blocks, blockStart: [...blockStart, row.length] };
}

/** Exponent of the tail of community sizes (assumed, after the workload IW-1: sizes differ by tens). */
const SIZE_EXPONENT = 1.5;
/** Largest community, in multiples of the least (assumed). */
const SIZE_SPAN = 60;
/** Mean of the law in multiples of the least size: Pareto cut at SIZE_SPAN. */
const SIZE_MEAN = (SIZE_EXPONENT / (SIZE_EXPONENT - 1)) * (1 - 1 / Math.sqrt(SIZE_SPAN)) / (1 - 1 / (SIZE_SPAN * Math.sqrt(SIZE_SPAN)));

function cutCommunities(input: Drawable, blocks: readonly Block[], blockStart: readonly number[], communitySize: number): number[] {
  const purpose = input.chance('network', 'community');
  const least = Math.max(1, communitySize / SIZE_MEAN);
  const starts: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const end = blockStart[index + 1]!;
    const key = pairKey(purpose, block.key, block.key);
    let first = blockStart[index]!;
    for (let ordinal = 0; first < end; ordinal++) {
      starts.push(first);
      // The cut law at one uniform: its cumulative share at SIZE_SPAN is 1.
      const u = toUnit(mix(key.a, key.b, ordinal, 0)) * (1 - 1 / (SIZE_SPAN * Math.sqrt(SIZE_SPAN)));
      const size = Math.max(1, Math.round(pareto(u, least, SIZE_EXPONENT)));
      // A remainder smaller than the least community joins the last one.
      first = end - first - size < least ? end : first + size;
    }
  }
  return [...starts, blockStart.at(-1) ?? 0];
}
