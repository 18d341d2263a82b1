/**
 * Who hears whom, as compressed rows: the audience of account a is `hearers[start[a] .. used[a])`, and the places up to
 * `start[a + 1]` are a reserve for later follows. An entry >= 0 is a live edge to that hearer; a dead one keeps its
 * hearer with all bits flipped (< 0). Built once, then frozen but for the live bit and the reserve.
 *
 * The hearers of a row stand in ascending order of their own rows, whatever drew them: removing or adding accounts
 * elsewhere never changes the order of those that stay. Who follows later stands behind them.
 */
export interface Graph {
  readonly accounts: number;
  readonly start: Uint32Array;
  /** End of the used part of each row. */
  readonly used: Uint32Array;
  readonly hearers: Int32Array;
}

/** What stands in a place of the reserve that nobody has taken. */
export const FREE = -2147483648;

/** Number of live edges of a speaker. */
export function audienceOf(graph: Graph, speaker: number): number {
  let live = 0;
  for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) if (graph.hearers[edge]! >= 0) live++;
  return live;
}

/**
 * How many accounts each account follows (live edges).
 * @param force by speaker: one whose entry is not negative is not counted; none is left out without it
 */
export function followsOf(graph: Graph, force: Int16Array | null = null): Int32Array {
  const follows = new Int32Array(graph.accounts);
  for (let speaker = 0; speaker < graph.accounts; speaker++) {
    if (force !== null && force[speaker]! >= 0) continue;
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

/** Takes a hearer out of a speaker's audience. @returns whether there was a live edge */
export function cutEdge(graph: Graph, speaker: number, hearer: number): boolean {
  for (let edge = graph.start[speaker]!, end = graph.used[speaker]!; edge < end; edge++) {
    if (graph.hearers[edge] !== hearer) continue;
    graph.hearers[edge] = ~hearer;
    return true;
  }
  return false;
}

/** What became of a wish to follow: a new edge, one that was there, or no free place. */
export type Followed = 'made' | 'there' | 'full';

/** Puts a hearer into a speaker's audience: into its old place, or into the next free one of the reserve. */
export function addHearer(graph: Graph, speaker: number, hearer: number): Followed {
  const end = graph.used[speaker]!;
  for (let edge = graph.start[speaker]!; edge < end; edge++) {
    if (graph.hearers[edge] === hearer) return 'there';
    if (graph.hearers[edge] !== ~hearer) continue;
    graph.hearers[edge] = hearer;
    return 'made';
  }
  if (end === graph.start[speaker + 1]) return 'full';
  graph.hearers[end] = hearer;
  graph.used[speaker] = end + 1;
  return 'made';
}
