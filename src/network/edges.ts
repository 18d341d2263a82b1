/** A growing list of edges, each from a speaker to a hearer, in no order. Rows are accounts. */
export interface Edges {
  count: number;
  speakers: Int32Array;
  hearers: Int32Array;
}

/** An empty list with room for `capacity` edges before it has to grow. */
export function createEdges(capacity: number): Edges {
  return { count: 0, speakers: new Int32Array(capacity), hearers: new Int32Array(capacity) };
}

export function addEdge(edges: Edges, speaker: number, hearer: number): void {
  if (edges.count === edges.speakers.length) grow(edges);
  edges.speakers[edges.count] = speaker;
  edges.hearers[edges.count] = hearer;
  edges.count++;
}

/** Replaces seats by the rows of their accounts, from edge `from` on. */
export function seatsToRows({ speakers, hearers, count }: Edges, from: number, row: Int32Array): void {
  for (let edge = from; edge < count; edge++) {
    speakers[edge] = row[speakers[edge]!]!;
    hearers[edge] = row[hearers[edge]!]!;
  }
}

function grow(edges: Edges): void {
  const capacity = Math.max(1024, Math.ceil(edges.count * 1.5));
  edges.speakers = copyInto(new Int32Array(capacity), edges.speakers);
  edges.hearers = copyInto(new Int32Array(capacity), edges.hearers);
}

function copyInto(larger: Int32Array, smaller: Int32Array): Int32Array {
  larger.set(smaller);
  return larger;
}
