/**
 * A built network kept for the next run that would build the very same one: variants of one replicate share theirs in
 * memory where they do not touch it. What the network depends on is, by the generators' own contract, their input and
 * the keys drawn from it: the network's settings, and of every account its platform, group, camp, writing rate,
 * prominence and key, with the names of the groups and the seed. All of it is compared value by value, so nothing has to
 * be said about which parts of a scenario touch the network, and nothing can be forgotten. Follows change a network while
 * a run lasts: what is kept is never handed out, only copies of it.
 */
import type { Graph } from './graph.ts';

export interface Shelf {
  /**
   * The network drawn from this, as it was drawn, for one run to change.
   * @param seed of the replicate
   * @param from everything it is drawn from; functions, which draw from the seed and the names beside them, are left out
   */
  take(seed: string, from: object, draw: () => Graph): Graph;
  /** How many were built, for tests. */
  readonly built: () => number;
}

interface Kept {
  readonly seed: string;
  readonly from: Content;
  readonly graph: Graph;
}

/** @param most networks kept, those of the last used */
export function createShelf(most: number): Shelf {
  let kept: Kept[] = [];
  let built = 0;
  return {
    take(seed, from, draw) {
      // Another seed is another replicate: its network will not be asked for again.
      kept = kept.filter((each) => each.seed === seed);
      const asked = contentOf(from);
      const found = kept.find((each) => same(each.from, asked));
      if (found === undefined) built++;
      const entry = found ?? { seed, from: copied(asked), graph: draw() };
      kept = [entry, ...kept.filter((each) => each !== entry)].slice(0, most);
      return forOneRun(entry.graph);
    },
    built: () => built,
  };
}

/** What a network is drawn from, without what it can do. */
type Content = Readonly<Record<string, unknown>>;

function contentOf(from: object): Content {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => typeof value !== 'function'));
}

/** Columns belong to a world that goes on changing them: they are copied, settings are not. */
function copied(content: Content): Content {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, ArrayBuffer.isView(value) ? (value as Int32Array).slice() : value]));
}

/** Whether two values are the same, through and through. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isList(a) || isList(b)) return isList(a) && isList(b) && sameList(a, b);
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && same((a as Content)[name], (b as Content)[name]));
}

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function sameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !same(a[i], b[i])) return false;
  return true;
}

/** Its own live bits and reserve; where rows begin never changes. */
function forOneRun({ accounts, start, used, hearers }: Graph): Graph {
  return { accounts, start, used: used.slice(), hearers: hearers.slice() };
}
