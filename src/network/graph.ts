/**
 * Who hears whom, as compressed rows: the audience of account a is `hearers[start[a] .. used[a])`, and the places up to
 * `start[a + 1]` are a reserve for later follows. An entry >= 0 is a live edge to that hearer; a dead one keeps its
 * hearer with all bits flipped (< 0). Built once, then frozen but for the live bit and the reserve.
 *
 * The hearers of a row stand in ascending order of their own rows, whatever drew them: removing or adding accounts
 * elsewhere never changes the order of those that stay.
 */
import { check } from '../check.ts';
import type { Edges } from './edges.ts';

export interface Graph {
  readonly accounts: number;
  readonly start: Uint32Array;
  /** End of the used part of each row. */
  readonly used: Uint32Array;
  readonly hearers: Int32Array;
}

/** What stands in a place of the reserve that nobody has taken. */
export const FREE = -2147483648;

/**
 * Rows by two counting sorts: by hearer, then by speaker, so that each row comes out sorted and a repeated edge meets
 * itself at the end of its row, where it is dropped. An edge from an account to itself is dropped too.
 * @param reserveShare free places as a share of the audience; above 0 every row has at least one
 */
export function buildGraph(accounts: number, edges: Edges, reserveShare: number): Graph {
  const byHearer = followedBy(accounts, edges);
  const start = rowStarts(accounts, byHearer, reserveShare);
  const used = start.slice(0, accounts);
  const hearers = new Int32Array(start[accounts]!).fill(FREE);
  for (let hearer = 0; hearer < accounts; hearer++) {
    for (let i = byHearer.start[hearer]!; i < byHearer.start[hearer + 1]!; i++) {
      const speaker = byHearer.speakers[i]!;
      const end = used[speaker]!;
      if (speaker === hearer || (end > start[speaker]! && hearers[end - 1] === hearer)) continue;
      hearers[end] = hearer;
      used[speaker] = end + 1;
    }
  }
  return { accounts, start, used, hearers };
}

/** Number of live edges of a speaker. */
export function audienceOf(graph: Graph, speaker: number): number {
  let live = 0;
  for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) if (graph.hearers[edge]! >= 0) live++;
  return live;
}

/** How many accounts each account follows (live edges). */
export function followsOf(graph: Graph): Int32Array {
  const follows = new Int32Array(graph.accounts);
  for (let speaker = 0; speaker < graph.accounts; speaker++) {
    for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) {
      const hearer = graph.hearers[edge]!;
      if (hearer >= 0) follows[hearer]!++;
    }
  }
  return follows;
}

export function edgeCount(graph: Graph): number {
  let edges = 0;
  for (let speaker = 0; speaker < graph.accounts; speaker++) edges += audienceOf(graph, speaker);
  return edges;
}

interface ByHearer {
  readonly start: Uint32Array;
  readonly speakers: Int32Array;
}

function followedBy(accounts: number, edges: Edges): ByHearer {
  const { speakers, hearers, count } = edges;
  const start = new Uint32Array(accounts + 1);
  for (let i = 0; i < count; i++) {
    // A test before the check, so that no sentence is prepared for each of millions of edges.
    if (hearers[i]! >>> 0 >= accounts || speakers[i]! >>> 0 >= accounts) check(false, `edge ${speakers[i]} -> ${hearers[i]} outside of ${accounts} accounts`);
    start[hearers[i]! + 1]!++;
  }
  for (let row = 0; row < accounts; row++) start[row + 1]! += start[row]!;
  const next = start.slice(0, accounts);
  const sorted = new Int32Array(count);
  for (let i = 0; i < count; i++) sorted[next[hearers[i]!]!++] = speakers[i]!;
  return { start, speakers: sorted };
}

/** First place of every row: distinct hearers plus reserve. */
function rowStarts(accounts: number, byHearer: ByHearer, reserveShare: number): Uint32Array {
  const size = new Uint32Array(accounts);
  const latest = new Int32Array(accounts).fill(-1);
  for (let hearer = 0; hearer < accounts; hearer++) {
    for (let i = byHearer.start[hearer]!; i < byHearer.start[hearer + 1]!; i++) {
      const speaker = byHearer.speakers[i]!;
      if (speaker === hearer || latest[speaker] === hearer) continue;
      latest[speaker] = hearer;
      size[speaker]!++;
    }
  }
  const start = new Uint32Array(accounts + 1);
  for (let row = 0; row < accounts; row++) {
    start[row + 1] = start[row]! + size[row]! + (reserveShare > 0 ? 1 + Math.floor(size[row]! * reserveShare) : 0);
  }
  return start;
}
