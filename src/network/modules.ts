/**
 * The communities of a network, found and not known: the division of highest modularity that moving accounts one by one,
 * and then whole communities, arrives at (Blondel et al. 2008). Links count either way, a mutual one twice. Accounts are
 * looked at in keyed order, so that rows do not matter.
 */
import { mix } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import type { Graph } from './graph.ts';
import type { Sitter } from './portrait.ts';
import { indices, sortByWord } from './sorting.ts';

export interface Communities {
  /** Sizes of those with at least three members, largest first. */
  readonly sizes: Int32Array;
  /** Modularity of the division (Newman and Girvan 2004): 0 = as by chance; NaN where nobody hears anybody. */
  readonly modularity: number;
}

/** A network with weights, every link in the rows of both its ends; a link to oneself holds what lies inside. */
interface Links {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Most rounds of moving on one level, and most levels. */
const ROUNDS = 6;
const LEVELS = 8;
/** A level ends when fewer than this share of its nodes moved in a round. */
const STILL = 0.01;
/** Links between communities that are made room for at first. */
const FIRST = 4096;

export function communitiesOf(sitter: Sitter, purpose: Key): Communities {
  const { members, keyA, keyB } = sitter;
  let links = linksOf(sitter);
  if (links.to.length === 0) return { sizes: new Int32Array(0), modularity: Number.NaN };
  const community = indices(members.length);
  let word: Int32Array = new Int32Array(members.length);
  for (let i = 0; i < word.length; i++) word[i] = mix(purpose.a ^ keyB[members[i]!]!, purpose.b, keyA[members[i]!]!, 0);
  for (let level = 0; level < LEVELS; level++) {
    const label = move(links, word);
    const count = renumber(label);
    for (let member = 0; member < community.length; member++) community[member] = label[community[member]!]!;
    if (count === label.length) break;
    word = firstWords(label, word, count);
    links = merged(links, label, count);
  }
  return { sizes: sizesOf(community), modularity: modularityOf(links) };
}

function linksOf({ graph, members }: Sitter): Links {
  const place = new Int32Array(graph.accounts).fill(-1);
  for (let i = 0; i < members.length; i++) place[members[i]!] = i;
  const start = new Int32Array(members.length + 2);
  countLinks(graph, members, place, start);
  for (let i = 2; i < start.length; i++) start[i]! += start[i - 1]!;
  const to = new Int32Array(start[start.length - 1]!);
  dealLinks(graph, members, place, start, to);
  return { start: start.slice(0, -1), to, weight: new Float64Array(to.length).fill(1) };
}

/** Links of each member, at its place + 2. */
function countLinks({ start, used, hearers }: Graph, members: Int32Array, place: Int32Array, counts: Int32Array): void {
  for (let i = 0; i < members.length; i++) {
    for (let edge = start[members[i]!]!, end = used[members[i]!]!; edge < end; edge++) {
      if (hearers[edge]! < 0) continue;
      counts[i + 2]!++;
      counts[place[hearers[edge]!]! + 2]!++;
    }
  }
}

/** Both ends of each link to the rows of each other, from `next` at place + 1 on. */
function dealLinks({ start, used, hearers }: Graph, members: Int32Array, place: Int32Array, next: Int32Array, to: Int32Array): void {
  for (let i = 0; i < members.length; i++) {
    for (let edge = start[members[i]!]!, end = used[members[i]!]!; edge < end; edge++) {
      if (hearers[edge]! < 0) continue;
      const hearer = place[hearers[edge]!]!;
      to[next[i + 1]!++] = hearer;
      to[next[hearer + 1]!++] = i;
    }
  }
}

/** Moves each node to the neighbouring community that raises modularity most. @returns community of each node */
function move({ start, to, weight }: Links, word: Int32Array): Int32Array {
  const count = word.length;
  const label = indices(count);
  const degree = new Float64Array(count);
  for (let node = 0; node < count; node++) for (let i = start[node]!; i < start[node + 1]!; i++) degree[node]! += weight[i]!;
  const all = sumOf(weight);
  const total = degree.slice();
  const inside = new Float64Array(count);
  const order = indices(count);
  sortByWord(order, word);
  for (let round = 0, moved = count; round < ROUNDS && moved > STILL * count; round++) {
    moved = 0;
    for (const node of order) {
      const own = label[node]!;
      for (let i = start[node]!; i < start[node + 1]!; i++) if (to[i] !== node) inside[label[to[i]!]!]! += weight[i]!;
      total[own]! -= degree[node]!;
      const share = degree[node]! / all;
      let best = own;
      let most = inside[own]! - share * total[own]!;
      for (let i = start[node]!; i < start[node + 1]!; i++) {
        const other = label[to[i]!]!;
        const gain = inside[other]! - share * total[other]!;
        if (gain > most + 1e-9) {
          most = gain;
          best = other;
        }
      }
      for (let i = start[node]!; i < start[node + 1]!; i++) inside[label[to[i]!]!] = 0;
      total[best]! += degree[node]!;
      if (best === own) continue;
      label[node] = best;
      moved++;
    }
  }
  return label;
}

/** Numbers labels 0, 1, 2 ... in the order in which they are met. @returns how many */
function renumber(label: Int32Array): number {
  const number = new Int32Array(label.length).fill(-1);
  let count = 0;
  for (let node = 0; node < label.length; node++) {
    const own = label[node]!;
    if (number[own]! < 0) number[own] = count++;
    label[node] = number[own]!;
  }
  return count;
}

/** Keyed word of a community: the least of its nodes'. */
function firstWords(label: Int32Array, word: Int32Array, count: number): Int32Array {
  const words = new Int32Array(count).fill(-1);
  for (let node = 0; node < label.length; node++) if ((word[node]! >>> 0) < (words[label[node]!]! >>> 0)) words[label[node]!] = word[node]!;
  return words;
}

/** Communities become nodes; what lies inside becomes a link to oneself. */
function merged(links: Links, label: Int32Array, count: number): Links {
  const members = indices(label.length);
  sortByWord(members, label);
  const start = new Int32Array(count + 1);
  let to = new Int32Array(FIRST);
  let weight = new Float64Array(FIRST);
  let size = 0;
  const sum = new Float64Array(count);
  for (let node = 0, at = 0; node < count; node++) {
    const first = size;
    for (; at < members.length && label[members[at]!] === node; at++) {
      for (let i = links.start[members[at]!]!; i < links.start[members[at]! + 1]!; i++) {
        const other = label[links.to[i]!]!;
        if (sum[other] === 0) {
          if (size === to.length) [to, weight] = [doubled(to, new Int32Array(2 * size)), doubled(weight, new Float64Array(2 * size))];
          to[size++] = other;
        }
        sum[other]! += links.weight[i]!;
      }
    }
    for (let i = first; i < size; i++) {
      weight[i] = sum[to[i]!]!;
      sum[to[i]!] = 0;
    }
    start[node + 1] = size;
  }
  return { start, to: to.subarray(0, size), weight: weight.subarray(0, size) };
}

function doubled<Column extends Int32Array | Float64Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

function sizesOf(community: Int32Array): Int32Array {
  const size = new Int32Array(community.length);
  for (const own of community) size[own]!++;
  return size.filter(isCommunity).sort().reverse();
}

function isCommunity(size: number): boolean {
  return size >= 3;
}

/** Of a division whose communities have become nodes. */
function modularityOf({ start, to, weight }: Links): number {
  const all = sumOf(weight);
  let value = 0;
  for (let node = 0; node + 1 < start.length; node++) {
    let degree = 0;
    for (let i = start[node]!; i < start[node + 1]!; i++) {
      degree += weight[i]!;
      if (to[i] === node) value += weight[i]! / all;
    }
    value -= (degree / all) * (degree / all);
  }
  return value;
}

function sumOf(weight: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i++) sum += weight[i]!;
  return sum;
}
