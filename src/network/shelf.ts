/**
 * A built network kept for the next run that would build the very same one: variants of one replicate share theirs in
 * memory where they do not touch it. What the network depends on is, by the generators' own contract, their input and
 * the keys drawn from it: the network's settings, and of every account its platform, group, camp, writing rate,
 * prominence and key, with the names of the groups and the seed. All of it is compared value by value, so nothing has to
 * be said about which parts of a scenario touch the network, and nothing can be forgotten.
 */
import { mix } from '../random/draw.ts';
import type { Graph } from './graph.ts';

export interface Shelf {
  /**
   * The network drawn from this: one that was kept, unchanged since it was built, or a new one.
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
  readonly sum: number;
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
      if (found !== undefined) kept.splice(kept.indexOf(found), 1);
      // Follows change a network while a run is under way: one that is not as it was built is not handed out again.
      const usable = found !== undefined && sumOf(found.graph) === found.sum;
      if (!usable) built++;
      const graph = usable ? found.graph : draw();
      const entry = usable ? found : { seed, from: copied(asked), graph, sum: sumOf(graph) };
      kept = [entry, ...kept].slice(0, most);
      return graph;
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

/** One number over all that may change in a network. */
function sumOf({ used, hearers }: Graph): number {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  for (let row = 0; row < used.length; row++) a = Math.imul(a ^ used[row]!, 0x9e3779b1) ^ (a >>> 15);
  for (let edge = 0; edge < hearers.length; edge++) b = Math.imul(b ^ hearers[edge]!, 0x85ebca6b) ^ (b >>> 13);
  return (mix(a, b, used.length, hearers.length) >>> 0) * 0x100000 + (mix(b, a, hearers.length, used.length) & 0xfffff);
}
