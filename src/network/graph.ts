/**
 * Who hears whom, as compressed rows: the audience of account a is `hearers[start[a] .. used[a])`, and the places up to
 * `start[a + 1]` are a reserve for later follows. An entry >= 0 is a live edge to that hearer; a dead one keeps its
 * hearer with all bits flipped (< 0). Built once, then frozen but for the live bit and the reserve.
 */
export interface Graph {
  readonly accounts: number;
  readonly start: Uint32Array;
  /** End of the used part of each row. */
  readonly used: Uint32Array;
  readonly hearers: Int32Array;
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
