/** Rows of accounts that open during the run in another's place: nobody hears them yet, and each has room for those who heard the first. */
import { FREE, type Graph } from './graph.ts';

/**
 * @param graph    the network of all other accounts, in the order of their rows
 * @param returnOf by row of all accounts: the row whose place it takes, or -1 where the account is drawn
 * @returns the graph itself where nobody waits
 */
export function withSpares(graph: Graph, returnOf: Int32Array): Graph {
  const accounts = returnOf.length;
  if (accounts === graph.accounts) return graph;
  const rowOf = new Int32Array(graph.accounts);
  const drawnOf = new Int32Array(accounts);
  let drawn = 0;
  for (let row = 0; row < accounts; row++) {
    if (returnOf[row]! >= 0) continue;
    drawnOf[row] = drawn;
    rowOf[drawn++] = row;
  }
  const start = new Uint32Array(accounts + 1);
  for (let row = 0; row < accounts; row++) {
    const from = drawnOf[returnOf[row]! < 0 ? row : returnOf[row]!]!;
    start[row + 1] = start[row]! + graph.start[from + 1]! - graph.start[from]!;
  }
  const used = start.slice(0, accounts);
  const hearers = new Int32Array(start[accounts]!).fill(FREE);
  for (let row = 0; row < accounts; row++) {
    if (returnOf[row]! >= 0) continue;
    const from = drawnOf[row]!;
    for (let edge = graph.start[from]!; edge < graph.used[from]!; edge++) hearers[used[row]!++] = rowOf[graph.hearers[edge]!]!;
  }
  return { accounts, start, used, hearers };
}
