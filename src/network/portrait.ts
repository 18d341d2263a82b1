/**
 * What a network looks like, measured on the graph as it stands: degrees, reciprocity and clustering of one platform. Every
 * pass is over rows; what would be too long for a large network is sampled by key.
 */
import { below, mix } from '../random/draw.ts';
import type { Key } from '../random/key.ts';
import type { Graph } from './graph.ts';
import { indices, sortByWord } from './sorting.ts';

/** A figure and its standard error; NaN where there is nothing to measure. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** What the passes need: a graph whose rows are in ascending order, and the keys of its accounts. */
export interface Sitter {
  readonly graph: Graph;
  /** Accounts of one platform. */
  readonly members: Int32Array;
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
}

/** Share of the largest audiences in which the tail is measured (V4 of the references). */
const TAIL_SHARE = 0.05;
/** Accounts and pairs of hearers looked at for clustering. */
const SAMPLED = 1000;
const PAIRS = 60;

export function audiencesOf({ graph, members }: Sitter): Int32Array {
  const audiences = new Int32Array(members.length);
  for (let i = 0; i < audiences.length; i++) audiences[i] = graph.used[members[i]!]! - graph.start[members[i]!]!;
  return audiences;
}

/**
 * Exponent of the density of the tail, by maximum likelihood (Hill 1975; error (exponent - 1) / sqrt(n), Clauset, Shalizi
 * and Newman 2009), in the top 5 %.
 */
export function tailExponent(audiences: Int32Array): Estimate {
  const sorted = Int32Array.from(audiences).sort().reverse();
  const count = Math.floor(sorted.length * TAIL_SHARE);
  const least = sorted[count] ?? 0;
  if (count < 10 || least === 0) return { value: Number.NaN, error: Number.NaN };
  let logs = 0;
  for (let i = 0; i < count; i++) logs += Math.log(sorted[i]! / least);
  return logs === 0 ? { value: Number.NaN, error: Number.NaN } : { value: 1 + count / logs, error: count / logs / Math.sqrt(count) };
}

/** Of the linked pairs, the share that hear each other. */
export function reciprocity({ graph, members }: Sitter): number {
  let edges = 0;
  let back = 0;
  for (const account of members) {
    for (let edge = graph.start[account]!; edge < graph.used[account]!; edge++) {
      edges++;
      if (hears(graph, graph.hearers[edge]!, account)) back++;
    }
  }
  return edges === 0 ? Number.NaN : back / 2 / (edges - back / 2);
}

/** Of two accounts that hear the same one, the chance that one of them hears the other: mean over sampled accounts. */
export function clustering(sitter: Sitter, purpose: Key): Estimate {
  const heard = heardByTwo(sitter);
  const order = indices(heard.length);
  if (heard.length > SAMPLED) sortByWord(order, sampleWords(sitter, heard, purpose));
  const taken = Math.min(SAMPLED, heard.length);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < taken; i++) {
    const linked = linkedPairs(sitter, heard[order[i]!]!, purpose);
    sum += linked / PAIRS;
    squares += (linked / PAIRS) * (linked / PAIRS);
  }
  if (taken === 0) return { value: Number.NaN, error: Number.NaN };
  const mean = sum / taken;
  return { value: mean, error: Math.sqrt(Math.max(0, squares / taken - mean * mean) / taken) };
}

/** Accounts that two or more hear. */
function heardByTwo({ graph, members }: Sitter): Int32Array {
  const heard = new Int32Array(members.length);
  let count = 0;
  for (const account of members) if (graph.used[account]! - graph.start[account]! >= 2) heard[count++] = account;
  return heard.slice(0, count);
}

function sampleWords({ keyA, keyB }: Sitter, heard: Int32Array, purpose: Key): Int32Array {
  const words = new Int32Array(heard.length);
  for (let i = 0; i < words.length; i++) words[i] = mix(purpose.a ^ keyB[heard[i]!]!, purpose.b, keyA[heard[i]!]!, 0);
  return words;
}

/** Of the pairs of hearers looked at, how many are linked. */
function linkedPairs({ graph, keyA, keyB }: Sitter, account: number, purpose: Key): number {
  const first = graph.start[account]!;
  const size = graph.used[account]! - first;
  const a = purpose.a ^ keyB[account]!;
  let linked = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const one = below(mix(a, purpose.b, keyA[account]!, 2 * pair + 1), size);
    const step = 1 + below(mix(a, purpose.b, keyA[account]!, 2 * pair + 2), size - 1);
    const x = graph.hearers[first + one]!;
    const y = graph.hearers[first + ((one + step) % size)]!;
    if (hears(graph, x, y) || hears(graph, y, x)) linked++;
  }
  return linked;
}

/** Whether `hearer` stands in the row of `speaker`, found by halving. */
function hears({ start, used, hearers }: Graph, speaker: number, hearer: number): boolean {
  let low = start[speaker]!;
  let high = used[speaker]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hearers[middle]! < hearer) low = middle + 1;
    else high = middle;
  }
  return low < used[speaker]! && hearers[low] === hearer;
}
